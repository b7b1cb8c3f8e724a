"""How a number is rounded before people see it: a half goes up, here as in every document (90,625 is 90,63).

Python's own formatting sends a half to the even neighbour, so one number would be written in two ways.
"""

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

import numpy as np

_DECIMALS, _MOST_DECIMALS = 1, 6
_FULL = 100.0
_REMEMBERED = 50_000


def rounded(value: float, *, decimals: int) -> Decimal:
    """78.125 -> 78.13; the shortest decimal that means `value` is rounded, not its binary neighbour."""
    return Decimal(str(value)).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def written(value: float, *, decimals: int) -> str:
    """'78,13'."""
    return str(rounded(value, decimals=decimals)).replace(".", ",")


@lru_cache(maxsize=_REMEMBERED)
def as_printed(percent: float, limits: tuple[float, ...] = ()) -> Decimal:
    """A percentage as every screen and document prints it: one decimal, and more where one would say 100 or reach a
    limit (ascending, percent) that the value does not reach: 89.96 is 89.96 and not 90.0."""
    decimals = _DECIMALS
    above = next((limit for limit in limits if percent < limit), None)
    for other in (_FULL, above):
        while other is not None and percent != other and decimals < _MOST_DECIMALS:
            if rounded(percent, decimals=decimals) != rounded(other, decimals=decimals):
                break
            decimals += 1
    return rounded(percent, decimals=decimals)


def difference(now: float, then: float, limits: tuple[float, ...] = ()) -> float:
    """The change between two percentages *as printed*, so that whoever subtracts what stands there finds it: from 90.3
    to 82.4 it is -7.9, whatever the exact values say. NaN when either is."""
    if now != now or then != then:
        return float("nan")
    return float(as_printed(now, limits) - as_printed(then, limits))


def differences(now: Iterable[float], then: Iterable[float], limits: Sequence[float] = ()) -> np.ndarray:
    """`difference` of each pair."""
    return np.array([difference(one, other, tuple(limits)) for one, other in zip(now, then, strict=True)], dtype=float)


def decimals_of(gap: float) -> int:
    """How many decimals a `difference` needs: one, or as many as the finer of its two percentages was printed with."""
    digits = f"{abs(gap):.{_MOST_DECIMALS}f}".partition(".")[2].rstrip("0")
    return max(_DECIMALS, len(digits))
