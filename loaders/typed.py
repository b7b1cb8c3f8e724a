"""Raw records of one table -> a typed frame and the faults in it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import chain

import numpy as np
import pandas as pd

from loaders.cells import clean, is_emptied, quoted
from loaders.columns import Parsed, join, parse_column
from loaders.layouts import Part
from loaders.parse import Context, Parser, parser_for
from loaders.problems import Problem
from loaders.schema import EMPTY, EMPTY_NUMBER, Column, Table
from loaders.shared_cells import parse_mark, parse_state_or_day


@dataclass
class Batch:
    """The records of one table in one file. `good[i]` turns False when record i is refused or repeated word for word.

    `frame` has the schema's columns plus `lembar`, `baris`; `part_of[i]` tells which part record i came from.
    """

    file: str
    parts: list[Part]
    frame: pd.DataFrame
    part_of: np.ndarray
    good: np.ndarray
    repeated: np.ndarray
    problems: list[Problem] = field(default_factory=list)

    @property
    def table(self) -> Table:
        """The table these records belong to."""
        return self.parts[0].table

    def place(self, index: int) -> str:
        """Where record `index` stands, in words."""
        sheet, row = self.frame.at[index, "lembar"], self.frame.at[index, "baris"]
        return f'lembar "{sheet}" baris {row}' if sheet else f"baris {row}"

    def has(self, index: int, column: str) -> bool:
        """Whether the sheet of record `index`, or its table, has that column: a year may stand in a header alone."""
        return column in self.parts[self.part_of[index]].headers or column in self.table.names

    def problem(self, index: int, code: str, column: str, value: object, **details: str) -> Problem:
        """A problem at record `index`, in the sheet column that schema column `column` was read from."""
        number = self.part_of[index]
        part = self.parts[number]
        header = part.headers.get(column) or self.table.column(column).label
        here = index - int(np.searchsorted(self.part_of, number))
        row, header = part.places.get((here, column), (int(self.frame["baris"].iat[index]), header))
        return Problem(
            code=code, file=self.file, sheet=clean(part.sheet), row=row, column=quoted(header), value=quoted(value),
            details=details, lost=_lost(part, code, column),
        )  # fmt: skip


def _lost(part: Part, code: str, column: str) -> str:
    """Which key of `problems.LOST` says what is refused together with this cell: a record is one line of a long sheet,
    one cell or pair of cells of a wide one, a service or the rest of a Formulir 4."""
    if part.places and column in ("kode_desa", "kuartal"):
        return "seluruh_formulir"
    if part.places:
        return "formulir" if part.table.name == "formulir4" else "layanan"
    spread = part.table.spread
    is_wide = spread is not None and spread.column not in part.headers
    if not is_wide or (column not in (*spread.values, spread.column) and code != "E110"):
        return "baris"
    return "sel" if part.is_shared or len(spread.values) == 1 else "pasangan"


def to_batch(parts: list[Part], context: Context, *, file: str) -> Batch:
    """Parse the records of `parts` (all of one table). Records with a fault or a missing required value are refused."""
    table, sizes = parts[0].table, [len(part.rows) for part in parts]
    parsed = {column.name: _parse_column(parts, column, context) for column in table.columns}
    frame = pd.DataFrame({column.name: parsed[column.name].series(column) for column in table.columns})
    part_of = np.repeat(np.arange(len(parts)), sizes)
    frame["lembar"] = pd.Series([clean(part.sheet) for part in parts], dtype="str").take(part_of).array
    frame["baris"] = pd.array(
        np.fromiter(chain.from_iterable(part.rows for part in parts), dtype="int64"), dtype="Int64"
    )
    good, repeated = np.ones(len(frame), dtype=bool), np.zeros(len(frame), dtype=bool)
    batch = Batch(file, parts, frame, part_of, good, repeated)
    seen: dict[tuple, Problem] = {}
    for index, problem in chain.from_iterable(_faults(batch, parsed[column.name], column) for column in table.columns):
        batch.good[index] = False
        seen.setdefault((problem.code, problem.sheet, problem.row, problem.column, problem.value), problem)
    batch.problems.extend(seen.values())
    return batch


def _parse_column(parts: list[Part], column: Column, context: Context) -> Parsed:
    """All parts at once, except that a shared cell says another thing in each value column."""
    parser = _emptying(parser_for(column, context), parts[0].table, column)
    if not any(_is_shared(part, column) for part in parts):
        return parse_column(_raw(parts, column), parser)
    shared = _shared_parser(parts[0].table, column, context)
    return join([parse_column(_raw([part], column), shared if _is_shared(part, column) else parser) for part in parts])


def _emptying(parser: Parser, table: Table, column: Column) -> Parser:
    """In a year's sheets a cell that says 'hapus' takes back what an earlier file wrote: a blank one leaves it."""
    if table.book != "tahunan" or column.required or column.kind == "flag" or column.name in table.key:
        return parser
    emptied = None
    if column.kept:
        emptied = EMPTY_NUMBER if column.kind == "count" else EMPTY
    return lambda cell: emptied if is_emptied(cell) else parser(cell)


def _raw(parts: list[Part], column: Column) -> list[object]:
    pieces = (part.cells.get(column.name) or [None] * len(part.rows) for part in parts)
    return list(chain.from_iterable(pieces))


def _is_shared(part: Part, column: Column) -> bool:
    return part.is_shared and column.name in part.table.spread.values


def _shared_parser(table: Table, column: Column, context: Context) -> Parser:
    spread = table.spread
    position = spread.values.index(column.name)
    if spread.marks:
        return partial(parse_mark, spread=spread, position=position)
    states = table.column(spread.values[0]).items
    return partial(parse_state_or_day, spread=spread, position=position, states=states, today=context.today)


def _faults(batch: Batch, parsed: Parsed, column: Column) -> Iterator[tuple[int, Problem]]:
    required = column.required or column.name in batch.table.key
    for index, fault in parsed.faults(required=required):
        if fault is None:
            yield index, batch.problem(index, "E105", column.name, "")
        else:
            place = fault.column if batch.has(index, fault.column) else column.name
            yield index, batch.problem(index, fault.code, place, fault.value, **dict(fault.details))
