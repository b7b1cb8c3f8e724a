"""Quarters: how people write them, what is no quarter, and where a sheet may say its own."""

from datetime import date

import pytest

from loaders.cells import Fault, MonthCell
from loaders.parse import parse_quarter
from loaders.quarters import months_of, quarter_in, quarter_of_month, quarter_title

TODAY = date(2026, 10, 15)


@pytest.mark.parametrize(
    "written",
    ["2026-3", "3/2026", "Kuartal 3 2026", "KUARTAL III TAHUN 2026", "Triwulan III 2026", "TW III/2026", "TW.3 2026",
     "TWIII 2026", "Q3 2026", "2026 Q3", "Triwulan ke-3 Tahun 2026", "Triwulan ketiga 2026", "Juli-September 2026",
     "Jul s.d. Sep 2026", "Juli s/d September 2026", "Agustus 2026", "Kuartal III (Juli – September) 2026",
     "kuartal\xa03 2026", date(2026, 8, 1)],
)  # fmt: skip
def test_the_third_quarter_however_it_is_written(written: object) -> None:
    assert parse_quarter(written, today=TODAY) == "2026-3"


@pytest.mark.parametrize(
    ("written", "number"),
    [("I", 1), ("ii", 2), ("III", 3), ("IV", 4), (1, 1), (2.0, 2), ("TW 4", 4), ("Maret", 1), ("April–Juni", 2)],
)
def test_the_year_may_stand_elsewhere(written: object, number: int) -> None:
    assert parse_quarter(MonthCell(written, 2025), today=TODAY) == f"2025-{number}"


@pytest.mark.parametrize(
    "written",
    ["entah", "Kuartal 5 2026", "2026", "0", 5, 2.5, True, "V 2026", "Juni-Juli 2026", "Januari-Desember 2026",
     "Kuartal 2 dan 3 2026", "Kuartal 3 (April-Juni) 2026", "Bulan 7 2026", "2026-09", "2025/2026 TW 1", "x" * 500,
     "Semester 1 2026", "2026-3-1-4", float("inf")],
)  # fmt: skip
def test_what_names_no_single_quarter_is_said(written: object) -> None:
    fault = parse_quarter(written, today=TODAY)
    assert isinstance(fault, Fault)
    assert fault.code == "E411"


def test_a_date_that_excel_may_have_made_of_2026_3_is_not_guessed_at() -> None:
    assert parse_quarter(date(2026, 3, 1), today=TODAY).code == "E411"
    assert parse_quarter(date(2026, 4, 1), today=TODAY).code == "E411"
    assert parse_quarter(date(2026, 5, 1), today=TODAY) == "2026-2"


def test_a_quarter_without_year_and_one_that_has_not_begun_are_told_apart() -> None:
    assert parse_quarter("TW III", today=TODAY).code == "E412"
    assert parse_quarter("2027-1", today=TODAY).code == "E413"
    assert parse_quarter("2026-4", today=TODAY) == "2026-4"
    assert parse_quarter("2026-4", today=date(2026, 9, 30)).code == "E413"
    assert parse_quarter(MonthCell("III", "dua ribu"), today=TODAY).column == "tahun"
    assert parse_quarter("1999-3", today=TODAY).code == "E411"
    assert parse_quarter(MonthCell("", 2026), today=TODAY) is None


@pytest.mark.parametrize(
    ("titles", "kuartal"),
    [
        (("Sheet1", "Scorecard Triwulan III Tahun 2026"), "2026-3"),
        (("TW3 2026",), "2026-3"),
        (("2026", "Rekap Kuartal 2"), "2026-2"),
        (("Perpres 72 Tahun 2021", "Kuartal 2 Tahun 2026"), "2026-2"),
        (("Kuartal 1 2026", "Kuartal 2 2026"), None),
        (("Kuartal 2",), None),
        (("Laporan Tahun 2026",), None),
        (("Hasil kuartal berjalan 2026",), None),
    ],
)
def test_titles_name_one_quarter_or_none(titles: tuple[str, ...], kuartal: str | None) -> None:
    assert quarter_in(titles) == kuartal


def test_months_and_quarters_belong_together() -> None:
    assert [quarter_of_month(f"2026-{month:02d}") for month in range(1, 13)] == [
        "2026-1", "2026-1", "2026-1", "2026-2", "2026-2", "2026-2",
        "2026-3", "2026-3", "2026-3", "2026-4", "2026-4", "2026-4",
    ]  # fmt: skip
    assert months_of("2026-4") == ("2026-10", "2026-11", "2026-12")
    assert all(
        quarter_of_month(month) == f"2025-{number}" for number in range(1, 5) for month in months_of(f"2025-{number}")
    )
    assert parse_quarter(quarter_title("2026-1"), today=TODAY) == "2026-1"
