"""Numbers as Indonesian readers write them: one way for the screens and for every document. Pure; wording by babel."""

from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

import pandas as pd
from babel.numbers import format_decimal

from indicators.rounding import decimals_of

_LOCALE = "id"
NO_VALUE = "–"
_MOST_DECIMALS = 6
_REMEMBERED = 100_000


def missing(value: object) -> bool:
    """True for None, NaN and pandas' NA."""
    return value is None or value is pd.NA or value != value


def number(value: object, *, decimals: int = 0) -> str:
    """1234.5 -> '1.234,5'; halves are rounded up, as people do; a missing value is a dash, never 0."""
    if missing(value):
        return NO_VALUE
    return _written(str(value), decimals)


def rounded(value: float, *, decimals: int) -> float:
    """The number that `number` writes, for cells that hold numbers: 78.125 -> 78.13, where round() says 78.12."""
    return float(_exact(str(value), decimals))


def _exact(value: str, decimals: int) -> Decimal:
    return Decimal(value).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


@lru_cache(maxsize=_REMEMBERED)
def _written(value: str, decimals: int) -> str:
    """A screen writes thousands of numbers and mostly the same ones; babel takes 60 µs for each."""
    exact = _exact(value, decimals)
    return format_decimal(exact, format="#,##0" + ("." + "0" * decimals if decimals else ""), locale=_LOCALE)


def percent(value: object, *, decimals: int = 1, unlike: object = None) -> str:
    """81.25 (already in percent) -> '81,3%'.

    More decimals where rounding would say 100% of something incomplete, or `unlike`: a target that was missed.
    """
    if missing(value):
        return NO_VALUE
    for other in (100, unlike):
        while not missing(other) and value != other and decimals < _MOST_DECIMALS:
            if number(value, decimals=decimals) != number(other, decimals=decimals):
                break
            decimals += 1
    return f"{number(value, decimals=decimals)}%"


def share(pembilang: object, penyebut: object) -> str:
    """28 of 35 -> '28/35'."""
    if missing(pembilang) or missing(penyebut):
        return NO_VALUE
    return f"{number(pembilang)}/{number(penyebut)}"


def signed(value: float, *, decimals: int = 1) -> str:
    """With its sign, judged after rounding: 0.04 -> '±0,0'."""
    amount = number(abs(value), decimals=decimals)
    sign = "±" if amount == number(0, decimals=decimals) else "+" if value > 0 else "−"
    return sign + amount


ARROWS = {"naik": "↑", "turun": "↓", "tetap": "→"}


def change(selisih: object, arah: str) -> str:
    """A change in points with its arrow; in brackets, without one, when too few people stand behind it to be judged."""
    if missing(selisih):
        return NO_VALUE
    return f"{ARROWS[arah]} {signed(selisih)}" if arah in ARROWS else f"({signed(selisih)})"


def printed_gap(selisih: float) -> str:
    """A difference of two percentages as printed (`indicators.rounding`), without its sign: '7,9', or '0,34' where one
    of the two needed two decimals."""
    return number(abs(selisih), decimals=decimals_of(selisih))


def printed_change(selisih: object, arah: str) -> str:
    """`change`, of two percentages as printed."""
    if missing(selisih):
        return NO_VALUE
    words = signed(selisih, decimals=decimals_of(selisih))
    return f"{ARROWS[arah]} {words}" if arah in ARROWS else f"({words})"
