"""Konsolidasi Data over a kabupaten counted by hand: see tests/tools/source_district.py for what was sent."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages import stage
from tests.tools.districts import send
from tests.tools.source_district import CINIRU, FEB, JAN, KABUPATEN, KADUGEDE, MAR, A, B, C, D, with_sources

KONSOLIDASI = "pages/13_Konsolidasi_Data.py"
SETTLE, TREND, PAIR = "Yang diselesaikan", "Perkembangan", "Dua sumber"


@pytest.fixture(scope="module")
def folder(filled) -> Path:
    return filled(lambda ledger: send(with_sources(), ledger))


def shown(folder: Path, part: str | None = None, wilayah: str = KABUPATEN, bulan: str = MAR) -> AppTest:
    app = stage.opened(folder, KONSOLIDASI, wilayah=wilayah, bulan=bulan)
    if part:
        app.segmented_control(key="konsolidasi_bagian").set_value(part).run()
    assert stage.is_whole(app, KONSOLIDASI)
    return app


def table(app: AppTest, start: str, by: str):
    """The table whose key begins with `start`, its cells without the padding that makes text sort."""
    frame = next(frame.value for frame in app.dataframe if str(frame.key).startswith(start)).set_index(by)
    return frame.map(lambda cell: cell.strip() if isinstance(cell, str) else cell)


def test_the_first_sentence_says_how_many_must_settle_and_the_widest_gap(folder: Path):
    said = stage.words(shown(folder))
    assert (
        "Kabupaten Kuningan, Maret 2026: 2 dari 4 desa perlu menyelesaikan angka dalam pertemuan; selisih terbesar "
        "12 orang: Balita di Desa Windujanten (Bidan 62, Posyandu 50)"
    ) in said
    for counted in (
        "Konsolidasi di luar angka semua sumber: 1 angka di 1 desa",
        "Sumber berbeda, belum dikonsolidasi: 2 angka di 2 desa",
        "Catatan sumber belum disamakan: 1 angka di 1 desa",
        "Sepakat, konsolidasi belum ditulis: 1 angka di 1 desa",
    ):
        assert counted in said
    assert "3/4 desa mengirim angka, 3 dapat dibandingkan (dua sumber atau lebih)" in said
    assert "Belum lapor: Desa Sindangjawa" in said


def test_sources_are_silent_only_where_another_village_has_the_group_from_them(folder: Path):
    app = shown(folder)
    silent = table(app, "konsolidasi-diam", "Desa")
    assert silent.loc[["Desa Cipondok"]].to_numpy().tolist() == [["KPM", "KRS"]]
    assert silent["Sumber"].value_counts().to_dict() == {"Posyandu": 3, "KPM": 3, "TPK": 3, "KUA": 3, "Bidan": 2}


def test_areas_add_the_gaps_of_the_villages_that_can_be_compared(folder: Path):
    app = shown(folder)
    grid = table(app, "konsolidasi-32.08-kecamatan", "Wilayah")
    assert grid.index.tolist() == ["Kadugede", "Ciniru"]
    expected = {"Berbeda": "3/4", "Ibu hamil": "7 ▲", "Catin": "1 ▲", "Balita": "12 ▲", "KRS": "belum ○"}
    assert grid.loc["Kadugede", list(expected)].to_dict() == expected
    expected = {"Berbeda": "0/1", "Ibu hamil": "0 ●", "Catin": "belum ○", "KRS": "satu ◔"}
    assert grid.loc["Ciniru", list(expected)].to_dict() == expected
    app.segmented_control(key="konsolidasi_isi").set_value("Desa berbeda").run()
    shares = table(app, "konsolidasi-32.08-kecamatan", "Wilayah")
    assert shares.loc["Kadugede", ["Ibu hamil", "Balita"]].tolist() == ["1/1 ▲", "1/2 ▲"]


def test_villages_stand_with_four_states_most_differing_first(folder: Path):
    grid = table(shown(folder, wilayah=KADUGEDE), "konsolidasi-32.08.01-desa", "Wilayah")
    assert grid.index.tolist() == ["Cipondok", "Windujanten", "Sindangjawa"]
    states = grid[["Berbeda", "Ibu hamil", "Catin", "Balita", "KRS"]].to_numpy().tolist()
    assert states == [
        ["2/3", "7 ▲", "1 ▲", "0 ●", "belum ○"],
        ["1/1", "satu ◔", "belum ○", "12 ▲", "belum ○"],
        ["–", "belum ○", "belum ○", "belum ○", "belum ○"],
    ]


def test_a_village_sees_its_sources_side_by_side(folder: Path):
    app = shown(folder, wilayah=A)
    rows = table(app, "konsolidasi-sumber", "Kelompok")
    assert rows.columns.tolist()[:7] == ["Posyandu", "Bidan", "KPM", "TPK", "PAUD", "KUA", "Konsolidasi"]
    assert rows.loc["Ibu hamil"].tolist() == [
        "30", "27", "34", "–", "–", "–", "31", "7 ▲", "◆ Catatan sumber belum disamakan",
    ]  # fmt: skip
    assert rows.loc["Catin"].tolist()[3:9] == ["8", "–", "7", "–", "1 ▲", "▲ Sumber berbeda, belum dikonsolidasi"]
    assert rows.loc["Balita"].tolist()[:2] == ["0", "0"]
    assert rows.loc["Balita", "Selisih"] == "0 ●"
    assert rows.loc["KRS", ["KPM", "TPK", "Selisih"]].tolist() == ["belum ○", "–", "belum ○"]
    assert "Desa Cipondok, Maret 2026: 1 dari 10 kelompok perlu diselesaikan" in stage.words(app)


def test_each_count_names_its_file_sheet_row_day_and_sender(folder: Path):
    app = shown(folder, wilayah=A)
    app.selectbox(key="konsolidasi_lihat_kelompok").set_value("catin").run()
    rows = table(app, "konsolidasi-asal", "Sumber")
    assert rows["Jumlah"].to_dict() == {"TPK": 8, "KUA": 7}
    assert set(rows["Berkas"]) == {"data.xlsx"}
    assert rows["Lembar"].tolist() == ["Jumlah sasaran menurut sumber"[:31]] * 2
    assert rows["Baris"].tolist() == [6, 7]
    assert set(rows["Pengirim"]) == {"Sari, TPPS Kabupaten"}
    assert "selisih 1 orang (TPK 8, KUA 7), belum ada angka konsolidasi" in stage.words(app)


def test_what_must_be_settled_is_filtered_by_group_reason_and_kecamatan(folder: Path):
    app = shown(folder, SETTLE)
    rows = table(app, "konsolidasi-selesaikan", "Desa")
    assert list(zip(rows.index, rows["Kelompok"], rows["Selisih"].fillna(-1), strict=True)) == [
        ("Windujanten", "Ibu hamil", -1), ("Windujanten", "Balita", 12), ("Cipondok", "Catin", 1),
        ("Cipondok", "Ibu hamil", 7), ("Cipondok", "Balita", 0),
    ]  # fmt: skip
    app.selectbox(key="konsolidasi_saring_kelompok-32.08").set_value("balita").run()
    assert table(app, "konsolidasi-selesaikan", "Desa").index.tolist() == ["Windujanten", "Cipondok"]
    app.selectbox(key="konsolidasi_saring_alasan-32.08").set_value("sumber_berbeda").run()
    assert table(app, "konsolidasi-selesaikan", "Desa").index.tolist() == ["Windujanten"]
    app.selectbox(key="konsolidasi_saring_kecamatan-32.08").set_value(CINIRU).run()
    assert not [frame for frame in app.dataframe if str(frame.key).startswith("konsolidasi-selesaikan")]
    assert len(app.success) == 1


def test_a_picked_row_shows_where_that_villages_counts_are_from_and_opens_it(folder: Path):
    app = shown(folder, SETTLE)
    key = next(frame.key for frame in app.dataframe if str(frame.key).startswith("konsolidasi-selesaikan"))
    app.session_state[key] = {"selection": {"rows": [], "columns": [], "cells": [(2, "Kelompok")]}}
    app.run()
    assert app.selectbox(key="konsolidasi_lihat_desa").value == A
    assert app.selectbox(key="konsolidasi_lihat_kelompok").value == "catin"
    app.button(key="konsolidasi_buka").click().run()
    assert stage.query(app)["wilayah"] == A


def test_a_cell_of_the_grid_opens_the_kecamatan_or_the_sources_of_the_village(folder: Path):
    app = shown(folder)
    key = next(frame.key for frame in app.dataframe if str(frame.key).startswith("konsolidasi-32.08-kecamatan"))
    app.session_state[key] = {"selection": {"rows": [], "columns": [], "cells": [(0, "Balita")]}}
    app.run()
    assert stage.query(app)["wilayah"] == KADUGEDE
    key = next(frame.key for frame in app.dataframe if str(frame.key).startswith("konsolidasi-32.08.01-desa"))
    app.session_state[key] = {"selection": {"rows": [], "columns": [], "cells": [(1, "Balita")]}}
    app.run()
    assert (app.selectbox(key="konsolidasi_lihat_desa").value, stage.query(app)["wilayah"]) == (B, KADUGEDE)
    assert table(app, "konsolidasi-asal", "Sumber")["Jumlah"].to_dict() == {"Posyandu": 50, "Bidan": 62}


def test_the_trend_compares_the_same_villages(folder: Path):
    app = shown(folder, TREND)
    assert "Dari Januari 2026 ke Maret 2026 selisih mengecil di 1 dari 2 kelompok, melebar di 1" in stage.words(app)
    rows = table(app, "konsolidasi-tren-tabel", "Kelompok")
    columns = ["Bulan", "Selisih", "Desa berbeda", "Desa yang sama", "Dapat dibandingkan bulan itu"]
    assert rows.loc["Ibu hamil", columns].to_numpy().tolist() == [
        ["Januari 2026", 13, 2, 2, 2], ["Maret 2026", 7, 1, 2, 2],
    ]  # fmt: skip
    assert rows.loc["Balita", columns].to_numpy().tolist() == [
        ["Januari 2026", 5, 1, 1, 1],
        ["Maret 2026", 12, 1, 1, 2],
    ]


def test_two_sources_are_compared_over_villages_that_have_both(folder: Path):
    app = shown(folder, PAIR)
    rows = table(app, "konsolidasi-pasangan", "Kelompok")
    columns = ["Posyandu", "Bidan", "Posyandu − Bidan", "Desa: keduanya", "Hanya Posyandu", "Hanya Bidan"]
    assert rows.loc["Ibu hamil", columns].tolist() == [40, 37, 3, 2, 0, 1]
    assert rows.loc["Balita", columns].tolist() == [50, 62, -12, 2, 0, 0]
    assert rows.loc["Calon pengantin", "Keadaan"] == "– Tidak dicatat keduanya"
    assert rows.loc["Calon pengantin", ["Posyandu", "Bidan"]].isna().all()
    app.selectbox(key="konsolidasi_pasangan_kelompok").set_value("ibu_hamil").run()
    areas = table(app, "konsolidasi-pasangan", "Kecamatan")
    assert areas["Posyandu − Bidan"].to_dict() == {"Kadugede": 3, "Ciniru": 0}


def test_a_month_without_counts_shows_the_one_before_and_says_so(folder: Path):
    app = shown(folder, bulan=FEB)
    assert "Belum ada angka sumber untuk Februari 2026" in stage.words(app)
    assert "Kabupaten Kuningan, Januari 2026: 3 dari 4 desa" in stage.words(app)
    assert "Belum ada angka sumber" not in stage.words(shown(folder, bulan=JAN))


def test_a_silent_village_and_one_that_agrees_say_so(folder: Path):
    said = stage.words(shown(folder, wilayah=C))
    assert "Desa Sindangjawa, Maret 2026: belum ada sumber yang mengirim angka sasaran" in said
    said = stage.words(shown(folder, wilayah=D))
    assert "tidak ada kelompok yang angkanya harus diselesaikan" in said
    assert "selisih terbesar" not in said
