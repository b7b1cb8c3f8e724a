"""Reading 304 village plans in Word: ours with every check, against python-docx that only walks the tables."""

import io
import time
from datetime import date

import pandas as pd
from docx import Document

from loaders.word import read_word
from tests.loaders.word_files import ACTIVITIES, heading, lines, plan, shade, table, typed

DOCUMENTS = 304
BUDGET_S = 30.0
BUDGET = 2.5
_STYLES = 6
"""Different documents; each is read DOCUMENTS / _STYLES times."""
_PLAIN = 20


def run() -> dict:
    """{"name", "ours_s", "plain_s", "ratio", "budget", "budget_s"}: CPU seconds for 304 documents, in this process.

    The plain way reads fewer documents and is scaled up.
    """
    documents, desa = [_document(number) for number in range(_STYLES)], _villages()
    start = time.process_time()
    for number in range(DOCUMENTS):
        _read(documents[number % _STYLES], desa)
    ours = time.process_time() - start
    start = time.process_time()
    for number in range(_PLAIN):
        _walk(documents[number % _STYLES])
    plain = (time.process_time() - start) * DOCUMENTS / _PLAIN
    return {"name": "word_read", "ours_s": ours, "plain_s": plain, "ratio": ours / plain, "budget": BUDGET,
            "budget_s": BUDGET_S, "documents": DOCUMENTS, "bytes": sum(map(len, documents)) // _STYLES}  # fmt: skip


def _read(content: bytes, desa: pd.DataFrame) -> None:
    intake = read_word(content, name="bench.docx", desa=desa, today=date(2026, 10, 15))
    if len(intake.tables["rencana_kerja"]) != len(ACTIVITIES) * 12 or len(intake.tables["anggaran"]) != 20:
        raise RuntimeError(f"read {intake.read}: {intake.problems[:3]}")


def _walk(content: bytes) -> int:
    document = Document(io.BytesIO(content))
    return sum(len(cell.text) for each in document.tables for row in each.rows for cell in row.cells)


def _villages() -> pd.DataFrame:
    rows = [(f"35.16.{k:02d}.{2001 + n}", f"Desa{k}x{n}", f"Kecamatan{k}") for k in range(1, 19) for n in range(17)]
    return pd.DataFrame(rows, columns=["kode_desa", "nama_desa", "nama_kecamatan"]).astype("str")


def _document(number: int) -> bytes:
    """A plan of twelve activities in every month, ticked or shaded, with the other sections of the form."""
    cells = [(row, month) for row in range(1, 13) for month in range(1, 13)]
    words = "Stunting adalah gangguan pertumbuhan dan perkembangan anak akibat kekurangan gizi kronis. " * 8
    parts = [
        lines("A. Latar Belakang", *[words] * 12, "B. Landasan Hukum", *[words] * 6),
        heading("E. Struktur Tim"),
        table(("No", "Jabatan", "Nama"), *[(str(n), "Anggota TPK", f"Nama {n}") for n in range(1, 16)]),
        heading("G. Timeline"),
        plan({}, edit=_shade_all) if number % 2 else plan(dict.fromkeys(cells, "√")),
        lines("Daftar Penganggaran"),
        table(("No", "Program atau kegiatan", "Anggaran", "Keterangan"),
              *[(str(n), f"Kegiatan {n}", f"Rp {n}.000.000,-", "Dana Desa") for n in range(1, 21)]),
        heading("H. Inovasi"),
        lines(*[f"{n}. Inovasi {n}: {words}" for n in range(1, 6)], "I. Penutup", words),
    ]  # fmt: skip
    return typed(*parts, title=(f"RENCANA KERJA TPPS DESA DESA3X{number} KECAMATAN KECAMATAN3", "TAHUN 2026"))


def _shade_all(made) -> None:
    """In two colours: one colour in every month would be the table's background."""
    for row in made.rows[2:]:
        for place, cell in enumerate(row.cells[2:]):
            shade(cell, "92D050" if place % 2 else "FFC000")
