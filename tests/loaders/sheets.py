"""Builders of files to read: a test states only the cells it is about."""

import csv
import io
from collections.abc import Sequence
from datetime import date

import xlsxwriter

from loaders.intake import Intake
from loaders.problems import Problem
from loaders.read import read_file

A, B = "35.16.03.2001", "35.16.03.2002"
KNOWN = (A, B)
TODAY = date(2026, 10, 15)

LAYANAN_LONG = ("Kode desa", "Bulan", "Layanan", "Sasaran", "Terlayani")


class Formula(str):
    """A cell that Excel computed: its text is the result, such as '#REF!'."""


def workbook(sheets: dict[str, Sequence[Sequence[object]]]) -> bytes:
    """An .xlsx with these cells; None leaves a cell out."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False}) as book:
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for row, cells in enumerate(rows):
                for column, cell in enumerate(cells):
                    _write(sheet, row, column, cell, day)
    return buffer.getvalue()


def _write(sheet: xlsxwriter.worksheet.Worksheet, row: int, column: int, cell: object, day: object) -> None:
    if isinstance(cell, Formula):
        sheet.write_formula(row, column, "=A1", None, str(cell))
    elif isinstance(cell, date):
        sheet.write_datetime(row, column, cell, day)
    elif isinstance(cell, str):
        sheet.write_string(row, column, cell)
    elif cell is not None:
        sheet.write(row, column, cell)


def csv_file(rows: Sequence[Sequence[object]], *, delimiter: str = ";", encoding: str = "utf-8-sig") -> bytes:
    """A CSV of these cells."""
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=delimiter).writerows(rows)
    return buffer.getvalue().encode(encoding)


def read(content: bytes, *, known: Sequence[str] = KNOWN, today: date = TODAY) -> Intake:
    """read_file with the villages A and B on 15 October 2026."""
    return read_file(content, name="uji.xlsx", known_desa=known, today=today)


def read_rows(*rows: Sequence[object], sheet: str = "Data") -> Intake:
    """Read one sheet."""
    return read(workbook({sheet: rows}))


def read_layanan(*rows: Sequence[object]) -> Intake:
    """Read a long sheet of services: kode, bulan, layanan, sasaran, terlayani."""
    return read_rows(LAYANAN_LONG, *rows)


def found(intake: Intake) -> list[tuple[str, int | None, str]]:
    """(code, row, column) of every problem."""
    return [(problem.code, problem.row, problem.column) for problem in intake.problems]


def one(intake: Intake) -> Problem:
    """The only problem."""
    (problem,) = intake.problems
    return problem


def records(intake: Intake, table: str) -> list[tuple]:
    """Accepted records without their provenance; blanks are None."""
    frame = intake.tables[table].drop(columns=["lembar", "baris"]).astype(object)
    return [tuple(row) for row in frame.where(frame.notna(), None).itertuples(index=False)]


def adds_up(intake: Intake) -> bool:
    """Nothing is dropped in silence: read = accepted + refused, for every table."""
    return all(intake.read[name] == len(frame) + intake.refused[name] for name, frame in intake.tables.items())
