from datetime import date, datetime, time

import pytest

from loaders.cells import MonthCell
from loaders.months import MONTH_OF_WORD, date_of, month_parts, year_of
from loaders.parse import parse_date, parse_month

TODAY = date(2026, 10, 15)


@pytest.mark.parametrize(
    "cell",
    ["September 2026", "september 2026", "SEPT 2026", "Sep-26", "Sept. 2026", "2026-09", "2026/9", "202609", "09/2026",
     "9-2026", "2026 September", "Tahun 2026 September", "Bulan September 2026", "September, 2026", "2026-09-01",
     "01/09/2026", "1 September 2026", date(2026, 9, 1), datetime(2026, 9, 30, 12), 46266, 46266.0, 202609],
)  # fmt: skip
def test_september_2026_is_read_however_it_is_written(cell: object) -> None:
    assert month_parts(cell) == (2026, 9)


@pytest.mark.parametrize("cell", ["September", "sep", "9", "09", 9, 9.0, "Bulan ke-9", "Bulan 9", "ke-9"])
def test_a_month_without_year_says_so(cell: object) -> None:
    assert month_parts(cell) == (None, 9)


@pytest.mark.parametrize(
    "cell", ["", "Semester 1", "13", 13, 0, True, "2026", "2026-13", "mata 2026", "9" * 400, 9.5, None]
)
def test_what_names_no_month_is_none(cell: object) -> None:
    assert month_parts(cell) is None


def test_every_month_has_its_indonesian_and_english_word() -> None:
    assert [MONTH_OF_WORD[word] for word in ("januari", "pebruari", "agt", "nopember", "december")] == [1, 2, 8, 11, 12]


@pytest.mark.parametrize(
    "cell",
    ["05/09/2026", "5-9-2026", "5.9.26", "2026-09-05", "2026-09-05 00:00:00", "5 September 2026", "5 Sept 2026",
     "Sabtu, 5 September 2026", date(2026, 9, 5), datetime(2026, 9, 5, 23, 59), 46270, "46270", "5-Sep-26"],
)  # fmt: skip
def test_the_fifth_of_september_is_read_however_it_is_written(cell: object) -> None:
    assert date_of(cell) == date(2026, 9, 5)


@pytest.mark.parametrize("cell", ["09/25/2026", "31/02/2026", "sudah", 12, time(8, 0), True, "", float("nan"), "5/9"])
def test_what_names_no_day_is_none(cell: object) -> None:
    assert date_of(cell) is None


def test_day_comes_before_month() -> None:
    assert date_of("03/04/2026") == date(2026, 4, 3)


@pytest.mark.parametrize(("cell", "year"), [(2026, 2026), (2026.0, 2026), ("TA 2026", 2026), ("26", None), (26, None)])
def test_a_year_is_four_figures(cell: object, year: int | None) -> None:
    assert year_of(cell) == year


def test_a_month_after_todays_is_refused_and_a_plan_may_look_ahead() -> None:
    assert parse_month("November 2026", today=TODAY, may_be_future=False).code == "E111"
    assert parse_month("Oktober 2026", today=TODAY, may_be_future=False) == "2026-10"
    assert parse_month("Desember 2027", today=TODAY, may_be_future=True) == "2027-12"
    assert parse_month("Januari 2028", today=TODAY, may_be_future=True).code == "E111"


def test_a_month_takes_its_year_from_the_column_beside_it() -> None:
    assert parse_month(MonthCell("Maret", 2026), today=TODAY, may_be_future=False) == "2026-03"
    assert parse_month(MonthCell("Maret 2025", 2026), today=TODAY, may_be_future=False) == "2025-03"
    assert parse_month(MonthCell("Maret", None), today=TODAY, may_be_future=False).code == "E114"
    assert parse_month(MonthCell("Maret", "dua ribu"), today=TODAY, may_be_future=False).column == "tahun"


def test_a_day_after_today_is_refused() -> None:
    assert parse_date("16/10/2026", today=TODAY).code == "E111"
    assert parse_date("15/10/2026", today=TODAY) == "2026-10-15"
    assert parse_date("besok", today=TODAY).code == "E108"
