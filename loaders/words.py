"""The words of a header, made comparable, and what each may mean for a table. All of them come from the schema."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from loaders.months import month_parts
from loaders.schema import TABLES, Column, Item, Table

YEAR_SPELLINGS = ("Tahun", "Thn", "Tahun data", "Tahun anggaran", "Tahun rencana")
INFO_SPELLINGS = (
    "No", "Nomor", "No urut", "Kode kecamatan", "Kode kabupaten", "Nama puskesmas", "Puskesmas",
    "%", "Persen", "Persentase", "Cakupan", "Cakupan %", "Capaian %",
)  # fmt: skip
"""Columns that help people read a sheet and say nothing new: never stored, never reported as unknown."""

_LONGEST = 300
_FRAME = ("code", "month", "quarter", "year", "choice", "count")
"""Kinds of key columns that the template fills in; a count among them is a running number."""


@dataclass(frozen=True)
class Meaning:
    """What a header says: a schema column, a wide block (`item`, value column `name`), the year, or a help to read.

    A block without a `name` is one column whose cells say every value.
    """

    kind: Literal["column", "group", "year", "info"]
    name: str = ""
    item: object = None
    rank: int = 0


def simplify(text: object) -> str:
    """Lower case letters and digits only; '%' counts as the word, or 'Capaian (%)' would pass for 'Capaian'."""
    return _simplified(str(text)[:_LONGEST])


@lru_cache(maxsize=8_192)
def _simplified(text: str) -> str:
    plain = text.replace("%", "persen")
    plain = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]", "", plain)


def spellings(thing: Column | Item) -> tuple[str, ...]:
    """Every accepted writing of a column or an item, the official one first."""
    official = (thing.label, thing.name) if isinstance(thing, Column) else (thing.title, thing.id)
    return (*official, *thing.spellings)


def is_month_spread(table: Table) -> bool:
    """True when the wide layout has a column per month."""
    return table.spread is not None and table.spread.column == "bulan"


@cache
def frame_columns(table: Table) -> frozenset[str]:
    """Columns that say whose, when and which, not how much: the template fills them in; alone they make no record."""
    if len(table.key) == 1:
        return frozenset()
    keys = (table.column(name) for name in table.key)
    return frozenset(table.given).union(column.name for column in keys if column.kind in _FRAME or column.items)


@cache
def content_columns(table: Table) -> tuple[str, ...]:
    """The other columns: a line in which all of these are blank was not filled in."""
    return tuple(name for name in table.names if name not in frame_columns(table))


@cache
def meanings(table: Table) -> dict[str, Meaning]:
    """Simplified header text -> what it means in `table`."""
    found = {simplify(text): Meaning("info") for text in INFO_SPELLINGS}
    for column in TABLES["desa"].columns[1:]:
        found |= {simplify(text): Meaning("info") for text in spellings(column)}
    found |= {simplify(text): Meaning("year") for text in YEAR_SPELLINGS}
    found |= _group_meanings(table)
    for column in table.columns:
        for rank, text in enumerate(spellings(column)):
            known = found.get(simplify(text))
            if known is None or known.kind != "column" or known.rank > rank:
                found[simplify(text)] = Meaning("column", column.name, rank=rank)
    return found


def meaning_of(text: str, table: Table) -> Meaning | None:
    """What the header `text` means in `table`; None when it is unknown."""
    known = meanings(table).get(simplify(text))
    if known is None and is_month_spread(table) and (month := month_parts(text)):
        return _bare_item(table, month)
    return known


def _bare_item(table: Table, item: object) -> Meaning:
    """A header that names an item and no value column: its cells say all values where they are shared."""
    return Meaning("group", "" if table.spread.is_shared else table.spread.values[0], item=item)


def _group_meanings(table: Table) -> dict[str, Meaning]:
    """'<service> sasaran', 'sasaran <service>'; the bare item where a block has one column only."""
    if table.spread is None or is_month_spread(table):
        return {}
    found = {}
    for item in table.column(table.spread.column).items:
        for title in map(simplify, spellings(item)):
            for name in table.spread.values:
                for value in map(simplify, spellings(table.column(name))):
                    found[title + value] = found[value + title] = Meaning("group", name, item=item.id)
            if len(table.spread.values) == 1 or table.spread.is_shared:
                found[title] = _bare_item(table, item.id)
    return found
