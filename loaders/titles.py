"""What stands above a table: title and metadata rows, which may name the month or the year the sheet is about."""

import re

from loaders.headers import header_text
from loaders.months import MONTH_OF_WORD
from loaders.sources import Sheet

_YEAR = re.compile(r"\b(?:tahun|thn|th|periode)\b(?:\s+anggaran)?[\s.:=]*((?:19|20)\d\d)\b", re.IGNORECASE)
_ONLY_YEAR = re.compile(r"\s*((?:19|20)\d\d)\s*")
_MONTH = re.compile(
    rf"\b({'|'.join(sorted(MONTH_OF_WORD, key=len, reverse=True))})\b\.?\s+((?:19|20)\d\d)\b", re.IGNORECASE
)
_LONGEST = 300


def titles_above(sheet: Sheet, top: int) -> tuple[str, ...]:
    """The sheet's name, then the text of each row above row index `top`."""
    rows = (" ".join(filter(None, map(header_text, row)))[:_LONGEST] for row in sheet.rows[:top])
    return (sheet.name, *filter(None, rows))


def year_in(titles: tuple[str, ...]) -> int | None:
    """The one year the titles agree on ('Tahun 2026', 'September 2026', a sheet called 2026); else None."""
    found = {int(year) for text in titles for year in _YEAR.findall(text)}
    found |= {int(year) for text in titles for _, year in _MONTH.findall(text)}
    found |= {int(match[1]) for text in titles if (match := _ONLY_YEAR.fullmatch(text))}
    return found.pop() if len(found) == 1 else None


def month_in(titles: tuple[str, ...]) -> str | None:
    """The one month with its year that the titles name, such as 'September 2026'; else None."""
    found = {f"{int(year)}-{MONTH_OF_WORD[word.lower()]:02d}" for text in titles for word, year in _MONTH.findall(text)}
    return found.pop() if len(found) == 1 else None
