"""The empty workbook to download: drawn from the schema, so it asks for exactly what the readers accept."""

import csv
import io
from collections.abc import Sequence
from datetime import date

import pandas as pd
import xlsxwriter

from loaders.schema import TABLES, Table
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


def template(*, desa: pd.DataFrame, months: Sequence[str], today: date, tables: tuple[str, ...] | None = None) -> bytes:
    """An .xlsx with a sheet per table and a line for each village of `desa` (× each of `months`, '2026-09').

    `desa` needs kode_desa, nama_desa, nama_kecamatan; empty, the sheets have blank lines and Daftar Desa comes first.
    `tables` limits the sheets; by default all, but Daftar Desa only when there are no villages yet.
    """
    chosen = [table for table in TABLES.values() if table.in_template and _is_wanted(table, tables, desa)]
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, _OPTIONS) as book:
        styles, lists = Styles(book), Lists(months)
        write_guide(book, styles, chosen)
        villages = desa.sort_values("kode_desa") if len(desa) else pd.DataFrame(columns=list(TABLES["desa"].names))
        for table in chosen:
            write_sheet(book, styles, lists, table, desa=villages, months=sorted(months), today=today)
        lists.write(book)
    return buffer.getvalue()


def long_template(table: str) -> bytes:
    """The header line of a CSV with one column per schema column; semicolons, as Excel in Indonesia expects."""
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=";").writerow([column.label for column in TABLES[table].columns])
    return buffer.getvalue().encode("utf-8-sig")


def _is_wanted(table: Table, tables: tuple[str, ...] | None, desa: pd.DataFrame) -> bool:
    if tables is not None:
        return table.name in tables
    return table.name != "desa" or desa.empty
