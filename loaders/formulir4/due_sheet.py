"""A sheet beside the form that says, service by service, how many should have received it."""

from dataclasses import dataclass

from loaders.cells import clean, is_blank
from loaders.formulir4.grid import MOST_ROWS, Cell, plain, texts, value_under
from loaders.formulir4.head import Head, read_head
from loaders.formulir4.lines import column_meanings
from loaders.formulir4.sections import service_rows
from loaders.formulir4.values import tidy
from loaders.sources import Sheet

_FEWEST_SERVICES = 3


@dataclass(frozen=True)
class DueSheet:
    """The sheet's name, whose it is as far as it says, and service -> its cell."""

    name: str
    head: Head
    due: dict[str, Cell]
    told: frozenset[str] = frozenset()
    """Services whose number, by the column Asal, was told by a percentage and not written by the village."""

    @property
    def is_filled(self) -> bool:
        """Whether it says any number: then a blank in it says that the number is not known."""
        return any(not is_blank(cell.value) for cell in self.due.values())


def find_due_sheet(sheet: Sheet) -> DueSheet | None:
    """The sheet's numbers of people due; None when it has no column 'seharusnya' beside services, one a line."""
    rows = sheet.rows[:MOST_ROWS]
    if not any("seharusnya" in plain(text) for row in rows for _, text in texts(row)):
        return None
    lines = [line for line in service_rows(rows) if line.service]
    if len({line.service for line in lines}) < _FEWEST_SERVICES:
        return None
    columns = column_meanings(rows, first=0, last=lines[0].index)
    column, origin = columns.get("seharusnya"), columns.get("asal")
    if column is None:
        return None
    due: dict[str, Cell] = {}
    for line in lines:
        value = tidy(value_under(rows[line.index], column))
        due.setdefault(line.service, Cell(value, line.index + 1, column.title))
    head = read_head(rows, end=lines[0].index, name=sheet.name)
    told = [line.service for line in lines if origin and plain(value_under(rows[line.index], origin)) == "persen"]
    return DueSheet(clean(sheet.name), head, due, frozenset(told))
