"""Quarter arithmetic on text ("2026-3" = July to September), which sorts as it stands."""

_ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV"}
_MONTH_SPANS = {1: "Januari–Maret", 2: "April–Juni", 3: "Juli–September", 4: "Oktober–Desember"}


def shift(kuartal: str, quarters: int) -> str:
    """`kuartal` moved by so many quarters, e.g. shift("2026-1", -1) == "2025-4"."""
    position = int(kuartal[:4]) * 4 + int(kuartal[5]) - 1 + quarters
    return f"{position // 4:04d}-{position % 4 + 1}"


def before(kuartal: str) -> str:
    """The quarter before."""
    return shift(kuartal, -1)


def between(first: str, last: str) -> tuple[str, ...]:
    """Every quarter from `first` to `last`, both included; empty when `last` is earlier."""
    found = []
    while first <= last:
        found.append(first)
        first = shift(first, 1)
    return tuple(found)


def of_month(bulan: str) -> str:
    """The quarter a month lies in: of_month("2026-09") == "2026-3"."""
    return f"{bulan[:4]}-{(int(bulan[5:7]) - 1) // 3 + 1}"


def last_month(kuartal: str) -> str:
    """The last month of a quarter: last_month("2026-3") == "2026-09"."""
    return f"{kuartal[:4]}-{int(kuartal[5]) * 3:02d}"


def words(kuartal: str) -> str:
    """'Triwulan III 2026 (Juli–September)'."""
    return f"Triwulan {_ROMAN[kuartal[5]]} {kuartal[:4]} ({_MONTH_SPANS[int(kuartal[5])]})"
