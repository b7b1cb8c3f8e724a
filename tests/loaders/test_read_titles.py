"""The month a sheet is about, when only its titles say it; a wrong guess would file a whole month elsewhere."""

from datetime import date

import pytest

from loaders.titles import month_in
from tests.loaders.sheets import A, read, workbook

HEADER = ("Kode desa", "Layanan", "Sasaran", "Terlayani")
ROW = (A, "TTD ibu hamil", 10, 8)


def _read_under(*titles: str, sheet: str = "Data"):
    return read(workbook({sheet: [*[(title,) for title in titles], HEADER, ROW]}))


@pytest.mark.parametrize(
    ("titles", "month"),
    [
        (("Data", "Laporan September 2026"), "2026-09"),
        (("September 2026", "LAPORAN"), "2026-09"),
        (("Data", "Bulan September", "Tahun 2026"), "2026-09"),
        (("Data", "Laporan bulan September", "Tahun 2026", "Dicetak 3 Oktober 2026"), "2026-09"),
        (("September", "Tahun 2026", "Diunduh: 3 Oktober 2026"), "2026-09"),
        (("Data", "Periode Januari - Maret 2026"), None),
        (("Data", "Semester Juli-Desember 2025"), None),
        (("Data", "Triwulan III September 2026"), None),
        (("Data", "Data September 2026", "Rekap Agustus 2026"), None),
        (("Data", "Laporan Bulan September", "Dasar: SK Bupati tanggal 5 Maret 2026"), None),
        (("Data", "Dilaporkan 5 Oktober 2026", "Keadaan s.d. 30 September 2026"), None),
        (("Data", "Keadaan s.d. 30 September 2026", "Dilaporkan 5 Oktober 2026"), None),
    ],
)
def test_only_one_month_named_as_a_month_counts(titles, month):
    assert month_in(titles) == month
    intake = _read_under(*titles[1:], sheet=titles[0])
    stored = list(intake.tables["layanan"]["bulan"]) if "layanan" in intake.tables else []
    assert stored == ([month] if month else [])


def test_a_month_taken_from_the_title_is_said():
    intake = _read_under("Laporan September 2026")
    assert [(p.code, p.sheet, p.value) for p in intake.problems] == [("W210", "Data", "September 2026")]


def test_a_sheet_that_lacks_only_its_month_is_told_so():
    intake = _read_under("Periode Januari - Maret 2026")
    assert [(p.code, p.sheet) for p in intake.problems] == [("E102", ""), ("E119", "Data")]


def test_a_column_with_the_month_is_never_overruled_by_the_title():
    rows = [("Laporan Agustus 2026",), (*HEADER, "Bulan"), (*ROW, "September 2026")]
    intake = read(workbook({"Data": rows}))
    assert list(intake.tables["layanan"]["bulan"]) == ["2026-09"]
    assert intake.problems == ()


def test_a_year_long_past_in_a_month_header_is_a_problem_and_no_crash():
    rows = [("Kode desa", date(1999, 1, 1), "Februari 2026"), (A, date(2026, 2, 3), date(2026, 3, 3))]
    intake = read(workbook({"Laporan": rows}))
    assert [(p.code, p.row) for p in intake.problems] == [("E107", 2)]
    assert list(intake.tables["laporan"]["bulan"]) == ["2026-02"]
