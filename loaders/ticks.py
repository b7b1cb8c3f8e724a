"""Plain ticks in a sheet that asks for marks: what they are taken for is said, once a sheet."""

from collections.abc import Iterator

from loaders.cells import clean, quoted
from loaders.layouts import Part
from loaders.problems import Problem
from loaders.shared_cells import is_tick


def tick_notices(parts: list[Part], *, file: str) -> list[Problem]:
    """W211 for each sheet of a table with marks: how many cells hold a tick, and where the first one stands."""
    found: dict[str, list[tuple[int, str, object]]] = {}
    for part in parts:
        for place in _ticks(part):
            found.setdefault(part.sheet, []).append(place)
    return [_notice(parts[0], sheet, ticks, file=file) for sheet, ticks in found.items()]


def _ticks(part: Part) -> Iterator[tuple[int, str, object]]:
    """(sheet row, header, cell) of every tick in a block whose cells hold marks."""
    spread = part.table.spread
    if not (part.is_shared and spread.marks):
        return
    said = spread.values[0]
    header = part.headers.get(said, "")
    for row, cell in zip(part.rows, part.cells.get(said, ()), strict=False):
        if is_tick(cell):
            yield row, header, cell


def _notice(part: Part, sheet: str, ticks: list[tuple[int, str, object]], *, file: str) -> Problem:
    row, header, cell = min(ticks, key=lambda tick: tick[0])
    mark = part.table.spread.marks[0][0]
    return Problem(
        code="W211", file=file, sheet=clean(sheet), row=row, column=quoted(header), value=quoted(cell),
        details={"count": str(len(ticks)), "mark": mark},
    )  # fmt: skip
