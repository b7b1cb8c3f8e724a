"""Why an area needs attention, and what stands beside a village's numbers: from measures to words, nothing lost."""

import pandas as pd

from indicators.attention import attention
from indicators.catalog_reader import load_catalog
from pages._ui import profile, reasons, sentences, tables
from tests.indicators.builders import V1, V2, service, table
from tests.pages.rows import SILENT, measures

CATALOG = load_catalog()
EVIL = "<img src=x>"


def found(*changes: dict, names: dict[str, str] | None = None) -> pd.DataFrame:
    rows = measures(*changes)
    names = names or {V1: "Sajen", V2: "Wiyu", "99.01.01": "Pacet"}
    return reasons.attention_table(attention(rows, catalog=CATALOG, bulan="2026-09"), CATALOG, names)


def behind(**change) -> dict:
    return {"kode": V1, "nilai": 60.0, "pembilang": 21, "kurang_orang": 7, "status": "tertinggal"} | change


def test_a_reason_says_value_counts_and_people():
    words = found(behind())["alasan"].iloc[0]
    assert "60,0% (21/35)" in words
    assert f"kurang 7 {CATALOG['bumil_ttd'].counted}" in words


def test_an_area_without_a_reason_is_not_listed():
    assert found(behind(), {"kode": V2})["kode"].tolist() == [V1]


def test_reasons_not_shown_are_counted():
    many = [behind(indikator=id_) for id_ in ("bumil_ttd", "balita_idl", "krs_air", "krs_pbi", "krs_phbs")]
    row = found(*many).iloc[0]
    assert row["alasan_utama"].endswith("dan 2 alasan lain")
    assert all(CATALOG[reason["indikator"]].short in row["alasan"] for reason in many)


def test_a_report_that_did_not_come_is_said_without_a_percentage():
    report = {"kode": V1, "indikator": "laporan_masuk", "pembilang": 0, "penyebut": 1, "nilai": 0.0,
              "keadaan": "nol", "status": "tertinggal"}  # fmt: skip
    words = found(report)["alasan"].iloc[0]
    assert "laporan" in words
    assert "%" not in words


def test_a_silent_service_is_no_zero():
    words = found({"kode": V1} | SILENT)["alasan"].iloc[0]
    assert "%" not in words
    assert CATALOG["bumil_ttd"].short in words or "1 indikator" in words


def test_names_pass_through_untouched_for_the_screen_to_escape():
    listed = found(behind(), names={V1: EVIL, "99.01.01": "Pacet"})
    assert listed[["nama", "kecamatan"]].values.tolist() == [[EVIL, "Pacet"]]


def test_a_village_stands_beside_its_kecamatan_and_the_pooled_similar_ones():
    villages = measures({"kode": V1}, {"kode": V2, "pembilang": 1, "penyebut": 10, "nilai": 10.0})
    third = measures({"kode": "99.01.01.2003", "pembilang": 29, "penyebut": 30, "nilai": 96.7})
    beside = profile.beside_others(
        villages.iloc[:1],
        kecamatan=measures({"kode": "99.01.01", "nilai": 71.5}),
        all_villages=pd.concat([villages, third]),
        similar=(V2, "99.01.01.2003"),
        catalog=CATALOG,
    ).iloc[0]
    assert beside["nilai_kecamatan"] == 71.5
    assert beside["nilai_serupa"] == 75.0  # (1 + 29) / (10 + 30), not the mean of 10 and 96,7
    assert beside["judul"] == CATALOG["bumil_ttd"].short


def test_values_of_areas_count_the_villages_above_a_hundred_in_them():
    villages = measures({"kode": V1}, {"kode": V2, "pembilang": 999, "penyebut": 38, "desa_lebih": 1})
    beside = profile.beside_others(
        villages.iloc[:1],
        kecamatan=measures({"kode": "99.01.01", "nilai": 71.5, "desa_lebih": 2, "desa_total": 3}),
        all_villages=villages, similar=(V2,), catalog=CATALOG,
    )  # fmt: skip
    assert beside[["lebih_kecamatan", "lebih_serupa"]].values.tolist() == [[2, 1]]
    notes = profile.above_notes(beside)
    assert [note.partition(":")[0] for note in notes] == ["Kecamatan", "Desa seukuran"]
    assert sentences.above_words(2) in notes[0]
    assert sentences.above_words(1) in notes[1]
    assert profile.above_notes(beside.assign(lebih_kecamatan=0, lebih_serupa=0)) == []


def test_a_marked_value_keeps_its_number_and_shows_the_count():
    rows = measures({"nilai": 54.2, "desa_lebih": 3}, {"nilai": 60.0})
    style = tables.styled(rows, (tables.Show("nilai", "Kecamatan", "percent", above="desa_lebih"),))
    assert style.data["Kecamatan"].tolist() == [54.2, 60.0]
    shown = [style._display_funcs[(place, 0)](style.data.iloc[place, 0]) for place in (0, 1)]
    assert shown == ["54,2% ⚑3", "60,0%"]


def test_a_reason_of_an_area_says_which_of_its_villages_to_look_at():
    words = found(behind(kode="99.01.01", desa_total=3, desa_lapor=3, desa_lebih=1))["alasan"].iloc[0]
    assert words.endswith(sentences.above_words(1))
    assert sentences.above_words(1) not in found(behind(desa_lebih=1))["alasan"].iloc[0]


def stored(name: str, *rows: dict) -> pd.DataFrame:
    return table(name, rows).assign(kiriman=7, lembar="September", baris=range(5, 5 + len(rows)))


def test_every_number_of_the_month_names_its_sheet_and_row():
    tables = {
        "layanan": stored(
            "layanan", service(21, 35), service(0, 3, layanan="balita_gibur"), service(1, 2, bulan="2026-08"),
            service(5, 6, kode_desa=V2),
        ),
        "pengukuran": stored("pengukuran", {"kode_desa": V1, "bulan": "2026-08", "balita_s": 40, "ditimbang_d": 0}),
        "laporan": stored("laporan"), "rembug": stored("rembug"), "rencana_kerja": stored("rencana_kerja"),
    }  # fmt: skip
    rows = profile.sources(tables, CATALOG, kode=V1, bulan="2026-09")
    assert rows["baris"].tolist() == [5, 6, 5]
    assert set(rows["kiriman"]) == {7}
    assert rows["nilai"].tolist()[0] == "Sasaran 35, Terlayani 21"
    assert "0" in rows["nilai"].tolist()[1].split()
    assert "Agustus 2026" in rows["isi"].tolist()[2]
