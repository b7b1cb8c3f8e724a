"""The scorecard's definitions are read strictly and say what domain §5 says."""

import shutil

import pytest

from indicators.scorecard import quarters, words
from indicators.scorecard.compare import ALASAN
from indicators.scorecard.facts import ASAL
from indicators.scorecard.groups import SOURCES
from indicators.scorecard.model import PITA
from indicators.scorecard.reader import FOLDER, load_definitions
from indicators.scorecard.states import BANDS, KEADAAN
from loaders.problems import UserError

DEFINITIONS = load_definitions()
_TARGET = '[[target]]\nsince = {since}\nvalue = {value}\nsource = "Keputusan"\nterverifikasi = false\n'


def _changed(tmp_path, name, old, new):
    for path in FOLDER.glob("*.toml"):
        shutil.copy(path, tmp_path)
    text = (tmp_path / name).read_text("utf-8")
    assert old in text
    (tmp_path / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    return tmp_path


def test_eight_services_for_mothers_ten_for_children_and_paud_outside_the_total():
    assert [len(DEFINITIONS.of_group(name)) for name in ("ih", "an", "paud", "total")] == [8, 10, 1, 18]
    assert "PA-1" not in DEFINITIONS.of_group("total")


def test_only_the_services_of_the_contract_follow_from_tabel_1():
    assert {id_: item.seharusnya_dari for id_, item in DEFINITIONS.items() if item.seharusnya_dari} == {
        "IH-5": "ibu_hamil_kek", "IH-6": "ibu_hamil", "IH-7": "ibu_hamil", "IH-8": "ibu_hamil", "AN-5": "anak_gizi",
        "AN-6": "anak_0_23", "AN-7": "anak_0_23", "AN-8": "anak_0_23", "AN-9": "anak_0_23",
    }  # fmt: skip


def test_the_number_of_visits_is_a_setting(tmp_path):
    assert DEFINITIONS["IH-1"].title == "Ibu hamil periksa kehamilan ≥ 4 kali"
    folder = _changed(tmp_path, "aturan.toml", "kunjungan_hamil_minimal = 4", "kunjungan_hamil_minimal = 6")
    assert load_definitions(folder)["IH-1"].title == "Ibu hamil periksa kehamilan ≥ 6 kali"


def test_without_a_setting_there_is_no_target():
    assert all(DEFINITIONS.target_in(id_, "2026-3") is None for id_ in (*DEFINITIONS, "ih", "an", "total"))


def test_targets_are_dated_and_may_be_for_some_services_only(tmp_path):
    target = (
        f'{_TARGET.format(since="2026-04-01", value=90)}indikator = ["IH-1"]\n'
        f"{_TARGET.format(since='2026-08-01', value=95)}#"
    )
    chosen = load_definitions(_changed(tmp_path, "aturan.toml", "# [[target]]", target))
    assert chosen.target_in("IH-1", "2026-1") is None
    assert chosen.target_in("IH-1", "2026-2").value == 90
    assert chosen.target_in("IH-2", "2026-2") is None
    assert chosen.target_in("total", "2026-3").value == 95


WRONG = {
    "unknown_key": ("layanan.toml", 'counted = "bayi"', 'counted = "bayi"\nwarna = "merah"', "AN-1.*warna"),
    "missing_key": ("layanan.toml", 'counted = "bayi"', "", "AN-1.*counted"),
    "unknown_package": ("layanan.toml", 'package = "KIA"', 'package = "Kia"', "IH-1.*Kia"),
    "unknown_group": ("layanan.toml", 'group = "paud"', 'group = "pa"', "PA-1.*pa"),
    "unknown_column": ("layanan.toml", '"ibu_hamil_kek"', '"ibu_hamil_risti"', "IH-5.*ibu_hamil_risti"),
    "unknown_service": ("layanan.toml", '["PA-1"]', '["PA-2"]', "PA-2"),
    "three_visits": ("aturan.toml", "minimal = 4", "minimal = 3", "kunjungan_hamil_minimal"),
    "bands_fall": ("aturan.toml", "[40, 70, 90]", "[40, 90, 70]", "batas_pita"),
    "two_bands": ("aturan.toml", "[40, 70, 90]", "[40, 70]", "batas_pita"),
    "rule_missing": ("aturan.toml", "salinan_angka", "salinan", "salinan"),
    "not_toml": ("aturan.toml", "batas_pita = [", "batas_pita = (", "tidak dapat dibaca"),
    "target_above_100": ("aturan.toml", "# [[target]]", _TARGET.format(since="2026-01-01", value=101) + "#", "101"),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_a_faulty_definition_stops_with_file_and_place(name, tmp_path):
    file, old, new, told = WRONG[name]
    folder = _changed(tmp_path, file, old, new)
    with pytest.raises(UserError, match=rf"{file}:.*{told}"):
        load_definitions(folder)


@pytest.mark.parametrize(
    ("kuartal", "moved", "expected"), [("2026-1", -1, "2025-4"), ("2025-4", 1, "2026-1"), ("2026-3", -6, "2025-1")]
)
def test_quarters_move_over_the_year(kuartal, moved, expected):
    assert quarters.shift(kuartal, moved) == expected


def test_quarters_and_their_months():
    assert quarters.between("2025-3", "2026-2") == ("2025-3", "2025-4", "2026-1", "2026-2")
    assert [quarters.of_month(f"2026-{month:02d}") for month in (1, 3, 4, 12)] == [
        "2026-1",
        "2026-1",
        "2026-2",
        "2026-4",
    ]
    assert quarters.last_month("2026-3") == "2026-09"
    assert quarters.words("2026-3") == "Triwulan III 2026 (Juli–September)"


def test_every_id_a_frame_can_hold_has_words():
    assert set(words.KEADAAN_KATA) == set(KEADAAN)
    assert set(words.PITA_KATA) == set(BANDS)
    assert set(words.ALASAN_ARAH_KATA) == set(ALASAN)
    assert set(words.ASAL_KATA) == {*ASAL, *SOURCES} - {None}
    assert set(DEFINITIONS.rules.band_words) == set(PITA)
