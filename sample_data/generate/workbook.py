"""One workbook for each kecamatan and year, named as the kecamatan would name it."""

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from pathlib import Path

from xlsxwriter.workbook import Workbook

from sample_data.generate.content import SheetContent
from sample_data.generate.months import YEARS
from sample_data.generate.sheet_writer import make_formats, write_sheet
from sample_data.generate.sheets_monthly import layanan_sheet, pengukuran_sheet, sasaran_sheet
from sample_data.generate.sheets_yearly import laporan_sheet, rembug_sheet, rencana_sheet
from sample_data.generate.village import Village

SHEETS = (layanan_sheet, sasaran_sheet, pengukuran_sheet, rencana_sheet, laporan_sheet, rembug_sheet)

# The date of saving stands inside the file: a fixed one makes the same data the same bytes.
_SAVED_AT = {2025: datetime(2026, 3, 2, 9, 30), 2026: datetime(2026, 11, 9, 9, 30)}
_NO_GUESSING = {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}


def write_workbooks(villages: list[Village], folder: Path, *, only: str = "") -> Iterator[Path]:
    """Write every kecamatan's workbooks into `folder`, or those of the kecamatan code `only`; yields each path."""
    folder.mkdir(parents=True, exist_ok=True)
    for kode, members in groupby(villages, key=lambda village: village.kode_kecamatan):
        if only in ("", kode):
            together = list(members)
            yield from (_write(together, year, folder) for year in YEARS)


def _write(villages: list[Village], year: int, folder: Path) -> Path:
    first = villages[0]
    path = folder / f"{first.kode_kecamatan}_{first.kecamatan}_{year}.xlsx"
    titles = (f"LAPORAN KONVERGENSI STUNTING KECAMATAN {first.kecamatan.upper()}", f"Tahun {year}")
    with Workbook(path, _NO_GUESSING) as book:
        book.set_properties({"created": _SAVED_AT[year], "title": titles[0], "comments": "Data contoh (rekaan)"})
        formats = make_formats(book)
        for content in _contents(villages, year):
            write_sheet(book.add_worksheet(content.name), content, formats, titles=titles)
    return path


def _contents(villages: list[Village], year: int) -> Iterator[SheetContent]:
    return (sheet(villages, year) for sheet in SHEETS)
