"""Reading tables with columns that keep what an earlier Kiriman said until a later one says otherwise (`Column.kept`).

Rows are stored as sent and put together when they are read, never when they are saved: so an undone Kiriman takes with
it what it said, and nothing else. The database finds the newest value of each column as the largest "Kiriman number,
value"; joining with the newest Kiriman of every column took half as long again.
"""

from collections.abc import Iterator, Sequence

import numpy as np
import pandas as pd
import pyarrow as pa
import sqlalchemy as sa

from loaders.ledger.storage import ENDS, STORED, is_number
from loaders.schema import EMPTY, Table

_ROOM = 2**41
"""Above the largest number a column may hold (10¹² rupiah); leaves room for four million Kiriman in 64 bits."""
_FIRST, _DIGITS = 10**9, 10
"""Kiriman numbers as texts of one length, so that they sort as numbers."""


def kept_rows(
    connection: sa.Connection, table: Table, conditions: Sequence[sa.ColumnElement[bool]]
) -> pd.DataFrame | None:
    """What holds for each key among the rows that meet `conditions`, in key order; types as the ledger reads them.

    None when no row meets them: the caller knows what an empty frame of the ledger is.
    With `Table.same_line` only values beside the line's present wording count.
    """
    stored = STORED[table.name]
    key = [stored.c[name] for name in _line(table)]
    ended = sa.func.max(sa.case((stored.c[ENDS] == 1, stored.c.kiriman)))
    columns = {name: stored.c[name] for name in _line(table)} | dict(_newest(table, stored))
    columns |= {"kiriman": sa.func.max(stored.c.kiriman), ENDS: sa.func.coalesce(ended, 0)}
    query = sa.select(*columns.values()).where(*conditions).group_by(*key).order_by(*key)
    found = connection.execute(query).fetchall()
    return _decoded(table, dict(zip(columns, zip(*found, strict=True), strict=True))) if found else None


def _line(table: Table) -> tuple[str, ...]:
    return (*table.key, table.same_line) if table.same_line else table.key


def _told(table: Table) -> dict[str, bool]:
    """The columns that a row says of its line, each with whether it is a number."""
    told = {column.name: is_number(column) for column in table.columns if column.name not in _line(table)}
    return told | {"lembar": False, "baris": True}


def _newest(table: Table, stored: sa.Table) -> Iterator[tuple[str, sa.ColumnElement]]:
    """Kiriman and value in one; a missing value counts only in columns that are not kept."""
    for name, is_a_number in _told(table).items():
        value = stored.c[name] if name in table.kept else sa.func.coalesce(stored.c[name], -1 if is_a_number else EMPTY)
        if is_a_number:
            yield name, sa.func.max(stored.c.kiriman * sa.literal(_ROOM, sa.BigInteger) + value + 1)
        else:
            yield name, sa.func.max(sa.cast(stored.c.kiriman + _FIRST, sa.Text).concat(value))


def _decoded(table: Table, parts: dict[str, Sequence]) -> pd.DataFrame:
    kiriman, ended = (np.array(parts[name], dtype="int64") for name in ("kiriman", ENDS))
    keys = pd.DataFrame({name: _text_or_number(table, name, parts[name]) for name in _line(table)})
    if table.same_line:
        lines = keys.assign(kiriman=kiriman, ended=ended).groupby(list(table.key), sort=False)
        ended, newest = lines["ended"].transform("max").to_numpy(), lines["kiriman"].transform("max").to_numpy()
    else:
        newest = kiriman
    told = {
        name: (_numbers if is_a_number else _texts)(parts[name], ended) for name, is_a_number in _told(table).items()
    }
    frame = keys.assign(**told, kiriman=pd.array(kiriman, dtype="Int64"))
    frame = frame[(kiriman == newest) & (kiriman > ended)].reset_index(drop=True)
    return frame[[*table.names, "kiriman", "lembar", "baris"]]


def _text_or_number(table: Table, name: str, values: Sequence) -> pd.Series:
    return _series(values, pa.int64() if is_number(table.column(name)) else pa.large_string())


def _series(values: Sequence, kind: pa.DataType) -> pd.Series:
    # By way of arrow: building Int64 and str columns from Python objects directly takes three times as long.
    # As a table: an empty array alone would become a column of objects.
    one = pa.table({"": pa.array(values, type=kind)})
    return one.to_pandas(types_mapper={pa.int64(): pd.Int64Dtype()}.get)[""]


def _numbers(coded: Sequence[int | None], ended: np.ndarray) -> pd.arrays.IntegerArray:
    filled = np.array([0 if code is None else code for code in coded], dtype="int64")
    value = filled % _ROOM - 1
    return pd.arrays.IntegerArray(value, (value < 0) | (filled // _ROOM <= ended))


def _texts(coded: Sequence[str | None], ended: np.ndarray) -> pd.Series:
    text = _series(coded, pa.large_string())
    value = text.str.slice(_DIGITS)
    value = value.mask(value.eq(EMPTY).fillna(False).astype(bool))
    if ended.any():
        said_by = text.str.slice(0, _DIGITS).fillna("0").astype("int64") - _FIRST
        value = value.mask(said_by <= ended)
    return value
