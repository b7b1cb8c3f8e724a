"""Tabel 3: the row of every service, by the words of its indicator; AN-8 and AN-9 swap places between editions."""

from dataclasses import dataclass

from reports.formulir4.grid import Grid, says
from reports.formulir4.layout import Ways

Place = tuple[int, int]
_IH_WORDS = (("hamil",), ("bersalin",), ("nifas",))
_PAUD = (("paud",),)
_PARTS = {"laki": ("laki", "l"), "perempuan": ("perempuan", "p"), "jumlah": ("jumlah", "jml", "total")}


@dataclass(frozen=True)
class _Head:
    row: int
    words: int
    amount: int
    share: int | None


def service_places(grid: Grid, ways: dict[str, Ways], rows: range) -> dict[str, dict[str, Place]]:
    """Indicator -> 'jumlah', 'persen' and, where the row is split, 'laki' and 'perempuan' -> place."""
    head = next((found for row in rows if (found := _head(grid, row))), None)
    if head is None:
        return {}
    found: dict[str, dict[str, Place]] = {}
    for row in range(head.row + 1, rows.stop):
        text, starts_here = grid.text(row, head.words), grid.origin(row, head.words)[0] == row
        indicator = _indicator(text, grid.text(row, 1), ways) if text and starts_here else None
        if indicator and indicator not in found:
            found[indicator] = _row(grid, row, head)
    return found


def _head(grid: Grid, row: int) -> _Head | None:
    texts = {column: grid.text(row, column) for column in range(1, grid.columns + 1)}
    words = next((column for column, text in texts.items() if text.startswith("indikator")), None)
    amount = next((column for column, text in texts.items() if text.startswith("jumlah")), None)
    share = next((column for column, text in texts.items() if "%" in text or text.startswith("persen")), None)
    return None if words is None or amount is None else _Head(row, words, amount, share)


def _indicator(text: str, group: str, ways: dict[str, Ways]) -> str | None:
    """The one indicator of its group whose words stand in the text; None when none or several do."""
    prefix = _prefix(text, group)
    fitting = [id_ for id_, each in ways.items() if id_.startswith(prefix) and says(text, each)]
    return fitting[0] if len(fitting) == 1 else None


def _prefix(text: str, group: str) -> str:
    """The group a row belongs to: by the cell to its left, else by its own words."""
    if says(text, _PAUD):
        return "PA-"
    named = group if "hamil" in group or "anak" in group else text
    return "IH-" if says(named, _IH_WORDS) else "AN-"


def _row(grid: Grid, row: int, head: _Head) -> dict[str, Place]:
    parts = _split(grid, row, head)
    found = parts or {"jumlah": grid.origin(row, head.amount)}
    if head.share is not None:
        # Where the percentage's cell is as high as the row it is one; else it stands beside the values.
        below = row + 1 if parts else row
        found["persen"] = grid.origin(below, head.share)
    return found


def _split(grid: Grid, row: int, head: _Head) -> dict[str, Place]:
    """Laki-laki, perempuan and jumlah, where their names stand in the row and the values below them."""
    found = {}
    for column in range(head.amount, head.share or head.amount + grid.width(head.row, head.amount)):
        text = grid.text(row, column).rstrip(":. ")
        name = next((part for part, names in _PARTS.items() if text in names or text.startswith(names[0])), None)
        if text and name:
            found.setdefault(name, grid.origin(row + 1, column))
    return found
