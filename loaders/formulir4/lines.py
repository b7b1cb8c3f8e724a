"""Table 3 of the form, line by line: how many received the service (boys and girls apart in AN-4), and the percent."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.cells import Fault, is_blank
from loaders.formulir4.grid import Cell, Head, Rows, heads, plain, value_under
from loaders.formulir4.sections import SERVICES, Form, ServiceRow
from loaders.formulir4.values import count_in, tidy

_HEADERS = (
    ("asal", r"^asal"),
    ("seharusnya", r"seharusnya"),
    ("persen", r"^%$|persen|\(%\)|cakupan|^capaian"),
    ("diterima", r"^(?!.*sasaran).*(?:jumlah|jml|diterima|menerima|terlayani)"),
)
_PART = re.compile(
    r"(?P<part>laki|perempuan|jumlah|jml|total|l|p)(?:[\s-]*laki)?\s*(?:[:=]\s*(?P<said>.*))?", re.IGNORECASE
)
_PARTS = {"laki": "diterima_laki", "l": "diterima_laki", "perempuan": "diterima_perempuan", "p": "diterima_perempuan"}
_NOTHING = Cell(None, 0, "")


@dataclass(frozen=True)
class Line:
    """A service's line with its cells by meaning: diterima, seharusnya, persen, diterima_laki, diterima_perempuan."""

    row: ServiceRow
    cells: dict[str, Cell]

    def value(self, name: str) -> object:
        """The raw value of a cell; None when the line has none."""
        return self.cells.get(name, _NOTHING).value

    @property
    def is_filled(self) -> bool:
        """Whether the line says anything: a formula over blank cells (0 or an error) does not."""
        said = [cell.value for name, cell in self.cells.items() if name not in ("persen", "asal")]
        return not all(map(is_blank, said)) or _is_percentage(self.value("persen"))


def read_lines(form: Form) -> Iterator[Line]:
    """Every line of the services' table, also those of a wording that nobody knows."""
    if not form.services:
        return
    first, last = form.span(SERVICES)
    columns = column_meanings(form.rows, first=first, last=form.services[0].index)
    ends = [*(line.index for line in form.services[1:]), last]
    for line, end in zip(form.services, ends, strict=True):
        yield Line(line, _cells(form.rows, line, end, columns))


def column_meanings(rows: Rows, *, first: int, last: int) -> dict[str, Head]:
    """What the columns of a table of services hold, by the headers between two row indexes."""
    found: dict[str, Head] = {}
    for head in heads(rows, first=first, last=last):
        meaning = next((name for name, pattern in _HEADERS if re.search(pattern, plain(head.texts[-1]))), None)
        if meaning:
            found.setdefault(meaning, head)
    return found


def _cells(rows: Rows, line: ServiceRow, end: int, columns: dict[str, Head]) -> dict[str, Cell]:
    cells = {
        name: Cell(tidy(value) if name != "persen" else value, line.index + 1, head.title)
        for name, head in columns.items() if head.column > line.column
        for value in [value_under(rows[line.index], head)]
    }  # fmt: skip
    if "diterima" not in cells:
        return cells
    split = _split(rows[line.index : end], line.index, columns["diterima"])
    if split:
        cells |= {"diterima": _NOTHING} | split
        if is_blank(cells.get("persen", _NOTHING).value):
            cells |= _below(rows, line, end, columns)
    return cells


def _split(rows: Rows, top: int, under: Head) -> dict[str, Cell]:
    """Where the line is split by labels under 'Jumlah': each label's number in its cell, below it, or beside it."""
    found: dict[str, Cell] = {}
    for step, row in enumerate(rows[:4]):
        for column in range(under.column, min(under.end, len(row))):
            match = _PART.fullmatch(str(row[column]).strip()) if isinstance(row[column], str) else None
            if match is None:
                continue
            name = _PARTS.get(match["part"].lower(), "diterima")
            value, down = _of_label(rows, step, column, match["said"])
            found.setdefault(name, Cell(tidy(value), top + step + down + 1, f"{under.title} – {row[column].strip()}"))
    both = [found[name].value for name in ("diterima_laki", "diterima_perempuan") if name in found]
    if found and is_blank(found.get("diterima", _NOTHING).value) and len(both) == 2:
        found |= _added(found)
    return found


def _of_label(rows: Rows, step: int, column: int, said: str | None) -> tuple[object, int]:
    """(the number of a label, how many rows below it stands)."""
    if not is_blank(said):
        return said, 0
    below = rows[step + 1][column] if step + 1 < len(rows) and column < len(rows[step + 1]) else None
    if not is_blank(below) and not (isinstance(below, str) and _PART.fullmatch(below.strip())):
        return below, 1
    beside = rows[step][column + 1] if column + 1 < len(rows[step]) else None
    is_number = isinstance(beside, (int, float)) or (isinstance(beside, str) and beside[:1].isdigit())
    return (beside, 0) if is_number and is_blank(below) else (None, 0)


def _added(found: dict[str, Cell]) -> dict[str, Cell]:
    """Boys and girls added up, where the form leaves their sum blank and both are plain numbers."""
    laki, perempuan = (found[name] for name in ("diterima_laki", "diterima_perempuan"))
    numbers = [count_in(cell.value) for cell in (laki, perempuan)]
    return {"diterima": Cell(sum(numbers), laki.row, laki.header)} if None not in numbers else {}


def _below(rows: Rows, line: ServiceRow, end: int, columns: dict[str, Head]) -> dict[str, Cell]:
    """The percentage (and what should have been) of a split line may stand beside its numbers, one row down."""
    found = {}
    for index in range(line.index + 1, min(end, line.index + 4, len(rows))):
        for name in ("persen", "seharusnya"):
            if name in columns and not is_blank(value := value_under(rows[index], columns[name])):
                found.setdefault(
                    name, Cell(tidy(value) if name == "seharusnya" else value, index + 1, columns[name].title)
                )
    return found


def _is_percentage(cell: object) -> bool:
    if is_blank(cell) or isinstance(cell, Fault):
        return False
    return str(cell).strip()[:1].isdigit() and not re.fullmatch(r"0+(?:[.,]0+)?\s*%?", str(cell).strip())
