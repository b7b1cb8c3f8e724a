"""The seven quarters of the sample, January–March 2025 to July–September 2026. October 2026 begins the next one."""

import numpy as np

from sample_data.generate.months import MONTHS, number, year

ENDS = tuple(t for t, month in enumerate(MONTHS) if number(month) % 3 == 0)
"""Positions in MONTHS of the quarters' last months: on that day mothers and children are counted."""
QUARTERS = tuple(f"{year(MONTHS[t])}-{number(MONTHS[t]) // 3}" for t in ENDS)
LAST_QUARTER = QUARTERS[-1]
_ROMAN = ("I", "II", "III", "IV")


def at_ends(monthly: np.ndarray) -> np.ndarray:
    """One value for each quarter: that of its last month."""
    return monthly[list(ENDS)]


def over_quarters(monthly: np.ndarray) -> np.ndarray:
    """One value for each quarter: the sum of its three months."""
    return np.array([monthly[end - 2 : end + 1].sum() for end in ENDS])


def quarter_in_words(kuartal: str, *, roman: bool) -> str:
    """'2026-3' -> 'Kuartal 3 2026', or 'Triwulan III Tahun 2026'."""
    named, which = kuartal.split("-")
    return f"Triwulan {_ROMAN[int(which) - 1]} Tahun {named}" if roman else f"Kuartal {which} {named}"
