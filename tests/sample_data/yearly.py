"""Reads the yearly sample workbooks without our loaders: lines as (header -> cell), the year from cell or title."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tests.sample_data.reading import YEARLY_BOOKS, day, kode, rows_of

FIRST_LINE = 4


def lines_of_year(path: Path, sheet: str) -> Iterator[dict[str, object]]:
    """The lines of a sheet by header; 'Kode desa' dotted and 'Tahun' a number, from the title where need be."""
    rows = rows_of(path, sheet)
    titled = int(re.search(r"Tahun (\d{4})", str(rows[1][0]))[1])
    for row in rows[FIRST_LINE:]:
        line = dict(zip(rows[FIRST_LINE - 1], row, strict=True))
        yield line | {"Kode desa": kode(line["Kode desa"]), "Tahun": int(line.get("Tahun", titled))}


def every_line_of_year(sheet: str) -> list[dict[str, object]]:
    """The lines of this sheet in all yearly workbooks."""
    return [line for path in YEARLY_BOOKS for line in lines_of_year(path, sheet)]


def steps() -> dict[tuple[str, int, int], tuple[str, date | None]]:
    """(kode, year, step) -> (state, day), from both layouts of the sheet."""
    found = {}
    for line in every_line_of_year("Tahapan"):
        whose = line["Kode desa"], line["Tahun"]
        if "Langkah" in line:
            found[*whose, int(str(line["Langkah"])[0])] = line["Status"], day(line["Tanggal"])
            continue
        for header, cell in line.items():
            if header[0].isdigit():
                found[*whose, int(header[0])] = ("Selesai", cell) if isinstance(cell, date) else (cell, None)
    return found


def rupiah(cell: object) -> int | None:
    """A sum written as a number, 'Rp 5.000.000,-', '5.000.000' or '5,5 juta'; None when empty."""
    if cell == "":
        return None
    if isinstance(cell, float):
        return int(cell)
    if cell.endswith(" juta"):
        return round(float(cell.removesuffix(" juta").replace(",", ".")) * 1_000_000)
    return int(re.sub(r"\D", "", cell))
