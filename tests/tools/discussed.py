"""Five villages whose scorecards are discussed on screen, numbers by hand, sent as workbooks through the reader.

Triwulan III 2026. Cipondok: ibu hamil 38/50 = 76 %, anak 58/80 = 72.5 %, together 96/130 = 73.8 %; a quarter earlier
35/50 and 64/80, 99/130 = 76.2 %, so it fell by 2.3 points. Kecil has two pregnant women. Diam never reported. Tanpa
Bumil has no pregnant woman: 9/10. Total Saja knows Tabel 4 (42/70 = 60 %) and one service without its people due.
IH-1 in the kecamatan: 8/10 + 1/2 = 9/12 = 75 %.
"""

import io

import openpyxl

from loaders.ledger import Ledger
from loaders.read import read_file
from loaders.schema import TABLES
from tests.tools.districts import TODAY, District, Village, send

CIPONDOK, KECIL, DIAM, TANPA_BUMIL, TOTAL_SAJA = (f"32.08.01.200{number}" for number in range(1, 6))
KADUGEDE, NOW, BEFORE, NEXT = "32.08.01", "2026-3", "2026-2", "2026-4"
BOOK, SENDER = "scorecard_kadugede.xlsx", "Bidan Rini"
NAMES = {CIPONDOK: "Cipondok", KECIL: "Kecil", DIAM: "Diam", TANPA_BUMIL: "Tanpa Bumil", TOTAL_SAJA: "Total Saja"}

SERVICES = (
    (CIPONDOK, NOW, "IH-1", 8, 10), (CIPONDOK, NOW, "IH-2", 10, 20), (CIPONDOK, NOW, "IH-6", 20, 20),
    (CIPONDOK, NOW, "AN-2", 30, 40), (CIPONDOK, NOW, "AN-7", 28, 40), (CIPONDOK, NOW, "PA-1", 5, 10),
    (CIPONDOK, BEFORE, "IH-1", 5, 10), (CIPONDOK, BEFORE, "IH-2", 10, 20), (CIPONDOK, BEFORE, "IH-6", 20, 20),
    (CIPONDOK, BEFORE, "AN-2", 30, 40), (CIPONDOK, BEFORE, "AN-7", 34, 40), (CIPONDOK, BEFORE, "PA-1", 5, 10),
    (KECIL, NOW, "IH-1", 1, 2), (KECIL, BEFORE, "IH-1", 2, 2),
    (TANPA_BUMIL, NOW, "AN-2", 9, 10),
    (TOTAL_SAJA, NOW, "IH-1", 3, None),
)  # fmt: skip
FORMS = (
    {"kode_desa": CIPONDOK, "kuartal": NOW, "rumah_tangga_hpk": 55, "ibu_hamil": 20, "ibu_hamil_kek": 3,
     "anak_0_23": 40, "anak_gizi": 6, "tikar_total": 40, "tikar_hijau": 30, "tikar_kuning": 5, "tikar_merah": 4,
     "tikar_tidak_diukur": 1, "dd_pembangunan_total": 400_000_000, "dd_pembangunan_stunting": 50_000_000},
    {"kode_desa": TANPA_BUMIL, "kuartal": NOW, "ibu_hamil": 0, "anak_0_23": 10},
    {"kode_desa": TOTAL_SAJA, "kuartal": NOW, "ih_diterima": 12, "ih_seharusnya": 20, "an_diterima": 30,
     "an_seharusnya": 50, "total_diterima": 42, "total_seharusnya": 70},
)  # fmt: skip
USULAN = ({"kode_desa": CIPONDOK, "tahun": 2026, "nomor": 1, "usulan": "Jamban 20 unit", "paket": "air",
           "biaya": 40_000_000, "nasib": "rkpdes"},)  # fmt: skip


def district(names: dict[str, str] = NAMES) -> District:
    """The villages under these names."""
    return District(villages=tuple(Village(kode=kode, nama=name, kecamatan="Kadugede") for kode, name in names.items()))


def fill(ledger: Ledger, *, names: dict[str, str] = NAMES, services=SERVICES, forms=FORMS, usulan=USULAN) -> None:
    """The village list, then the scorecards, as two files."""
    send(district(names), ledger, only=("desa",), boundaries=False)
    keys = ("kode_desa", "kuartal", "indikator", "diterima", "seharusnya")
    rows = [dict(zip(keys, row, strict=True)) for row in services]
    send_rows(ledger, {"scorecard": rows, "formulir4": list(forms), "usulan": list(usulan)})


def send_rows(ledger: Ledger, tables: dict[str, list[dict]], *, book: str = BOOK, sender: str = SENDER) -> None:
    """Save ledger rows as one workbook of long sheets; what the reader refuses fails the test."""
    known = frozenset(ledger.read("desa", ("",))["kode_desa"])
    read = read_file(_workbook(tables), name=book, known_desa=known, today=TODAY)
    assert sum(read.refused.values()) == 0, read.problems
    assert {name: len(frame) for name, frame in read.tables.items()} == {
        name: len(rows) for name, rows in tables.items() if rows
    }
    ledger.save(read, sender=sender)


def _workbook(tables: dict[str, list[dict]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in tables.items():
        if rows:
            columns = list(dict.fromkeys(column for row in rows for column in row))
            sheet = book.create_sheet(name)
            sheet.append([TABLES[name].column(column).label for column in columns])
            for row in rows:
                sheet.append([_cell(name, column, row.get(column)) for column in columns])
                for cell in sheet[sheet.max_row]:
                    if isinstance(cell.value, str):
                        cell.data_type = "s"  # openpyxl takes '=' for a formula
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _cell(table: str, column: str, value: object) -> object:
    """A choice by its title, as people write it."""
    titles = {item.id: item.title for item in TABLES[table].column(column).items}
    return titles.get(value, value) if column != "indikator" else value
