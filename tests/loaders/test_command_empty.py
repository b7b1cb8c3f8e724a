"""`python -m loaders` before any village list is known: it says what to send first, once, at the end."""

from pathlib import Path

import pytest

from loaders.__main__ import main

LAYANAN = "kode_desa,bulan,layanan,sasaran,terlayani\n35.16.01.2001,2026-01,Bumil TTD,10,5\n"
DESA = "kode_desa,nama_desa,nama_kecamatan\n35.16.01.2001,Tawar,Gondang\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TPPS_DATA_DIR", str(tmp_path / "data"))
    (tmp_path / "layanan.csv").write_text(LAYANAN, encoding="utf-8")
    (tmp_path / "desa.csv").write_text(DESA, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("options", [[], ["--dry-run"]])
def test_numbers_before_any_village_list_end_with_the_next_step(folder: Path, capsys, options: list[str]):
    assert main([str(folder / "layanan.csv"), *options]) == 2
    assert "daftar desa" in capsys.readouterr().out.splitlines()[-1].lower()


def test_with_the_list_in_the_same_command_there_is_nothing_to_advise(folder: Path, capsys):
    assert main([str(folder / "layanan.csv"), str(folder / "desa.csv")]) == 0
    assert "Daftar desa masih kosong" not in capsys.readouterr().out


def test_once_a_list_is_known_a_refused_file_is_not_blamed_on_it(folder: Path, capsys):
    assert main([str(folder / "desa.csv")]) == 0
    (folder / "layanan.csv").write_text(LAYANAN.replace("01.2001", "99.2001"), encoding="utf-8")
    assert main([str(folder / "layanan.csv")]) == 2
    assert "Daftar desa masih kosong" not in capsys.readouterr().out
