"""What the readers of one document collect: records without their village yet, and everything that was wrong."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import pandas as pd

from loaders.cells import quoted
from loaders.problems import Problem
from loaders.schema import PROVENANCE, TABLES

_WHOLE_NUMBERS = ("count", "year", "flag")


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where in the document: the table's or section's title, its row or line, the header of the column."""

    sheet: str
    row: int | None = None
    column: str = ""


@dataclass
class Findings:
    """Records by table (schema columns but for village and year, plus lembar and baris), refusals, problems.

    `partial`: tables of which the document holds only a part, whatever else it reads.
    """

    file: str
    records: dict[str, list[dict]] = field(default_factory=dict)
    refused: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    partial: set[str] = field(default_factory=set)

    def add(self, table: str, place: Place, **values: object) -> None:
        """Take a record in."""
        self.records.setdefault(table, []).append({**values, "lembar": place.sheet, "baris": place.row})

    def refuse(self, table: str, place: Place, code: str, value: object, **details: str) -> None:
        """Leave a record out and say why."""
        self.refused[table] = self.refused.get(table, 0) + 1
        self.say(place, code, value, lost="sel" if table == "rencana_kerja" else "baris", **details)

    def say(self, place: Place, code: str, value: object = "", *, lost: str = "", **details: str) -> None:
        """Note a problem that refuses nothing by itself, or nothing but what `lost` says (`problems.LOST`)."""
        self.problems.append(
            Problem(
                code=code,
                file=self.file,
                sheet=place.sheet,
                row=place.row,
                column=quoted(place.column),
                value=quoted(value),
                details=details,
                lost=lost,
            )  # fmt: skip
        )

    @property
    def tables(self) -> list[str]:
        """Tables of which anything was read, in schema order."""
        return [name for name in TABLES if name in self.records or name in self.refused]


def frame_of(table: str, records: Iterable[dict]) -> pd.DataFrame:
    """Records as the schema types them; what a record does not say is missing."""
    rows, schema = list(records), TABLES[table]
    kinds = {column.name: "Int64" if column.kind in _WHOLE_NUMBERS else "str" for column in schema.columns}
    kinds |= dict(zip(PROVENANCE, ("str", "Int64"), strict=True))
    return pd.DataFrame(
        {name: pd.Series(pd.array([row.get(name) for row in rows], dtype=kind)) for name, kind in kinds.items()}
    )
