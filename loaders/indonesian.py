"""Months and numbers in Indonesian words, for what the loaders write."""

MONTH_NAMES = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


def month_title(month: str) -> str:
    """'2026-09' -> 'September 2026'."""
    year, number = month.split("-")
    return f"{MONTH_NAMES[int(number) - 1]} {year}"


def day_title(day: str) -> str:
    """'2026-09-05' -> '5 September 2026'."""
    return f"{int(day[8:10])} {month_title(day[:7])}"


def whole(number: int) -> str:
    """304173 -> '304.173'."""
    return f"{number:,}".replace(",", ".")
