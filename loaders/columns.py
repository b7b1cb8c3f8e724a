"""One column of raw cells -> answers, each distinct cell parsed once: a column has few of them and many rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from loaders.cells import Fault, is_blank
from loaders.parse import Parser
from loaders.schema import Column

_WHOLE_NUMBERS = ("count", "year", "flag")


@dataclass(frozen=True)
class Parsed:
    """A parsed column: row i says `answers[codes[i]]`, which is a value, None for blank, or a Fault."""

    answers: list[object]
    codes: np.ndarray

    def series(self, column: Column) -> pd.Series:
        """The column as the schema types it; blanks and faults are missing."""
        values = [None if isinstance(answer, Fault) else answer for answer in self.answers]
        distinct = pd.array(values, dtype="Int64" if column.kind in _WHOLE_NUMBERS else "str")
        return pd.Series(distinct.take(self.codes))

    def faults(self, *, required: bool) -> Iterator[tuple[int, Fault | None]]:
        """(row, fault) in order; a blank where a value is required has the fault None."""
        wrong = [isinstance(answer, Fault) or (required and answer is None) for answer in self.answers]
        if any(wrong):
            for row in np.flatnonzero(np.array(wrong)[self.codes]):
                yield int(row), self.answers[self.codes[row]]


def parse_column(cells: Sequence[object], parser: Parser) -> Parsed:
    """`parser` over `cells`; blank cells give None, and a Fault found earlier stays what it is."""
    distinct = set(cells)
    if (0 in distinct or 1 in distinct) and bool in set(map(type, cells)):
        # True equals 1 and hashes alike; told apart by type they get an answer each.
        cells = [(type(cell), cell) for cell in cells]
        answers = {key: _answer(key[1], parser) for key in set(cells)}
    else:
        answers = {cell: _answer(cell, parser) for cell in distinct}
    number = {cell: place for place, cell in enumerate(answers)}
    codes = np.fromiter(map(number.__getitem__, cells), dtype=np.intp, count=len(cells))
    return Parsed(list(answers.values()), codes)


def _answer(cell: object, parser: Parser) -> object:
    if isinstance(cell, Fault):
        return cell
    return None if is_blank(cell) else parser(cell)


def join(pieces: list[Parsed]) -> Parsed:
    """Pieces one below the other."""
    starts = np.cumsum([0, *(len(piece.answers) for piece in pieces)])[:-1]
    codes = [piece.codes + start for piece, start in zip(pieces, starts, strict=True)]
    return Parsed([answer for piece in pieces for answer in piece.answers], np.concatenate(codes))
