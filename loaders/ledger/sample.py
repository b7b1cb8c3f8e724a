"""How invented sample data gives way to own data.

A sample Kiriman holds the village list, or boundaries, or numbers, never two of them, so that each can leave alone:

* own numbers push out all sample numbers; own boundaries the sample's boundaries; an own list the sample's;
* the sample's list stays under own numbers as long as it knows every village in them: names and codes are facts;
* an own list that shares no village with the sample's pushes out the whole sample: it is another area.
"""

import sqlalchemy as sa

from loaders.ledger.current import active
from loaders.ledger.storage import KIRIMAN, STORED
from loaders.schema import TABLES

LIST_TABLE, MAP_TABLE = "desa", "batas"


def kind_of(table: str) -> str:
    """'desa', 'batas' or 'angka' (numbers: every other table)."""
    return table if table in (LIST_TABLE, MAP_TABLE) else "angka"


def kinds_of(tables: str | list[str]) -> set[str]:
    """The kinds among table names (a list, or a Kiriman's comma-joined `tabel`)."""
    names = tables.split(",") if isinstance(tables, str) else tables
    return {kind_of(name) for name in names if name in TABLES}


def active_sample(connection: sa.Connection) -> dict[int, set[str]]:
    """Sample Kiriman that still count: id -> kinds."""
    query = sa.select(KIRIMAN.c.id, KIRIMAN.c.tabel).where(active(), KIRIMAN.c.contoh)
    return {kiriman: kinds_of(tabel) for kiriman, tabel in connection.execute(query)}


def pushed_out(connection: sa.Connection, codes: dict[str, set[str]]) -> list[int]:
    """The sample Kiriman that own data replaces; `codes` is the own data: table -> villages in it."""
    sample = active_sample(connection)
    going = {kind_of(table) for table, villages in codes.items() if villages} if sample else set()
    if going & {"desa", "angka"}:
        going |= _by_village_list(codes, _villages_of_sample(connection))
    return sorted(kiriman for kiriman, kinds in sample.items() if kinds & going)


def _by_village_list(codes: dict[str, set[str]], listed: set[str]) -> set[str]:
    own_list = codes.get(LIST_TABLE, set())
    if own_list:
        return {"desa", "batas", "angka"} if own_list.isdisjoint(listed) else set()
    own_numbers = set().union(*(villages for table, villages in codes.items() if kind_of(table) == "angka"))
    return set() if own_numbers <= listed else {"desa"}


def _villages_of_sample(connection: sa.Connection) -> set[str]:
    """Also when the sample's list is withdrawn already: what area the sample is about does not change."""
    desa = STORED[LIST_TABLE]
    query = sa.select(desa.c.kode_desa).join(KIRIMAN, KIRIMAN.c.id == desa.c.kiriman).where(KIRIMAN.c.contoh)
    return set(connection.scalars(query))
