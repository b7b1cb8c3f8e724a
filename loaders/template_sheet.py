"""One sheet of the template: title, header, village lines, drop-downs."""

from collections.abc import Sequence
from datetime import date

import pandas as pd
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from loaders.schema import Table
from loaders.template_lists import Lists
from loaders.template_plan import BLANK_LINES, Field, fields, lines, sheet_name

_TITLE_ROWS = 3
_INK, _HEAD, _GIVEN = "#1B2733", "#D9EAEA", "#F3F5F7"


class Styles:
    """The workbook's formats, made once."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        head = {"bold": True, "text_wrap": True, "valign": "vcenter", "align": "center", "border": 1, "bg_color": _HEAD}
        self.title: Format = book.add_format({"bold": True, "font_size": 14, "font_color": _INK})
        self.strong: Format = book.add_format({"bold": True, "valign": "top", "text_wrap": True})
        self.words: Format = book.add_format({"text_wrap": True, "valign": "top"})
        self.plain: Format = book.add_format({"italic": True, "font_color": "#5B6B7A"})
        self.head: Format = book.add_format(head)
        self.given: Format = book.add_format({"num_format": "@", "bg_color": _GIVEN})
        self.year: Format = book.add_format({"num_format": "0", "bg_color": _GIVEN})
        self.text: Format = book.add_format({"num_format": "@"})
        self.day: Format = book.add_format({"num_format": "dd/mm/yyyy"})
        self.count: Format = book.add_format({"num_format": "#,##0"})

    def of(self, field: Field) -> Format:
        """How cells of a column look."""
        if field.column is None:
            return self.year if field.is_given else self.day if field.choices else self.text
        if field.is_given:
            return self.given
        return {"count": self.count, "date": self.day}.get(field.column.kind, self.text)


def write_sheet(
    book: xlsxwriter.Workbook, styles: Styles, lists: Lists, table: Table,
    *, desa: pd.DataFrame, months: Sequence[str], today: date,
) -> None:  # fmt: skip
    """Add the sheet of `table`, with its villages filled in and everything else blank."""
    sheet, columns = book.add_worksheet(sheet_name(table)), fields(table)
    sheet.write_string(0, 0, table.title, styles.title)
    sheet.write_string(1, 0, table.words, styles.plain)
    first = _write_head(sheet, styles, columns)
    filled = list(lines(table, desa=desa, months=months, today=today))
    for row, values in enumerate(filled, first):
        _write_line(sheet, styles, columns, row, values)
    last = first + max(len(filled), BLANK_LINES) - 1
    for index, field in enumerate(columns):
        sheet.set_column(index, index, field.width, styles.of(field))
        if rule := _rule(field, lists, today):
            sheet.data_validation(first, index, last, index, rule)
    sheet.freeze_panes(first, sum(field.is_given and field.column is not None for field in columns))


def _write_head(sheet: Worksheet, styles: Styles, columns: list[Field]) -> int:
    """Header in one row, or two when columns share a title; returns the row where data starts."""
    if not any(field.top for field in columns):
        for index, field in enumerate(columns):
            sheet.write_string(_TITLE_ROWS, index, field.label, styles.head)
        sheet.set_row(_TITLE_ROWS, 32)
        return _TITLE_ROWS + 1
    for index, field in enumerate(columns):
        if not field.top:
            sheet.merge_range(_TITLE_ROWS, index, _TITLE_ROWS + 1, index, field.label, styles.head)
            continue
        sheet.write_string(_TITLE_ROWS + 1, index, field.label, styles.head)
        if field.top != columns[index - 1].top:
            width = sum(other.top == field.top for other in columns)
            sheet.merge_range(_TITLE_ROWS, index, _TITLE_ROWS, index + width - 1, field.top, styles.head)
    sheet.set_row(_TITLE_ROWS, 48)
    return _TITLE_ROWS + 2


def _write_line(sheet: Worksheet, styles: Styles, columns: list[Field], row: int, values: list[str | int]) -> None:
    for index, value in enumerate(values):
        style = styles.of(columns[index])
        if isinstance(value, int):
            sheet.write_number(row, index, value, style)
        elif value:
            sheet.write_string(row, index, value, style)


def _rule(field: Field, lists: Lists, today: date) -> dict | None:
    if field.marks:
        return lists.choice(field.marks)
    if field.choices:
        return lists.choice(field.choices, is_strict=False)
    if field.column is None or field.is_given:
        return None
    return lists.validation(field.column, today=today)
