"""A recognised sheet -> records: wide blocks are unfolded, blank lines and subtotals left out (the latter said)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter

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


def _filled(sheet: Sheet, lines: list[int], content: list[int]) -> list[int]:
    """Those lines in which at least one of the columns `content` says something."""
    rows = [sheet.rows[index] for index in lines]
    filled = [_is_filled(list(map(itemgetter(place), rows))) for place in content]
    said = filled[0] if len(filled) == 1 else map(any, zip(*filled, strict=True))
    return [index for index, is_said in zip(lines, said, strict=True) if is_said]


def _is_filled(cells: list[object]) -> list[bool]:
    blank = {cell for cell in set(cells) if is_blank(cell)}
    return [cell not in blank for cell in cells]


def _part(sheet: Sheet, layout: Layout, lines: list[int], columns: dict[str, int], group: Group | None) -> Part:
    rows = [sheet.rows[index] for index in lines]
    cells = {name: list(map(itemgetter(place), rows)) for name, place in columns.items()}
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
