"""The second sheet, "Seharusnya menerima": the numbers due, for which the official form has no column."""

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

from reports.formulir4.model import INDICATORS, TITLES, Service, VillageForm

TITLE = "Seharusnya menerima"
HEADS = ("No", "Indikator", "Diterima", "Seharusnya", "Asal")
_WIDTHS = (8, 90, 12, 14, 16)
_ORIGINS = {"ditulis": "ditulis", "persen": "persen"}


def write_due_sheet(book: Workbook, form: VillageForm) -> None:
    """Adds the sheet, in place of one of that name: one row for each of the 19 services, empty where unreported.

    `Asal` is the ledger's: `ditulis` or `persen`. What follows from Tabel 1 was not written by the village and is not
    written here either, so that reading the file gives back what the village said.
    """
    if TITLE in book.sheetnames:
        book.remove(book[TITLE])
    sheet = book.create_sheet(TITLE)
    sheet.append(HEADS)
    for cell in sheet[1]:
        cell.font, cell.alignment = Font(bold=True), Alignment(wrap_text=True, vertical="top")
    for id_ in INDICATORS:
        service = form.layanan.get(id_, Service())
        sheet.append((id_, TITLES[id_], service.diterima, service.seharusnya, _ORIGINS.get(service.asal)))
    for letter, width in zip("ABCDE", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A2"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage = 0, True
