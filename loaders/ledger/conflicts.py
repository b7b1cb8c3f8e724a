"""Two people on the same cells: what became different since the second one looked. Callers own the transaction."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd
import sqlalchemy as sa

from loaders.ledger.current import box_around, current_rows
from loaders.ledger.storage import KIRIMAN
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
    then = _by_key(table, current_rows(connection, table, ("",), as_of=seen, box=box))
    now = _by_key(table, current_rows(connection, table, ("",), box=box))
    for key, row in _by_key(table, frame).items():
        before, after, said = (_values(table, rows) for rows in (then.get(key), now.get(key), row))
        if after not in (before, said):
            who = _who(connection, then.get(key), now.get(key), seen)
            named = dict(zip(table.key, key, strict=True))
            yield Conflict(tabel=table.name, kunci=named, dilihat=before, kini=after, isian=said, **who)


def _by_key(table: Table, rows: pd.DataFrame) -> dict[tuple, Values]:
    return {tuple(row[name] for name in table.key): row for row in rows.to_dict("records")}


def _values(table: Table, row: Values | None) -> Values | None:
    return row and {name: None if pd.isna(row[name]) else row[name] for name in table.values}


def _who(connection: sa.Connection, then: Values | None, now: Values | None, seen: int) -> Values:
    """Sender of the newer row; when an older one holds (or none), whoever undid the one that was seen."""
    sent = now is not None and now["kiriman"] > seen
    kiriman = now["kiriman"] if sent else then["kiriman"]
    row = connection.execute(sa.select(KIRIMAN).where(KIRIMAN.c.id == int(kiriman))).one()
    oleh, pada = (row.pengirim, row.waktu) if sent else (row.dicabut_oleh, row.dicabut_pada)
    return {"oleh": oleh, "pada": pada, "dicabut": not sent}
