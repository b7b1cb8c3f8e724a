"""Whole numbers as people write them: 12, 12.0, '1.234', and sums of rupiah: 'Rp 5.000.000,-', '5 juta'.

Anything else is said, never guessed.
"""

import re
from decimal import ROUND_HALF_UP, Decimal

from loaders.cells import Fault, is_blank, quoted

_DIGITS = re.compile(r"[0-9]+")
_THOUSANDS = re.compile(r"[0-9]{1,3}(\.[0-9]{3})+")
_ZERO_DECIMALS = re.compile(r"([0-9.]+),0+|([0-9]+)\.0{1,2}")
_RUPIAH = re.compile(r"(?:rp\.?|idr)?\s*(.*?)\s*(?:,-+|,=|\.-|rupiah)?", re.IGNORECASE)
_AMOUNT = re.compile(
    r"[0-9]{1,15}(?:,[0-9]{2})?|[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]{2})?|[0-9]{1,3}(?:,[0-9]{3}){2,}(?:\.[0-9]{2})?"
)
_SCALED = re.compile(
    r"([0-9]{1,3}(?:\.[0-9]{3})*(?:,[0-9]{1,3})?)\s*(ribu|rb|juta|jt|miliar|milyar|milyard)\.?", re.IGNORECASE
)
_SCALE = {"ribu": 10**3, "rb": 10**3, "juta": 10**6, "jt": 10**6, "miliar": 10**9, "milyar": 10**9, "milyard": 10**9}
_SMALLEST_WITH_SEN = 1_000
"""Below it a fraction is no sum with sen but one whose unit got lost: 5.5 in a cell was millions."""
_LONGEST_SUM = 60
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


def parse_rupiah(cell: object, *, high: int | None) -> object:
    """Whole rupiah: '5.000.000', 'Rp 5.000.000,-', '5,5 juta', 5000000.4 (sen are rounded). Faults as `parse_count`.

    None for 'Rp -', as accounts show an empty cell. '5,000' and 5.5 are not guessed at: E103.
    """
    if isinstance(cell, float) and abs(cell) != float("inf") and cell != cell // 1 and cell >= _SMALLEST_WITH_SEN:
        return _bounded(_whole(Decimal(cell)), high, quoted(cell))
    if not isinstance(cell, str) or len(cell) > _LONGEST_SUM:
        return parse_count(cell, high=high)
    text = _RUPIAH.fullmatch(" ".join(cell.split()))[1]
    if is_blank(text):
        return None
    if scaled := _SCALED.fullmatch(text):
        return _bounded(_whole(_decimal(scaled[1]) * _SCALE[scaled[2].lower()]), high, quoted(cell))
    if _AMOUNT.fullmatch(text):
        return _bounded(_whole(_decimal(text)), high, quoted(cell))
    # '5,000' would pass parse_count as 5.
    fault = Fault("E103", quoted(cell)) if "," in text else parse_count(text, high=high)
    return fault._replace(value=quoted(cell)) if isinstance(fault, Fault) else fault


def _decimal(text: str) -> Decimal:
    # Only '1,234,567' passes the patterns with more than one comma.
    if text.count(",") > 1:
        return Decimal(text.replace(",", ""))
    return Decimal(text.replace(".", "").replace(",", "."))


def _whole(amount: Decimal) -> int:
    return int(amount.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def _bounded(number: int, high: int | None, shown: str) -> object:
    if 0 <= number <= (high if high is not None else number):
        return number
    top = "tak terbatas" if high is None else f"{high:,}".replace(",", ".")
    return Fault("E104", shown, (("low", "0"), ("high", top)))
