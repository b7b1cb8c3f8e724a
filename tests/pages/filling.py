"""The screen Rencana Kerja filled in inside the test, and what the ledger holds afterwards."""

from pathlib import Path

from streamlit.testing.v1 import AppTest

from loaders.ledger import open_ledger
from loaders.realisation import mark_of
from tests.pages import stage

RENCANA = "pages/7_Rencana_Kerja.py"
VILLAGE, KECAMATAN = "32.08.01.2001", "32.08.01"
JAN, FEB = "2026-01", "2026-02"


def filling(folder: Path, wilayah: str = VILLAGE, *, sender: str = "Ani") -> AppTest:
    app = stage.opened(folder, RENCANA, wilayah=wilayah, bulan="2026-03")
    app.segmented_control(key="rencana_bagian").set_value("Isi realisasi").run()
    app.text_input(key="pengirim_rencana").set_value(sender).run()
    return app


def mark(app: AppTest, *cells: tuple[int, str, str | None]) -> AppTest:
    """Marks as if typed: (row, column, mark)."""
    rows: dict[int, dict] = {}
    for row, column, value in cells:
        rows.setdefault(row, {})[column] = value
    key = app.data_editor[0].key
    app.session_state[key] = {"edited_rows": rows, "added_rows": [], "deleted_rows": []}
    return app.run()


def save(app: AppTest) -> AppTest:
    app.button(key="simpan_isian").click().run()
    assert not app.exception
    return app


def row_of(app: AppTest, kegiatan: str) -> int:
    return next(i for i, words in enumerate(app.data_editor[0].value["nama"]) if words.startswith(kegiatan))


def stored(folder: Path, kode_desa: str = VILLAGE) -> dict[tuple[str, str], str]:
    ledger = open_ledger(f"sqlite:///{folder / 'pantau.db'}")
    rows = ledger.read("rencana_kerja", (kode_desa,))
    ledger.close()
    return {(row.kegiatan, row.bulan): mark_of(row.direncanakan, row.terlaksana) for row in rows.itertuples()}


def submissions(folder: Path) -> list[tuple]:
    ledger = open_ledger(f"sqlite:///{folder / 'pantau.db'}")
    sent = ledger.submissions()
    ledger.close()
    return list(sent[["berkas", "pengirim", "dibaca", "contoh"]].itertuples(index=False, name=None))
