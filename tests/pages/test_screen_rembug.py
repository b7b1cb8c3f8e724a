"""Rembug & Tahapan over a kabupaten counted by hand: see tests/tools/duty_district.py for what was sent."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages import stage
from tests.tools.districts import ORDINARY, send
from tests.tools.duty_district import BULAN, A, B, C, D, E, F, district

REMBUG = "pages/9_Rembug_Tahapan.py"


@pytest.fixture(scope="module")
def folder(filled) -> Path:
    return filled(lambda ledger: send(district(), ledger))


def shown(folder: Path, part: str = "Rembug", wilayah: str = "32.08", bulan: str = BULAN) -> AppTest:
    app = stage.opened(folder, REMBUG, wilayah=wilayah, bulan=bulan)
    app.segmented_control(key="rembug_bagian").set_value(part).run()
    assert stage.is_whole(app, REMBUG)
    return app


def table(app: AppTest, key: str, by: str = "Desa"):
    return next(frame.value for frame in app.dataframe if frame.key == key).set_index(by)


def test_who_held_it_by_the_end_of_the_month_and_who_in_time(folder: Path):
    app = shown(folder)
    assert "2/6 desa (33,3%)" in app.subheader[0].value.replace("\\", "")
    assert "1 di antaranya tepat waktu" in app.subheader[0].value
    assert "lewat 61 hari" in app.subheader[0].value
    rows = table(app, "tabel-rembug")
    assert dict(zip(rows.index, (words[0] for words in rows["Rembug"]), strict=True)) == {
        "Sindangjawa": "▲", "Cihaur": "▲", "Rambatan": "▲", "Jagara": "▲", "Cipondok": "●", "Windujanten": "◐",
    }  # fmt: skip
    assert rows.loc["Cipondok", ["Tanggal", "Peserta", "Rembug tahun ini", "Langkah selesai"]].tolist() == [
        "31 Juli 2026", 31, 2, "5 dari 7",
    ]  # fmt: skip
    assert rows.loc["Sindangjawa", ["Peserta", "Langkah selesai"]].isna().all()
    assert rows.loc["Cihaur", "Langkah selesai"] == "0 dari 7"
    assert rows.loc["Windujanten", "Langkah selesai"].endswith("⚑"), "steps 5 and 6 are done, 3 is not"


def test_before_the_deadline_nobody_is_late(folder: Path):
    app = shown(folder, bulan="2026-06")
    assert "0/6 desa (0,0%)" in app.subheader[0].value.replace("\\", "")
    assert "tinggal 31 hari" in app.subheader[0].value
    assert {words[0] for words in table(app, "tabel-rembug")["Rembug"]} == {"○"}


def test_the_funnel_counts_each_step_with_all_before_it_and_names_the_silent(folder: Path):
    app = shown(folder, "Tujuh langkah")
    bars = stage.words(app)
    for words in ("2/6 desa (33,3%)", "1/6 desa (16,7%)", "0/6 desa (0,0%)", "3/6 desa mengirim data tahapan"):
        assert words in bars
    silent = bars.split("belum lapor: ")[1].split(".")[0]
    assert silent == "Desa Sindangjawa, Desa Rambatan, Desa Jagara"
    rows = table(app, "corong-tabel", "Kecamatan")
    assert rows.index.tolist() == ["Ciniru", "Kadugede", "Darma"]
    assert rows.loc["Kadugede"].tolist() == ["2/3", "2/3", "2/3", "1/3", "1/3", "1/3", "0/3", "0/3"]
    assert rows.loc["Ciniru"].tolist() == ["1/2", *["0/2"] * 7]
    assert rows.loc["Darma"].tolist() == ["0/1", *["–"] * 7]


def test_the_steps_of_a_kecamatan_stand_village_by_village_with_what_is_out_of_order(folder: Path):
    app = shown(folder, "Tujuh langkah", "32.08.01")
    rows = table(app, "corong-desa")
    assert rows.index.tolist() == ["Windujanten", "Cipondok", "Sindangjawa"]
    assert [words[0] for words in rows.loc["Windujanten"][1:]] == ["●", "●", "△", "○", "●", "●", "○"]
    assert rows.loc["Windujanten", "Langkah 6"].endswith("⚑")
    assert [words[0] for words in rows.loc["Cipondok"][1:]] == ["●", "●", "●", "●", "●", "◐", "△"]
    assert rows.loc["Cipondok", "Langkah 5"] == "● 31 Jul"
    assert {words[0] for words in rows.loc["Sindangjawa"][1:]} == {"○"}
    assert "langkah 6 bertanggal 1 Agustus 2026, sebelum langkah 5 (5 Agustus 2026)" in stage.words(app)


def test_documents_are_there_missing_untold_or_not_due(folder: Path):
    app = shown(folder, "Dokumen")
    rows = table(app, "tabel-dokumen")
    single = rows.columns[2:8]
    assert {name: "".join(words[0] for words in row[single]) for name, row in rows.iterrows()} == {
        "Windujanten": "●▲▲○○○", "Sindangjawa": "○○––––", "Jagara": "○○––––", "Rambatan": "●○––––", "Cihaur": "●●–––●",
        "Cipondok": "●●●●▲●",
    }  # fmt: skip
    assert rows["Bukti 1–7"].to_dict() == {
        "Windujanten": "○○–○○○○", "Sindangjawa": "○" * 7, "Jagara": "○" * 7, "Rambatan": "○" * 7, "Cihaur": "–○○○○○○",
        "Cipondok": "●●▲●●––",
    }  # fmt: skip
    assert rows["Kurang"].to_dict() == {
        "Windujanten": 11, "Sindangjawa": 9, "Jagara": 9, "Rambatan": 8, "Cihaur": 6, "Cipondok": 2,
    }  # fmt: skip
    for counted in (
        "4/6 desa (66,7%); 2 belum lapor", "2/6 desa (33,3%); 1 tidak ada; 3 belum lapor",
        "1/2 desa (50,0%); 1 tidak ada", "0/2 desa (0,0%); 1 tidak ada; 1 belum lapor",
        "2/3 desa (66,7%); 1 belum lapor", "4/38 langkah (10,5%); 1 tidak ada; 33 belum lapor",
    ):  # fmt: skip
        assert counted in stage.words(app)


def test_a_village_sees_its_own_documents_with_what_it_wrote(folder: Path):
    rows = table(shown(folder, "Dokumen", A), "tabel-dokumen-desa", "Dokumen")
    assert rows.loc["Bukti langkah 1", ["Tanggal", "Yang tertulis"]].tolist() == ["10 Januari 2026", "foto kegiatan"]
    assert rows.loc["SK TPPS", "Yang tertulis"] == "188/1"
    assert rows.loc["Daftar hadir", ["Tanggal", "Yang tertulis"]].tolist() == ["31 Juli 2026", "31 peserta"]
    assert rows["Keadaan"].str[0].tolist() == list("●●●●▲●●●▲●●––")


def test_the_usulan_by_stage_in_number_and_rupiah(folder: Path):
    app = shown(folder, "Usulan")
    assert "5 usulan 2026 dari 2/6 desa, Rp 21,0 jt: 1 terlaksana (20,0%), 1 ditolak (20,0%)" in stage.words(app)
    for words in ("5/5 (100,0%), Rp 21,0 jt, 1 tanpa biaya", "3/5 (60,0%), Rp 17,5 jt, 1 tanpa biaya",
                  "2/5 (40,0%), Rp 17,5 jt", "1/5 (20,0%), Rp 5,0 jt", "1/5 (20,0%), Rp 2,5 jt"):  # fmt: skip
        assert words in stage.words(app)
    assert table(app, "tabel-usulan", "Usulan")["Biaya"].dropna().sum() == 21_000_000
    app.selectbox(key="usulan_nasib").set_value("ditolak").run()
    assert table(app, "tabel-usulan", "Usulan").index.tolist() == ["Alat PAUD"]


def test_the_usulan_by_kecamatan_and_package_keep_who_sent_none(folder: Path):
    app = shown(folder, "Usulan")
    app.segmented_control(key="usulan_bagian").set_value("Menurut kecamatan").run()
    rows = table(app, "usulan-kecamatan", "Kecamatan")
    assert rows.loc["Kadugede"].tolist() == [1, 3, 4, 3, 2, 1, 1, 20_000_000, 1]
    assert rows.loc["Ciniru"].tolist() == [1, 2, 1, 0, 0, 0, 0, 1_000_000, 0]
    assert rows.loc["Darma"][:2].tolist() == [0, 1]
    assert rows.loc["Darma"][2:].isna().all()
    app.segmented_control(key="usulan_bagian").set_value("Menurut paket").run()
    rows = table(app, "usulan-paket", "Paket")
    assert rows["Diusulkan"].tolist() == [1, 1, 1, 0, 1, 1]
    assert rows.loc["Perlindungan sosial", "Nilai usulan"] == 0


def test_a_village_without_usulan_says_so(folder: Path):
    for kode in (B, C, E, F):
        app = shown(folder, "Usulan", kode)
        assert len(app.info) == 1
        assert not [frame for frame in app.dataframe if frame.key.startswith("tabel-usulan")]
    assert not shown(folder, "Usulan", D).info


def test_without_steps_and_usulan_the_screen_says_which_sheet_to_fill(own: Path):
    for part, sheet in (("Tujuh langkah", "lembar Tahapan"), ("Usulan", "lembar Usulan rembug")):
        (info,) = shown(own, part, bulan="2026-03").info
        assert sheet in info.value
    assert len(table(shown(own, "Dokumen", bulan="2026-03"), "tabel-dokumen")) == len(ORDINARY.villages)
