"""Finding Tabel 2: which tables hold activities by months, where their rows begin, what their columns are for."""

import re
from dataclasses import dataclass

from loaders.cells import Fault
from loaders.schema import KEGIATAN
from loaders.word.activities import match_all
from loaders.word.blocks import WordTable
from loaders.word.grid import Cell, Grid, Row
from loaders.word.marks import Legend, read_mark
from loaders.word.month_header import month_columns, month_of

ACTIVITY_HEADER = re.compile(r"kegiatan|uraian|aktivitas|program", re.IGNORECASE)
_DONE = re.compile(r"realisasi|terlaksana|capaian pelaksanaan", re.IGNORECASE)
_BOTH = re.compile(r"rencana\s*(?:dan|&|/|,|serta)\s*realisasi|realisasi\s*(?:dan|&|/|,)\s*rencana", re.IGNORECASE)
_PLANNED = re.compile(r"rencana|target", re.IGNORECASE)
_SUBHEADER = re.compile(
    r"r|t|rencana|realisasi|real|target|[ivx]{1,4}|m?(?:inggu)?[ -]?\d|\(?\d{1,2}\)?", re.IGNORECASE
)
_NUMBER_ONLY = re.compile(r"[\s().\d]*")
_LISTED = frozenset(item.id for item in KEGIATAN)
_PROOF = 3
"""So many listed activities prove a plan whose header does not say 'Kegiatan'."""


@dataclass(frozen=True, kw_only=True, eq=False)
class PlanPart:
    """One table of a plan. Parts of the same `group` continue each other. `done`: columns that tell realisation."""

    table: WordTable
    group: int
    first_row: int
    months: dict[int, int]
    done: frozenset[int]
    activity: int
    headers: tuple[str, ...]
    header_fills: tuple[str, ...]
    legend: Legend
    title: str

    @property
    def first_month(self) -> int:
        """The leftmost month column."""
        return min(self.months)


def plan_parts(tables: list[WordTable]) -> list[PlanPart]:
    """Every table that is a plan, or continues the one before it on the next page."""
    parts: list[PlanPart] = []
    before: PlanPart | None = None
    for table in tables:
        part = _new_part(table, group=len(parts)) or (_continued(table, before) if before else None)
        if part is not None and before is not None and part.group == len(parts) and _goes_on(table):
            part = _renamed(part, before)
        if part is not None:
            parts.append(part)
        before = part
    return parts


def _new_part(table: WordTable, *, group: int) -> PlanPart | None:
    grid, found = table.grid, month_columns(table.grid)
    if found is None or min(found[1]) == 0:
        return None
    month_row, months = found
    activity = _activity_column(grid, month_row, min(months))
    first = _first_body_row(grid, month_row, activity)
    header = " ".join(_texts(grid[: month_row + 1], activity))
    if not ACTIVITY_HEADER.search(header) and not _proves_itself(grid, first, activity):
        return None
    return PlanPart(
        table=table, group=group, first_row=first, months=months, activity=activity, title=table.title,
        done=_done_columns(table, first, months), legend=Legend.of((*table.above, *table.below)),
        headers=tuple(_header(grid, column, month_row) for column in range(len(grid[0]))),
        header_fills=tuple(cell.fill if cell else "" for cell in grid[month_row]),
    )  # fmt: skip


def _continued(table: WordTable, before: PlanPart) -> PlanPart | None:
    """The rest of a split table without its header: as wide as the first part and filled like it."""
    grid = table.grid
    if not grid or len(grid[0]) != len(before.headers) or not _goes_on(table):
        return None
    cells = {id(cell): (cell, month) for row in grid for c, month in before.months.items() if (cell := row[c])}
    readable = sum(not isinstance(read_mark(c.text, month=m, legend=before.legend), Fault) for c, m in cells.values())
    if not cells or readable < 0.8 * len(cells):
        return None
    return PlanPart(
        **{
            **vars(before),
            "table": table,
            "first_row": 0,
            "title": f"{before.title.removesuffix(' (lanjutan)')} (lanjutan)",
        }
    )


def _goes_on(table: WordTable) -> bool:
    """Nothing stands between the table and the one before it, or a line that says it goes on."""
    return not table.above or any("lanjutan" in text.lower() for text in table.above)


def _renamed(part: PlanPart, before: PlanPart) -> PlanPart:
    """A part with its header repeated: the same plan, but what its own header says of done columns holds."""
    title = f"{before.title.removesuffix(' (lanjutan)')} (lanjutan)"
    return PlanPart(**{**vars(part), "group": before.group, "title": title, "legend": before.legend})


def _activity_column(grid: Grid, month_row: int, end: int) -> int:
    named = [c for c in range(end) if any(map(ACTIVITY_HEADER.search, _texts(grid[: month_row + 1], c)))]
    return max(named or range(end), key=lambda column: sum(map(len, _texts(grid[month_row + 1 :], column))))


def _texts(rows: tuple[Row, ...], column: int) -> list[str]:
    return [cell.text for row in rows if (cell := row[column]) is not None]


def _first_body_row(grid: Grid, month_row: int, activity: int) -> int:
    header = grid[month_row][activity]
    for index in range(month_row + 1, len(grid)):
        row = grid[index]
        if not (row[activity] is header and header is not None) and not _is_subheader(row, activity):
            return index
    return len(grid)


def _is_subheader(row: Row, activity: int) -> bool:
    """A row of weeks, of 'R | T', or of column numbers."""
    cells: list[Cell] = [cell for cell in dict.fromkeys(row) if cell is not None]
    own = row[activity]
    if own is not None and not _NUMBER_ONLY.fullmatch(own.text):
        return False
    filled = [cell for cell in cells if cell.text]
    return 2 * len(filled) > len(cells) and all(_SUBHEADER.fullmatch(cell.text) for cell in filled)


def _proves_itself(grid: Grid, first: int, activity: int) -> bool:
    found = match_all([text for text in _texts(grid[first:], activity) if text])
    return len({match.kegiatan for match in found.values()} & _LISTED) >= _PROOF


def _header(grid: Grid, column: int, month_row: int) -> str:
    """What the column is called to the user: the month for a month, else the words above it."""
    cell = grid[month_row][column]
    texts = dict.fromkeys(filter(None, _texts(grid[: month_row + 1], column)))
    return cell.text if cell is not None and month_of(cell.text) else " ".join(texts)[:60]


def _done_columns(table: WordTable, first: int, months: dict[int, int]) -> frozenset[int]:
    head = table.grid[:first]
    around = " ".join((*table.above[-2:], *(cell.text for row in head[:1] for cell in dict.fromkeys(row) if cell)))
    whole = bool(_DONE.search(" ".join(table.above[-2:]))) and not _BOTH.search(around)
    done = set()
    for column in months:
        words = " ".join(_texts(head, column))
        sub = (_texts(head[-1:], column) or [""])[0].strip().upper()
        if _BOTH.search(words):
            words = _BOTH.sub("", words)
        if _DONE.search(words) or sub in ("T", "REAL") or whole and not _PLANNED.search(words):
            done.add(column)
    return frozenset(done)


def is_number_only(text: str) -> bool:
    """A cell of a row that only numbers the columns."""
    return bool(_NUMBER_ONLY.fullmatch(text))
