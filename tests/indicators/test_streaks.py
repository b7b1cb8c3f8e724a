"""Months in a row without report, worked by hand and against a plain loop."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.counts import count
from indicators.measures import measure
from indicators.months import between, shift
from indicators.streaks import missing_reports, report_streaks, service_streaks
from tests.indicators.builders import CATALOG, V1, V2, V3, VILLAGES, desa, only, service, table


def _report(bulan: str, kode: str = V1, arrived: str | None = "2026-12-01") -> dict:
    return {"kode_desa": kode, "bulan": bulan, "tanggal_terima": arrived}


def _streak(*rows: dict, kode: str = V1, bulan: str = "2026-03", first: str | None = "2025-11") -> tuple:
    frame = report_streaks(table("laporan", rows), desa(), bulan=bulan, first_month=first)
    row = only(frame, kode_desa=kode)
    return tuple(None if pd.isna(row[name]) else row[name] for name in ("beruntun", "sejak", "terakhir"))


def test_three_months_in_a_row_over_the_new_year():
    assert _streak(_report("2025-12"), _report("2026-05")) == (3, "2026-01", "2025-12")


def test_a_report_of_the_month_itself_ends_the_streak_whenever_it_arrived():
    assert _streak(_report("2026-03", arrived="2026-11-30")) == (0, None, "2026-03")


def test_a_row_without_a_date_is_no_report():
    assert _streak(_report("2026-03", arrived=None), _report("2026-02")) == (1, "2026-03", "2026-02")


def test_months_before_the_first_month_of_data_do_not_count():
    assert _streak(first="2026-02") == (2, "2026-02", None)
    assert _streak(_report("2025-10"), first="2026-02") == (2, "2026-02", None)


@pytest.mark.parametrize("first", [None, "2026-04"])
def test_without_data_up_to_the_month_nothing_is_known(first):
    assert _streak(first=first) == (None, None, None)


def test_a_service_row_without_both_numbers_is_no_report():
    rows = [service(3, 4, bulan="2026-01"), service(None, 4, bulan="2026-02"), service(3, None, bulan="2026-03")]
    frame = service_streaks(table("layanan", rows), desa(), bulan="2026-03", first_month="2026-01")
    assert (only(frame, kode_desa=V1)["beruntun"], only(frame, kode_desa=V2)["beruntun"]) == (2, 3)


MONTHS = between("2025-10", "2026-06")


@settings(max_examples=20, deadline=None)
@given(
    rows=st.lists(
        st.builds(_report, st.sampled_from(MONTHS), st.sampled_from(VILLAGES), st.sampled_from([None, "2026-02-02"])),
        max_size=40, unique_by=lambda row: (row["kode_desa"], row["bulan"]),
    ),
    bulan=st.sampled_from(MONTHS), first=st.sampled_from(MONTHS),
)  # fmt: skip
def test_streaks_equal_a_plain_walk_back_and_the_indicator(rows, bulan, first):
    frame = report_streaks(table("laporan", rows), desa(), bulan=bulan, first_month=first)
    arrived = {(row["kode_desa"], row["bulan"]) for row in rows if row["tanggal_terima"]}
    measures = measure(count(CATALOG, {"laporan": table("laporan", rows)}), catalog=CATALOG, desa=desa(), level="desa",
                       months=[bulan], indicators=["laporan_masuk"])  # fmt: skip
    for row in frame.to_dict("records"):
        month, steps = bulan, 0
        while month >= first and (row["kode_desa"], month) not in arrived:
            month, steps = shift(month, -1), steps + 1
        if bulan < first:
            assert pd.isna(row["beruntun"])
            continue
        assert row["beruntun"] == steps
        assert pd.isna(row["sejak"]) if steps == 0 else row["sejak"] == shift(month, 1)
        assert pd.isna(row["terakhir"]) if month < first else row["terakhir"] == month
        assert (row["beruntun"] == 0) == (only(measures, kode=row["kode_desa"])["pembilang"] == 1)


def test_a_month_missing_before_the_silence_of_now_is_not_forgotten():
    sent = {V1: ["2026-06", "2026-08", "2026-09"], V2: ["2026-06"], V3: ["2026-06", "2026-07", "2026-08", "2026-09"]}
    rows = [
        {"kode_desa": kode, "bulan": bulan, "tanggal_terima": f"{bulan}-28"} for kode in sent for bulan in sent[kode]
    ]
    late = missing_reports(table("laporan", rows), desa([V1, V2, V3]), bulan="2026-09", first_month="2026-05")
    assert list(zip(late["kode_desa"], late["bulan"], strict=True)) == [
        (V1, ("2026-05", "2026-07")), (V2, ("2026-05",)), (V3, ("2026-05",)),
    ]  # fmt: skip
    asked = missing_reports(table("laporan", rows), desa([V1, V3]), bulan="2026-09", first_month="2026-05", months=3)
    assert list(zip(asked["kode_desa"], asked["bulan"], strict=True)) == [(V1, ("2026-07",))]
    assert missing_reports(table("laporan", rows), desa([V1]), bulan="2026-09", first_month=None).empty
