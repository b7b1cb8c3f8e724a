"""What stands above a table: title and metadata rows, which may name the month or the year the sheet is about."""

import re

from loaders.headers import header_text
from loaders.indonesian import MONTH_NAMES
from loaders.months import MONTH_OF_WORD
from loaders.sources import Sheet

_YEAR = re.compile(r"\b(?:tahun|thn|th|periode)\b(?:\s+anggaran)?[\s.:=]*((?:19|20)\d\d)\b", re.IGNORECASE)
_ONLY_YEAR = re.compile(r"\s*((?:19|20)\d\d)\s*")
_WORDS = "|".join(sorted(MONTH_OF_WORD, key=len, reverse=True))
_MONTH = re.compile(
    rf"(?P<day>\d{{1,2}}[\s.-]+)?\b(?P<word>{_WORDS})\b\.?(?:\s+(?P<year>(?:19|20)\d\d)\b)?", re.IGNORECASE
)
_FULL_NAMES = {name.lower() for name in MONTH_NAMES}
_SPAN = re.compile(r"\b(?:triwulan|tw|semester|kuartal|s\.?\s?d|s/d|sampai)\b", re.IGNORECASE)
_LONGEST = 300


def titles_above(sheet: Sheet, top: int) -> tuple[str, ...]:
    """The sheet's name, then the text of each row above row index `top`.

    A header's first row with a single text is a title too: the last title row may have been taken for half a header.
    """
    texts = [list(filter(None, map(header_text, row))) for row in sheet.rows[: top + 1]]
    if len(texts) > top and len(texts[top]) != 1:
        texts.pop()
    rows = (" ".join(row)[:_LONGEST] for row in texts)
    return (sheet.name, *filter(None, rows))


def year_in(titles: tuple[str, ...]) -> int | None:
    """The one year the titles agree on ('Tahun 2026', 'September 2026', a sheet called 2026); else None."""
    found = {int(year) for text in titles for year in _YEAR.findall(text)}
    found |= {int(match["year"]) for match in _months(titles) if match["year"]}
    found |= {int(match[1]) for text in titles if (match := _ONLY_YEAR.fullmatch(text))}
    return found.pop() if len(found) == 1 else None


def month_in(titles: tuple[str, ...]) -> str | None:
    """The one month that the titles name, with the one year they name: 'September 2026'; else None.

    A day before the month makes it a date (printed on, decided on), which is not what the table is about. Two different
    months, or a span such as a quarter, name no single month.
    """
    numbers, year = {MONTH_OF_WORD[match["word"].lower()] for match in _months(titles)}, year_in(titles)
    if len(numbers) != 1 or year is None or any(map(_SPAN.search, titles)):
        return None
    return f"{year}-{numbers.pop():02d}"


def _months(titles: tuple[str, ...]) -> list[re.Match]:
    """The months named, without dates; an abbreviation only where a year follows it."""
    found = [match for text in titles for match in _MONTH.finditer(text) if not match["day"]]
    return [match for match in found if match["year"] or match["word"].lower() in _FULL_NAMES]
