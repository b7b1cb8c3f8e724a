"""Reading a workbook of 18,000 rows: ours, with every check, against pandas + openpyxl that only reads."""

import io
import time
from collections.abc import Callable
from datetime import date

import pandas as pd
import xlsxwriter

from loaders.read import read_file
from loaders.schema import LAYANAN

ROWS = 18_000
BUDGET = 0.2
_MONTHS = 12


def run() -> dict:
    """{"name", "ours_s", "plain_s", "ratio", "budget"}: the best of nine and of three, in this process.

    CPU seconds, so that what else the machine does weighs on neither.
    """
    content, villages = _workbook()
    ours = _best(lambda: _read_ours(content, villages), times=9)
    plain = _best(lambda: pd.read_excel(io.BytesIO(content), engine="openpyxl"), times=3)
    return {"name": "import", "ours_s": ours, "plain_s": plain, "ratio": ours / plain, "budget": BUDGET}


def _read_ours(content: bytes, villages: list[str]) -> None:
    intake = read_file(content, name="bench.xlsx", known_desa=villages, today=date(2026, 12, 31))
    if len(intake.tables["layanan"]) != ROWS:
        raise RuntimeError(f"read {len(intake.tables['layanan'])} of {ROWS} rows: {intake.problems[:3]}")


def _best(action: Callable[[], object], *, times: int) -> float:
    taken = []
    for _ in range(times):
        start = time.process_time()
        action()
        taken.append(time.process_time() - start)
    return min(taken)


def _workbook() -> tuple[bytes, list[str]]:
    """60 villages × 12 months × 25 services, long."""
    villages = [f"35.16.03.{2001 + number}" for number in range(ROWS // _MONTHS // len(LAYANAN))]
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    sheet = book.add_worksheet("Layanan")
    sheet.write_row(0, 0, ("Kode desa", "Nama desa", "Kecamatan", "Bulan", "Layanan", "Sasaran", "Terlayani"))
    row = 0
    for kode in villages:
        for month in range(1, _MONTHS + 1):
            for number, item in enumerate(LAYANAN):
                row += 1
                target = 3 + (row * 7 + number) % 300
                served = target * number // len(LAYANAN)
                named = (kode, f"Desa {kode[-2:]}", "Pacet", f"2026-{month:02d}", item.title)
                sheet.write_row(row, 0, (*named, target, served))
    book.close()
    return buffer.getvalue(), villages
