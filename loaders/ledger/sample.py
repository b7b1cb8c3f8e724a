"""How invented sample data gives way to own data.

A sample Kiriman holds the village list, or boundaries, or numbers, or scorecards, never two of them, so that each can
leave alone:

* own numbers push out all sample numbers, own scorecards the sample's, and own boundaries the sample's boundaries;
* an own village list pushes out the sample's, unless the same file needs villages that only the sample's list knows
  (then it merely adds to it); a list without one village of the sample is another area, and all sample data goes;
* without an own list the sample's stays, as long as every village sent is in a list: names and codes are facts;
* what a meeting or a discussion decided is none of these and pushes nothing out: both can be tried on the sample.
"""

import sqlalchemy as sa

from loaders.ledger.current import active
from loaders.ledger.storage import KIRIMAN, STORED
from loaders.schema import TABLES

LIST_TABLE, MAP_TABLE, NUMBERS, SCORECARD = "desa", "batas", "angka", "scorecard"
DECISIONS_TABLES = {"tindak_lanjut", "diskusi"}
_SCORECARD_TABLES = {"scorecard", "formulir4"}
EVERYTHING = {LIST_TABLE, MAP_TABLE, NUMBERS, SCORECARD}


def kind_of(table: str) -> str:
    """'desa', 'batas', 'scorecard' (both tables of the scorecard) or 'angka' (numbers: every other table)."""
    if table in _SCORECARD_TABLES:
        return SCORECARD
    return table if table in (LIST_TABLE, MAP_TABLE) else NUMBERS


def kinds_of(tables: str | list[str]) -> set[str]:
    """The kinds among table names (a list, or a Kiriman's comma-joined `tabel`)."""
    names = tables.split(",") if isinstance(tables, str) else tables
    return {kind_of(name) for name in names if name in TABLES}


def active_sample(connection: sa.Connection) -> dict[int, set[str]]:
    """Sample Kiriman that still count: id -> kinds."""
    query = sa.select(KIRIMAN.c.id, KIRIMAN.c.tabel).where(active(), KIRIMAN.c.contoh)
    return {kiriman: kinds_of(tabel) for kiriman, tabel in connection.execute(query)}


def own_kinds(connection: sa.Connection) -> set[str]:
    """The kinds of own data that counts; what a meeting or discussion decided is none of them."""
    sent = connection.scalars(sa.select(KIRIMAN.c.tabel).where(active(), ~KIRIMAN.c.contoh))
    return kinds_of(list({name for tabel in sent for name in tabel.split(",")} - DECISIONS_TABLES))


def pushed_out(connection: sa.Connection, codes: dict[str, set[str]]) -> list[int]:
    """The sample Kiriman that own data replaces; `codes` is the own data: table -> villages in it."""
    sample = active_sample(connection)
    codes = {table: villages for table, villages in codes.items() if table not in DECISIONS_TABLES}
    if not sample or not codes:
        return []
    # The area of the sample does not change when its list is withdrawn, so withdrawn ones count here too.
    of_sample = _villages(connection, KIRIMAN.c.contoh)
    of_own = _villages(connection, sa.and_(active(), ~KIRIMAN.c.contoh))
    going = {kind_of(table) for table in codes} - {LIST_TABLE} | _by_list(codes, of_sample, of_own)
    return sorted(kiriman for kiriman, kinds in sample.items() if kinds & going)


def _by_list(codes: dict[str, set[str]], of_sample: set[str], of_own: set[str]) -> set[str]:
    own_list, sent = codes.get(LIST_TABLE, set()), set().union(*codes.values())
    if not own_list:
        return set() if sent <= of_sample | of_own else {LIST_TABLE}
    if sent.isdisjoint(of_sample):
        return EVERYTHING
    adds_only = not of_sample.isdisjoint(sent - own_list - of_own)
    return set() if adds_only else {LIST_TABLE}


def _villages(connection: sa.Connection, of_kiriman: sa.ColumnElement[bool]) -> set[str]:
    desa = STORED[LIST_TABLE]
    query = sa.select(desa.c.kode_desa).join(KIRIMAN, KIRIMAN.c.id == desa.c.kiriman).where(of_kiriman)
    return set(connection.scalars(query))
