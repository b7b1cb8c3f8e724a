"""What reading one file gives: accepted rows per table, problems, and the sums that prove nothing was dropped."""

from dataclasses import dataclass, field

import pandas as pd

from loaders.problems import Problem


@dataclass(frozen=True, kw_only=True)
class Intake:
    """One file, read. For every table: `read[table] == len(tables[table]) + refused[table]`.

    `tables` holds frames with the columns of `loaders.schema` plus `lembar` and `baris`; keys are unique in each.
    A record that stands in the file twice word for word counts once (and gets a W206).
    `whole[table]`: the villages and years (a quarter's text for the scorecard) of which the file lists everything there
    is, so that what it leaves out ends; also of a table of which the file holds no record at all.
    """

    file: str
    sha256: str
    tables: dict[str, pd.DataFrame] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    read: dict[str, int] = field(default_factory=dict)
    refused: dict[str, int] = field(default_factory=dict)
    whole: dict[str, frozenset[tuple[str, int | str]]] = field(default_factory=dict)

    @property
    def accepted(self) -> int:
        """Records that may be saved, over all tables."""
        return sum(len(frame) for frame in self.tables.values())
