"""A table as a file to carry: Excel and CSV. What a name from a file contains stays text in both."""

import io

import pandas as pd
import xlsxwriter

_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def to_csv(frame: pd.DataFrame) -> bytes:
    """`frame` as UTF-8 CSV the way an Indonesian Excel opens it: byte-order mark, semicolons, decimal commas.

    Missing values stay empty.

    Text that a spreadsheet would run as a formula gets a leading apostrophe (OWASP, CSV injection).
    """
    safe = frame.copy()
    for name in safe.columns[safe.dtypes.map(pd.api.types.is_string_dtype)]:
        safe[name] = safe[name].map(harmless, na_action="ignore")
    safe.columns = [harmless(str(name)) for name in safe.columns]
    return safe.to_csv(index=False, sep=";", decimal=",", lineterminator="\r\n").encode("utf-8-sig")


def harmless(text: str) -> str:
    """`text`, with an apostrophe before it when a spreadsheet would take it for a formula."""
    return "'" + text if text.startswith(_STARTS_FORMULA) else text


def to_xlsx(frame: pd.DataFrame, *, title: str, notes: tuple[str, ...] = ()) -> bytes:
    """`frame` as a one-sheet workbook: the title, the notes, a header row, then the rows with their real types."""
    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(buffer, options) as book:
        sheet = book.add_worksheet("Data")
        share = book.add_format({"num_format": "#,##0.0"})
        bold, head = book.add_format({"bold": True}), book.add_format({"bold": True, "bottom": 1, "text_wrap": True})
        sheet.write_string(0, 0, title, bold)
        for row, note in enumerate(notes, start=1):
            sheet.write_string(row, 0, note)
        start = len(notes) + 2
        for column, name in enumerate(frame.columns):
            sheet.write_string(start, column, str(name), head)
            sheet.set_column(column, column, _width(frame[name], str(name)))
            for row, value in enumerate(frame[name], start=start + 1):
                _write(sheet, row, column, value, share)
        sheet.freeze_panes(start + 1, 1)
    return buffer.getvalue()


def _write(sheet, row: int, column: int, value: object, share) -> None:
    if pd.isna(value):
        return
    if isinstance(value, str):
        sheet.write_string(row, column, value[:32_767])  # the longest text a cell can hold
    else:
        sheet.write_number(row, column, float(value), share if isinstance(value, float) else None)


def _width(values: pd.Series, name: str) -> int:
    longest = max((len(str(value)) for value in values.head(200)), default=0)
    return min(max(longest, len(name) // 2, 8) + 2, 60)
