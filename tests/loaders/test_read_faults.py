"""Files with one fault each: the code and the place where it is said."""

from datetime import date

import pytest

from tests.loaders.sheets import (
    A,
    B,
    Formula,
    found,
    one,
    read_layanan,
    read_rows,
    records,
)  # fmt: skip

GOOD = (B, "2026-09", "ODF", 1, 1)

ONE_BAD_CELL = [
    ("E103", "Sasaran", (A, "2026-09", "ODF", "12 org", 1)),
    ("E103", "Terlayani", (A, "2026-09", "ODF", 12, 3.5)),
    ("E103", "Terlayani", (A, "2026-09", "ODF", 12, True)),
    ("E103", "Sasaran", (A, "2026-09", "ODF", Formula("#REF!"), 1)),
    ("E104", "Sasaran", (A, "2026-09", "ODF", -3, 1)),
    ("E104", "Sasaran", (A, "2026-09", "ODF", 10**12, 1)),
    ("E105", "Kode desa", (None, "2026-09", "ODF", 12, 1)),
    ("E105", "Bulan", (A, None, "ODF", 12, 1)),
    ("E105", "Layanan", (A, "2026-09", "-", 12, 1)),
    ("E106", "Kode desa", ("35.16.03.2999", "2026-09", "ODF", 12, 1)),
    ("E107", "Bulan", (A, "Semester 1", "ODF", 12, 1)),
    ("E109", "Layanan", (A, "2026-09", "Layanan antariksa", 12, 1)),
    ("E111", "Bulan", (A, "November 2026", "ODF", 12, 1)),
    ("E112", "Kode desa", ("35.16.03", "2026-09", "ODF", 12, 1)),
    ("E112", "Kode desa", ("3,51603E+09", "2026-09", "ODF", 12, 1)),
    ("E114", "Bulan", (A, "September", "ODF", 12, 1)),
]


@pytest.mark.parametrize(("code", "column", "row"), ONE_BAD_CELL)
def test_a_bad_cell_refuses_its_record_and_says_where(code: str, column: str, row: tuple) -> None:
    intake = read_layanan(GOOD, row)
    problem = one(intake)
    assert (problem.code, problem.sheet, problem.row, problem.column) == (code, "Data", 3, column)
    assert problem.is_error
    assert len(records(intake, "layanan")) == 1
    assert (intake.read, intake.refused) == ({"layanan": 2}, {"layanan": 1})


def test_all_faults_are_said_at_once() -> None:
    intake = read_layanan(("x", "y", "z", "a", "b"), GOOD)
    assert {code for code, _, _ in found(intake)} == {"E112", "E107", "E109", "E103"}
    assert intake.refused == {"layanan": 1}


def test_a_wide_cell_refuses_only_its_own_record() -> None:
    intake = read_rows(
        ("Kode desa", "Bulan", "ODF", None, "KTD", None),
        (None, None, "Sasaran", "Terlayani", "Sasaran", "Terlayani"),
        (A, "2026-09", 1, "satu", 8, 2),
    )
    assert found(intake) == [("E103", 3, "ODF – Terlayani")]
    assert records(intake, "layanan") == [(A, "2026-09", "bumil_ktd", 8, 2)]
    assert (intake.read, intake.refused) == ({"layanan": 2}, {"layanan": 1})


def test_a_bad_code_on_a_wide_line_is_said_once_and_refuses_each_of_its_records() -> None:
    intake = read_rows(
        ("Kode desa", "Bulan", "ODF sasaran", "ODF terlayani", "KTD sasaran", "KTD terlayani"),
        ("35.16.03.9999", "2026-09", 1, 1, 8, 2),
    )
    assert found(intake) == [("E106", 2, "Kode desa")]
    assert (intake.read, intake.refused) == ({"layanan": 2}, {"layanan": 2})


def test_a_line_without_numbers_is_not_asked_for_its_code() -> None:
    assert found(read_layanan(GOOD, ("35.16.03.2999", "2026-09", "ODF", None, None), ("Catatan: sementara",))) == []


def test_a_bad_year_is_said_in_the_year_column() -> None:
    intake = read_rows(("Kode desa", "Kegiatan", "Tahun", "Januari"), (A, "K01", "dua ribu", "R"))
    assert found(intake) == [("E107", 2, "Tahun")]


def test_a_plan_done_in_a_month_to_come_is_refused_but_a_plan_is_not() -> None:
    intake = read_rows(("Kode desa", "Kegiatan", "Tahun", "September", "Desember"), (A, "K01", 2026, "RT", "R"),
                       (B, "K01", 2026, "RT", "RT"))  # fmt: skip
    assert found(intake) == [("E111", 3, "Desember")]
    assert len(records(intake, "rencana_kerja")) == 3


def test_a_report_dated_after_today_is_refused() -> None:
    intake = read_rows(("Kode desa", "Tahun", "September"), (A, 2026, date(2026, 10, 16)), (B, 2026, "besok"))
    assert found(intake) == [("E111", 2, "September"), ("E108", 3, "September")]
