"""Which columns and lines the template's sheet of a table has: the wide layout where the table has one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from loaders.indonesian import MONTH_NAMES, month_title
from loaders.quarters import quarter_of_month, quarter_title
from loaders.recognise import NUMBER
from loaders.schema import TABLES, Column, Table
from loaders.words import is_month_spread

BLANK_LINES = 400
"""Lines with drop-downs when there are no villages to list."""
NUMBERED_LINES = 3
"""Lines for each village where it may write any number of them: proposals, budget, innovations."""


@dataclass(frozen=True, kw_only=True)
class Field:
    """One column of the sheet: its header (`top` is shared by a block), and the schema column behind it.

    Where a cell says several values: the `marks` it may hold, or the states it may hold instead of a day (`choices`).
    """

    label: str
    top: str = ""
    column: Column | None = None
    marks: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    width: int = 12
    is_given: bool = False


def sheet_name(table: Table) -> str:
    """The tab's name."""
    return "Daftar Desa" if table.name == "desa" else table.name.replace("_", " ").title()


def fields(table: Table) -> list[Field]:
    """The columns of the sheet from left to right."""
    if table.name == "desa":
        return [Field(label=column.label, column=column, width=22) for column in table.columns]
    names = [TABLES["desa"].column(name) for name in ("nama_desa", "nama_kecamatan")]
    given = [table.column("kode_desa"), *names]
    start = [Field(label=column.label, column=column, width=18, is_given=True) for column in given]
    return start + (_wide_fields(table) if table.spread else [_field(column) for column in table.columns[1:]])


def lines(table: Table, *, desa: pd.DataFrame, months: Sequence[str], today: date) -> Iterator[list[str | int]]:
    """What is already filled in, line by line: the village, then month, activity or year where the table has them."""
    if table.name == "desa":
        yield from _texts(desa, table.names)
        return
    villages = _texts(desa, ("kode_desa", "nama_desa", "nama_kecamatan"))
    years = sorted({int(month[:4]) for month in months}) or [today.year]
    if "tahun" in table.key:
        starts = list(_numbered(table))
        yield from ([*village, year, *start] for year in years for village in villages for start in starts)
        return
    if not is_month_spread(table):
        periods = [[title] for title in _periods(table, months)]
        yield from ([*village, *period] for period in periods or [[]] for village in villages)
        return
    subjects = [[f"{item.id} {item.title}"] for column in _subjects(table) for item in column.items] or [[]]
    yield from ([*village, *subject, year] for year in years for village in villages for subject in subjects)


def _periods(table: Table, months: Sequence[str]) -> list[str]:
    """The months or quarters that the lines of a table are about; quarters are those that `months` touch."""
    if "kuartal" in table.key:
        return [quarter_title(kuartal) for kuartal in sorted({quarter_of_month(month) for month in months})]
    return [month_title(month) for month in months] if "bulan" in table.key else []


def _numbered(table: Table) -> Iterator[list[str | int]]:
    """What each of a village's lines for a year begins with: its number, and the post where the posts are listed."""
    if NUMBER not in table.key:
        yield []
        return
    listed = [item.title for name in table.given for item in table.column(name).items]
    for number, title in enumerate(listed or [""] * NUMBERED_LINES, 1):
        yield [number, title]


def _texts(desa: pd.DataFrame, names: tuple[str, ...]) -> list[list[str]]:
    frame = desa.reindex(columns=list(names)).astype(object)
    return frame.where(frame.notna(), "").astype(str).to_numpy().tolist()


def _wide_fields(table: Table) -> list[Field]:
    spread = table.spread
    if is_month_spread(table):
        marks = tuple(mark for mark, _ in spread.marks)
        value = None if marks else table.column(spread.values[0])
        months = [Field(label=name, column=value, marks=marks) for name in MONTH_NAMES]
        return [*map(_field, _subjects(table)), Field(label="Tahun", width=8, is_given=True), *months]
    frame = [_field(table.column(name)) for name in table.key if name not in ("kode_desa", spread.column)]
    items, values = table.column(spread.column).items, [table.column(name) for name in spread.values]
    if spread.is_shared:
        states = tuple(item.title for item in values[0].items)
        return frame + [Field(label=f"{item.id} {item.title}", choices=states, width=18) for item in items]
    if len(values) == 1:
        return frame + [Field(label=item.title, column=values[0]) for item in items]
    return frame + [Field(label=value.label, top=item.title, column=value) for item in items for value in values]


def _subjects(table: Table) -> list[Column]:
    return [table.column(name) for name in table.key if name not in ("kode_desa", table.spread.column)]


def _field(column: Column) -> Field:
    if column.name in ("tahun", NUMBER):
        return Field(label=column.label, width=8, is_given=True)
    return Field(label=column.label, column=column, width=_width(column))


def _width(column: Column) -> int:
    if column.kind == "text" and (column.items or column.required) or column.name == "posisi":
        return 44
    return 24 if column.kind == "text" else 16
