"""Numbers as villages write them into the form: '12 org', ': 12', '85%', 0.855 shown as a percentage."""

import re
from dataclasses import dataclass
from fractions import Fraction

from loaders.cells import Fault, is_blank
from loaders.numbers import parse_count

_UNIT = re.compile(
    r"(.*?\d)\s*(?:orang|org|anak|bayi|balita|baduta|ibu|bumil|kk|rt|jiwa|keluarga|kel|rumah tangga|rumah|layanan)\.?",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"[:=]?\s*(\d{1,6}(?:[.,]\d{1,12})?)\s*(%|persen)?", re.IGNORECASE)
_LONGEST = 60
_MOST_AS_FRACTION = 20
_FINEST = Fraction(1, 10**7)
"""A formula leaves as many digits as a float has; the last ones are noise."""


@dataclass(frozen=True)
class Percent:
    """What a percentage cell may mean: (percent, half a unit of its last written digit); 0.85 may be 85 % or 0.85 %."""

    readings: tuple[tuple[Fraction, Fraction], ...]

    def fits(self, part: int, whole: int) -> bool:
        """Whether part / whole, rounded as written, is this percentage; true of 0 % when nobody was due."""
        if whole == 0:
            return any(value == 0 for value, _ in self.readings)
        share = Fraction(100 * part, whole)
        return any(abs(share - value) <= half for value, half in self.readings)


def tidy(cell: object) -> object:
    """A count cell without its colon and its unit word; anything else as it stands."""
    if not isinstance(cell, str) or len(cell) > _LONGEST:
        return cell
    text = cell.strip().lstrip(":=").strip()
    if is_blank(text):
        return None
    found = _UNIT.fullmatch(text)
    return found[1] if found and not isinstance(parse_count(found[1], high=None), Fault) else text


def count_in(cell: object) -> int | None:
    """The whole number in a (tidied) cell; None when there is none, or it is no number (said elsewhere)."""
    if isinstance(cell, Fault) or is_blank(cell):
        return None
    number = parse_count(cell, high=None)
    return number if isinstance(number, int) else None


def percent_in(cell: object) -> Percent | None:
    """The percentage a cell holds; None when it is blank or says something else (an error cell, words)."""
    if isinstance(cell, bool) or is_blank(cell) or isinstance(cell, Fault):
        return None
    if isinstance(cell, (int, float)):
        return _of_digits(_written(cell), may_be_fraction=True) if 0 <= cell < 1e6 else None
    found = _PERCENT.fullmatch(cell.strip()) if isinstance(cell, str) and len(cell) <= _LONGEST else None
    return _of_digits(found[1].replace(",", "."), may_be_fraction=not found[2]) if found else None


def _written(number: float) -> str:
    text = f"{number:.12f}".rstrip("0").rstrip(".")
    return text or "0"


def _of_digits(digits: str, *, may_be_fraction: bool) -> Percent:
    value, decimals = Fraction(digits), len(digits.partition(".")[2])
    readings = [(value, max(Fraction(1, 2 * 10**decimals), _FINEST))]
    if may_be_fraction and value <= _MOST_AS_FRACTION:
        readings.append((100 * value, max(Fraction(1, 2 * 10 ** max(0, decimals - 2)), _FINEST)))
    return Percent(tuple(readings))
