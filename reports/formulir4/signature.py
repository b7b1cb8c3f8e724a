"""Notes and signatures below our own blank, and the line at the foot of its pages."""

import re

from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from reports.area import words
from reports.formulir4.layout import Layout
from reports.formulir4.model import VillageForm
from reports.word.settings import DocumentSettings
from reports.word.wording import DOTS, SHORT_DOTS, clean, fill

_ROOM_ROWS, _LONGEST = 4, 120
_SIDES = {"kiri": ("A", "D"), "kanan": ("F", "J")}


def sign(sheet: Worksheet, form: VillageForm, settings: DocumentSettings, layout: Layout) -> None:
    """Writes who signs under the tables, what the numbers are based on, and the foot of each page."""
    known = words(form.area, settings) | {"tempat_tanggal": f"{SHORT_DOTS * 2}, {SHORT_DOTS * 2}"}
    note = layout.note["baris"]
    sheet.cell(note, 1).value = " ".join([layout.note["ts"], *form.catatan])
    for side, (first, last) in _SIDES.items():
        lines = [fill(line, known) for line in layout.signature[side]]
        lines += [""] * (2 + _ROOM_ROWS - len(lines)) + [f"({DOTS})"]
        for row, line in enumerate(lines, start=layout.signature["baris"]):
            sheet.merge_cells(f"{first}{row}:{last}{row}")
            cell = sheet[f"{first}{row}"]
            cell.value, cell.data_type = clean(line)[:_LONGEST], "s"
            cell.font, cell.alignment = Font(name=settings.tampilan.huruf, size=10), Alignment(horizontal="center")
    foot = fill(layout.page["kaki"], known)
    # In Excel's own language of headers and footers an ampersand begins a command.
    sheet.oddFooter.left.text = re.sub("&", "&&", clean(foot)[:_LONGEST])
    sheet.oddFooter.right.text = "&P/&N"
