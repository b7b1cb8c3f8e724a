"""The 22 months of the sample, January 2025 to October 2026, and their Indonesian names."""

from datetime import date

NAMES = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
YEARS = (2025, 2026)
MONTHS = tuple(f"{year}-{month:02d}" for year in YEARS for month in range(1, 13) if (year, month) <= (2026, 10))
LAST = MONTHS[-1]
SENT_ON = date(2026, 11, 9)
"""The day the kecamatan sent their workbooks: no date in them is later."""

# Ramadan moves with the moon: February–March in both years of the sample.
RAMADAN = ("2025-03", "2026-02", "2026-03")


def in_words(month: str) -> str:
    """'2026-09' -> 'September 2026'."""
    return f"{NAMES[number(month) - 1]} {year(month)}"


def number(month: str) -> int:
    """Month of the year, 1–12."""
    return int(month[5:])


def year(month: str) -> int:
    """The year of '2026-09'."""
    return int(month[:4])
