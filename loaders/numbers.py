"""Counts of people as people write them: 12, 12.0, '1.234'. Anything else is said, never guessed."""

import re

from loaders.cells import Fault, quoted

_DIGITS = re.compile(r"[0-9]+")
_THOUSANDS = re.compile(r"[0-9]{1,3}(\.[0-9]{3})+")
_ZERO_DECIMALS = re.compile(r"([0-9.]+),0+|([0-9]+)\.0{1,2}")
_NEGATIVE = re.compile(r"[-−–]\s*[0-9][0-9.]*")


def parse_count(cell: object, *, high: int | None) -> object:
    """A whole number ≥ 0; E103 when it is no whole number, E104 outside 0–`high`."""
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        if cell != cell // 1 or abs(cell) == float("inf"):
            return Fault("E103", quoted(cell))
        return _bounded(int(cell), high, quoted(cell))
    if not isinstance(cell, str):
        return Fault("E103", quoted(cell))
    text = cell.replace("\xa0", " ").strip()
    if decimals := _ZERO_DECIMALS.fullmatch(text):
        text = decimals[1] or decimals[2]
    if _THOUSANDS.fullmatch(text):
        text = text.replace(".", "")
    if _DIGITS.fullmatch(text):
        return _bounded(int(text[:20]), high, quoted(cell))
    if _NEGATIVE.fullmatch(text):
        return _bounded(-1, high, quoted(cell))
    return Fault("E103", quoted(cell))


def _bounded(number: int, high: int | None, shown: str) -> object:
    if 0 <= number <= (high if high is not None else number):
        return number
    top = "tak terbatas" if high is None else f"{high:,}".replace(",", ".")
    return Fault("E104", shown, (("low", "0"), ("high", top)))
