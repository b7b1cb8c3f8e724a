"""What is said about a file beyond its single cells: repetition, excess, subtotals, unknown columns and sheets."""

import pytest

from tests.loaders.sheets import (
    LAYANAN_LONG,
    A,
    B,
    Formula,
    adds_up,
    csv_file,
    found,
    one,
    read,
    read_layanan,
    read_rows,
    records,
    workbook,
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


def test_the_same_record_twice_counts_once() -> None:
    intake = read_layanan((A, "2026-09", "ODF", 1, None), (A, "Sept 2026", "Stop BABS", "1", ""))
    assert one(intake).code == "W206"
    assert "baris 2" in one(intake).details["first"]
    assert (intake.read, intake.refused) == ({"layanan": 1}, {"layanan": 0})


def test_of_two_records_that_disagree_the_later_is_refused() -> None:
    intake = read_layanan((A, "2026-09", "ODF", 1, 0), (A, "2026-09", "ODF", 1, 1), (A, "2026-09", "ODF", 1, 0))
    assert found(intake) == [("E110", 3, "Kode desa"), ("W206", 4, "Kode desa")]
    assert records(intake, "layanan") == [(A, "2026-09", "desa_odf", 1, 0)]
    assert adds_up(intake)


def test_repetition_is_seen_across_sheets() -> None:
    sheet = (LAYANAN_LONG, (A, "2026-09", "ODF", 1, 0))
    other = (("Kode desa", "Bulan", "ODF sasaran", "ODF terlayani"), (A, "2026-09", 1, 1))
    intake = read(workbook({"Satu": sheet, "Dua": other}))
    assert [(problem.code, problem.sheet) for problem in intake.problems] == [("E110", "Dua")]
    assert '"Satu"' in one(intake).details["first"]


def test_a_service_that_stands_in_two_columns_is_compared_not_lost() -> None:
    intake = read_rows(
        ("Kode desa", "Bulan", "ODF sasaran", "ODF terlayani", "Stop BABS sasaran", "Stop BABS terlayani"),
        (A, "2026-09", 1, 0, 1, 1),
    )
    assert [code for code, _, _ in found(intake)] == ["E110"]


def test_more_served_than_due_is_flagged_and_taken_in() -> None:
    intake = read_layanan((A, "2026-09", "ODF", 1, 7), (B, "2026-09", "ODF", None, 7))
    assert found(intake) == [("W201", 2, "Terlayani")]
    assert (one(intake).value, one(intake).details["other"]) == ("7", "1")
    assert len(records(intake, "layanan")) == 2


@pytest.mark.parametrize(
    ("numbers", "column"),
    [((10, 10, 5, 6, None, None, None), "N"), ((10, 10, 11, 5, None, None, None), "D"),
     ((10, 11, 5, 5, None, None, None), "K"), ((10, 10, 5, 5, 11, None, None), "Diukur"),
     ((10, 10, 5, 5, 8, 5, 4), "Pendek")],
)  # fmt: skip
def test_a_part_larger_than_its_whole_is_flagged(numbers: tuple, column: str) -> None:
    header = ("Kode desa", "Bulan", "S", "K", "D", "N", "Diukur", "Pendek", "Sangat pendek")
    assert found(read_rows(header, (A, "2026-09", *numbers))) == [("W202", 2, column)]


@pytest.mark.parametrize("text", ["Jumlah", "TOTAL", "Total Kecamatan", "Rata-rata", "Kab. Mojokerto", "SUB TOTAL"])
def test_a_subtotal_line_is_left_out_and_said(text: str) -> None:
    intake = read_rows(
        ("Kode desa", "Nama desa", *LAYANAN_LONG[1:]), (B, "Cembor", *GOOD[1:]), (None, text, None, None, 9, 9)
    )
    assert [(problem.code, problem.row, problem.value) for problem in intake.problems] == [("W204", 3, text)]
    assert intake.read == {"layanan": 1}


def test_a_village_without_code_is_no_subtotal_whatever_its_kabupaten_column_says() -> None:
    header = ("Kode desa", "Kabupaten", "Nama desa", *LAYANAN_LONG[1:])
    intake = read_rows(header, (None, "Kab. Mojokerto", "Jumlahsari", "2026-09", "ODF", 1, 1))
    assert found(intake) == [("E105", 2, "Kode desa")]


def test_an_unknown_column_with_content_is_said_once() -> None:
    intake = read_rows(
        (*LAYANAN_LONG, "Rahasia", "Kosong", ""), (*GOOD, "a", None, None), (A, *GOOD[1:], "b", None, "x")
    )
    assert [(problem.code, problem.value) for problem in intake.problems] == [
        ("W203", "Rahasia"),
        ("W203", "H (tanpa judul)"),
    ]


def test_the_numbers_under_an_unknown_service_are_not_taken_for_another() -> None:
    intake = read_rows(
        ("Kode desa", "Bulan", "ODF", None, "Layanan antariksa", None),
        (None, None, "Sasaran", "Terlayani", "Sasaran", "Terlayani"),
        (A, "2026-09", 1, 0, 8, 2),
    )
    assert [problem.value for problem in intake.problems] == [
        "Layanan antariksa – Sasaran",
        "Layanan antariksa – Terlayani",
    ]
    assert records(intake, "layanan") == [(A, "2026-09", "desa_odf", 1, 0)]


def test_a_sheet_that_is_none_of_ours_is_said_and_the_rest_is_read() -> None:
    intake = read(
        workbook({"Foto": (("a", "b"), (1, 2)), "Kosong": (), "Petunjuk": (("x",),), "D": (LAYANAN_LONG, GOOD)})
    )
    assert [(problem.code, problem.sheet) for problem in intake.problems] == [("W205", "Foto")]
    assert intake.read == {"layanan": 1}


def test_a_list_of_something_else_with_village_names_is_not_the_village_list() -> None:
    intake = read_rows(("Kode desa", "Nama desa", "Kecamatan", "Jumlah sapi"), ("35.16.03.2888", "Sapian", "Pacet", 9))
    assert [problem.code for problem in intake.problems] == ["E102", "W205"]
    assert intake.tables == {}


def test_a_village_list_needs_names() -> None:
    intake = read_rows(("Kode desa", "Nama desa", "Kecamatan", "Jenis"), ("35.16.03.2888", None, "Pacet", "Dusun"))
    assert found(intake) == [("E105", 2, "Nama desa"), ("E109", 2, "Jenis")]


def test_values_are_quoted_short_and_clean_and_text_too_long_is_refused() -> None:
    intake = read_rows(
        ("Kode desa", "Kegiatan", "Tahun", "Januari"), (A, "Kelas\x07\n" + "x" * 5000, 2026, "R\tT!\x1b[31m" * 40)
    )
    assert [code for code, _, _ in found(intake)] == ["E115", "E109"]
    assert all(len(problem.value) <= 80 and problem.value.isprintable() for problem in intake.problems)


def test_hostile_text_reaches_the_problem_as_text() -> None:
    problem = one(read_layanan((A, "2026-09", "ODF", "{value!r} <img onerror=x> =HYPERLINK(1)", 1)))
    assert "{value!r} <img onerror=x> =HYPERLINK(1)" in problem.sentence


def test_thousands_of_the_same_problem_end_in_a_count() -> None:
    rows = [("35.16.99.2001", "2026-09", "ODF", 1, number) for number in range(3000)]
    intake = read(csv_file([LAYANAN_LONG, *rows]))
    codes = [problem.code for problem in intake.problems]
    assert (codes.count("E106"), codes[-1], intake.problems[-1].value) == (2000, "W207", "1000")
    assert intake.refused == {"layanan": 3000}
