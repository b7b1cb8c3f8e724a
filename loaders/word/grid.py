"""A Word table -> a grid of cells in which merged cells stand in every place they cover."""

from dataclasses import dataclass

from lxml.etree import _Element

from loaders.cells import clean
from loaders.limits import UnreadableError
from loaders.word import names as w
from loaders.word.shading import fill_of
from loaders.word.text import text_of

MAX_COLUMNS = 150
"""Word itself stops at 63."""
MAX_CELLS = 60_000
MAX_CELL_TEXT = 20_000


@dataclass(frozen=True, eq=False, slots=True)
class Cell:
    """One cell; the same object stands in every place of the grid that it covers. `row`, `column`: where it begins."""

    text: str
    lines: tuple[str, ...]
    fill: str
    has_drawing: bool
    row: int
    column: int
    width: int


Row = tuple[Cell | None, ...]
Grid = tuple[Row, ...]


def grid_of(table: _Element) -> Grid:
    """The table's cells, every row as long as the widest. None where a row has no cell (it starts late or ends early).

    Raises UnreadableError (E113) when the table has more places than any real one.
    """
    rows: list[list[Cell | None]] = []
    places = 0
    for number, row in enumerate(_inside(table, w.TR)):
        rows.append(_row(row, number, above=rows[-1] if rows else []))
        places += len(rows[-1])
        if places > MAX_CELLS:
            raise UnreadableError("E113", f"tabel dengan lebih dari {MAX_CELLS} sel")
    width = max(map(len, rows), default=0)
    if len(rows) * width > MAX_CELLS:
        raise UnreadableError("E113", f"tabel {len(rows)} baris × {width} kolom")
    return tuple((*row, *(None,) * (width - len(row))) for row in rows)


def _inside(parent: _Element, wanted: str) -> list[_Element]:
    """Children called `wanted`, also those that a content control or a tracked change wraps."""
    found = []
    for child in parent:
        if child.tag == wanted:
            found.append(child)
        elif child.tag not in w.UNREAD and isinstance(child.tag, str) and not child.tag.endswith("Pr"):
            found += _inside(child, wanted) if child.tag not in (w.TR, w.TC, w.P) else []
    return found


def _row(row: _Element, number: int, *, above: list[Cell | None]) -> list[Cell | None]:
    cells: list[Cell | None] = [None] * _whole(row.find(f"{w.TR_PR}/{w.GRID_BEFORE}"), at_least=0)
    for element in _inside(row, w.TC):
        properties = element.find(w.TC_PR)
        span, down, across = (
            properties.find(name) if properties is not None else None for name in (w.GRID_SPAN, w.V_MERGE, w.H_MERGE)
        )
        width, column = _whole(span, at_least=1), len(cells)
        if column + width > MAX_COLUMNS:
            raise UnreadableError("E113", f"tabel dengan lebih dari {MAX_COLUMNS} kolom")
        if _continues(across) and cells:
            cell = cells[-1]
        elif _continues(down) and column < len(above) and above[column] is not None:
            cell = above[column]
        else:
            cell = _cell(element, number, column, width)
        cells += [cell] * width
    return cells


def _continues(merge: _Element | None) -> bool:
    return merge is not None and merge.get(w.VAL, "continue") != "restart"


def _whole(element: _Element | None, *, at_least: int) -> int:
    value = element.get(w.VAL, "") if element is not None else ""
    return min(max(int(value[:6]), at_least), MAX_COLUMNS + 1) if value.isascii() and value.isdigit() else at_least


def _cell(element: _Element, row: int, column: int, width: int) -> Cell:
    lines = tuple(filter(None, map(clean, text_of(element)[:MAX_CELL_TEXT].split("\n"))))
    drawing = not lines and next(element.iter(w.DRAWING, w.PICT), None) is not None
    return Cell(
        text=" ".join(lines), lines=lines, fill=fill_of(element), has_drawing=drawing,
        row=row, column=column, width=width,
    )  # fmt: skip
