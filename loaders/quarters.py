"""Quarters as people write them in Indonesia: 'Kuartal 3 2026', 'Triwulan III', 'Jul-Sep 2026', '2026-3'."""

import re
from datetime import date, datetime

from loaders.months import MONTH_OF_WORD

_NUMBERS = {"1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4, "iiii": 4}
_NUMBERS |= {"satu": 1, "dua": 2, "tiga": 3, "empat": 4, "pertama": 1, "kedua": 2, "ketiga": 3, "keempat": 4}
_LONGEST = 80
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_QUARTER = r"kuartal|kwartal|quartal|quarter|triwulan|tri\s+wulan|tw|q"
_SAYS_QUARTER = re.compile(rf"\b(?:{_QUARTER})(?=[\s\d:.-]|i{{1,3}}\b|iv\b|$)")
_FILLING = re.compile(rf"\b(?:{_QUARTER}|ke|tahun|thn|th|ta|bulan|periode)\b")
_WORDS = re.compile(r"[a-z]+|\d+")
_JOINED = re.compile(r"\b(tw|q|kuartal|triwulan|ke)(?=(?:\d|i{1,3}|iv)\b)")
_SPAN_WORDS = frozenset({"s", "d", "sd", "sampai", "hingga", "dan", "dengan"})


def quarter_parts(cell: object) -> tuple[int | None, int] | None:
    """(year or None, quarter 1–4) of a cell that names one; None when it does not, or not for certain.

    One month, or a span of months, names the quarter it lies in. A date of January to April is taken for none: Excel
    makes it of '2026-3' and of 'Mar 2026' alike.
    """
    if isinstance(cell, (date, datetime)):
        return None if cell.month <= 4 else (cell.year, _of_month(cell.month))
    if isinstance(cell, bool):
        return None
    if isinstance(cell, (int, float)):
        return (None, int(cell)) if cell in (1, 2, 3, 4) else None
    if not isinstance(cell, str) or len(cell) > _LONGEST:
        return None
    return _of_text(_JOINED.sub(r"\1 ", " ".join(cell.replace("\xa0", " ").lower().split())))


def quarter_in(titles: tuple[str, ...]) -> str | None:
    """The one quarter that titles name in words with one year ('Triwulan III Tahun 2026'); else None."""
    named = [text for text in titles if _SAYS_QUARTER.search(text.lower())]
    years = set(_YEAR.findall(" ".join(named))) or set(_YEAR.findall(" ".join(titles)))
    found = {parts[1] for text in named if (parts := _after_its_word(text))}
    return f"{years.pop()}-{found.pop()}" if len(found) == len(years) == 1 else None


def quarter_of_month(month: str) -> str:
    """'2026-09' -> '2026-3'."""
    return f"{month[:4]}-{_of_month(int(month[5:7]))}"


def months_of(kuartal: str) -> tuple[str, str, str]:
    """'2026-3' -> ('2026-07', '2026-08', '2026-09')."""
    year, number = kuartal.split("-")
    first, second, third = (f"{year}-{3 * int(number) - 2 + step:02d}" for step in range(3))
    return first, second, third


def quarter_title(kuartal: str) -> str:
    """'2026-3' -> 'Kuartal 3 2026', as templates and problems write it."""
    year, number = kuartal.split("-")
    return f"Kuartal {number} {year}"


def _of_month(month: int) -> int:
    return (month + 2) // 3


def _of_text(text: str) -> tuple[int | None, int] | None:
    years = set(_YEAR.findall(text))
    if len(years) > 1:
        return None
    rest = _YEAR.sub(" ", text)
    says_month = "bulan" in rest and not _SAYS_QUARTER.search(rest)
    words = [word for word in _WORDS.findall(_FILLING.sub(" ", rest)) if word not in _SPAN_WORDS]
    year = int(years.pop()) if years else None
    if words and all(word in MONTH_OF_WORD for word in words):
        quarters = {_of_month(MONTH_OF_WORD[word]) for word in words}
        return (year, quarters.pop()) if len(quarters) == 1 else None
    numbers = {_NUMBERS.get(word) for word in words if word not in MONTH_OF_WORD}
    months = {_of_month(MONTH_OF_WORD[word]) for word in words if word in MONTH_OF_WORD}
    if says_month or len(numbers) != 1 or None in numbers or not months <= numbers:
        return None
    return year, numbers.pop()


def _after_its_word(title: str) -> tuple[int | None, int] | None:
    """What stands directly behind the word for a quarter in a longer line."""
    text = _JOINED.sub(r"\1 ", " ".join(title.lower().split()))
    behind = text[_SAYS_QUARTER.search(text).end() :] if _SAYS_QUARTER.search(text) else ""
    words = [word for word in _WORDS.findall(behind) if word not in ("ke", "kuartal", "triwulan")]
    return (None, _NUMBERS[words[0]]) if words and words[0] in _NUMBERS else None
