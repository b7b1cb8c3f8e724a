"""Sentences: the counts in them are the counts of the rows."""

import re

import pandas as pd
import pytest

from indicators.catalog_reader import load_catalog
from pages._ui import duties, sentences
from tests.pages.rows import NOT_DUE, SILENT, measures

CATALOG = load_catalog()
TTD, KTD = CATALOG["bumil_ttd"], CATALOG["bumil_ktd"]


def row(**change):
    return next(measures(change).itertuples())


def test_what_is_missing_to_the_target_is_said_in_people():
    words = sentences.standing(row(nilai=60.0, pembilang=21, kurang_orang=7, status="tertinggal"), TTD)
    assert words.startswith("60,0% (21/35)")
    assert f"kurang 7 {TTD.counted}" in words


def test_too_many_of_what_should_fall_is_an_excess():
    words = sentences.standing(row(indikator="bumil_ktd", nilai=20.0, kurang_orang=2, target=15.5), KTD)
    assert "kelebihan 2" in words


@pytest.mark.parametrize(("silent", "words"), [(SILENT, "belum lapor"), (NOT_DUE, "tidak berlaku")])
def test_without_a_value_only_the_state_is_said(silent: dict, words: str):
    assert sentences.standing(row(**silent), TTD) == words


def test_a_true_zero_is_said_as_zero():
    words = sentences.standing(row(nilai=0.0, pembilang=0, keadaan="nol", kurang_orang=28), TTD)
    assert words.startswith("0,0% (0/35)")


def test_the_map_sentence_counts_those_behind_and_those_silent():
    rows = measures({"status": "tertinggal"}, {"status": "hampir"}, {"status": "periksa"}, {}, SILENT)
    words = sentences.map_words(rows, TTD, "Kecamatan Pacet")
    assert re.search(r"\b2\D+5 desa", words)
    assert "1 belum lapor" in words


def test_the_map_sentence_of_an_area_without_villages_is_a_sentence_too():
    assert "tidak ada desa" in sentences.map_words(measures().iloc[:0], TTD, "Kecamatan Pacet")


def test_a_village_says_whether_its_report_came_and_a_kecamatan_how_many():
    report = {"indikator": "laporan_masuk", "pembilang": 0, "penyebut": 1, "status": "tertinggal"}
    assert "belum diterima" in sentences.month_words(measures({}, report), "Desa Sajen", "2026-09")
    of_kecamatan = measures(report | {"kode": "99.01.01", "pembilang": 17, "penyebut": 20})
    assert re.search(r"\b17\D+20 desa", sentences.month_words(of_kecamatan, "Kecamatan Pacet", "2026-09"))


def test_silent_villages_are_counted_against_all():
    assert sentences.silent_words(17, 304, "2026-09").startswith("17 dari 304 desa")
    assert "304" in sentences.silent_words(0, 304, "2026-09")


def test_a_late_report_says_so_and_a_missing_one_has_no_date():
    assert "terlambat" not in duties.report_words("2026-09", "2026-10-05", 5)
    assert "terlambat" in duties.report_words("2026-09", "2026-10-06", 5)
    assert "terlambat" not in duties.report_words("2026-12", "2027-01-04", 5)
    assert "belum diterima" in duties.report_words("2026-09", pd.NA, 5)


def test_papers_nobody_answered_for_are_left_out_and_missing_ones_named():
    meeting = pd.DataFrame(
        [{"tanggal": "2026-05-12", "peserta": 45, "daftar_hadir": 1, "notulen": 0, "berita_acara": pd.NA}]
    )
    words = duties.rembug_words(next(meeting.itertuples()))
    assert words.startswith("12 Mei 2026, 45 peserta")
    assert "daftar hadir ada" in words
    assert "notulen tidak ada" in words
    assert "berita acara" not in words
