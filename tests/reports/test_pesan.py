"""Messages to villages: what they say in each case, what they never say, and wording read strictly."""

import string
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.problems import UserError
from reports.pesan import HERE, Silence, VillageNews, named, read_wording, to_kecamatan, to_village

SILENT = Silence(desa="Desa Sajen", berturut=1, sejak="September 2026")


@pytest.fixture(scope="module")
def wording():
    return read_wording()


def news(**changes) -> VillageNews:
    return VillageNews(**({"desa": "Desa Sajen", "kecamatan": "Kecamatan Pacet", "bulan": "September 2026"} | changes))


def test_a_village_that_did_everything_is_thanked_and_asked_for_nothing(wording):
    said = to_village(news(), wording)
    assert said.startswith("Yth. Ketua TPPS Desa Sajen: terima kasih, laporan September 2026 sudah kami terima.")
    assert "belum" not in said
    assert said.endswith("TPPS Kecamatan Pacet")


def test_a_village_silent_for_one_month_is_told_the_month_and_no_streak(wording):
    said = to_village(news(silence=SILENT), wording)
    assert said.startswith("Yth. Ketua TPPS Desa Sajen: laporan September 2026 belum kami terima.")
    assert "berturut-turut" not in said


def test_a_streak_is_told_with_its_length_and_first_month(wording):
    said = to_village(news(silence=replace(SILENT, berturut=3, sejak="Juli 2026")), wording)
    assert "3 bulan berturut-turut" in said
    assert "sejak Juli 2026" in said


def test_late_activities_are_numbered_and_own_ones_only_counted(wording):
    kegiatan = (("Rapat koordinasi desa/kelurahan", "Agustus"), ("Pelaporan TPPS desa/kelurahan", "September"))
    lines = to_village(news(kegiatan=kegiatan, kegiatan_sendiri=2), wording).splitlines()
    assert "1. Rapat koordinasi desa/kelurahan (Agustus)" in lines
    assert "2. Pelaporan TPPS desa/kelurahan (September)" in lines
    assert "3. 2 kegiatan tambahan desa" in lines


@pytest.mark.parametrize(("left", "word"), [(61, "61 hari lagi"), (0, "0 hari lagi"), (-62, "sudah lewat")])
def test_the_deadline_of_the_rembug_is_ahead_or_over(wording, left: int, word: str):
    said = to_village(news(rembug_tanggal="31 Juli 2026", rembug_hari=left), wording)
    assert "31 Juli 2026" in said
    assert word in said


def test_the_kecamatan_is_told_every_silent_village_and_since_when(wording):
    silent = [SILENT, Silence(desa="Desa Pacet", berturut=4, sejak="Juni 2026")]
    said = to_kecamatan(silent, kecamatan="Kecamatan Pacet", villages=20, bulan="September 2026", wording=wording)
    assert "2 dari 20 desa/kelurahan belum mengirim laporan September 2026" in said
    lines = said.splitlines()
    first = lines.index("1. Desa Sajen")
    assert lines[first + 1] == "2. Desa Pacet, 4 bulan berturut-turut sejak Juni 2026"


def test_a_kecamatan_without_a_silent_village_is_thanked(wording):
    said = to_kecamatan([], kecamatan="Kecamatan Pacet", villages=20, bulan="September 2026", wording=wording)
    assert "20 desa/kelurahan sudah kami terima" in said
    assert "belum" not in said


@pytest.mark.parametrize(
    "hostile",
    ["*Tebal*", "_miring_", "~coret~", "```kode```", "Sajen\n\n1. Palsu", "{singkatan}", "{0}", "http://x.id",
     "bit.ly/x", "\u202egnirts", "A" * 5_000, "\x00\x07", "<b>"],
)  # fmt: skip
def test_a_hostile_name_formats_nothing_links_nothing_and_adds_no_line(wording, hostile: str):
    ordinary = to_village(news(silence=SILENT), wording)
    said = to_village(news(desa=hostile, kecamatan=hostile, silence=SILENT), wording)
    assert len(said.splitlines()) == len(ordinary.splitlines())
    assert not set("*_~`") & set(said)
    assert "://" not in said
    assert "bit.ly" not in said
    assert "\u202e" not in said
    assert "\x00" not in said
    assert len(said) < len(ordinary) + 300


def test_braces_in_a_name_stay_braces(wording):
    assert "Ketua TPPS {singkatan}:" in to_village(news(desa="{singkatan}"), wording)


@given(st.text())
def test_any_name_becomes_one_line_of_plain_text(name: str):
    said = named(name)
    assert len(said.splitlines()) <= 1
    assert len(said) <= 250
    assert not set("*_~`") & set(said)


@given(st.text(alphabet=string.ascii_letters + " '-", max_size=60).map(str.strip))
def test_an_ordinary_name_stays_itself(name: str):
    assert named(name) == " ".join(name.split())


def label(folder: Path, singkatan: str) -> Path:
    path = folder / "dokumen.toml"
    path.write_text(f'[label]\nsingkatan = "{singkatan}"\n', "utf-8")
    return path


@pytest.mark.parametrize("singkatan", ["TP3S", "TPPPS"])
def test_the_label_of_the_team_is_a_setting(tmp_path: Path, singkatan: str):
    said = to_village(news(silence=SILENT), read_wording(label=label(tmp_path, singkatan)))
    assert f"Ketua {singkatan} Desa Sajen" in said
    assert "TPPS" not in said.replace("TPPPS", "")


@pytest.mark.parametrize(
    ("old", "new", "named_key"),
    [
        ('sapaan = "Yth. Ketua {singkatan} {desa}:"\n', "", "sapaan"),
        ("[desa]\n", '[desa]\nsapan = "x"\n', "sapan"),
        ("{desa}:", "{nama_ketua}:", "sapaan"),
        ("{desa}:", "{desa:", "sapaan"),
        ("{desa}:", "{desa.__class__}:", "sapaan"),
        ("[kecamatan]\n", "[kabupaten]\n", "kabupaten"),
        ('sapaan = "Yth. Ketua {singkatan} {desa}:"', "sapaan = 3", "sapaan"),
    ],
)
def test_a_mistake_in_the_wording_is_named(tmp_path: Path, old: str, new: str, named_key: str):
    text = (HERE / "pesan.toml").read_text("utf-8")
    assert old in text
    (tmp_path / "pesan.toml").write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(UserError, match=named_key):
        read_wording(tmp_path / "pesan.toml")
