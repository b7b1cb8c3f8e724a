"""Rows that a document which lists a village's whole year or quarter no longer lists. Callers own the transaction.

Every key known of that village and period is ended under the new Kiriman, also one that an earlier document had ended:
undoing that one must not bring back what this one leaves out too.
"""

from collections.abc import Collection

import pandas as pd
import sqlalchemy as sa

from loaders.ledger.compare import typed
from loaders.ledger.current import conditions_of
from loaders.ledger.storage import ENDS, STORED
from loaders.schema import Table

VillagePeriod = tuple[str, int | str]
"""A year, or a quarter's text."""


def unlisted(
    connection: sa.Connection,
    table: Table,
    frame: pd.DataFrame,
    *,
    whole: Collection[VillagePeriod],
    without: Collection[int],
) -> pd.DataFrame:
    """The rows to store for keys of `whole` that `frame` (typed) does not hold: ended, or as `Table.unlisted` says."""
    stored, scope = STORED[table.name], tuple(sorted({kode for kode, _ in whole}))
    key = [stored.c[name] for name in table.key]
    query = sa.select(*key).distinct().where(*conditions_of(table, scope, without=without)).order_by(*key)
    listed = set(frame[list(table.key)].itertuples(index=False, name=None))
    keys = [tuple(row) for row in connection.execute(query)]
    gone = [row for row in keys if row not in listed and _village_period(table, row) in whole]
    rows = pd.DataFrame(gone, columns=list(table.key)).assign(**dict(table.unlisted))
    return typed(table, rows).assign(**{ENDS: pd.array([pd.NA if table.unlisted else 1] * len(rows), dtype="Int64")})


def _village_period(table: Table, key: tuple) -> VillagePeriod:
    named = dict(zip(table.key, key, strict=True))
    if "bulan" in named:
        return named["kode_desa"], int(named["bulan"][:4])
    return named["kode_desa"], named["tahun"] if "tahun" in named else named["kuartal"]


def lost(table: Table, ends: pd.DataFrame, current: pd.DataFrame) -> pd.DataFrame:
    """The rows of `current` that `ends` takes away: those there are, or those that said what it denies."""
    both = current.merge(ends[list(table.key)], on=list(table.key))
    for name, denied in table.unlisted:
        both = both[both[name].notna() & both[name].ne(denied).fillna(False)]
    return both
