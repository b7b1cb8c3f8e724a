"""Scorecards of the small kabupaten 32.08, numbers by hand, sent as a workbook through the reader.

Quarter 2026-1: Cipondok 38/50 = 76 %, Windujanten 15/50 = 30 %, Sindangjawa silent; so Kadugede is 53/100 = 53 %.
Cihaur (alone in Ciniru) received 6 of 5 for IH-8, and reports AN-1 without saying out of how many.
Quarter 2025-4: only Cipondok, 35/50 = 70 %.
"""

import io

import openpyxl

from loaders.ledger import Ledger
from loaders.read import read_file
from loaders.schema import TABLES
from tests.tools.districts import TODAY, District

NOW, BEFORE = "2026-1", "2025-4"
CIPONDOK, WINDUJANTEN, SINDANGJAWA, CIHAUR = "32.08.01.2001", "32.08.01.2002", "32.08.01.2003", "32.08.02.2001"
KADUGEDE, CINIRU = "32.08.01", "32.08.02"
BOOK = "rekap_scorecard.xlsx"
ROWS = (
    (CIPONDOK, NOW, "IH-8", 8, 10), (CIPONDOK, NOW, "AN-8", 30, 40), (CIPONDOK, NOW, "PA-1", 5, 10),
    (WINDUJANTEN, NOW, "IH-8", 3, 10), (WINDUJANTEN, NOW, "AN-8", 12, 40), (WINDUJANTEN, NOW, "IH-5", 0, 0),
    (CIHAUR, NOW, "IH-8", 6, 5), (CIHAUR, NOW, "AN-1", 4, None),
    (CIPONDOK, BEFORE, "IH-8", 7, 10), (CIPONDOK, BEFORE, "AN-8", 28, 40),
)  # fmt: skip


def send_scorecards(district: District, ledger: Ledger, *, rows=ROWS, sender: str = "Bidan Rini") -> None:
    """Save the rows as one Kiriman; the village list must be there."""
    known = frozenset(ledger.read("desa", ("",))["kode_desa"])
    read = read_file(workbook(rows), name=BOOK, known_desa=known, today=TODAY)
    assert sum(read.read.values()) == len(rows), read.problems
    assert sum(read.refused.values()) == 0, read.problems
    ledger.save(read, sender=sender or district.sender)


def workbook(rows) -> bytes:
    """An .xlsx with the long sheet of Tabel 3."""
    table = TABLES["scorecard"]
    names = ("kode_desa", "kuartal", "indikator", "diterima", "seharusnya")
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Scorecard"
    for row in ([table.column(name).label for name in names], *rows):
        sheet.append(list(row))
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()
