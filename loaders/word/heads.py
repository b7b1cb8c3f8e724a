"""Finding the header of a list table (budget, team, innovations) and its columns, by words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from loaders.word.blocks import WordTable
from loaders.word.findings import Place
from loaders.word.grid import Cell, Row

_HEADER_ROWS = 5
_LONGEST_HEADER = 60
NUMBERS = re.compile(r"^(?:no|nomor)\.?(?:\s*urut)?\.?$", re.IGNORECASE)
"""The header of the column that numbers the rows; 'Nomor SK' is another."""
_NUMBER = re.compile(r"(\d{1,4})[.)]?")


@dataclass(frozen=True)
class Head:
    """Where the rows begin, and which column each wanted thing stands in; `headers` are the words as written."""

    table: WordTable
    first_row: int
    columns: Mapping[str, int]
    headers: tuple[str, ...]

    def cell(self, row: Row, name: str) -> Cell | None:
        """The cell of that thing in `row`; None when the table has no such column."""
        return row[self.columns[name]] if name in self.columns else None

    def text(self, row: Row, name: str) -> str:
        """Its text; '' when there is none."""
        cell = self.cell(row, name)
        return cell.text if cell is not None else ""

    def place(self, row: int, name: str = "") -> Place:
        """The place of row index `row`, in the column of that thing."""
        column = self.headers[self.columns[name]] if name in self.columns else ""
        return Place(sheet=self.table.title, row=row + 1, column=column)


def find_head(table: WordTable, wanted: Mapping[str, re.Pattern], *, needed: tuple[str, ...]) -> Head | None:
    """The header when it names everything `needed`; earlier wants take their column first.

    The first row of several texts is the header, with the rows its merged cells reach into. A row further down may name
    the same words ('Dana cadangan', 'Usulan dusun') and is none.
    """
    index = next((index for index, row in enumerate(table.grid[:_HEADER_ROWS]) if len(_different(row)) > 1), None)
    if index is None:
        return None
    first = _below(table, index)
    texts = tuple(_joined(table.grid[index:first], column) for column in range(len(table.grid[index])))
    columns = _columns(texts, wanted)
    if not all(name in columns for name in needed):
        return None
    body = first + (first < len(table.grid) and _numbers_columns(table.grid[first]))
    return Head(table, body, columns, tuple(text[:_LONGEST_HEADER] for text in texts))


def _different(row: Row) -> set[str]:
    return {cell.text for cell in row if cell is not None and cell.text}


def _joined(rows: tuple[Row, ...], column: int) -> str:
    """'Anggaran' over 'Realisasi' reads 'Anggaran Realisasi'."""
    return " ".join(dict.fromkeys(cell.text for row in rows if (cell := row[column]) is not None and cell.text))


def numbers_written(texts: list[str]) -> list[int]:
    """The numbers beside the rows, in order; none when one of them is missing, zero or stands twice."""
    found = [int(match[1]) for text in texts if (match := _NUMBER.fullmatch(text.strip()))]
    return found if len(texts) == len(found) == len(set(found)) and 0 not in found else []


def _columns(texts: tuple[str, ...], wanted: Mapping[str, re.Pattern]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for name, pattern in wanted.items():
        for column, text in enumerate(texts):
            if len(text) <= _LONGEST_HEADER and column not in columns.values() and pattern.search(text):
                columns[name] = column
                break
    return columns


def _below(table: WordTable, index: int) -> int:
    """The first row that the header's merged cells do not reach into."""
    grid, first = table.grid, index + 1
    while first < len(grid) and any(a is b and a is not None for a, b in zip(grid[index], grid[first], strict=True)):
        first += 1
    return first


def _numbers_columns(row: Row) -> bool:
    """The row '1 2 3 4' or '(1) (2) (3) (4)' below a header."""
    texts = [cell.text.strip("() .") for cell in dict.fromkeys(row) if cell is not None]
    return len(texts) > 1 and texts == [str(number) for number in range(1, len(texts) + 1)]
