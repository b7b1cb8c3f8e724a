"""Reading the ledger: which Kiriman count, which row of a key is the newest, and only the villages of a scope."""

from collections.abc import Collection, Sequence

import numpy as np
import pandas as pd
import pyarrow as pa
import sqlalchemy as sa

from loaders.ledger.kept import kept_rows
from loaders.ledger.storage import ENDS, KIRIMAN, ROW_COLUMNS, STORED, indexed_key, is_number
from loaders.schema import EMPTY_NUMBER, Table

Scope = tuple[str, ...]
Box = dict[str, tuple[object, object]]
"""Key column -> lowest and highest value asked for."""

HISTORY_COLUMNS = ("berkas", "pengirim", "waktu", "dicabut_pada")


def active(as_of: int | None = None) -> sa.ColumnElement[bool]:
    """The Kiriman that count: not withdrawn; with `as_of`, those that counted at that revision."""
    if as_of is None:
        return KIRIMAN.c.dicabut_revisi.is_(None)
    not_yet_withdrawn = sa.or_(KIRIMAN.c.dicabut_revisi.is_(None), KIRIMAN.c.dicabut_revisi > as_of)
    return sa.and_(KIRIMAN.c.id <= as_of, not_yet_withdrawn)


def in_scope(kode: sa.Column, scope: Scope) -> sa.ColumnElement[bool]:
    """Whether the code starts with one of the prefixes. No LIKE, so a prefix holds no wildcard; () matches nothing."""
    if isinstance(scope, str):
        raise TypeError("scope is a tuple of code prefixes, not a text")
    if "" in scope:
        return sa.true()
    prefixes = sorted({prefix for prefix in scope if "\0" not in prefix})
    if not prefixes:
        return sa.false()
    by_length: dict[int, list[str]] = {}
    for prefix in prefixes:
        by_length.setdefault(len(prefix), []).append(prefix)
    exact = sa.or_(*(sa.func.substr(kode, 1, length).in_(group) for length, group in by_length.items()))
    # The range says nothing new, but lets the index skip the rest of the table.
    return sa.and_(kode >= prefixes[0], kode < prefixes[-1] + "\U0010ffff", exact)


def current_rows(
    connection: sa.Connection,
    table: Table,
    scope: Scope,
    *,
    as_of: int | None = None,
    without: Collection[int] = (),
    box: Box | None = None,
) -> pd.DataFrame:
    """What holds for every key among active Kiriman (`without` those ids), in key order.

    That is the newest row, with the newest value said in its kept columns; a key whose newest row ends it has none.
    kiriman, lembar and baris are those of the newest row.
    """
    conditions = conditions_of(table, scope, as_of=as_of, without=without, box=box)
    if not table.kept:
        return _newest_rows(connection, table, conditions)
    kept = kept_rows(connection, table, conditions)
    return frame_of(table, [], extra=()) if kept is None else kept


def conditions_of(
    table: Table, scope: Scope, *, as_of: int | None = None, without: Collection[int] = (), box: Box | None = None
) -> list[sa.ColumnElement[bool]]:
    """Which stored rows count: of active Kiriman, in the scope, in the box."""
    stored = STORED[table.name]
    allowed = sa.select(KIRIMAN.c.id).where(active(as_of), KIRIMAN.c.id.not_in(without))
    conditions = [in_scope(stored.c.kode_desa, scope), stored.c.kiriman.in_(allowed)]
    for name, (low, high) in (box or {}).items():  # no BETWEEN: PostgreSQL forbids the COLLATE of a bound value there
        conditions += [stored.c[name] >= low, stored.c[name] <= high]
    return conditions


def _newest_rows(connection: sa.Connection, table: Table, conditions: Sequence[sa.ColumnElement[bool]]) -> pd.DataFrame:
    stored = STORED[table.name]
    key = [stored.c[name] for name in table.key]
    # Joining with the newest Kiriman per key took 0.3 s for 134,000 rows on SQLite, ROW_NUMBER() 0.5 s; dropping
    # duplicates in pandas was as fast on the first version of the data, and twice as slow on the third.
    newest = (
        sa.select(*key, sa.func.max(stored.c.kiriman).label("kiriman")).where(*conditions).group_by(*key).subquery()
    )
    same_row = [stored.c[name] == newest.c[name] for name in (*table.key, "kiriman")]
    columns = [stored.c[name] for name in (*table.names, *ROW_COLUMNS)]
    query = sa.select(*columns).join(newest, sa.and_(*same_row)).where(stored.c[ENDS].is_(None)).order_by(*key)
    return frame_of(table, connection.execute(query).fetchall(), extra=())


def frame_of(table: Table, rows: Sequence[Sequence[object]], *, extra: tuple[str, ...]) -> pd.DataFrame:
    """Database rows (columns of the table, kiriman, lembar, baris, then `extra` text) as a frame: str and Int64."""
    names = (*table.names, *ROW_COLUMNS, *extra)
    numbers = {column.name for column in table.columns if is_number(column)} | {"kiriman", "baris"}
    values = zip(*rows, strict=True) if rows else ((),) * len(names)
    # By way of arrow: building Int64 and str columns from Python objects directly takes three times as long.
    arrays = [
        pa.array(column, type=pa.int64() if name in numbers else pa.large_string())
        for name, column in zip(names, values, strict=True)
    ]
    return pa.table(arrays, names=list(names)).to_pandas(types_mapper={pa.int64(): pd.Int64Dtype()}.get)


def box_around(table: Table, frame: pd.DataFrame) -> Box:
    """The key ranges that `frame` lies in, so that comparing with the ledger reads little more than needed."""
    if frame.empty:
        return {}
    return {name: (_bindable(frame[name].min()), _bindable(frame[name].max())) for name in indexed_key(table)}


def _bindable(value: object) -> object:
    # SQLite takes a numpy integer for a blob, which is larger than every number: nothing would be found.
    return int(value) if isinstance(value, np.integer) else value


def every_row(connection: sa.Connection, table: Table, key: dict[str, str]) -> pd.DataFrame:
    """All rows of one key, withdrawn or not, newest first, with the Kiriman's HISTORY_COLUMNS."""
    stored = STORED[table.name]
    columns = [stored.c[name] for name in (*table.names, *ROW_COLUMNS)] + [KIRIMAN.c[name] for name in HISTORY_COLUMNS]
    query = sa.select(*columns).join(KIRIMAN, KIRIMAN.c.id == stored.c.kiriman)
    query = query.where(*(stored.c[name] == key[name] for name in table.key)).order_by(KIRIMAN.c.id.desc())
    frame = frame_of(table, connection.execute(query).fetchall(), extra=HISTORY_COLUMNS)
    numbers = [name for name in table.kept if is_number(table.column(name))]
    return frame.assign(**{name: frame[name].mask(frame[name].eq(EMPTY_NUMBER)) for name in numbers})
