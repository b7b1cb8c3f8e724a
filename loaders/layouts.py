"""A recognised sheet -> records: wide blocks are unfolded, blank lines and subtotals left out (the latter said)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from geo.codes import normalize_desa
from loaders.cells import MonthCell, is_blank, quoted
from loaders.headers import header_text
from loaders.recognise import Group, Layout
from loaders.schema import TABLES, Table
from loaders.sources import Sheet
from loaders.titles import month_in, year_in
from loaders.words import content_columns, is_month_spread, simplify, spellings

_SUBTOTAL = re.compile(r"\W*(sub\s*-?\s*)?(grand\s+)?(jumlah|jml|total|rata\s*-?\s*rata|rerata|kab)", re.IGNORECASE)


@dataclass(frozen=True)
class Part:
    """Records of one block of one sheet, still raw: `cells[column][i]` belongs to sheet row `rows[i]`."""

    table: Table
    sheet: str
    rows: list[int]
    cells: dict[str, list[object]]
    headers: dict[str, str]
    is_wide: bool


def unfold(sheet: Sheet, layout: Layout) -> tuple[list[Part], list[tuple[int, str]]]:
    """The records of a sheet in parts (one, or one per wide block), and its subtotal lines as (sheet row, text)."""
    lines, subtotals = _data_lines(sheet, layout)
    if not layout.groups:
        content = [layout.columns[name] for name in content_columns(layout.table) if name in layout.columns]
        return [_part(sheet, layout, _filled(sheet, lines, content), layout.columns, None)], subtotals
    parts = []
    for group in layout.groups:
        filled = _filled(sheet, lines, sorted(set(group.columns.values())))
        parts.append(_part(sheet, layout, filled, layout.columns | group.columns, group))
    return parts, subtotals


def unknown_columns(sheet: Sheet, layout: Layout) -> Iterator[str]:
    """Headers of columns that nobody reads although something stands in them."""
    for index in sorted(layout.unknown):
        if any(not is_blank(row[index]) for row in sheet.rows[layout.first_line :]):
            yield layout.heads[index].text or f"{_letters(index)} (tanpa judul)"


def _data_lines(sheet: Sheet, layout: Layout) -> tuple[list[int], list[tuple[int, str]]]:
    kode, rows = layout.columns["kode_desa"], sheet.rows
    indexes = range(layout.first_line, len(rows))
    good = {cell for cell in {rows[index][kode] for index in indexes} if normalize_desa(cell)}
    content = _content_indexes(layout)
    lines, subtotals = [], []
    for index in indexes:
        row = rows[index]
        if row[kode] not in good:
            if all(is_blank(row[place]) for place in content) or _is_header_again(row, layout):
                continue
            if text := _subtotal_text(row, layout):
                subtotals.append((index + 1, quoted(text)))
                continue
        lines.append(index)
    return lines, subtotals


def _content_indexes(layout: Layout) -> list[int]:
    if layout.groups:
        return [index for group in layout.groups for index in group.columns.values()]
    return [layout.columns[name] for name in content_columns(layout.table) if name in layout.columns]


def _is_header_again(row: list[object], layout: Layout) -> bool:
    """A header repeated for print, or the line that numbers the columns (1, 2, 3, …) as official forms have it."""
    kode = layout.columns["kode_desa"]
    if simplify(row[kode]) in map(simplify, spellings(TABLES["desa"].column("kode_desa"))):
        return True
    numbers = [header_text(cell).strip("()") for cell in row if not is_blank(cell)]
    first = int(numbers[0]) if numbers[0].isdecimal() and len(numbers[0]) < 4 else None
    return first in (0, 1) and len(numbers) > 2 and numbers == [str(first + step) for step in range(len(numbers))]


def _subtotal_text(row: list[object], layout: Layout) -> str | None:
    """The text that makes this line a subtotal; none when it names a village, whatever its kabupaten column says."""
    names = {simplify(text) for text in spellings(TABLES["desa"].column("nama_desa"))}
    named = [row[index] for index in layout.info if simplify(layout.heads[index].text) in names]
    if any(not is_blank(cell) for cell in named):
        texts = [*named, row[layout.columns["kode_desa"]]]
    else:
        places = (*sorted((*layout.info, *layout.columns.values())), *layout.unknown)
        texts = [row[index] for index in places]
    return next((text for text in texts if isinstance(text, str) and _SUBTOTAL.match(text)), None)


def _filled(sheet: Sheet, lines: list[int], content: list[int]) -> list[int]:
    """Those lines in which at least one of the columns `content` says something."""
    columns = [[row[place] for row in sheet.rows] for place in content]
    blank = [{cell for cell in set(cells) if is_blank(cell)} for cells in columns]
    if len(content) == 1:
        return [index for index in lines if columns[0][index] not in blank[0]]
    return [
        index for index in lines if any(cells[index] not in none for cells, none in zip(columns, blank, strict=True))
    ]


def _part(sheet: Sheet, layout: Layout, lines: list[int], columns: dict[str, int], group: Group | None) -> Part:
    rows = [sheet.rows[index] for index in lines]
    cells = {name: [row[place] for row in rows] for name, place in columns.items()}
    headers = {name: layout.heads[place].text for name, place in columns.items()}
    if layout.year is not None:
        headers["tahun"] = layout.heads[layout.year].text
    if group is not None and not is_month_spread(layout.table):
        cells[layout.table.spread.column] = [group.item] * len(rows)
    if "bulan" in layout.table.names:
        cells["bulan"] = _months(rows, layout, cells.get("bulan"), group)
    return Part(layout.table, sheet.name, [index + 1 for index in lines], cells, headers, group is not None)


def _months(rows: list, layout: Layout, months: list[object] | None, group: Group | None) -> list[object]:
    """The month of each record, with the year from its own cell, the header, the column 'Tahun' or the title."""
    year = None
    if months is None and group is not None and is_month_spread(layout.table):
        year, month = group.item
        months = [month] * len(rows)
    elif months is None:
        return [month_in(layout.titles)] * len(rows)
    if year is None and layout.year is not None:
        return [MonthCell(month, row[layout.year]) for month, row in zip(months, rows, strict=True)]
    year = year or year_in(layout.titles)
    return [MonthCell(month, year) for month in months]


def _letters(index: int) -> str:
    letters = ""
    while index >= 0:
        letters = chr(65 + index % 26) + letters
        index = index // 26 - 1
    return letters
