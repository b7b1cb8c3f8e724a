"""S from a written percentage: only when exactly one whole number fits what stands there."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from loaders.formulir4.values import Percent

_GROUP = {"IH": ("ibu_hamil",), "AN": ("anak_0_23",), "PA": ("paud_anak",)}
_OWN_GROUP = {"IH-3": (), "IH-5": ("ibu_hamil_kek", "ibu_hamil"), "AN-5": ("anak_gizi", "anak_0_23")}
"""Mothers who gave birth are counted nowhere on the form: IH-3 has no group."""


@dataclass(frozen=True)
class Fit:
    """The whole numbers that fit: `only` is the one, when there is just one."""

    only: int | None
    is_none: bool


def group_size(service: str, counts: Mapping[str, int | None]) -> int | None:
    """How many people the service can be due to at most, by Tabel 1; None when that is not known."""
    columns = _OWN_GROUP.get(service, _GROUP[service[:2]])
    return next((counts[name] for name in columns if counts.get(name) is not None), None)


def fit(received: int, percent: Percent, *, most: int | None) -> Fit:
    """Whole numbers S ≥ `received`, at most `most`, for which received / S is `percent` at its written precision.

    Nothing received and 0 %: every S fits, also 0, so only a group of nobody settles it.
    """
    spans = [_span(received, value, half, most) for value, half in percent.readings]
    spans = [(low, high) for low, high in spans if high is None or low <= high]
    if not spans:
        return Fit(only=None, is_none=True)
    numbers = {low for low, high in spans} | {high for _, high in spans}
    return Fit(only=numbers.pop() if len(numbers) == 1 else None, is_none=False)


def _span(received: int, value: Fraction, half: Fraction, most: int | None) -> tuple[int, int | None]:
    """The lowest and highest S of one reading; None: no end."""
    if received == 0:
        return (0, most) if value <= half else (1, 0)
    low = max(received, math.ceil(Fraction(100 * received) / (value + half)))
    high = math.floor(Fraction(100 * received) / (value - half)) if value > half else None
    if most is not None:
        high = most if high is None else min(high, most)
    return low, high
