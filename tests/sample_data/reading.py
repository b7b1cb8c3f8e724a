"""Reads the sample workbooks without our loaders: plain cells by position, so the tests judge the files themselves."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from python_calamine import CalamineWorkbook

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "sample_data"
WORKBOOKS = tuple(sorted((SAMPLE / "kecamatan").glob("*.xlsx")))
YEARLY_BOOKS = tuple(sorted((SAMPLE / "kecamatan_tahunan").glob("*.xlsx")))
SHEETS = ["Layanan", "Sasaran", "Pengukuran", "Rencana Kerja", "Laporan", "Rembug"]
YEARLY_SHEETS = ["Tahapan", "Usulan", "Anggaran", "Tim", "Inovasi"]
MONTH_NAMES = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
]  # fmt: skip


class Service(NamedTuple):
    """One record of the Layanan sheets."""

    kode: str
    bulan: str
    layanan: str
    sasaran: int | None
    terlayani: int | None


def rows_of(path: Path, sheet: str) -> list[list[object]]:
    """All rows of a sheet from its first row on; empty cells are ''."""
    return CalamineWorkbook.from_path(path).get_sheet_by_name(sheet).to_python(skip_empty_area=False)


def lines_of(path: Path, sheet: str) -> Iterator[list[object]]:
    """The village lines of a sheet: below the headers, without JUMLAH."""
    first = 5 if sheet == "Layanan" else 4
    return (row for row in rows_of(path, sheet)[first:] if row[0] != "JUMLAH")


def every_line(sheet: str) -> Iterator[tuple[Path, list[object]]]:
    """The village lines of this sheet in all workbooks."""
    return ((path, line) for path in WORKBOOKS for line in lines_of(path, sheet))


def kode(cell: object) -> str:
    """A code cell in any of the three ways the kecamatan write it, as 35.16.03.2005."""
    digits = re.sub(r"\D", "", str(int(cell)) if isinstance(cell, float) else str(cell))
    assert len(digits) == 10, cell
    return f"{digits[:2]}.{digits[2:4]}.{digits[4:6]}.{digits[6:]}"


def month(cell: object) -> str:
    """'September 2026' -> '2026-09'."""
    name, year = str(cell).split()
    return f"{year}-{MONTH_NAMES.index(name) + 1:02d}"


def count(cell: object) -> int | None:
    """A count cell; None when empty. A fraction or a text is a fault of the file."""
    if cell == "":
        return None
    assert isinstance(cell, float), cell
    assert cell.is_integer(), cell
    return int(cell)


def day(cell: object) -> date | None:
    """A date cell, true date or text 05/09/2026; None when empty."""
    if isinstance(cell, date):
        return cell
    return datetime.strptime(str(cell), "%d/%m/%Y").date() if cell else None


def services_in(path: Path) -> Iterator[Service]:
    """All records of one Layanan sheet, the empty ones with None."""
    titles = rows_of(path, "Layanan")[3]
    for line in lines_of(path, "Layanan"):
        for at in range(4, len(titles), 2):
            yield Service(kode(line[0]), month(line[3]), str(titles[at]), count(line[at]), count(line[at + 1]))
