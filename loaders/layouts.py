"""A recognised sheet -> records: wide blocks are unfolded, blank lines and subtotals left out (the latter said)."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import compress
from operator import itemgetter

from loaders.cells import MonthCell, is_blank
from loaders.lines import data_lines
from loaders.quarters import quarter_in
from loaders.recognise import NUMBER, Group, Layout
from loaders.schema import Table
from loaders.sources import Sheet
from loaders.titles import month_in, year_in
from loaders.words import content_columns, is_month_spread


@dataclass(frozen=True)
class Part:
    """Records of one block of one sheet, still raw: `cells[column][i]` belongs to sheet row `rows[i]`.

    `is_shared`: one sheet column says every value of the table's wide layout.
    """

    table: Table
    sheet: str
    rows: list[int]
    cells: dict[str, list[object]]
    headers: dict[str, str]
    is_shared: bool
    places: dict[tuple[int, str], tuple[int, str]] = field(default_factory=dict)
    """Where a record's cell stands when not in the record's own row: (i, column) -> (sheet row, header)."""


def unfold(sheet: Sheet, layout: Layout) -> tuple[list[Part], list[tuple[int, str]]]:
    """The records of a sheet in parts (one, or one per wide block), and its subtotal lines as (sheet row, text)."""
    lines, subtotals = data_lines(sheet, layout)
    columns = _Columns([sheet.rows[index] for index in lines])
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


class _Columns(dict[int, list[object]]):
    """Columns of some sheet rows by index, each cut out when it is first asked for."""

    def __init__(self, rows: list[list[object]]) -> None:
        super().__init__()
        self._rows = rows

    def __missing__(self, place: int) -> list[object]:
        self[place] = list(map(itemgetter(place), self._rows))
        return self[place]


def _is_said(columns: list[list[object]]) -> list[bool]:
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
    columns: _Columns
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
    if "kuartal" in layout.table.names:
        cells["kuartal"] = _quarters(lines, layout, cells.get("kuartal"))
    if "tahun" in layout.table.key and "tahun" not in cells:
        cells["tahun"] = [year_in(layout.titles)] * len(lines.indexes)
    if NUMBER in layout.table.key and NUMBER not in cells:
        cells[NUMBER] = _numbers(cells["kode_desa"], cells["tahun"])
    is_shared = group is not None and len(group.columns) > len(set(group.columns.values()))
    return Part(layout.table, sheet.name, [index + 1 for index in lines.indexes], cells, headers, is_shared)


def _numbers(villages: list[object], years: list[object]) -> list[object]:
    """1, 2, 3 … for the lines of each village and year, in the order of the sheet."""
    seen: Counter[tuple[object, object]] = Counter()
    numbers = []
    for line in zip(map(str, villages), map(str, years), strict=True):
        seen[line] += 1
        numbers.append(seen[line])
    return numbers


def month_from_titles(layout: Layout) -> str | None:
    """The month all records of the sheet get from its titles; None when the sheet's own columns say it."""
    named = "bulan" in layout.columns or is_month_spread(layout.table) and layout.groups
    return None if named or "bulan" not in layout.table.names else month_in(layout.titles)


def quarter_from_titles(layout: Layout) -> str | None:
    """The quarter all records of the sheet get from its titles; None when a column says it."""
    is_said = "kuartal" in layout.columns or "kuartal" not in layout.table.names
    return None if is_said else quarter_in(layout.titles)


def _months(lines: _Lines, layout: Layout, months: list[object] | None, group: Group | None) -> list[object]:
    """The month of each record, with the year from its own cell, the header, the column 'Tahun' or the title."""
    year = None
    if months is None and group is not None and is_month_spread(layout.table):
        year, month = group.item
        months = [month] * len(lines.indexes)
    elif months is None:
        return [month_in(layout.titles)] * len(lines.indexes)
    return _with_year(lines, layout, months, year)


def _quarters(lines: _Lines, layout: Layout, quarters: list[object] | None) -> list[object]:
    """The quarter of each record; a sheet without the column has it in its titles."""
    if quarters is None:
        return [quarter_in(layout.titles)] * len(lines.indexes)
    return _with_year(lines, layout, quarters, None)


def _with_year(lines: _Lines, layout: Layout, periods: list[object], year: int | None) -> list[object]:
    if year is None and layout.year is not None:
        return list(map(MonthCell, periods, lines.of(layout.year)))
    year = year or year_in(layout.titles)
    if year is None:
        return periods
    with_year = {period: MonthCell(period, year) for period in set(periods)}
    return [with_year[period] for period in periods]


def _letters(index: int) -> str:
    letters = ""
    while index >= 0:
        letters = chr(65 + index % 26) + letters
        index = index // 26 - 1
    return letters
