"""Kelembagaan & Anggaran over a kabupaten counted by hand: see tests/tools/duty_district.py for what was sent."""

from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from tests.pages import stage
from tests.tools.districts import send
from tests.tools.duty_district import BULAN, A, B, C, D, F, district

KELEMBAGAAN = "pages/10_Kelembagaan_Anggaran.py"
KAB, KADUGEDE = "32.08", "32.08.01"


@pytest.fixture(scope="module")
def folder(filled) -> Path:
    return filled(lambda ledger: send(district(), ledger))


def shown(folder: Path, part: str = "Struktur TPPS", wilayah: str = KAB) -> AppTest:
    app = stage.opened(folder, KELEMBAGAAN, wilayah=wilayah, bulan=BULAN)
    app.segmented_control(key="kelembagaan_bagian").set_value(part).run()
    assert stage.is_whole(app, KELEMBAGAAN)
    return app


def table(app: AppTest, key: str, by: str = "Desa") -> pd.DataFrame:
    return next(frame.value for frame in app.dataframe if frame.key == key).set_index(by)


def test_how_many_structures_are_complete_and_which_post_is_empty_most_often(folder: Path):
    app = shown(folder)
    words = stage.words(app)
    assert "1/6 desa (16,7%) berstruktur lengkap dan ber-SK; paling sering kosong: Wakil Ketua (2/3 desa)" in words
    assert "3 desa belum mengirim susunan tim" in words
    for counted in ("3/3 desa (100,0%)", "1/3 desa (33,3%)", "2/3 desa (66,7%)"):
        assert counted in words
    rows = table(app, "tabel-struktur")
    assert rows.index.tolist() == ["Windujanten", "Cihaur", "Cipondok", "Sindangjawa", "Rambatan", "Jagara"]
    assert [words[0] for words in rows["Struktur"]] == list("▲▲●○○○")
    assert rows["Jabatan terisi"].fillna(-1).tolist() == [2, 7, 8, -1, -1, -1]
    assert rows["Jabatan yang masih kosong"].tolist() == [
        "semua kecuali Pengarah, Ketua",
        "Wakil Ketua",
        "",
        "",
        "",
        "",
    ]
    assert rows["Nomor SK"].tolist() == ["▲ belum ada", "188/4", "188/1", "–", "–", "–"]


def test_a_village_sees_everybody_in_the_order_of_the_document_and_the_empty_posts(folder: Path):
    rows = table(shown(folder, wilayah=A), "tabel-tim", "Jabatan dalam tim")
    assert rows["No"].tolist() == [1, 2, 3, 4, 5, 6, 9, 7, 8]
    assert rows["Nama"].tolist() == [f"Siti Aminah {number}" for number in (1, 2, 3, 4, 5, 6, 9, 7, 8)]
    rows = table(shown(folder, wilayah=B), "tabel-tim", "Jabatan dalam tim")
    assert rows["Nama"].tolist() == ["Siti Aminah"] * 2 + ["▲ belum terisi"] * 6
    assert "2/8 jabatan terisi, nomor SK belum ada" in stage.words(shown(folder, wilayah=B))


def test_actors_are_counted_by_person_and_village_whatever_their_case(folder: Path):
    rows = table(shown(folder), "tabel-unsur", "Unsur menurut susunan tim")
    assert {name: (row["Desa"], row["Orang"]) for name, row in rows.iterrows()} == {
        "KPM": (2, 15), "Bidan": (1, 1), "Kepala Desa": (1, 1), "Ketua TP PKK": (1, 1),
    }  # fmt: skip


def test_planned_spent_and_the_share_of_dana_desa_say_of_what(folder: Path):
    words = stage.words(shown(folder, "Anggaran"))
    assert "anggaran 2026 Rp 25,0 jt dari 3/6 desa; terserap 73,8% (Rp 15,5 jt dari Rp 21,0 jt" in words
    assert "Dana Desa: Rp 18,0 jt, 75,0% dari Rp 24,0 jt anggaran TPPS yang ditulis sumber dananya" in words
    assert "terserap 83,3% (Rp 15,0 jt dari Rp 18,0 jt" in words
    assert "6 baris: 2 belum melaporkan realisasi, 1 belum menulis anggaran" in words


def test_every_source_that_occurs_has_a_bar_also_without_an_amount(folder: Path):
    words = stage.words(shown(folder, "Anggaran"))
    for counted in (
        "Rp 18,0 jt; terserap 83,3% (Rp 15,0 jt dari Rp 18,0 jt)", "Rp 4,0 jt; realisasi belum dilaporkan",
        "Rp 2,0 jt; terserap 25,0% (Rp 500.000 dari Rp 2,0 jt)", "1 baris, jumlah belum ditulis",
        "Rp 1,0 jt; terserap 0,0% (Rp 0 dari Rp 1,0 jt)", "Sumber belum ditulis",
    ):  # fmt: skip
        assert counted in words


def test_more_spent_than_planned_is_named_and_flagged(folder: Path):
    app = shown(folder, "Anggaran")
    assert "Desa Windujanten, Posyandu: Rp 9.000.000 dari Rp 8.000.000" in stage.words(app).replace("*", "")
    assert "⚑ 112,5% (Rp 9,0 jt dari Rp 8,0 jt" in stage.words(shown(folder, "Anggaran", B))


def test_the_budget_by_programme_adds_spellings_that_differ_in_case_only(folder: Path):
    rows = table(shown(folder, "Anggaran"), "tabel-anggaran", "Program atau kegiatan")
    assert rows.loc["Posyandu"][:5].tolist() == [2, 3, 22_000_000, 15_000_000, 18_000_000]
    assert rows.loc["Posyandu", "Serapan"] == pytest.approx(100 * 15 / 18)
    assert rows.loc["Rapat", "Serapan"] == 0
    assert rows.loc["Sumur", ["Anggaran", "Terserap", "Serapan"]].isna().all()


def test_the_budget_by_area_keeps_the_silent_ones(folder: Path):
    app = shown(folder, "Anggaran")
    app.segmented_control(key="anggaran_bagian").set_value("Menurut kecamatan").run()
    rows = table(app, "anggaran-kecamatan", "Wilayah")
    assert rows.index.tolist() == ["Ciniru", "Kadugede", "Darma"]
    assert [words[0] for words in rows["Keadaan"]] == list("●●○")
    assert rows.loc["Kadugede", ["Anggaran", "Terserap", "Dari anggaran"]].tolist() == [
        23_000_000,
        15_000_000,
        19_000_000,
    ]
    assert rows["Bagian Dana Desa"][:2].tolist() == [0, pytest.approx(100 * 18 / 22)]
    assert rows.loc["Darma"][["Anggaran", "Serapan", "Dana Desa"]].isna().all()
    assert rows.loc["Darma", ["Desa mengirim", "Semua desa"]].tolist() == [0, 1]
    app = shown(folder, "Anggaran", KADUGEDE)
    app.segmented_control(key="anggaran_bagian").set_value("Menurut desa").run()
    assert table(app, "anggaran-desa", "Wilayah").index.tolist() == ["Cipondok", "Windujanten", "Sindangjawa"]


def test_a_village_sees_its_lines_as_sent(folder: Path):
    rows = table(shown(folder, "Anggaran", A), "anggaran-baris", "No")
    assert rows["Sumber dana"].tolist() == ["Dana Desa", "Alokasi Dana Desa (ADD)", "Sumber belum ditulis"]
    assert rows["Realisasi"].fillna(-1).tolist() == [6_000_000, -1, 0]
    assert rows.loc[2, "Keterangan"] == "Posyandu"


def test_innovations_are_found_by_any_word_in_any_case_and_never_from_the_future(folder: Path):
    app = shown(folder, "Inovasi")
    assert "3 inovasi dari 2/6 desa" in stage.words(app)
    assert table(app, "tabel-inovasi", "Inovasi").index.tolist() == ["Kebun Gizi", "Celengan Jamban", "Dapur Sehat"]
    for words, found in (
        ("kebun", ["Kebun Gizi"]), ("cipondok", ["Kebun Gizi", "Dapur Sehat"]), ("JAMBAN windu", ["Celengan Jamban"]),
        ("kadugede sayur", ["Kebun Gizi"]), (".*", []),
    ):  # fmt: skip
        app.text_input(key="cari_inovasi").set_value(words).run()
        tables = [frame.value for frame in app.dataframe if frame.key == "tabel-inovasi"]
        assert [each for rows in tables for each in rows["Inovasi"]] == found
        assert len(app.info) == (not found)


def test_what_was_not_sent_is_a_sentence_that_names_the_sheet(folder: Path):
    for wilayah in (C, F, "32.08.03"):
        for part, sheet in (
            ("Struktur TPPS", "Struktur TPPS desa"),
            ("Anggaran", "Penganggaran"),
            ("Inovasi", "Inovasi"),
        ):
            (info,) = shown(folder, part, wilayah).info
            assert f"lembar {sheet}" in info.value
    assert not shown(folder, "Anggaran", D).info
