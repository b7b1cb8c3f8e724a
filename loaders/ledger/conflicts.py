"""Two people on the same cells: what became different since the second one looked. Callers own the transaction."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd
import sqlalchemy as sa

from loaders.ledger.compare import compare
from loaders.ledger.current import box_around, current_rows
from loaders.ledger.storage import KIRIMAN, STORED
from loaders.ledger.submissions import current_revision
from loaders.schema import TABLES, Table

Values = dict[str, object]


@dataclass(frozen=True, kw_only=True)
class Conflict:
    """One row somebody else changed after the sender looked, to something other than the sender says now.

    `dilihat`, `kini`, `isian`: the values the sender saw, those that hold now, those being sent (None: no row).
    `oleh` and `pada` (ISO, UTC): who changed it and when; `dicabut`: by undoing a Kiriman, not by sending one.
    """

    tabel: str
    kunci: dict[str, str]
    dilihat: Values | None
    kini: Values | None
    isian: Values
    oleh: str
    pada: str
    dicabut: bool


def conflicts(connection: sa.Connection, frames: dict[str, pd.DataFrame], *, seen: int) -> tuple[Conflict, ...]:
    """Rows of `frames` (typed) whose current value is neither what held at revision `seen` nor what they say."""
    if current_revision(connection) == seen:
        return ()
    return tuple(found for name, frame in frames.items() for found in _of_table(connection, TABLES[name], frame, seen))


def _of_table(connection: sa.Connection, table: Table, frame: pd.DataFrame, seen: int) -> Iterator[Conflict]:
    box = box_around(table, frame)
    now = current_rows(connection, table, ("",), box=box)
    then = _by_key(table, current_rows(connection, table, ("",), as_of=seen, box=box))
    sent = _by_key(table, compare(table, frame, now).both)
    now = _by_key(table, now)
    for key, row in sent.items():
        before, after, said = (_values(table, rows) for rows in (then.get(key), now.get(key), row))
        if after not in (before, said):
            named = dict(zip(table.key, key, strict=True))
            who = _who(connection, table, named, seen)
            yield Conflict(tabel=table.name, kunci=named, dilihat=before, kini=after, isian=said, **who)


def _by_key(table: Table, rows: pd.DataFrame) -> dict[tuple, Values]:
    return {tuple(row[name] for name in table.key): row for row in rows.to_dict("records")}


def _values(table: Table, row: Values | None) -> Values | None:
    return row and {name: None if pd.isna(row[name]) else row[name] for name in table.values}


def _who(connection: sa.Connection, table: Table, key: dict[str, str], seen: int) -> Values:
    """Who last sent or undid a row of the key after revision `seen`."""
    of_key = sa.and_(*(STORED[table.name].c[name] == value for name, value in key.items()))
    sent = KIRIMAN.c.id.in_(sa.select(STORED[table.name].c.kiriman).where(of_key))
    rows = connection.execute(sa.select(KIRIMAN).where(sent)).all()
    events = [(row.id, row.pengirim, row.waktu, False) for row in rows]
    events += [(row.dicabut_revisi, row.dicabut_oleh, row.dicabut_pada, True) for row in rows if row.dicabut_revisi]
    _, oleh, pada, dicabut = max(event for event in events if event[0] > seen)
    return {"oleh": oleh, "pada": pada, "dicabut": dicabut}
