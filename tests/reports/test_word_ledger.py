"""A document written from the ledger and sent back changes nothing there, whatever it leaves unsaid."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from loaders.ledger import Ledger, open_ledger
from loaders.word import read_word
from reports.word import plan_document
from reports.word.frames import plans
from tests.reports.plans import SETTINGS, realised
from tests.tools.intakes import intake

KODE, TAHUN = "35.16.03.2005", 2026
DESA = pd.DataFrame(
    {"kode_desa": [KODE], "nama_desa": ["Pacet"], "nama_kecamatan": ["Pacet"], "nama_kabupaten": ["Mojokerto"]},
    dtype="str",
)
TABLES = ("rencana_kerja", "anggaran", "tim", "inovasi", "rembug")


def cell(kegiatan: str, month: int, planned: int | None, done: int | None, **more: object) -> dict:
    return {"kode_desa": KODE, "kegiatan": kegiatan, "bulan": f"{TAHUN}-{month:02d}", "direncanakan": planned,
            "terlaksana": done} | more  # fmt: skip


CELLS = [
    cell("K05", 1, 1, 1, tanggal="2026-01-09", catatan="12 ibu"), cell("K05", 2, 1, None), cell("K06", 3, None, 1),
    cell("Kebun gizi", 4, 1, 0), cell("Arisan", 5, 0, None),
]  # fmt: skip
LINE = {"kode_desa": KODE, "tahun": TAHUN, "nomor": 1, "lembar": "x", "baris": 1}
BUDGET = [LINE | {"program": "PMT", "anggaran": 5, "sumber_dana": "dana_desa", "realisasi": 3, "keterangan": None}]
TEAM = [LINE | {"posisi": "ketua", "nama": "Siti", "unsur": "PKK", "nomor_sk": None}]


@pytest.fixture
def ledger(tmp_path: Path):
    opened = open_ledger(f"sqlite:///{tmp_path / 'pantau.db'}")
    yield opened
    opened.close()


@pytest.mark.parametrize("way", ["tanpa", "tanda", "arsir"])
def test_what_is_written_and_sent_back_ends_and_changes_nothing(ledger: Ledger, way: str) -> None:
    sent = intake(rencana_kerja=CELLS, anggaran=pd.DataFrame(BUDGET), tim=pd.DataFrame(TEAM))
    ledger.save(sent, sender="x")
    tables = {name: ledger.read(name, ("",)) for name in TABLES}
    (village,) = plans(DESA, **tables, tahun=TAHUN)
    again = read_word(plan_document(village, realised(SETTINGS, way)), name="x", desa=DESA, today=date(2026, 12, 31))
    preview = ledger.preview(again)
    changes = preview.changes[["kunci", "kolom"]].to_numpy().tolist()
    # A done cell that nobody planned: the document holds the whole plan, so it now does say "not planned".
    assert changes == ([] if way == "tanpa" else [["K06 · 2026-03", "direncanakan"]])
    assert preview.total.ended == 0
    assert preview.left_standing > 0
