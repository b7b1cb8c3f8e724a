"""Saving one file: compare with what is known, push sample data out, append. Callers own the transaction."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd
import sqlalchemy as sa

from loaders.indonesian import whole
from loaders.intake import Intake
from loaders.ledger import sample as samples
from loaders.ledger import submissions
from loaders.ledger.compare import Counts, endings, no_changes, typed
from loaders.ledger.conflicts import Conflict, conflicts
from loaders.ledger.effects import Effect, effects_of
from loaders.ledger.writing import insert_rows
from loaders.schema import TABLES

Progress = Callable[[float, str], None]
"""Hears the share done (0 to 1) and what is being done, in Indonesian."""


@dataclass(frozen=True, kw_only=True)
class Preview:
    """What saving would do: counts per table, one row per changed cell, and the sample Kiriman it would push out.

    `left_standing`: values that hold on because the file does not say them, such as "done" under a bare plan.
    `ended_done`: of the plan months that end, those already done; `ended_spent`: budget lines that end with spending.
    """

    counts: dict[str, Counts]
    changes: pd.DataFrame
    left_standing: int = 0
    ended_done: int = 0
    ended_spent: int = 0
    sample_pushed_out: tuple[int, ...] = ()

    @property
    def total(self) -> Counts:
        """The counts over all tables."""
        return Counts.total(self.counts.values())


@dataclass(frozen=True, kw_only=True)
class Saved:
    """What saving did. `kiriman` is None when nothing was stored: the file held nothing new, or there are `conflicts`.

    `revision` is the state of the ledger the answer was given from: with conflicts, what to say as `seen` next time.
    """

    kiriman: int | None
    counts: dict[str, Counts]
    sample_pushed_out: tuple[int, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    revision: int

    @property
    def total(self) -> Counts:
        """The counts over all tables."""
        return Counts.total(self.counts.values())


def preview(connection: sa.Connection, intake: Intake) -> Preview:
    """What `store` would do with `intake` as own data."""
    frames = _typed_tables(intake)
    going = samples.pushed_out(connection, _villages(frames))
    effects = list(effects_of(connection, intake, frames, without=going))
    changes = [each.rows.changes() for each in effects]
    changes += [endings(each.table, each.lost) for each in effects if each.lost is not None]
    return Preview(
        counts={each.table.name: each.counts for each in effects},
        changes=pd.concat([no_changes(), *(frame for frame in changes if len(frame))], ignore_index=True),
        left_standing=sum(each.rows.left_standing for each in effects),
        ended_done=_lost_above_zero(effects, "terlaksana"),
        ended_spent=_lost_above_zero(effects, "realisasi"),
        sample_pushed_out=tuple(going),
    )


def store(
    connection: sa.Connection,
    intake: Intake,
    *,
    sender: str,
    sample: bool,
    tick: Callable[[int], None],
    seen: int | None = None,
) -> Saved:
    """Append `intake` as a new Kiriman, unless it says nothing new; `tick` hears how many rows went in.

    With `seen`, a row that others changed after that revision stops the whole Kiriman (see `conflicts.py`).
    """
    frames, revision = _typed_tables(intake), submissions.current_revision(connection)
    if seen is not None and (clashes := conflicts(connection, frames, seen=seen)):
        return Saved(kiriman=None, counts={}, conflicts=clashes, revision=revision)
    going = [] if sample else samples.pushed_out(connection, _villages(frames))
    effects = list(effects_of(connection, intake, frames, without=going))
    counts = {each.table.name: each.counts for each in effects}
    if Counts.total(counts.values()).news == 0:
        return Saved(kiriman=None, counts=counts, revision=revision)
    submissions.mark_withdrawn(connection, going, by=sender)
    kiriman = submissions.add(connection, intake, counts, sender=sender, sample=sample)
    for each in effects:
        insert_rows(connection, each.table.name, frames[each.table.name], kiriman, written=tick)
        if each.ends is not None:
            insert_rows(connection, each.table.name, each.ends, kiriman, written=lambda _rows: None)
    return Saved(kiriman=kiriman, counts=counts, sample_pushed_out=tuple(going), revision=kiriman)


def _lost_above_zero(effects: Sequence[Effect], column: str) -> int:
    lost = [each.lost[column] for each in effects if each.lost is not None and column in each.lost]
    return sum(int(values.gt(0).fillna(False).sum()) for values in lost)


def _typed_tables(intake: Intake) -> dict[str, pd.DataFrame]:
    """The tables with rows, and those the file says are empty for some village (`Intake.whole`)."""
    sent = {name: frame for name, frame in intake.tables.items() if len(frame)}
    nothing = {name: pd.DataFrame() for name in intake.whole if name not in sent}
    return {name: typed(TABLES[name], frame) for name, frame in (sent | nothing).items()}


def _villages(frames: dict[str, pd.DataFrame]) -> dict[str, set[str]]:
    return {name: set(frame["kode_desa"]) for name, frame in frames.items()}


def check_sample(connection: sa.Connection, intakes: Sequence[Intake]) -> None:
    """ValueError when sample data mixes kinds (`sample.py`) or would cover own data of its kind."""
    own = samples.own_kinds(connection)
    for intake in intakes:
        if len(samples.kinds_of(list(intake.tables))) > 1:
            raise ValueError(f"{intake.file}: a sample Kiriman holds the village list, boundaries or numbers, not two")
        if samples.kinds_of(list(intake.tables)) & own:
            raise ValueError("sample data may not cover own data")


def ticker(progress: Progress | None, total: int) -> Callable[[int], None]:
    """Rows written, chunk by chunk, as calls of `progress`."""
    done = 0

    def tick(rows: int) -> None:
        nonlocal done
        done += rows
        if progress is not None:
            progress(done / total, f"Menyimpan {whole(done)} dari {whole(total)} baris")

    return tick
