"""Sentences say no more than the measures: found by comparing screens with hand-counted sample rows."""

from types import SimpleNamespace

import pandas as pd
import pytest

from indicators.catalog_reader import load_catalog
from pages._ui import sentences

CATALOG = load_catalog()
TTD, STUNTING, REMBUG = CATALOG["bumil_ttd"], CATALOG["stunting"], CATALOG["rembug"]


def _row(**changes) -> SimpleNamespace:
    row = {
        "kode": "35.16.03.2005", "indikator": "bumil_ttd", "bulan": "2026-10", "pembilang": 28, "penyebut": 35,
        "nilai": 80.0, "keadaan": "nilai", "desa_lapor": 1, "desa_total": 1, "desa_lebih": 0, "target": 80.0,
        "status": "tercapai", "kurang_orang": 0, "selisih_lalu": 1.0, "selisih_setahun": 5.0,
        "makna_setahun": "membaik",
    }  # fmt: skip
    return SimpleNamespace(**row | changes)


def _frame(*rows: SimpleNamespace) -> pd.DataFrame:
    return pd.DataFrame([vars(row) for row in rows])


def test_more_served_than_due_is_never_called_reached():
    row = _row(pembilang=91, penyebut=24, nilai=379.1667, status="periksa")
    assert sentences.standing(row, TTD) == "379,2% (91/24), di atas 100%, perlu diperiksa"
    assert "poin" not in sentences.trend_words(row, TTD, "Desa X")
    assert "kelebihan" not in sentences.standing(row, STUNTING)


@pytest.mark.parametrize(
    ("nilai", "status", "words"),
    [
        (79.964, "hampir", "79,96%"),
        (79.998, "hampir", "79,998%"),
        (80.0, "tercapai", "80,0%"),
        (99.97, "hampir", "99,97%"),
    ],
)
def test_a_missed_target_is_never_rounded_onto(nilai, status, words):
    assert sentences.value_words(_row(nilai=nilai, status=status)) == words


def test_people_too_many_and_people_missing_have_their_own_words():
    assert "kurang 3 ibu hamil dari target 80%" in sentences.standing(_row(status="hampir", kurang_orang=3), TTD)
    high = _row(nilai=24.5, target=18.8, status="tertinggal", kurang_orang=4)
    assert "kelebihan 4 balita dari target 18,8%" in sentences.standing(high, STUNTING)


def test_the_month_sentence_counts_what_could_not_be_judged():
    silent = _row(indikator="rematri_ttd", nilai=float("nan"), keadaan="belum_lapor", status="belum_lapor")
    report = _row(indikator="laporan_masuk", pembilang=0, penyebut=1, target=float("nan"), status="tanpa_target")
    words = sentences.month_words(_frame(_row(), silent, report), "Desa X", "2026-10")
    assert "0 dari 1 indikator yang dapat dinilai (dari 2) belum tercapai, 1 belum lapor" in words
    assert words.endswith("laporan bulanan belum diterima")


def test_a_silent_month_is_not_blamed_on_a_missing_comparison():
    silent = _row(nilai=float("nan"), keadaan="belum_lapor", status="belum_lapor", selisih_setahun=float("nan"))
    assert sentences.change_words(silent, TTD) is None
    assert sentences.trend_words(silent, TTD, "Desa X").endswith("belum lapor")


@pytest.mark.parametrize(
    ("makna", "said"),
    [
        ("membaik", "membaik, +5,0 poin dari"),
        ("memburuk", "memburuk, +5,0 poin dari"),
        ("tetap", "tetap, +5,0 poin dari"),
        ("tidak_dinilai", "(+5,0 poin) dari"),
    ],
)
def test_a_change_is_said_in_the_same_words_on_cards_and_in_the_trend(makna, said):
    row = _row(selisih_lalu=5.0, makna_lalu=makna, selisih_setahun=5.0, makna_setahun=makna)
    assert sentences.change_words(row, TTD).startswith(said)
    assert f"; {said} setahun lalu" in sentences.trend_words(row, TTD, "Desa X")


def test_january_of_a_yearly_count_says_that_it_starts_again():
    row = _row(indikator="rembug", bulan="2026-01", selisih_lalu=float("nan"))
    assert sentences.change_words(row, REMBUG) == "mulai lagi tiap Januari"


def test_a_sum_names_the_villages_above_one_hundred_percent_in_it():
    area, village = _row(desa_total=19, desa_lapor=9, desa_lebih=1), _row(desa_lebih=1)
    said = "⚑ termasuk 1 desa di atas 100%"
    assert sentences.above_in(area) == said
    for words in (
        sentences.basis_words(area, TTD), sentences.standing(area, TTD), sentences.trend_words(area, TTD, "Kec X"),
    ):  # fmt: skip
        assert said in words
    assert sentences.above_in(village) == sentences.above_words(0) == sentences.above_words(pd.NA) == ""


def test_few_reporting_villages_are_said_beside_the_value():
    few = _row(desa_lapor=17, desa_total=304)
    assert sentences.few_reports_words(few, TTD, below_percent=50) == "○ baru 17 dari 304 desa"
    assert sentences.few_reports_words(_row(desa_lapor=152, desa_total=304), TTD, below_percent=50) is None


def test_a_count_against_the_target_names_what_it_leaves_out():
    rows = _frame(_row(), _row(status="periksa"), _row(status="belum_lapor"), _row(status="hampir"))
    words = sentences.map_words(rows, TTD, "Kecamatan X")
    assert "1 dari 4 desa di bawah target Bumil TTD, 1 belum lapor angkanya, 1 perlu diperiksa" in words
