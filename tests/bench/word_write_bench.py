"""Writing the Word documents of 304 villages, as the button for a whole kabupaten does: ours against python-docx.

The plain way fills the same Tabel 2 through python-docx cells; the rest of the document is left out of it.
"""

import io
import time
from dataclasses import replace

import docx

from reports.word import Activity, BudgetLine, Innovation, Member, VillagePlan, load_settings, plan_documents
from reports.word.model import OFFICIAL

VILLAGES = 304
BUDGET_S = 60
_PLAIN_SAMPLE = 10


def run() -> dict:
    """{"name", "ours_s", "plain_s", "ratio", "budget_s"}; plain is measured on ten documents and scaled up."""
    village, settings = _village(), load_settings()
    all_of_them = [replace(village, kode_desa=f"35.16.03.{2001 + number}") for number in range(VILLAGES)]
    start = time.perf_counter()
    content = plan_documents(all_of_them, settings, progress=lambda _share, _words: None)
    ours = time.perf_counter() - start
    start = time.perf_counter()
    for _ in range(_PLAIN_SAMPLE):
        _plain(village)
    plain = (time.perf_counter() - start) * VILLAGES / _PLAIN_SAMPLE
    return {
        "name": "word_write", "ours_s": ours, "plain_s": plain, "ratio": ours / plain, "budget_s": BUDGET_S,
        "documents": VILLAGES, "megabytes": len(content) / 1e6,
    }  # fmt: skip


def _village() -> VillagePlan:
    """A well-filled plan: thirteen activities, six lines of budget, twelve members, two innovations."""
    months = tuple(range(1, 13))
    own = Activity(kode="Kebun gizi dasawisma", nama="Kebun gizi dasawisma", direncanakan=(3, 6, 9))
    return VillagePlan(
        nama="Pacet", jenis="desa", kecamatan="Pacet", kabupaten="Mojokerto", provinsi="Jawa Timur", tahun=2026,
        kegiatan=(*(replace(each, direncanakan=months) for each in OFFICIAL), own),
        anggaran=tuple(BudgetLine(nomor=n, program=f"Program {n}", anggaran=n * 1_000_000) for n in range(1, 7)),
        tim=tuple(Member(nomor=n, posisi="anggota_lapangan", nama=f"Kader {n}", unsur="Kader") for n in range(1, 13)),
        inovasi=tuple(Innovation(nomor=n, judul=f"Inovasi {n}", uraian="Satu telur sehari") for n in (1, 2)),
    )  # fmt: skip


def _plain(village: VillagePlan) -> None:
    document = docx.Document()
    table = document.add_table(rows=len(village.kegiatan), cols=14)
    for number, activity in enumerate(village.kegiatan):
        table.cell(number, 1).text = activity.nama
        for month in activity.direncanakan:
            table.cell(number, month + 1).text = "√"
    document.save(io.BytesIO())
