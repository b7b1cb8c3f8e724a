"""Amounts of money as villages write them: 'Rp 5.000.000,-', '5 juta', '5,5 jt', '500rb'."""

import re
from decimal import Decimal

from loaders.cells import Fault, quoted

MOST_RUPIAH = 1_000_000_000_000
_BLANK = re.compile(r"(?:rp\.?)?[\s.…_\-–—,]*", re.IGNORECASE)
_AMOUNT = re.compile(
    r"(?:rp|idr)?[.:\s]*(?P<number>\d[\d.,]*\d|\d)\s*[.,]?\s*(?:[-–=]+)?\s*"
    r"(?P<unit>rb|ribu|jt|jta|juta|m|mil|milyar|miliar|milliar)?\.?(?:\s*rupiah)?[\s,.\-–]*",
    re.IGNORECASE,
)
_UNITS = {"rb": 10**3, "ribu": 10**3, "jt": 10**6, "jta": 10**6, "juta": 10**6}
_BILLION = 10**9
_WHOLE = re.compile(r"\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+")
_LONGEST = 60


def parse_rupiah(text: str) -> int | Fault | None:
    """Whole rupiah; None for a blank or dotted cell; E407 when it is no one amount, E104 beyond all measure."""
    if _BLANK.fullmatch(text):
        return None
    found = _AMOUNT.fullmatch(text.replace("\xa0", " ").strip()) if len(text) <= _LONGEST else None
    if found is None:
        return Fault("E407", quoted(text))
    unit = (found["unit"] or "").lower()
    amount = _with_unit(found["number"], _UNITS.get(unit, _BILLION)) if unit else _whole(found["number"])
    if amount is None:
        return Fault("E407", quoted(text))
    high = f"{MOST_RUPIAH:,}".replace(",", ".")
    return amount if amount <= MOST_RUPIAH else Fault("E104", quoted(text), (("low", "0"), ("high", high)))


def _whole(number: str) -> int | None:
    """'5.000.000', '5,000,000', '5.000.000,00'; a lone '5,5' or '5.00' is no amount of rupiah."""
    plain = re.sub(r"(?<=\d{3}),\d{1,2}$|(?<=,\d{3})\.\d{2}$", "", number)
    return int(re.sub(r"[.,]", "", plain)) if _WHOLE.fullmatch(plain) else None


def _with_unit(number: str, unit: int) -> int | None:
    """'5,5' and '5.5' before 'juta' are five and a half; '1.500' before 'juta' is one thousand five hundred."""
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", number):
        amount = Decimal(number.replace(".", "")) * unit
    elif re.fullmatch(r"\d+(?:[.,]\d{1,3})?", number):
        amount = Decimal(number.replace(",", ".")) * unit
    else:
        return None
    return int(amount) if amount == int(amount) else None
