"""Wrong definitions, kept as files named after their fault, stop with file, id and key; right ones read as written."""

import shutil
from pathlib import Path

import pytest

from indicators.catalog_reader import FOLDER, SETTINGS_FILE, load_catalog
from loaders.problems import UserError

FIXTURES = Path(__file__).parent / "fixtures"
FAULTS = {
    "kunci-tidak-dikenal": ("[bumil_ttd]", "'unti'", "mungkin 'unit'?"),
    "kunci-belum-ada": ("[bumil_ttd]", "'why'"),
    "arah-tidak-dikenal": ("[bumil_ttd]", "'better'", "mungkin 'naik'?"),
    "kelompok-tidak-dikenal": ("[bumil_ttd]", "'group'", "'Ibu menyusui'"),
    "tabel-tidak-ada": ("[bumil_ttd]", "'numerator'", "'table'", "mungkin 'layanan'?"),
    "kolom-tidak-ada": ("[bumil_ttd]", "'numerator'", "'column'", "mungkin 'terlayani'?"),
    "kolom-bukan-jumlah": ("[bumil_ttd]", "'numerator'", "'column'", "'layanan'"),
    "tabel-bukan-bulanan": ("[bumil_ttd]", "'denominator'", "'table'", "'rembug'"),
    "pilihan-tidak-ada": ("[bumil_ttd]", "'numerator'", "'where'", "mungkin 'bumil_ttd'?"),
    "where-kurang-kunci": ("[bumil_ttd]", "'numerator'", "'where'", "'layanan'"),
    "aturan-tidak-dikenal": ("[bumil_ttd]", "'numerator'", "'rule'", "mungkin 'rembug_diadakan'?"),
    "aturan-dan-tabel": ("[bumil_ttd]", "'numerator'", "'table'"),
    "target-lebih-dari-100": ("[bumil_ttd]", "'targets'", "800"),
    "target-tiga-desimal": ("[bumil_ttd]", "'targets'", "15.125"),
    "target-tanggal-teks": ("[bumil_ttd]", "'targets'", "'since'"),
    "target-bulan-salah": ("[bumil_ttd]", "'targets'", "'months'"),
    "terverifikasi-bukan-ya-tidak": ("[bumil_ttd]", "'targets'", "'terverifikasi'"),
    "headline-bukan-angka": ("[bumil_ttd]", "'headline'"),
    "bulan-tidak-urut": ("[bumil_ttd]", "'months'"),
    "teks-kosong": ("[bumil_ttd]", "'owner'"),
    "tanpa-contoh": ("[bumil_ttd]", "'example'"),
    "contoh-daftar-kosong": ("[bumil_ttd]", "'example'"),
    "contoh-bulan-salah": ("[bumil_ttd]", "'example'", "'month'"),
    "bukan-tabel": ("[bumil_ttd]",),
    "rusak": ("rusak.toml",),
    "id-dua-kali-satu-berkas": ("id-dua-kali-satu-berkas.toml",),
}


def _folder(tmp_path: Path, *names: str) -> Path:
    """A catalogue of these fixtures, with the project's settings."""
    shutil.copy(FOLDER / SETTINGS_FILE, tmp_path)
    for name in names:
        shutil.copy(FIXTURES / f"{name}.toml", tmp_path)
    return tmp_path


@pytest.mark.parametrize("fault", FAULTS)
def test_a_wrong_definition_stops_and_says_where(tmp_path, fault):
    with pytest.raises(UserError) as caught:
        load_catalog(_folder(tmp_path, fault))
    message = str(caught.value)
    assert message.startswith(f"{fault}.toml:")
    assert [part for part in FAULTS[fault] if part not in message] == []


def test_every_fixture_has_its_fault_tested():
    assert {path.stem for path in FIXTURES.glob("*.toml")} == {*FAULTS, "benar"}


def test_the_same_id_in_two_files_stops(tmp_path):
    folder = _folder(tmp_path, "benar")
    shutil.copy(FIXTURES / "benar.toml", folder / "zz.toml")
    with pytest.raises(UserError, match=r"zz\.toml: \[bumil_ttd\] kunci 'bumil_ttd'"):
        load_catalog(folder)


def test_a_right_definition_reads_as_written(tmp_path):
    item = load_catalog(_folder(tmp_path, "benar"))["bumil_ttd"]
    assert (item.numerator.columns, item.denominator.columns) == (("terlayani",), ("sasaran",))
    assert item.numerator.where == (("layanan", "bumil_ttd"),)
    assert item.months == tuple(range(1, 13))
    assert item.near_points == 10
    assert item.headline is None
    assert item.targets[0].hundredths == 8000


@pytest.mark.parametrize(
    ("text", "part"),
    [("near_points = 10", "near_point = 10"), ("report_deadline_day = 5", 'report_deadline_day = "5"')],
    ids=["unknown key", "wrong kind"],
)
def test_settings_are_read_as_strictly(tmp_path, text, part):
    folder = _folder(tmp_path, "benar")
    path = folder / SETTINGS_FILE
    path.write_text(path.read_text(encoding="utf-8").replace(text, part), encoding="utf-8")
    with pytest.raises(UserError, match=r"^aturan\.toml: kunci"):
        load_catalog(folder)


def test_a_catalogue_without_settings_stops(tmp_path):
    with pytest.raises(UserError, match=r"aturan\.toml"):
        load_catalog(tmp_path)
