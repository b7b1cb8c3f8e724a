"""Ledger: the door to everything kept. Pages, command lines and tests use this class and nothing below it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pandas as pd
import sqlalchemy as sa

from loaders.intake import Intake
from loaders.ledger import sample as samples
from loaders.ledger import submissions
from loaders.ledger.current import Scope, current_rows, every_row
from loaders.ledger.saving import Preview, Progress, Saved, check_sample, preview, store, ticker
from loaders.schema import TABLES


class Ledger:
    """Append-only store of Kiriman over one database; see `open_ledger`. Safe to share between threads."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    def close(self) -> None:
        """Give the database connections back."""
        self._engine.dispose()

    def revision(self, *, besides: str | tuple[str, ...] = ()) -> int:
        """Grows with every save and undo: the cache key of everything read. Read with `as_of` for one moment's view.

        With `besides`, saves and undos of one of those tables alone do not count: it is the key of everything else.
        """
        with self._engine.begin() as connection:
            return submissions.current_revision(connection, besides=besides)

    def is_empty(self) -> bool:
        """Whether nothing was ever sent."""
        with self._engine.begin() as connection:
            return submissions.is_empty(connection)

    def read(self, table: str, scope: Scope, *, as_of: int | None = None) -> pd.DataFrame:
        """Current rows of the villages in `scope`, in key order: schema columns plus kiriman, lembar, baris.

        `scope` is a tuple of code prefixes: () gives no rows, ("",) all. `as_of` is a revision: several tables read
        with the same one agree with each other even while others save.
        """
        with self._engine.begin() as connection:
            return current_rows(connection, TABLES[table], scope, as_of=as_of)

    def history(self, table: str, key: dict[str, str]) -> pd.DataFrame:
        """Every value ever sent for one key, newest first, with berkas, pengirim, waktu and dicabut_pada (undone)."""
        with self._engine.begin() as connection:
            return every_row(connection, TABLES[table], key)

    def submissions(self) -> pd.DataFrame:
        """Every Kiriman, newest first (columns of the `kiriman` table)."""
        with self._engine.begin() as connection:
            return submissions.listing(connection)

    def provenance(self, rows: pd.DataFrame) -> pd.DataFrame:
        """`rows` as read, with the berkas, pengirim, waktu and contoh of the Kiriman each came in."""
        columns = ["id", "berkas", "pengirim", "waktu", "contoh"]
        sent = self.submissions()[columns].rename(columns={"id": "kiriman"})
        return rows.merge(sent, on="kiriman", how="left")

    def preview(self, intake: Intake) -> Preview:
        """What saving `intake` as own data would do now; stores nothing."""
        with self._engine.begin() as connection:
            return preview(connection, intake)

    def save(
        self,
        intake: Intake,
        *,
        sender: str,
        sample: bool = False,
        progress: Progress | None = None,
        seen: int | None = None,
    ) -> Saved:
        """Store one file as one Kiriman, whole or not at all. Own data pushes out sample data (see `sample.py`).

        When anything is new or changed every accepted row is stored, also those already known: undoing an earlier
        Kiriman must not take away what this one said too.

        `seen` is the revision an editor looked at. Rows that others changed since then to something else come back as
        `Saved.conflicts`, and nothing is stored; rows they left alone go in beside theirs.
        """
        return self.save_all([intake], sender=sender, sample=sample, progress=progress, seen=seen)[0]

    def save_all(
        self,
        intakes: Sequence[Intake],
        *,
        sender: str,
        sample: bool = False,
        only_into_empty: bool = False,
        progress: Progress | None = None,
        seen: int | None = None,
    ) -> list[Saved]:
        """Store several files, one Kiriman each, in one transaction; [] when `only_into_empty` and something is there.

        `seen` as in `save`, for each file.

        ValueError for sample data that mixes village list, boundaries and numbers, or would cover own data.
        """
        tick = ticker(progress, sum(intake.accepted for intake in intakes))
        with self._writing() as connection:
            if only_into_empty and not submissions.is_empty(connection):
                return []
            if sample:
                check_sample(connection, intakes)
            return [store(connection, intake, sender=sender, sample=sample, tick=tick, seen=seen) for intake in intakes]

    def withdraw(self, kiriman: int, *, by: str) -> bool:
        """Undo one Kiriman: what was known before it holds again. False when there is none, or it is undone already."""
        with self._writing() as connection:
            return submissions.mark_withdrawn(connection, [kiriman], by=by) > 0

    def withdraw_sample(self, *, by: str) -> int:
        """Clear away everything that is sample data; returns how many Kiriman that were."""
        with self._writing() as connection:
            return submissions.mark_withdrawn(connection, samples.active_sample(connection), by=by)

    def sample_state(self) -> set[str]:
        """Which sample data still counts: some of 'desa', 'batas', 'angka', 'scorecard'."""
        with self._engine.begin() as connection:
            return set().union(*samples.active_sample(connection).values())

    def may_practise(self, table: str) -> bool:
        """Whether `table` shows sample data only: then an entry may be saved as one more piece of the sample."""
        kind = samples.kind_of(table)
        with self._engine.begin() as connection:
            return kind in set().union(*samples.active_sample(connection).values()) - samples.own_kinds(connection)

    @contextmanager
    def _writing(self) -> Iterator[sa.Connection]:
        with self._engine.execution_options(writer=True).begin() as connection:
            submissions.wait_for_turn(connection)
            yield connection
