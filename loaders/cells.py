"""Small words about single cells: blank or not, and how a cell is quoted to a user."""

from datetime import date
from typing import NamedTuple

BLANK = frozenset({"", "-", "–", "—", "--"})
EMPTYING_WORD = "hapus"
_QUOTED = 80


class MonthCell(NamedTuple):
    """A month, or a quarter, whose year stands elsewhere: in a column 'Tahun', in the header or in the title."""

    month: object
    year: object


class Fault(NamedTuple):
    """Why a cell cannot be read. `column` names another schema column when the fault lies there."""

    code: str
    value: str
    details: tuple[tuple[str, str], ...] = ()
    column: str = ""


def is_blank(cell: object) -> bool:
    """True for an empty cell, spaces, or a dash, which people draw for 'nothing here'."""
    return cell is None or (isinstance(cell, str) and cell.strip() in BLANK) or cell != cell


def is_emptied(cell: object) -> bool:
    """True for the word that takes an earlier value back."""
    return isinstance(cell, str) and cell.strip().casefold() == EMPTYING_WORD


def clean(text: object) -> str:
    """`text` on one line without control characters or invisible ones; inner spaces single."""
    plain = str(text)
    if not plain.isprintable():
        plain = "".join(char if char.isprintable() else " " for char in plain)
    return " ".join(plain.split())


def quoted(cell: object) -> str:
    """`cell` as it is repeated to the user: as they would have typed it, cleaned, and cut to 80 characters."""
    if isinstance(cell, bool):
        text = "BENAR" if cell else "SALAH"
    elif isinstance(cell, float):
        text = str(int(cell)) if cell.is_integer() else str(cell).replace(".", ",")
    elif isinstance(cell, date):
        text = cell.isoformat()
    else:
        text = clean(str(cell)[: 10 * _QUOTED])
    return text if len(text) <= _QUOTED else text[: _QUOTED - 1] + "…"
