"""The rows of a plan's tables: which hold an activity, and which of their month cells are marked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.word.findings import Findings, Place
from loaders.word.grid import Cell, Row
from loaders.word.month_header import month_of
from loaders.word.plan_table import PlanPart, is_number_only

SUBTOTAL = re.compile(r"\s*(?:sub[- ]?)?(?:jumlah|total)\b", re.IGNORECASE)
_ROW_KINDS = {
    "rencana": False,
    "r": False,
    "target": False,
    "realisasi": True,
    "real": True,
    "pelaksanaan": True,
    "t": True,
}
_REPEATED = 3
_WHOLE = 3
"""From so many rows on a column or grid in one colour is the table's background."""


@dataclass(frozen=True)
class PlanRow:
    """A row with its activity as worded, and its cells with the columns they cover. `done`: it tells realisation."""

    part: PlanPart
    number: int
    activity: str
    cells: tuple[tuple[Cell, tuple[int, ...]], ...]
    done: bool | None

    def place(self, column: int) -> Place:
        """The place of one of its cells."""
        return Place(sheet=self.part.title, row=self.number, column=self.part.headers[column])


def plan_rows(part: PlanPart, findings: Findings) -> list[PlanRow]:
    """The rows that hold an activity; subtotals are said, headings and repeated headers left out."""
    rows = []
    for index, row in enumerate(part.table.grid[part.first_row :], part.first_row + 1):
        cell = row[part.activity]
        if _is_heading(row, part, cell) or _repeats_header(row, part):
            continue
        text = cell.text if cell is not None else ""
        if SUBTOTAL.match(text):
            findings.say(Place(sheet=part.title, row=index), "W204", text)
        elif not is_number_only(text) or not text:
            rows.append(PlanRow(part, index, text, tuple(_cells(row, part)), _row_kind(row, part)))
    return rows


def _is_heading(row: Row, part: PlanPart, cell: Cell | None) -> bool:
    """A text across the months: the title of a group of activities."""
    return cell is not None and cell.column + cell.width > part.first_month and row[part.first_month] is cell


def _repeats_header(row: Row, part: PlanPart) -> bool:
    named = {id(row[c]) for c, month in part.months.items() if row[c] is not None and month_of(row[c].text) == month}
    return len(named) >= _REPEATED


def _row_kind(row: Row, part: PlanPart) -> bool | None:
    """Some plans have two rows for an activity, 'Rencana' and 'Realisasi' in a column beside it."""
    for column, cell in enumerate(row[: part.first_month]):
        if cell is not None and column != part.activity:
            kind = _ROW_KINDS.get(cell.text.strip(" .:").lower())
            if kind is not None:
                return kind
    return None


def _cells(row: Row, part: PlanPart) -> Iterator[tuple[Cell, tuple[int, ...]]]:
    covered: dict[Cell, list[int]] = {}
    for column in part.months:
        if row[column] is not None:
            covered.setdefault(row[column], []).append(column)
    for cell, columns in covered.items():
        yield cell, tuple(columns)


def background(part: PlanPart, rows: list[PlanRow]) -> set[Cell]:
    """Cells whose colour is not a mark: their whole row, their whole column with its header, or all months have it."""
    found = {cell for row in rows for cell in _row_background(row)}
    fills = {cell.fill for row in rows for cell, _ in row.cells}
    if len(rows) >= _WHOLE and len(fills) == 1:
        found |= {cell for row in rows for cell, _ in row.cells}
    for column in part.months:
        cells = [cell for row in rows for cell, columns in row.cells if column in columns]
        if len(cells) >= _WHOLE and {cell.fill for cell in cells} == {part.header_fills[column]}:
            found |= set(cells)
    return {cell for cell in found if cell.fill}


def _row_background(row: PlanRow) -> Iterator[Cell]:
    beside = {cell.fill for cell in row.part.table.grid[row.number - 1][: row.part.first_month] if cell is not None}
    return (cell for cell, _ in row.cells if cell.fill in beside)
