"""The empty workbook to download: drawn from the schema, so it asks for exactly what the readers accept."""

import csv
import io
from collections.abc import Sequence
from datetime import date

import pandas as pd
import xlsxwriter

from loaders.schema import TABLES, Book, Table
from loaders.template_guide import write_guide
from loaders.template_lists import Lists
from loaders.template_sheet import Styles, write_sheet

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
"""A village called '=HYPERLINK(…)' must arrive as text."""


def template(
    *, desa: pd.DataFrame, months: Sequence[str], today: date, book: Book | None = None,
    tables: tuple[str, ...] | None = None,
) -> bytes:  # fmt: skip
    """An .xlsx with a sheet per table and a line for each village of `desa` (× each of `months`, '2026-09').

    `desa` needs kode_desa, nama_desa, nama_kecamatan; empty, the sheets have blank lines and Daftar Desa comes first.
    Sheets about a year have lines for every year that `months` touch. `book` limits the sheets to the monthly or the
    yearly workbook, `tables` to those named; by default all, but Daftar Desa only when there are no villages yet.
    """
    chosen = sheets_of(book, has_villages=len(desa) > 0)
    if tables is not None:
        chosen = [TABLES[name] for name in TABLES if name in tables]
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, _OPTIONS) as workbook:
        styles, lists = Styles(workbook), Lists(months)
        write_guide(workbook, styles, chosen)
        villages = desa.sort_values("kode_desa") if len(desa) else pd.DataFrame(columns=list(TABLES["desa"].names))
        for table in chosen:
            write_sheet(workbook, styles, lists, table, desa=villages, months=sorted(months), today=today)
        lists.write(workbook)
    return buffer.getvalue()


def sheets_of(book: Book | None, *, has_villages: bool) -> list[Table]:
    """The tables of a workbook, in its order: Daftar Desa stands in either, but only while there are no villages."""
    offered = [table for table in TABLES.values() if table.in_template]
    return [table for table in offered if (not has_villages if table.name == "desa" else book in (None, table.book))]


def long_template(table: str) -> bytes:
    """The header line of a CSV with one column per schema column; semicolons, as Excel in Indonesia expects."""
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=";").writerow([column.label for column in TABLES[table].columns])
    return buffer.getvalue().encode("utf-8-sig")
