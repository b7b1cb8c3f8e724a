"""What one file would do to each table as it is now: rows beside those that hold, and rows that end others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pandas as pd
import sqlalchemy as sa

from loaders.intake import Intake
from loaders.ledger.compare import Comparison, Counts, compare
from loaders.ledger.current import box_around, current_rows
from loaders.ledger.ended import lost, unlisted
from loaders.schema import TABLES, Table


@dataclass(frozen=True)
class Effect:
    """One table: the file's rows beside those that hold now, the rows to store that end others, and those lost.

    The last two are None where the file does not list the whole year of a village.
    """

    table: Table
    rows: Comparison
    ends: pd.DataFrame | None = None
    lost: pd.DataFrame | None = None

    @property
    def counts(self) -> Counts:
        """New, changed, same and ended records."""
        return replace(self.rows.counts, ended=0 if self.lost is None else len(self.lost))


def effects_of(
    connection: sa.Connection, intake: Intake, frames: dict[str, pd.DataFrame], *, without: Sequence[int]
) -> Iterator[Effect]:
    """For each of `frames` (the typed tables of `intake`), as if the Kiriman `without` were undone."""
    for name, frame in frames.items():
        table, whole = TABLES[name], intake.whole.get(name, frozenset())
        scope = ("",) if len(frame) else ()
        current = current_rows(connection, table, scope, without=without, box=box_around(table, frame))
        rows = compare(table, frame, current)
        if not whole:
            yield Effect(table, rows)
            continue
        ends = unlisted(connection, table, frame, whole=whole, without=without)
        around = current_rows(connection, table, tuple({kode for kode, _ in whole}), without=without)
        yield Effect(table, rows, ends, lost(table, ends, around))
