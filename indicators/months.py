"""Month arithmetic on ISO text ("2026-09"), and which month an indicator speaks of."""

from collections.abc import Collection

from indicators.catalog_model import Indicator


def shift(bulan: str, months: int) -> str:
    """`bulan` moved by so many months, e.g. shift("2026-01", -1) == "2025-12"."""
    position = int(bulan[:4]) * 12 + int(bulan[5:7]) - 1 + months
    return f"{position // 12:04d}-{position % 12 + 1:02d}"


def between(first: str, last: str) -> tuple[str, ...]:
    """Every month from `first` to `last`, both included; empty when `last` is earlier."""
    months = []
    while first <= last:
        months.append(first)
        first = shift(first, 1)
    return tuple(months)


def of_years(years: Collection[int], *, this_month: str) -> tuple[str, ...]:
    """The months of `years` up to `this_month`, for data that is told by the year; at least the first January."""
    if not years:
        return ()
    first, last = f"{min(years):04d}-01", f"{max(years):04d}-12"
    return between(first, max(first, min(last, this_month)))


def is_due(indicator: Indicator, bulan: str) -> bool:
    """Whether the indicator is measured in that month of the year."""
    return int(bulan[5:7]) in indicator.months


def due_month(indicator: Indicator, bulan: str) -> str:
    """The latest due month not after `bulan`: a reader who picks October sees August's weighing."""
    while not is_due(indicator, bulan):
        bulan = shift(bulan, -1)
    return bulan


def previous_due(indicator: Indicator, bulan: str) -> str:
    """The due month before `bulan`'s own due month."""
    return due_month(indicator, shift(due_month(indicator, bulan), -1))
