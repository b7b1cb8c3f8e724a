"""Writes one SheetContent the way a kecamatan lays out its sheets: titles, header rows, lines, a sum."""

from dataclasses import dataclass
from datetime import date

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from sample_data.generate.content import Cell, Line, SheetContent

HEADER_ROW = 3
"""Zero-based: two title rows and an empty one stand above the header."""
_WIDTHS = {"Kode desa": 16, "Nama desa": 20, "Kecamatan": 16, "Bulan": 16, "Kegiatan": 60}
_OTHER_WIDTH = 13


@dataclass(frozen=True, kw_only=True)
class Formats:
    """The cell formats a workbook needs, made once."""

    title: Format
    header: Format
    day: Format
    total: Format


def make_formats(book: Workbook) -> Formats:
    """Plain office looks: bold titles, grey wrapped headers, Indonesian dates."""
    centred = {"bold": True, "text_wrap": True, "align": "center", "valign": "vcenter", "border": 1}
    return Formats(
        title=book.add_format({"bold": True, "font_size": 13}),
        header=book.add_format({**centred, "bg_color": "#D9E2E2"}),
        day=book.add_format({"num_format": "dd/mm/yyyy"}),
        total=book.add_format({"bold": True, "top": 1}),
    )


def write_sheet(sheet: Worksheet, content: SheetContent, formats: Formats, *, titles: tuple[str, ...]) -> None:
    """Titles, one or two header rows, the lines, and the JUMLAH line where the sheet has one."""
    for row, title in enumerate(titles):
        sheet.write_string(row, 0, title, formats.title)
    first_line = _write_headers(sheet, content, formats)
    for row, line in enumerate(content.lines, first_line):
        _write_line(sheet, row, line, formats)
    if content.has_total and content.lines:
        _write_total(sheet, first_line + len(content.lines), content, formats)
    sheet.freeze_panes(first_line, len(content.fixed))
    for column, name in enumerate(content.fixed):
        sheet.set_column(column, column, _WIDTHS.get(name, _OTHER_WIDTH))


def _write_headers(sheet: Worksheet, content: SheetContent, formats: Formats) -> int:
    """The header rows; returns the first row below them."""
    deep = content.has_two_header_rows
    for column, name in enumerate(content.fixed):
        if deep:
            sheet.merge_range(HEADER_ROW, column, HEADER_ROW + 1, column, name, formats.header)
        else:
            sheet.write_string(HEADER_ROW, column, name, formats.header)
    column = len(content.fixed)
    for title, subtitles in content.wide:
        _write_wide_header(sheet, column, title, subtitles, formats)
        column += len(subtitles) or 1
    return HEADER_ROW + (2 if deep else 1)


def _write_wide_header(sheet: Worksheet, column: int, title: str, subtitles: tuple[str, ...], formats: Formats) -> None:
    if not subtitles:
        sheet.write_string(HEADER_ROW, column, title, formats.header)
        return
    sheet.merge_range(HEADER_ROW, column, HEADER_ROW, column + len(subtitles) - 1, title, formats.header)
    for offset, subtitle in enumerate(subtitles):
        sheet.write_string(HEADER_ROW + 1, column + offset, subtitle, formats.header)


def _write_line(sheet: Worksheet, row: int, line: Line, formats: Formats) -> None:
    for column, cell in enumerate(line):
        _write_cell(sheet, row, column, cell, formats)


def _write_cell(sheet: Worksheet, row: int, column: int, cell: Cell, formats: Formats) -> None:
    if isinstance(cell, str):
        sheet.write_string(row, column, cell)
    elif isinstance(cell, date):
        sheet.write_datetime(row, column, cell, formats.day)
    elif cell is not None:
        sheet.write_number(row, column, cell)


def _write_total(sheet: Worksheet, row: int, content: SheetContent, formats: Formats) -> None:
    start = len(content.fixed)
    sheet.write_string(row, 0, "JUMLAH", formats.total)
    for column in range(start, max(map(len, content.lines))):
        counts = [line[column] for line in content.lines if line[column] is not None]
        sheet.write_number(row, column, sum(counts), formats.total)
