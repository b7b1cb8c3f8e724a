"""Every layout people use gives the same records: worked by hand."""

from datetime import date

import pytest

from loaders.intake import Intake
from tests.loaders.sheets import LAYANAN_LONG, A, B, adds_up, csv_file, read, read_rows, records

TTD, ODF = "Ibu hamil konsumsi TTD minimal 90 tablet", "Desa Stop BABS (ODF)"
TWO_SERVICES = {
    (A, "2026-09", "bumil_ttd", 10, 7),
    (A, "2026-09", "desa_odf", 1, 0),
    (B, "2026-09", "bumil_ttd", 4, None),
}


def _services(intake: Intake) -> set[tuple]:
    assert intake.problems == ()
    assert adds_up(intake)
    return set(records(intake, "layanan"))


def test_services_wide_under_a_two_row_header_below_a_title() -> None:
    intake = read_rows(
        ("LAPORAN KECAMATAN",),
        ("Tahun 2026",),
        (),
        ("Kode desa", "Nama desa", "Kecamatan", "Bulan", TTD, None, ODF, None),
        (None, None, None, None, "Sasaran", "Terlayani", "Sasaran", "Terlayani"),
        (A, "Pacet", "Pacet", "September 2026", 10, 7, 1, 0),
        (B, "Cembor", None, "September", 4, None, None, "-"),
    )
    assert _services(intake) == TWO_SERVICES


def test_services_wide_in_one_header_row() -> None:
    intake = read_rows(
        (
            "KODE DESA",
            "Desa/Kelurahan",
            "bulan",
            f"{TTD} – sasaran",
            f"{TTD} - Terlayani",
            "ODF (Sasaran)",
            "ODF terlayani",
        ),
        (A.replace(".", ""), "Pacet", date(2026, 9, 1), 10, 7, 1, 0),
        (int(B.replace(".", "")), "Cembor", "2026-09", 4.0, "", "", ""),
    )
    assert _services(intake) == TWO_SERVICES


def test_services_long() -> None:
    intake = read_rows(
        LAYANAN_LONG,
        (A, "September 2026", TTD, 10, 7),
        (A, "09/2026", "ODF", "1", "0"),
        (B, "Sept 2026", "bumil_ttd", 4, None),
        (B, "Sept 2026", "ODF", None, None),
    )
    assert _services(intake) == TWO_SERVICES


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_services_from_csv_in_any_separator_and_encoding(delimiter: str, encoding: str) -> None:
    rows = [
        ("Kode desa", "Nama desa", "Bulan", f"{TTD} – sasaran", f"{TTD} – terlayani", "ODF sasaran", "ODF terlayani"),
        (A, "Pacét", "September 2026", "10", "7", "1", "0"),
        (B, "Cembor", "September 2026", "4", "", "", ""),
    ]
    assert _services(read(csv_file(rows, delimiter=delimiter, encoding=encoding))) == TWO_SERVICES


def test_the_sep_line_of_excel_is_obeyed() -> None:
    content = b"sep=|\n" + csv_file([LAYANAN_LONG, (A, "2026-09", "ODF", 1, 0)], delimiter="|", encoding="utf-8")
    intake = read(content)
    assert records(intake, "layanan") == [(A, "2026-09", "desa_odf", 1, 0)]
    assert intake.tables["layanan"]["baris"].tolist() == [3]


def test_the_month_may_stand_in_the_title_only() -> None:
    intake = read_rows(("Bulan September 2026",), ("Kode desa", "Layanan", "Sasaran", "Terlayani"), (A, "ODF", 1, 0))
    assert records(intake, "layanan") == [(A, "2026-09", "desa_odf", 1, 0)]


def test_month_and_year_may_stand_in_two_columns() -> None:
    intake = read_rows((*LAYANAN_LONG, "Tahun"), (A, "September", "ODF", 1, 0, 2026), (A, 8, "ODF", 1, 0, "2026"))
    assert [row[1] for row in records(intake, "layanan")] == ["2026-09", "2026-08"]


def test_target_groups_wide_by_source() -> None:
    intake = read_rows(
        ("Kode desa", "Bulan", "Sumber data", "Remaja putri", "Bumil", "Bayi < 6 bulan"),
        (A, "September 2026", "Posyandu", 12, 0, None),
        (A, "September 2026", "Kader Pembangunan Manusia", None, 3, "1.200"),
    )
    assert intake.problems == ()
    assert set(records(intake, "sasaran")) == {
        (A, "2026-09", "remaja_putri", "posyandu", 12),
        (A, "2026-09", "ibu_hamil", "posyandu", 0),
        (A, "2026-09", "ibu_hamil", "kpm", 3),
        (A, "2026-09", "bayi_0_5", "kpm", 1200),
    }


def test_target_groups_long() -> None:
    intake = read_rows(("Kode", "Periode", "Kelompok", "Sumber", "Banyaknya"), (A, "2026-09", "Bumil", "Bidan", 3))
    assert records(intake, "sasaran") == [(A, "2026-09", "ibu_hamil", "bidan", 3)]


def test_weighing_by_its_letters() -> None:
    intake = read_rows(
        ("Kode desa", "Bulan", "S", "K", "D", "N", "Diukur", "Pendek", "Sangat pendek"),
        (A, "2026-09", 100, 90, 80, 60, None, None, None),
        (B, "2026-08", 50, 50, 40, 30, 40, 5, 1),
    )
    assert intake.problems == ()
    assert records(intake, "pengukuran") == [
        (A, "2026-09", 100, 90, 80, 60, None, None, None, None, None, None),
        (B, "2026-08", 50, 50, 40, 30, 40, 5, 1, None, None, None),
    ]
