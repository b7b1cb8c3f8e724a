"""Which table a sheet holds: the header is found by its words, wherever it stands, in one row or two."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from loaders.sources import Sheet
from loaders.words import simplify

_SEARCHED_ROWS = 60


@dataclass(frozen=True)
class Head:
    """One column's header: the upper row's own text, the same carried over merged cells, and the lower row's text."""

    own_top: str
    top: str
    low: str

    @property
    def text(self) -> str:
        """As a user would read it out; '' above a column that has no header."""
        if not (self.own_top or self.low):
            return ""
        return " – ".join(part for part in (self.top, self.low) if part)

    @property
    def readings(self) -> Iterator[tuple[str, bool]]:
        """(text, is the whole header) in the order to try them."""
        if not (self.own_top or self.low):
            return
        yield f"{self.top} {self.low}", True
        if self.top and self.low:
            yield self.low, False


def header_places(sheet: Sheet, kode_words: frozenset[str]) -> list[tuple[int, int]]:
    """(top row, height) of every place where a header may stand: in or beside a row that says 'Kode desa'."""
    places = []
    for index, row in enumerate(sheet.rows[:_SEARCHED_ROWS]):
        if any(isinstance(cell, str) and cell and simplify(cell) in kode_words for cell in row):
            places += [(index, 1), (index, 2)] + ([(index - 1, 2)] if index else [])
    return sorted(places, key=lambda place: place[1])


def heads(sheet: Sheet, *, top: int, height: int) -> list[Head]:
    """The header of every column, for a header of one or two rows that starts at row index `top`."""
    if height == 1:
        return [Head("", "", header_text(cell)) for cell in sheet.rows[top]]
    lower = sheet.rows[top + 1] if top + 1 < len(sheet.rows) else [""] * len(sheet.rows[top])
    found, carried = [], ""
    for upper_cell, lower_cell in zip(sheet.rows[top], lower, strict=True):
        own = header_text(upper_cell)
        carried = own or carried
        found.append(Head(own, carried, header_text(lower_cell)))
    return found


def header_text(cell: object) -> str:
    """A header cell as text: 1.0 reads '1', an Excel date reads as its ISO day."""
    if cell is None:
        return ""
    if isinstance(cell, date):
        return cell.isoformat()[:10]
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return " ".join(str(cell).split())
