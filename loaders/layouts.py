"""A recognised sheet -> records: wide blocks are unfolded, blank lines and subtotals left out (the latter said)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import compress

from geo.codes import normalize_desa
from loaders.cells import MonthCell, is_blank, quoted
from loaders.headers import header_text
from loaders.recognise import Group, Layout
from loaders.schema import TABLES, Table
from loaders.sources import Sheet
from loaders.titles import month_in, year_in
from loaders.words import content_columns, is_month_spread, simplify, spellings

_SUBTOTAL = re.compile(
    r"\W*(sub\s*-?\s*)?(grand\s+)?(jumlah|jml|total|rata\s*-?\s*rata|rerata|kab|kabupaten)\b", re.IGNORECASE
)


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
    columns = list(zip(*(sheet.rows[index] for index in lines), strict=True)) or [()] * len(layout.heads)
    content = [layout.columns[name] for name in content_columns(layout.table) if name in layout.columns]
    blocks = [(group, sorted(set(group.columns.values()))) for group in layout.groups] or [(None, content)]
    parts = []
    for group, places in blocks:
        is_said = _is_said([columns[place] for place in places])
        picked = _Lines(list(compress(lines, is_said)), columns, is_said)
        parts.append(_part(sheet, layout, picked, group))
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
    titled = sum(bool(head.text) for head in layout.heads)
    return len(numbers) >= titled and numbers == [str(number) for number in range(1, len(numbers) + 1)]


def _subtotal_text(row: list[object], layout: Layout) -> str | None:
    """The text that makes this line a subtotal; none when it names a village, whatever its kabupaten column says."""
    names = {simplify(text) for text in spellings(TABLES["desa"].column("nama_desa"))}
    named = [row[index] for index, head in enumerate(layout.heads) if simplify(head.text) in names]
    if not all(map(is_blank, named)):
        texts = [*named, row[layout.columns["kode_desa"]]]
    else:
        places = (*sorted((*layout.info, *layout.columns.values())), *layout.unknown)
        texts = [row[index] for index in places]
    return next((text for text in texts if isinstance(text, str) and _SUBTOTAL.match(text)), None)


def _is_said(columns: list[tuple[object, ...]]) -> list[bool]:
    """For each line, whether at least one of the columns says something."""
    said = []
    for cells in columns:
        blank = {cell for cell in set(cells) if is_blank(cell)}
        said.append([cell not in blank for cell in cells])
    return said[0] if len(said) == 1 else list(map(any, zip(*said, strict=True)))


@dataclass(frozen=True)
class _Lines:
    """The lines of one block: their row indexes, all columns of the sheet, and which lines of these are meant."""

    indexes: list[int]
    columns: list[tuple[object, ...]]
    is_said: list[bool]

    def of(self, place: int) -> list[object]:
        """The cells of these lines in the sheet column `place`."""
        return list(compress(self.columns[place], self.is_said))


def _part(sheet: Sheet, layout: Layout, lines: _Lines, group: Group | None) -> Part:
    columns = layout.columns | (group.columns if group else {})
    cells = {name: lines.of(place) for name, place in columns.items()}
    headers = {name: layout.heads[place].text for name, place in columns.items()}
    if layout.year is not None:
        headers["tahun"] = layout.heads[layout.year].text
    if group is not None and not is_month_spread(layout.table):
        cells[layout.table.spread.column] = [group.item] * len(lines.indexes)
    if "bulan" in layout.table.names:
        cells["bulan"] = _months(lines, layout, cells.get("bulan"), group)
    return Part(layout.table, sheet.name, [index + 1 for index in lines.indexes], cells, headers, group is not None)


def _months(lines: _Lines, layout: Layout, months: list[object] | None, group: Group | None) -> list[object]:
    """The month of each record, with the year from its own cell, the header, the column 'Tahun' or the title."""
    year = None
    if months is None and group is not None and is_month_spread(layout.table):
        year, month = group.item
        months = [month] * len(lines.indexes)
    elif months is None:
        return [month_in(layout.titles)] * len(lines.indexes)
    if year is None and layout.year is not None:
        return list(map(MonthCell, months, lines.of(layout.year)))
    year = year or year_in(layout.titles)
    if year is None:
        return months
    with_year = {month: MonthCell(month, year) for month in set(months)}
    return [with_year[month] for month in months]


def _letters(index: int) -> str:
    letters = ""
    while index >= 0:
        letters = chr(65 + index % 26) + letters
        index = index // 26 - 1
    return letters
