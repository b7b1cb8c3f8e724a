"""Months and dates as people write them in Indonesia, and as Excel keeps them."""

import re
from datetime import date, datetime, timedelta

_WORDS = (
    "januari january jan", "februari february pebruari feb peb", "maret march mar mrt", "april apr", "mei may",
    "juni june jun", "juli july jul", "agustus august agu agt ags aug agst", "september sept sep",
    "oktober october okt oct", "november nopember nov nop", "desember december des dec",
)  # fmt: skip
MONTH_OF_WORD = {word: number for number, words in enumerate(_WORDS, 1) for word in words.split()}

_MONTH_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<year>(?:19|20)\d\d)(?:[-/. ]\s*(?P<month>0?[1-9]|1[0-2])|(?P<month2>0[1-9]|1[0-2]))",
        r"(?P<month>0?[1-9]|1[0-2])\s*[-/. ]\s*(?P<year>(?:19|20)\d\d)",
        r"(?:bulan\s*)?(?P<word>[a-z]+)\.?[-/ ,'’]*(?P<year>(?:19|20)\d\d|\d\d)?",
        r"(?:tahun\s*)?(?P<year>(?:19|20)\d\d)[-/ ,]*(?P<word>[a-z]+)\.?",
        r"(?:bulan\s*)?(?:ke)?[- ]*(?P<month>0?[1-9]|1[0-2])",
    )
)
_DATE_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?:[ t]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?)?",
        r"(?P<day>\d{1,2})[-/. ]+(?P<month>\d{1,2})[-/. ]+(?P<year>\d{4}|\d\d)(?: \d{1,2}[:.]\d\d(?:[:.]\d\d)?)?",
        r"(?:[a-z']+,\s*)?(?P<day>\d{1,2})[-/. ]*(?P<word>[a-z]+)\.?[-/. ,]*(?P<year>\d{4}|\d\d)",
    )
)
_EXCEL_ZERO = date(1899, 12, 30)
_SERIALS = range(36_526, 73_051)
"""Excel day numbers of 2000-01-01 to 2100-01-01: a bare number in this range is a date that lost its format."""
_LONGEST = 40


def month_parts(cell: object) -> tuple[int | None, int] | None:
    """(year or None, month 1–12) of a cell that names a month; None when it does not."""
    if isinstance(cell, (date, datetime)):
        return cell.year, cell.month
    if isinstance(cell, bool):
        return None
    if isinstance(cell, (int, float)):
        return _month_of_number(cell)
    text = _plain(cell)
    if text is None:
        return None
    for pattern in _MONTH_PATTERNS:
        found = pattern.fullmatch(text)
        if found and (parts := _parts(found.groupdict())):
            return parts
    day = date_of(text)
    return (day.year, day.month) if day else None


def date_of(cell: object) -> date | None:
    """The day a cell names; None when it names none. Day comes before month, as in Indonesia."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, bool):
        return None
    if isinstance(cell, (int, float)):
        return _day_of_serial(cell)
    text = _plain(cell)
    if text is None:
        return None
    if text.isdigit():
        return _day_of_serial(int(text))
    for pattern in _DATE_PATTERNS:
        if found := pattern.fullmatch(text):
            return _day(found.groupdict())
    return None


def year_of(cell: object) -> int | None:
    """The year in a cell such as 2026, '2026' or 'Tahun 2026'; None when there is none."""
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return int(cell) if cell == cell // 1 and 1990 <= cell <= 2100 else None
    found = re.fullmatch(r"(?:tahun|thn|th|ta)?[\s.:]*((?:19|20)\d\d)(?:\.0+)?", _plain(cell) or "")
    return int(found[1]) if found else None


def _plain(cell: object) -> str | None:
    if (
        not isinstance(cell, str)
        or len(cell) > _LONGEST
        or not cell.isascii()
        and "\xa0" not in cell
        and "’" not in cell
    ):
        return None
    return " ".join(cell.replace("\xa0", " ").lower().split())


def _month_of_number(number: float) -> tuple[int | None, int] | None:
    if number != number or number in (float("inf"), float("-inf")) or number != number // 1:
        return None
    whole = int(number)
    if 1 <= whole <= 12:
        return None, whole
    if 200_001 <= whole <= 210_012 and 1 <= whole % 100 <= 12:
        return whole // 100, whole % 100
    day = _day_of_serial(whole)
    return (day.year, day.month) if day else None


def _parts(found: dict[str, str | None]) -> tuple[int | None, int] | None:
    word = found.get("word")
    month = MONTH_OF_WORD.get(word) if word else int(found.get("month") or found.get("month2") or 0)
    if not month:
        return None
    return _full_year(found.get("year")), month


def _day(found: dict[str, str | None]) -> date | None:
    parts = _parts(found)
    if parts is None or parts[0] is None:
        return None
    try:
        return date(parts[0], parts[1], int(found["day"] or 0))
    except ValueError:
        return None


def _full_year(year: str | None) -> int | None:
    if not year:
        return None
    return int(year) + 2000 if len(year) == 2 else int(year)


def _day_of_serial(number: float) -> date | None:
    if number != number or number in (float("inf"), float("-inf")) or int(number) not in _SERIALS:
        return None
    return _EXCEL_ZERO + timedelta(days=int(number))
