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
    """The first row among the top ones that names everything `needed`; earlier wants take their column first."""
    for index, row in enumerate(table.grid[:_HEADER_ROWS]):
        columns = _columns(row, wanted)
        if all(name in columns for name in needed):
            headers = tuple(cell.text[:_LONGEST_HEADER] if cell is not None else "" for cell in row)
            return Head(table, _below(table, index), columns, headers)
    return None


def numbers_written(texts: list[str]) -> list[int]:
    """The numbers beside the rows, in order; none when one of them is missing, zero or stands twice."""
    found = [int(match[1]) for text in texts if (match := _NUMBER.fullmatch(text.strip()))]
    return found if len(texts) == len(found) == len(set(found)) and 0 not in found else []


def _columns(row: Row, wanted: Mapping[str, re.Pattern]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for name, pattern in wanted.items():
        for column, cell in enumerate(row):
            if cell is None or len(cell.text) > _LONGEST_HEADER or column in columns.values():
                continue
            if pattern.search(cell.text):
                columns[name] = column
                break
    return columns


def _below(table: WordTable, index: int) -> int:
    """Past what the header's merged cells cover, and past a row that numbers the columns."""
    grid, first = table.grid, index + 1
    while first < len(grid) and any(a is b and a is not None for a, b in zip(grid[index], grid[first], strict=True)):
        first += 1
    if first < len(grid) and _numbers_columns(grid[first]):
        first += 1
    return first


def _numbers_columns(row: Row) -> bool:
    texts = [cell.text.strip("() .") for cell in dict.fromkeys(row) if cell is not None]
    return len(texts) > 1 and texts == [str(number) for number in range(1, len(texts) + 1)]
