"""The template's drop-downs, and the hidden sheet of their entries (a list kept in the cell ends at 255 letters)."""

from collections.abc import Sequence
from datetime import date

import xlsxwriter

from loaders.indonesian import month_title
from loaders.quarters import quarter_of_month, quarter_title
from loaders.schema import Column

SHEET = "Pilihan"
_MAY_BE_EMPTIED = {
    "error_type": "warning",
    "error_message": "Tulis angka bulat, 0 atau lebih; atau hapus, untuk mengosongkan yang sudah tercatat.",
}
_YES_NO = ("Ya", "Tidak")


class Lists:
    """Collects each list once, hands out its address, and writes them all at the end."""

    def __init__(self, months: Sequence[str]) -> None:
        self._months = tuple(month_title(month) for month in sorted(months))
        quarters = sorted({quarter_of_month(month) for month in months})
        self._quarters = tuple(quarter_title(kuartal) for kuartal in quarters)
        self._columns: dict[tuple[str, ...], str] = {}

    def write(self, book: xlsxwriter.Workbook) -> None:
        """The hidden sheet; to be called after every sheet was drawn."""
        sheet = book.add_worksheet(SHEET)
        for column, entries in enumerate(self._columns):
            sheet.write_column(0, column, entries)
        sheet.hide()

    def validation(self, column: Column, *, today: date) -> dict | None:
        """The xlsxwriter rule for cells of `column`; None where anything may be written."""
        if column.kind == "count":
            return _whole_number(column) | _MAY_BE_EMPTIED if column.kept else _whole_number(column)
        if column.kind == "date":
            return _past_date(today)
        if column.kind == "flag":
            return self.choice(_YES_NO)
        if column.kind == "month":
            return self.choice(self._months, is_strict=False) if self._months else None
        if column.kind == "quarter":
            return self.choice(self._quarters, is_strict=False) if self._quarters else None
        if column.items and column.kind == "text":
            return self.choice(tuple(f"{item.id} {item.title}" for item in column.items), is_strict=False)
        return (
            self.choice(tuple(item.title for item in column.items), is_strict=not column.kept) if column.items else None
        )

    def choice(self, entries: tuple[str, ...], *, is_strict: bool = True) -> dict:
        """A drop-down; where it is not strict, other words may be typed."""
        letter = self._columns.setdefault(entries, xlsxwriter.utility.xl_col_to_name(len(self._columns)))
        return {
            "validate": "list",
            "source": f"={SHEET}!${letter}$1:${letter}${len(entries)}",
            "show_error": is_strict,
            "error_title": "Pilih dari daftar",
            "error_message": "Pilih salah satu isian dalam daftar, atau kosongkan bila belum ada.",
        }


def _whole_number(column: Column) -> dict:
    return {
        "validate": "integer",
        "criteria": "between",
        "minimum": 0,
        "maximum": column.high or 100_000_000,
        "error_title": "Angka bulat",
        "error_message": "Tulis angka bulat, 0 atau lebih. Kosongkan bila belum ada laporan.",
    }


def _past_date(today: date) -> dict:
    return {
        "validate": "date",
        "criteria": "between",
        "minimum": date(2000, 1, 1),
        "maximum": today,
        "error_type": "warning",
        "error_title": "Tanggal",
        "error_message": "Tulis tanggal, misalnya 05/09/2026, tidak sesudah hari ini.",
    }
