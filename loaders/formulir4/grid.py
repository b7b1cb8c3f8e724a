"""Cells of a form as the reader sees them: texts, headers that stand over each other, and values with their place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.cells import Fault, is_blank, quoted
from loaders.headers import header_text

MOST_ROWS, MOST_COLUMNS = 200, 40
"""A form is one printed page; nothing beyond is looked at."""
_LONGEST = 400

Rows = list[list[object]]


@dataclass(frozen=True)
class Cell:
    """What stands somewhere: the raw value, its sheet row (1-based) and its header in words."""

    value: object
    row: int
    header: str


@dataclass(frozen=True)
class Head:
    """A column's header: where it starts, where the next one does, and its texts from top to bottom."""

    column: int
    end: int
    texts: tuple[str, ...]

    @property
    def text(self) -> str:
        """All texts, in lower case, to look for words in."""
        return plain(" ".join(self.texts))

    @property
    def title(self) -> str:
        """As a user would read it out."""
        return " – ".join(self.texts)


def plain(text: object) -> str:
    """Lower case on one line, dashes alike, so that words can be looked for."""
    return re.sub(r"\s+", " ", re.sub(r"[–—−]", "-", header_text(text)[:_LONGEST].lower())).strip()


def texts(row: list[object]) -> Iterator[tuple[int, str]]:
    """(column, text) of the cells that hold words."""
    for column, cell in enumerate(row[:MOST_COLUMNS]):
        if isinstance(cell, str) and re.search(r"[^\W\d_]|%", cell[:_LONGEST]):
            yield column, " ".join(cell[:_LONGEST].split())


def heads(rows: Rows, *, first: int, last: int) -> list[Head]:
    """The headers of the columns over row indexes `first` to `last` (exclusive): upper texts reach to the right."""
    lines = {index: list(texts(row)) for index, row in enumerate(rows[first:last])}
    if any(len(line) > 1 for line in lines.values()):
        lines = {index: line for index, line in lines.items() if len(line) > 1}  # a text alone in its row is a remark
    own: dict[int, list[tuple[int, str]]] = {}
    for index, line in lines.items():
        for column, text in line:
            own.setdefault(column, []).append((index, text))
    columns = sorted(own)
    ends = [*columns[1:], *(column + 2 for column in columns[-1:])]
    return [Head(column, end, _stack(own, column)) for column, end in zip(columns, ends, strict=True)]


def _stack(own: dict[int, list[tuple[int, str]]], column: int) -> tuple[str, ...]:
    """The column's own texts below what is carried to it from the left in the rows above."""
    first_row = own[column][0][0]
    above: dict[int, str] = {}
    for left in sorted(other for other in own if other < column):
        above |= {row: text for row, text in own[left] if row < first_row}
    return (*(above[row] for row in sorted(above)), *(text for _, text in own[column]))


def value_under(row: list[object], head: Head) -> object:
    """What stands under a header in `row`; a Fault (E416) when different things stand there, None when nothing does."""
    said = [cell for cell in row[head.column : head.end] if not is_blank(cell)]
    if len(set(map(str, said))) > 1:
        return Fault("E416", " dan ".join(map(quoted, said)))
    return said[0] if said else None
