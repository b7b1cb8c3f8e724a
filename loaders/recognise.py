"""Which table a sheet holds, and where each of its columns stands."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import count

from loaders.headers import Head, header_places, heads
from loaders.quarters import quarter_in
from loaders.schema import TABLES, Table
from loaders.sources import Sheet
from loaders.titles import month_in, titles_above, year_in
from loaders.words import Meaning, content_columns, frame_columns, is_month_spread, meaning_of, simplify, spellings

NUMBER = "nomor"
"""The key column that counts a village's lines in a year; a sheet without it is numbered by the order of its lines."""
_VILLAGE_LIST = re.compile(r"\b(daftar|data|master|kode)\b.*\b(desa|kelurahan|wilayah)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Group:
    """One wide block: `item` is what its columns have in common, `columns` maps value columns to sheet columns."""

    item: object
    columns: dict[str, int]


@dataclass
class Layout:
    """Where a table's columns stand: indexes of sheet columns; the data starts at row index `first_line`."""

    table: Table
    first_line: int
    heads: list[Head]
    titles: tuple[str, ...]
    columns: dict[str, int] = field(default_factory=dict)
    groups: list[Group] = field(default_factory=list)
    year: int | None = None
    info: list[int] = field(default_factory=list)
    unknown: list[int] = field(default_factory=list)
    whole_heads: int = 0

    @property
    def score(self) -> tuple[int, int]:
        """How many columns were recognised, then by how many whole headers: 'Langkah – 1' is a step, not January."""
        grouped = sum(len(set(group.columns.values())) for group in self.groups)
        return len(self.columns) + grouped + len(self.info) + (self.year is not None), self.whole_heads


def find_layout(sheet: Sheet, *, period_known: bool = False) -> Layout | None:
    """The reading of `sheet` as one of the tables that recognises most columns; None when it fits no table.

    `period_known`: as if month and quarter were given, to tell a sheet that lacks only these from one that is no data.
    """
    best: Layout | None = None
    for top, height in header_places(sheet, _kode_words()):
        found = heads(sheet, top=top, height=height)
        titles = titles_above(sheet, top)
        for table in (table for table in TABLES.values() if table.in_template):
            layout = _match(Layout(table, top + height, found, titles))
            better = best is None or layout.score > best.score
            if better and _is_whole(layout, period_known=period_known):
                best = layout
    return best


def _kode_words() -> frozenset[str]:
    return frozenset(map(simplify, spellings(TABLES["desa"].column("kode_desa"))))


def _match(layout: Layout) -> Layout:
    ranks: dict[str, int] = {}
    blocks: dict[tuple[object, int], dict[str, int]] = defaultdict(dict)
    for index, head in enumerate(layout.heads):
        meaning, is_whole = _meaning(head, layout.table)
        layout.whole_heads += is_whole
        if meaning is None:
            layout.unknown.append(index)
        elif meaning.kind == "info":
            layout.info.append(index)
        elif meaning.kind == "year" and layout.year is None:
            layout.year = index
        elif meaning.kind == "group":
            _put_in_block(blocks, meaning, index, layout.table)
        else:
            _put_column(layout, ranks, meaning, index)
    layout.groups = [Group(item, columns) for (item, _), columns in blocks.items()]
    return _wide_or_long(layout)


def _meaning(head: Head, table: Table) -> tuple[Meaning | None, bool]:
    """What a header means, and whether all of it was read.

    Below a title only words of the frame may be read alone: 'Sasaran' under an unknown service is not ours.
    """
    for text, is_whole in head.readings:
        meaning = meaning_of(text, table)
        if meaning is None:
            continue
        if is_whole or table.spread is None or meaning.kind in ("info", "year") or meaning.name in frame_columns(table):
            return meaning, is_whole
        if meaning.kind == "group" and is_month_spread(table):
            return meaning, is_whole
    return None, False


def _put_in_block(blocks: dict, meaning: Meaning, index: int, table: Table) -> None:
    """A service that stands twice in the sheet opens a second block: the check for repeated rows then compares them."""
    names = (meaning.name,) if meaning.name else table.spread.values
    for number in count():
        if not any(name in blocks[meaning.item, number] for name in names):
            blocks[meaning.item, number].update(dict.fromkeys(names, index))
            return


def _put_column(layout: Layout, ranks: dict[str, int], meaning: Meaning, index: int) -> None:
    """Of two columns with the same meaning the better spelling wins; the other is reported as unknown."""
    if meaning.kind == "year" or ranks.get(meaning.name, meaning.rank + 1) <= meaning.rank:
        layout.unknown.append(index)
        return
    if meaning.name in layout.columns:
        layout.unknown.append(layout.columns[meaning.name])
    ranks[meaning.name], layout.columns[meaning.name] = meaning.rank, index


def _wide_or_long(layout: Layout) -> Layout:
    """Blocks count only where the sheet has no column that names the item; then loose value columns do not."""
    spread = layout.table.spread
    if spread is None or spread.column in layout.columns:
        layout.unknown += [index for group in layout.groups for index in set(group.columns.values())]
        layout.groups = []
    elif layout.groups:
        loose = [name for name in layout.columns if name not in frame_columns(layout.table)]
        layout.unknown += [layout.columns.pop(name) for name in loose]
    return layout


def _is_whole(layout: Layout, *, period_known: bool) -> bool:
    table, given = layout.table, set(layout.columns)
    if layout.groups:
        given.add(table.spread.column)
    if period_known or month_in(layout.titles):
        given.add("bulan")
    if period_known or quarter_in(layout.titles):
        given.add("kuartal")
    if year_in(layout.titles):
        given.add("tahun")
    if not _needed(table) <= given or not (layout.groups or given.intersection(content_columns(table))):
        return False
    return table.name != "desa" or not layout.unknown or any(map(_VILLAGE_LIST.search, layout.titles))


def _needed(table: Table) -> set[str]:
    """The village list needs all it requires; lines that may be numbered by their order need their subject instead."""
    if table.name == "desa":
        return {column.name for column in table.columns if column.required}
    if NUMBER not in table.key:
        return set(table.key)
    subject = next(column.name for column in table.columns if column.required and column.name not in table.key)
    return {*table.key, subject} - {NUMBER}
