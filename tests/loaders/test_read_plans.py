"""Plans, reports, rembug and what every layout has in common: worked by hand."""

from datetime import date

import pytest

from loaders.read import read_file
from loaders.schema import TABLES
from tests.loaders.sheets import LAYANAN_LONG, TODAY, A, B, found, read, read_rows, records, workbook

TTD, ODF = "Ibu hamil konsumsi TTD minimal 90 tablet", "Desa Stop BABS (ODF)"
TWO_SERVICES = {
    (A, "2026-09", "bumil_ttd", 10, 7),
    (A, "2026-09", "desa_odf", 1, 0),
    (B, "2026-09", "bumil_ttd", 4, None),
}


def test_a_plan_wide_with_marks_and_the_villages_own_activity() -> None:
    intake = read_rows(
        ("Kode desa", "Kegiatan", "Tahun", "Bulan ke-", None, None),
        (None, None, None, 1, 2, 12),
        (A, "K05 Pendampingan kepada ibu hamil", 2026, "RT", "T", "R"),
        (A, "Kelas =ibu() <b>hamil</b>", 2026, "√", None, None),
    )
    assert [problem.code for problem in intake.problems] == ["W211"]
    assert {row[:5] for row in records(intake, "rencana_kerja")} == {
        (A, "K05", "2026-01", 1, 1),
        (A, "K05", "2026-02", None, 1),
        (A, "K05", "2026-12", 1, None),
        (A, "Kelas =ibu() <b>hamil</b>", "2026-01", 1, None),
    }


def test_ticks_in_a_sheet_of_marks_are_plans_and_that_is_said_once_with_count_and_first_cell() -> None:
    intake = read_rows(
        ("Rencana kerja tahun 2026",), ("Kode desa", "Kegiatan", "Jan", "Feb"),
        (A, "K01", "R", "x"), (A, "K02", "X", 1), (A, "K03", "RT", "T"),
    )  # fmt: skip
    said = [(p.code, p.row, p.column, p.value, p.details["count"], p.is_error) for p in intake.problems]
    assert said == [("W211", 3, "Feb", "x", "3", False)]
    marks = {row[1:5] for row in records(intake, "rencana_kerja")}
    assert ("K01", "2026-02", 1, None) in marks
    assert ("K02", "2026-01", 1, None) in marks


def test_a_sheet_of_letters_has_nothing_to_say_about_ticks() -> None:
    intake = read_rows(
        ("Rencana kerja tahun 2026",), ("Kode desa", "Kegiatan", "Jan"), (A, "K01", "R"), (A, "K02", "T")
    )
    assert intake.problems == ()


def test_a_plan_wide_under_month_names_takes_the_year_from_the_title() -> None:
    intake = read_rows(("Rencana kerja tahun 2025",), ("Kode desa", "Kegiatan", "Jan", "Peb"), (A, "K01", "R", "RT"))
    assert {row[2] for row in records(intake, "rencana_kerja")} == {"2025-01", "2025-02"}


def test_a_plan_long() -> None:
    intake = read_rows(
        ("Kode desa", "Kegiatan", "Bulan", "Direncanakan", "Terlaksana", "Tanggal", "Catatan"),
        (A, "K10", "Mei 2026", "Ya", "Tidak", None, "ditunda"),
        (A, "K11", "Mei 2026", None, "Ya", "05/05/2026", None),
        (A, "K12", "Mei 2026", None, None, None, None),
    )
    assert records(intake, "rencana_kerja") == [
        (A, "K10", "2026-05", 1, 0, None, "ditunda", None),
        (A, "K11", "2026-05", None, 1, "2026-05-05", None, None),
    ]


@pytest.mark.parametrize("header", [("Januari 2026", "Februari 2026"), (date(2026, 1, 1), date(2026, 2, 1))])
def test_reports_wide_with_the_year_in_each_header(header: tuple) -> None:
    intake = read_rows(("Kode desa", *header), (A, date(2026, 2, 5), None), (B, "3 Februari 2026", "02/03/2026"))
    assert set(records(intake, "laporan")) == {
        (A, "2026-01", "2026-02-05"),
        (B, "2026-01", "2026-02-03"),
        (B, "2026-02", "2026-03-02"),
    }


def test_reports_long() -> None:
    intake = read_rows(("Kode desa", "Bulan", "Tanggal diterima"), (A, "2026-01", "05/02/2026"), (B, "2026-01", None))
    assert records(intake, "laporan") == [(A, "2026-01", "2026-02-05")]


def test_rembug_of_a_village_that_has_not_held_one_is_no_record() -> None:
    intake = read_rows(
        ("Kode desa", "Nama desa", "Tanggal rembuk", "Jumlah peserta", "Daftar hadir", "Notulen", "Berita acara"),
        (A, "Pacet", date(2026, 6, 3), 31, "Ada", "Tidak ada", "√"),
        (B, "Cembor", None, None, None, None, None),
    )
    assert intake.problems == ()
    assert records(intake, "rembug") == [(A, "2026-06-03", 31, 1, 0, 1)]


@pytest.mark.parametrize("order", [("Data", "Daftar Desa"), ("Daftar Desa", "Data")])
def test_a_village_list_in_the_file_makes_its_villages_known_wherever_it_stands(order: tuple[str, ...]) -> None:
    sheets = {
        "Data": (LAYANAN_LONG, ("73.01.01.2001", "2026-09", "ODF", 1, 1)),
        "Daftar Desa": (("Kode desa", "Nama desa", "Kecamatan"), ("73.01.01.2001", "Desa Baru", "Benteng")),
    }
    intake = read(workbook({name: sheets[name] for name in order}), known=())
    assert intake.problems == ()
    assert len(intake.tables["layanan"]) == len(intake.tables["desa"]) == 1


def test_each_record_says_its_sheet_and_row() -> None:
    intake = read(workbook({"Bulan Ini": (("judul",), LAYANAN_LONG, (), (A, "2026-09", "ODF", 1, 0))}))
    row = intake.tables["layanan"].iloc[0]
    assert (row["lembar"], row["baris"]) == ("Bulan Ini", 4)


def test_frames_have_the_types_that_cross_the_wall() -> None:
    intake = read_rows(LAYANAN_LONG, (A, "2026-09", "ODF", 1, None))
    frame = intake.tables["layanan"]
    assert list(frame.columns) == [*TABLES["layanan"].names, "lembar", "baris"]
    assert {str(frame[name].dtype) for name in ("kode_desa", "bulan", "layanan", "lembar")} == {"str"}
    assert {str(frame[name].dtype) for name in ("sasaran", "terlayani", "baris")} == {"Int64"}


def test_columns_that_only_help_to_read_are_left_alone() -> None:
    intake = read_rows(("No", *LAYANAN_LONG, "Capaian (%)", "Puskesmas"), (1, A, "2026-09", "ODF", 1, 0, 0.0, "Pacet"))
    assert found(intake) == []
    assert records(intake, "layanan") == [(A, "2026-09", "desa_odf", 1, 0)]


def test_the_line_that_numbers_the_columns_and_a_repeated_header_are_no_data() -> None:
    intake = read_rows(
        ("No", *LAYANAN_LONG),
        ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)"),
        (1, A, "2026-09", "ODF", 1, 0),
        ("No", *LAYANAN_LONG),
        (2, B, "2026-09", "ODF", 1, 1),
    )
    assert intake.problems == ()
    assert intake.read == {"layanan": 2}


def test_progress_goes_from_start_to_end() -> None:
    told: list[tuple[float, str]] = []
    read_file(
        workbook({"Satu": (LAYANAN_LONG, (A, "2026-09", "ODF", 1, 0)), "Dua": ()}),
        name="uji.xlsx", known_desa=(A,), today=TODAY, progress=lambda share, text: told.append((share, text)),
    )  # fmt: skip
    shares = [share for share, _ in told]
    assert shares == sorted(shares)
    assert shares[-1] == 1
    assert all(text for _, text in told)
