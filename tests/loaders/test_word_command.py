"""`python -m loaders` over a folder of Word plans: one Kiriman a document, read against the village list."""

from pathlib import Path

import pytest

from loaders.__main__ import main
from loaders.ledger import open_ledger
from tests.loaders.word_files import PACET, plan, typed, villages


def test_a_folder_of_documents_goes_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TPPS_DATA_DIR", str(tmp_path / "data"))
    folder = tmp_path / "masuk"
    folder.mkdir()
    villages().to_csv(folder / "desa.csv", index=False)
    (folder / "a pacet.docx").write_bytes(typed(plan({(5, 3): "v"})))
    unsure = typed(plan({(5, 3): "v"}), title=("Desa Entah Kecamatan Pacet Tahun 2026",))
    (folder / "entah.docx").write_bytes(unsure)
    (folder / "lama.doc").write_bytes(b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le"))
    assert main([str(folder)]) == 1
    ledger = open_ledger()
    plans, sent = ledger.read("rencana_kerja", ("",)), ledger.submissions()
    ledger.close()
    assert list(zip(plans["kode_desa"], plans["kegiatan"], plans["bulan"], strict=True)) == [(PACET, "K05", "2026-03")]
    assert sorted(sent["berkas"]) == ["a pacet.docx", "desa.csv"]
