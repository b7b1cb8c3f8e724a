"""The settings of the document are read strictly."""

from pathlib import Path

import pytest

from loaders.problems import UserError
from reports.word.settings import FILE, load_settings
from tests.reports.plans import opened, plan, words

FAULTS = {
    "unknown table": ("[label]", "[lebel]", "lebel"),
    "unknown key": ('singkatan = "TPPS"', 'singkatn = "TPPS"', "singkatn"),
    "missing key": ('huruf = "Arial"\n', "", "huruf"),
    "wrong kind": ("ukuran_pt = 11", 'ukuran_pt = "11"', "ukuran_pt"),
    "too small": ("ukuran_pt = 11", "ukuran_pt = 2", "ukuran_pt"),
    "unknown way": ('realisasi = "tanpa"', 'realisasi = "tandai"', "tanda"),
    "no colour": ('warna_arsir = "BFDFDC"', 'warna_arsir = "teal"', "warna_arsir"),
    "unknown placeholder": ("{tanggal_rembug}.", "{tanggal_rembuk}.", "tanggal_rembug"),
    "attribute of a placeholder": ("{tanggal_rembug}.", "{tahun.__class__}.", "__class__"),
    "format of a placeholder": ("{tanggal_rembug}.", "{tahun!r}.", "tahun"),
    "open brace": ("{tanggal_rembug}.", "{tanggal_rembug.", "latar_belakang"),
    "list with a number": ("tujuan = [", "tujuan = [\n    1,", "tujuan"),
    "empty text": ('unsur = "PPKBD"', 'unsur = " "', "unsur"),
    "deep indent": ("tingkat = 2", "tingkat = 9", "tingkat"),
    "no TOML": ("[label]", "[label", "dibaca"),
    "unknown kind of village": ("[sebutan.kelurahan]", "[sebutan.nagari]", "nagari"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_stops_with_the_file_and_the_key(fault: str, tmp_path: Path) -> None:
    before, after, named = FAULTS[fault]
    source = FILE.read_text("utf-8")
    assert before in source
    wrong = tmp_path / "dokumen.toml"
    wrong.write_text(source.replace(before, after, 1), "utf-8")
    with pytest.raises(UserError) as stopped:
        load_settings(wrong)
    assert str(stopped.value).startswith("dokumen.toml:")
    assert named in str(stopped.value)


def test_a_file_that_is_not_there_is_a_user_error(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="dokumen.toml"):
        load_settings(tmp_path / "dokumen.toml")


def test_another_label_reaches_the_document(tmp_path: Path) -> None:
    other = tmp_path / "dokumen.toml"
    source = FILE.read_text("utf-8").replace('singkatan = "TPPS"', 'singkatan = "TP3S"')
    other.write_text(source.replace('unsur = "{sekretaris}"', 'unsur = "{kepala}"'), "utf-8")
    document = opened(plan(), load_settings(other))
    assert "TPPS Desa Pacet" not in words(document)
    assert "TP3S Desa Pacet" in words(document)
    guideline = [[cell.text for cell in row.cells] for row in document.tables[1].rows]
    assert ["Wakil Ketua", "Kepala Desa"] in guideline
