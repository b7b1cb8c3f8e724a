"""Our own blank of Formulir 4, drawn from `bentuk.toml`: A4 landscape, ready to print, to fill in and to sign."""

from collections.abc import Iterator

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from reports.formulir4.layout import Cell, Layout
from reports.formulir4.model import INDICATORS, TITLES

_ROW_POINTS, _MM_PER_INCH = 17, 25.4
_A4, _INK, _GREY = 9, "1B2733", "E7E6E6"
_THIN = Side(style="thin", color=_INK)
_BOXED = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_PLAIN = ("judul", "label", "isian", "catatan")
_BOLD = ("judul", "bagian", "kepala", "isian", "label")
_CENTRED = ("judul", "kepala", "angka", "jumlah", "persen", "rupiah")
_SIZE, _SIZES = 10, {"judul": 13, "bagian": 10.5, "catatan": 9}
_MARGINS_MM = {"left": 10, "right": 10, "top": 9, "bottom": 11, "header": 5, "footer": 5}
_NUMBERS = {"jumlah": "#,##0", "persen": "0.00", "rupiah": "#,##0"}


def blank_book(layout: Layout, *, font: str) -> Workbook:
    """The workbook with one empty form in the typeface `font`."""
    book = Workbook()
    # Column widths are counted in digits of this font.
    book._named_styles["Normal"].font = Font(name=font, size=_SIZE)
    sheet = book.active
    sheet.title = layout.page["lembar"]
    cells = [*layout.cells, *_service_cells(layout), _note(layout)]
    for cell in cells:
        _draw(sheet, cell, font)
    _sizes(sheet, layout, last=layout.signature["baris"] + 8)
    _print_set_up(sheet, layout, last=layout.signature["baris"] + 8)
    return book


def _service_cells(layout: Layout) -> Iterator[Cell]:
    """The rows of Tabel 3; one of them is split into laki-laki, perempuan, jumlah."""
    row, numbers = layout.services["mulai"], {}
    for id_ in INDICATORS:
        group = id_.split("-")[0]
        numbers[group] = numbers.get(group, 0) + 1
        is_split = id_ == layout.services["dua_baris"]
        last = row + is_split
        yield Cell(place=_span("C", row, "C", last), look="angka", text=str(numbers[group]))
        yield Cell(place=_span("D", row, "F", last), look="kata", text=TITLES[id_])
        if is_split:
            for column, text in zip("GHI", ("Laki-laki", "Perempuan", "Jumlah"), strict=True):
                yield Cell(place=f"{column}{row}", look="kepala", text=text)
                yield Cell(place=f"{column}{last}", look="jumlah", text="")
        else:
            yield Cell(place=f"G{row}:I{row}", look="jumlah", text="")
        yield Cell(place=_span("J", row, "J", last), look="persen", text="")
        row = last + 1


def _span(left: str, top: int, right: str, bottom: int) -> str:
    return f"{left}{top}" if (left, top) == (right, bottom) else f"{left}{top}:{right}{bottom}"


def _note(layout: Layout) -> Cell:
    return Cell(place=f"A{layout.note['baris']}:J{layout.note['baris']}", look="catatan", text=layout.note["ts"])


def _draw(sheet: Worksheet, cell: Cell, font: str) -> None:
    area = sheet[cell.place]
    lines = area if isinstance(area, tuple) else ((area,),)
    for each in (one for line in lines for one in line):
        if cell.look not in _PLAIN:
            each.border = _BOXED
    first = lines[0][0]
    first.font = Font(name=font, size=_SIZES.get(cell.look, _SIZE), bold=cell.look in _BOLD, color=_INK)
    horizontal = "center" if cell.look in _CENTRED else "left"
    indent = int(horizontal == "left" and cell.look not in _PLAIN)
    first.alignment = Alignment(horizontal=horizontal, vertical="center", wrap_text=cell.look != "isian", indent=indent)
    first.number_format = _NUMBERS.get(cell.look, "General")
    if cell.look in ("kepala", "bagian"):
        first.fill = PatternFill("solid", fgColor=_GREY)
    if cell.text:
        first.value = int(cell.text) if cell.look == "angka" else cell.text
    if ":" in cell.place:
        sheet.merge_cells(cell.place)


def _sizes(sheet: Worksheet, layout: Layout, *, last: int) -> None:
    for number, width in enumerate(layout.page["lebar"], start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    for row in range(1, last + 1):
        sheet.row_dimensions[row].height = layout.heights.get(row, _ROW_POINTS)


def _print_set_up(sheet: Worksheet, layout: Layout, *, last: int) -> None:
    setup = sheet.page_setup
    setup.orientation, setup.paperSize, setup.scale = "landscape", _A4, layout.page["skala_persen"]
    for side, millimetres in _MARGINS_MM.items():
        setattr(sheet.page_margins, side, millimetres / _MM_PER_INCH)
    sheet.print_options.horizontalCentered = True
    sheet.print_area = f"A1:J{last}"
    sheet.row_breaks.append(Break(id=layout.page["halaman_baru_setelah"]))
    sheet.sheet_view.showGridLines = False
