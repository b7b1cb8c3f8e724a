"""Which columns of a table are months: names, abbreviations, numbers 1–12, Roman numerals, or J F M A M J …"""

import re

from loaders.months import MONTH_OF_WORD
from loaders.word.grid import Cell, Grid, Row

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_INITIALS = "jfmamjjasond"
_AROUND = re.compile(r"\b(?:bulan|bln|ke)\b|[^a-z0-9]+")
_YEAR = re.compile(r"(?:19|20)\d\d|(?<=[a-z])\d\d")
_HEADER_ROWS = 8
_LEAST_MONTHS = 3
_LONGEST_WORD = 24


def month_of(text: str) -> int | None:
    """1–12 of a header such as 'Jan', 'Bulan Ke-3', 'III', 'Agust. 2026'; None when it names no month."""
    if not text or len(text) > _LONGEST_WORD:
        return None
    plain = _YEAR.sub("", _AROUND.sub("", text.lower()))
    if plain.isascii() and plain.isdigit():
        return int(plain) if 1 <= int(plain) <= 12 else None
    if plain in _ROMAN:
        return _ROMAN.index(plain) + 1
    if plain in MONTH_OF_WORD:
        return MONTH_OF_WORD[plain]
    starts = {number for word, number in MONTH_OF_WORD.items() if len(plain) >= 3 and word.startswith(plain)}
    return starts.pop() if len(starts) == 1 else None


def month_columns(grid: Grid) -> tuple[int, dict[int, int]] | None:
    """(row index of the months, column -> month); None for a table without months.

    Of several rows that could be it the one with the most different months counts: weeks I–IV or a row that numbers
    the columns stand below it.
    """
    best: tuple[int, dict[int, int]] | None = None
    for index, row in enumerate(grid[:_HEADER_ROWS]):
        found = _months_in(row, index)
        if found and (best is None or len(set(found.values())) > len(set(best[1].values()))):
            best = (index, found)
    return best


def _months_in(row: Row, index: int) -> dict[int, int]:
    found = {column: month for column, cell in enumerate(row) if cell is not None and (month := month_of(cell.text))}
    found = found or _initials(row)
    if not found or min(found) == 0 and row[0].row == index and row[0].text.strip("().") == "1":
        return {}  # the row that numbers all columns, from the first on
    kept = {column for run in _runs(row, found) if len({found[c] for c in run}) >= _LEAST_MONTHS for column in run}
    return {column: month for column, month in found.items() if column in kept}


def _runs(row: Row, found: dict[int, int]) -> list[list[int]]:
    """Columns in which the months rise by one; a plan and its realisation may stand side by side."""
    runs: list[list[int]] = []
    for column, month in found.items():
        before = runs[-1][-1] if runs else None
        if before is not None and (row[before] is row[column] or found[before] in (month, month - 1)):
            runs[-1].append(column)
        else:
            runs.append([column])
    return runs


def _initials(row: Row) -> dict[int, int]:
    cells: list[Cell] = []
    for cell in row:
        if cell is not None and (not cells or cells[-1] is not cell):
            cells.append(cell)
    letters = "".join(cell.text.strip().lower() if len(cell.text.strip()) == 1 else " " for cell in cells)
    start = letters.find(_INITIALS)
    if start < 0:
        return {}
    months = {id(cell): number for number, cell in enumerate(cells[start : start + 12], 1)}
    return {column: months[id(cell)] for column, cell in enumerate(row) if cell is not None and id(cell) in months}
