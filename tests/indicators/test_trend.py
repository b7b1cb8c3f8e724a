"""Trend: the right month to compare with, the minimum gap, the minimum denominator, and what up means."""

from math import isnan

import pytest

from indicators.counts import count
from indicators.measures import measure_at
from indicators.months import between, due_month, previous_due, shift
from indicators.trend import with_trend
from tests.indicators.builders import CATALOG, V1, V2, desa, measured, only, service, table

YEAR = between("2025-01", "2026-10")


def _trend(tables: dict, *, bulan: str = "2026-09", indikator: str = "bumil_ttd", kode: str = V1) -> dict:
    rows = with_trend(measured(tables, months=YEAR), catalog=CATALOG, bulan=bulan)
    return only(rows, kode=kode, indikator=indikator)


def _two_months(before: tuple[int, int], now: tuple[int, int], layanan: str = "bumil_ttd") -> dict:
    rows = [service(*before, bulan="2026-08", layanan=layanan), service(*now, bulan="2026-09", layanan=layanan)]
    return {"layanan": rows}


@pytest.mark.parametrize(
    ("before", "now", "arah", "makna"),
    [
        ((50, 100), (52, 100), "naik", "membaik"),
        ((50, 100), (51, 100), "tetap", "tetap"),
        ((50, 100), (48, 100), "turun", "memburuk"),
        ((103, 1000), (123, 1000), "naik", "membaik"),
        ((3, 1000), (23, 1000), "naik", "membaik"),
        ((103, 1000), (122, 1000), "tetap", "tetap"),
        ((5, 10), (9, 10), "naik", "membaik"),
        ((5, 9), (9, 10), "tidak_dinilai", "tidak_dinilai"),
        ((5, 10), (9, 9), "tidak_dinilai", "tidak_dinilai"),
        ((50, 100), (120, 100), "tidak_dinilai", "tidak_dinilai"),
        ((0, 0), (9, 10), "tidak_dinilai", "tidak_dinilai"),
    ],
)
def test_an_arrow_needs_two_points_and_ten_people_on_both_sides(before, now, arah, makna):
    row = _trend(_two_months(before, now))
    assert (row["arah_lalu"], row["makna_lalu"]) == (arah, makna)


def test_where_lower_is_better_going_up_is_worse():
    row = _trend(_two_months((10, 100), (20, 100), "bumil_ktd"), indikator="bumil_ktd")
    assert (row["arah_lalu"], row["makna_lalu"]) == ("naik", "memburuk")
    row = _trend(_two_months((20, 100), (10, 100), "bumil_ktd"), indikator="bumil_ktd")
    assert (row["arah_lalu"], row["makna_lalu"]) == ("turun", "membaik")


def test_the_difference_is_shown_even_when_it_is_not_judged():
    row = _trend(_two_months((2, 4), (3, 4)))
    assert (row["nilai_lalu"], row["selisih_lalu"], row["arah_lalu"]) == (50, 25, "tidak_dinilai")


def test_the_same_month_last_year_is_compared_apart():
    rows = [service(30, 100, bulan="2025-09"), service(60, 100, bulan="2026-09")]
    row = _trend({"layanan": rows})
    assert (row["arah_setahun"], row["selisih_setahun"], row["arah_lalu"]) == ("naik", 30, "tidak_dinilai")


def test_stunting_in_october_is_august_compared_with_february():
    rows = [
        {"kode_desa": V1, "bulan": bulan, "diukur": 100, "pendek": pendek, "sangat_pendek": 0}
        for bulan, pendek in (("2025-08", 30), ("2026-02", 25), ("2026-08", 20), ("2026-09", 90))
    ]
    row = _trend({"pengukuran": rows}, bulan="2026-10", indikator="stunting")
    assert (row["bulan"], row["nilai"], row["nilai_lalu"], row["nilai_setahun"]) == ("2026-08", 20, 25, 30)
    assert row["makna_lalu"] == "membaik"


def test_an_indicator_never_due_in_the_data_stays_visible_as_belum_lapor():
    frame = measured({"layanan": [service(5, 10)]}, months=["2026-03", "2026-04"])
    rows = with_trend(frame, catalog=CATALOG, bulan="2026-04")
    row = only(rows, kode=V2, indikator="stunting")
    assert (row["bulan"], row["keadaan"], row["desa_total"], row["target"]) == ("2026-02", "belum_lapor", 1, 18.8)
    assert list(rows["indikator"].drop_duplicates()) == list(CATALOG)


def test_with_trend_gives_the_same_measures_as_measure_at():
    tables = {"layanan": [service(5, 10), service(7, 10, kode_desa=V2)]}
    trended = with_trend(measured(tables, months=YEAR), catalog=CATALOG, bulan="2026-09")
    counts = count(CATALOG, {"layanan": table("layanan", tables["layanan"])})
    alone = measure_at(counts, catalog=CATALOG, desa=desa(), level="desa", bulan="2026-09")
    assert trended[alone.columns].equals(alone)


def test_month_arithmetic():
    assert shift("2026-01", -1) == "2025-12"
    assert shift("2026-01", 25) == "2028-02"
    assert between("2025-11", "2026-02") == ("2025-11", "2025-12", "2026-01", "2026-02")
    assert between("2026-02", "2025-11") == ()
    assert due_month(CATALOG["stunting"], "2026-10") == "2026-08"
    assert due_month(CATALOG["stunting"], "2026-08") == "2026-08"
    assert due_month(CATALOG["stunting"], "2026-01") == "2025-08"
    assert previous_due(CATALOG["stunting"], "2026-10") == "2026-02"
    assert due_month(CATALOG["ds"], "2026-10") == "2026-10"


def test_a_count_that_restarts_in_january_is_not_compared_with_december():
    held = {"rembug": [{"kode_desa": V1, "tanggal": "2025-05-02"}, {"kode_desa": V1, "tanggal": "2026-03-02"}]}
    january = _trend(held, bulan="2026-01", indikator="rembug")
    assert (january["nilai"], january["arah_lalu"]) == (0, "tidak_dinilai")
    assert isnan(january["selisih_lalu"])
    assert _trend(held, bulan="2026-03", indikator="rembug")["selisih_lalu"] == 100


def test_reports_still_arriving_are_not_compared_at_all():
    rows = [{"kode_desa": V1, "bulan": "2026-08", "tanggal_terima": "2026-09-03"}]
    row = _trend({"laporan": rows}, indikator="laporan_masuk")
    assert isnan(row["selisih_lalu"])
    assert isnan(row["selisih_setahun"])


def test_a_sum_that_holds_a_village_above_one_hundred_percent_gets_no_arrow():
    august = [service(50, 100, bulan="2026-08", kode_desa=kode) for kode in (V1, V2)]
    september = [service(91, 24, kode_desa=V1), service(80, 100, kode_desa=V2)]
    rows = with_trend(
        measured({"layanan": august + september}, months=YEAR, level="kecamatan"), catalog=CATALOG, bulan="2026-09"
    )
    row = only(rows, kode=V1[:8], indikator="bumil_ttd")
    assert (row["desa_lebih"], row["arah_lalu"], row["makna_lalu"]) == (1, "tidak_dinilai", "tidak_dinilai")
