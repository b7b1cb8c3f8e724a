"""The workbooks of each kecamatan, named as it would: monthly and yearly ones for each year, and one of quarters."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path

from xlsxwriter.workbook import Workbook

from sample_data.generate.content import SheetContent
from sample_data.generate.months import YEARS
from sample_data.generate.sheet_writer import make_formats, write_sheet
from sample_data.generate.sheets_annual import (
    anggaran_sheet,
    inovasi_sheet,
    tahapan_sheet,
    tim_sheet,
    usulan_sheet,
)
from sample_data.generate.sheets_monthly import layanan_sheet, pengukuran_sheet, sasaran_sheet
from sample_data.generate.sheets_quarterly import (
    formulir4_sheet,
    late_formulir4_sheet,
    late_scorecard_sheet,
    scorecard_sheet,
)
from sample_data.generate.sheets_yearly import laporan_sheet, rembug_sheet, rencana_sheet
from sample_data.generate.village import Village


@dataclass(frozen=True, kw_only=True)
class Book:
    """A kind of workbook: its title and its sheets."""

    title: str
    sheets: tuple[Callable[[list[Village], int], SheetContent], ...]
    ending: str = ""
    """What its file is called instead of the year: then it holds every year, and is sent once."""


MONTHLY = Book(
    title="LAPORAN KONVERGENSI STUNTING",
    sheets=(layanan_sheet, sasaran_sheet, pengukuran_sheet, rencana_sheet, laporan_sheet, rembug_sheet),
)
YEARLY = Book(
    title="BUKU TAHUNAN TPPS DESA",
    sheets=(tahapan_sheet, usulan_sheet, anggaran_sheet, tim_sheet, inovasi_sheet),
)
QUARTERLY = Book(
    title="SCORECARD KONVERGENSI DESA", sheets=(scorecard_sheet, formulir4_sheet), ending="scorecard",
)  # fmt: skip
LATE = Book(
    title="SCORECARD KONVERGENSI DESA (SUSULAN)",
    sheets=(late_scorecard_sheet, late_formulir4_sheet), ending="scorecard_susulan",
)  # fmt: skip

# The date of saving stands inside the file: a fixed one makes the same data the same bytes.
_SAVED_AT = {2025: datetime(2026, 3, 2, 9, 30), 2026: datetime(2026, 11, 9, 9, 30)}
_BOTH_YEARS = f"Tahun {YEARS[0]} dan {YEARS[1]}"
_NO_GUESSING = {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}


def write_workbooks(villages: list[Village], folder: Path, *, book: Book = MONTHLY, only: str = "") -> Iterator[Path]:
    """Write every kecamatan's `book` into `folder`, or that of the kecamatan code `only`; yields each path."""
    folder.mkdir(parents=True, exist_ok=True)
    for kode, members in groupby(villages, key=lambda village: village.kode_kecamatan):
        if only in ("", kode):
            together = list(members)
            years = YEARS[-1:] if book.ending else YEARS
            yield from filter(None, (_write(together, year, folder, book) for year in years))


def _write(villages: list[Village], year: int, folder: Path, kind: Book) -> Path | None:
    """None, and no file, where there would be no line in any sheet."""
    first, contents = villages[0], [sheet(villages, year) for sheet in kind.sheets]
    if not any(content.lines for content in contents):
        return None
    path = folder / f"{first.kode_kecamatan}_{first.kecamatan}_{kind.ending or year}.xlsx"
    titles = (f"{kind.title} KECAMATAN {first.kecamatan.upper()}", _BOTH_YEARS if kind.ending else f"Tahun {year}")
    with Workbook(path, _NO_GUESSING) as book:
        book.set_properties({"created": _SAVED_AT[year], "title": titles[0], "comments": "Data contoh (rekaan)"})
        formats = make_formats(book)
        for content in contents:
            write_sheet(book.add_worksheet(content.name), content, formats, titles=titles)
    return path
