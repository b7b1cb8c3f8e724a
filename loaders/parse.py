"""One cell -> one typed value, None for blank, or a Fault that says what is wrong."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from functools import partial

from geo.codes import normalize_desa
from loaders.cells import Fault, MonthCell, clean, is_blank, quoted
from loaders.choices import own_or_listed, parse_choice, parse_flag
from loaders.indonesian import month_title
from loaders.months import date_of, month_parts, year_of
from loaders.numbers import parse_count, parse_rupiah
from loaders.quarters import quarter_parts, quarter_title
from loaders.schema import Column

OLDEST_YEAR = 2000
LONGEST_TEXT = 1_000

Parser = Callable[[object], object]


@dataclass(frozen=True)
class Context:
    """What parsing needs to know besides the cell: today, and the villages there are (None: any village is new)."""

    today: date
    known_desa: Collection[str] | None


def parser_for(column: Column, context: Context) -> Parser:
    """The parser of a schema column."""
    if column.kind == "code":
        return partial(parse_kode, known=context.known_desa)
    if column.kind == "month":
        return partial(parse_month, today=context.today, may_be_future=column.future)
    if column.kind == "quarter":
        return partial(parse_quarter, today=context.today)
    if column.kind == "date":
        latest = date(context.today.year + 1, 12, 31) if column.future else context.today
        return partial(parse_date, today=latest)
    if column.kind == "count":
        return partial(parse_rupiah if column.unit == "rupiah" else parse_count, high=column.high)
    if column.kind == "choice":
        return partial(parse_choice, items=column.items)
    if column.kind == "text" and column.items:
        return lambda cell: own_or_listed(text, column.items) if isinstance(text := parse_text(cell), str) else text
    return {"year": parse_year, "flag": parse_flag, "text": parse_text}[column.kind]


def parse_kode(cell: object, *, known: Collection[str] | None) -> object:
    """The dotted code of a village; E112 when it is none, E106 when it is not among `known`."""
    kode = normalize_desa(cell)
    if kode is None:
        return Fault("E112", quoted(cell))
    return kode if known is None or kode in known else Fault("E106", quoted(cell))


def parse_month(cell: object, *, today: date, may_be_future: bool) -> object:
    """'2026-09'; E107 when no month is named, E111 after today's month (for plans: after next year)."""
    month_cell, year_cell = cell if isinstance(cell, MonthCell) else (cell, None)
    if is_blank(month_cell):
        return None
    parts = month_parts(month_cell)
    if parts is None:
        return Fault("E107", quoted(month_cell))
    year = parts[0] or year_of(year_cell)
    if year is None and is_blank(year_cell):
        return Fault("E114", quoted(month_cell))
    if year is None or year < OLDEST_YEAR:
        return Fault("E107", quoted(month_cell if parts[0] else year_cell), column="" if parts[0] else "tahun")
    last = (today.year + 1, 12) if may_be_future else (today.year, today.month)
    month = f"{year}-{parts[1]:02d}"
    return month if (year, parts[1]) <= last else Fault("E111", month_title(month))


def parse_quarter(cell: object, *, today: date) -> object:
    """'2026-3'; E411 when no quarter is named for certain, E412 without a year, E413 when it has not begun yet."""
    quarter_cell, year_cell = cell if isinstance(cell, MonthCell) else (cell, None)
    if is_blank(quarter_cell):
        return None
    parts = quarter_parts(quarter_cell)
    if parts is None:
        return Fault("E411", quoted(quarter_cell))
    year = parts[0] or year_of(year_cell)
    if year is None and is_blank(year_cell):
        return Fault("E412", quoted(quarter_cell))
    if year is None or year < OLDEST_YEAR:
        return Fault("E411", quoted(quarter_cell if parts[0] else year_cell), column="" if parts[0] else "tahun")
    kuartal = f"{year}-{parts[1]}"
    begun = (year, 3 * parts[1] - 2) <= (today.year, today.month)
    return kuartal if begun else Fault("E413", quarter_title(kuartal))


def parse_date(cell: object, *, today: date) -> object:
    """'2026-09-05'; E108 when no day is named, E111 after today."""
    day = date_of(cell)
    if day is None or day.year < OLDEST_YEAR:
        return Fault("E108", quoted(cell))
    return day.isoformat() if day <= today else Fault("E111", quoted(cell))


def parse_year(cell: object) -> object:
    """2026; E103 when no year is named."""
    return year_of(cell) or Fault("E103", quoted(cell))


def parse_text(cell: object) -> object:
    """Text on one line, cleaned; E115 when it is too long to be a name or a remark."""
    if isinstance(cell, str) and len(cell) > LONGEST_TEXT:
        return Fault("E115", quoted(cell), (("high", str(LONGEST_TEXT)),))
    return (clean(cell) if isinstance(cell, str) else quoted(cell)) or None
