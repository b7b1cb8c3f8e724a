"""The consolidated scorecard: one line per village, a pair of columns per service, or one line per service."""

import io

import openpyxl
import pytest

from loaders.schema import TABLES
from loaders.template import template
from tests.loaders.formulir4_files import DESA, PACET, TEXTS, TODAY
from tests.loaders.sheets import A, B, adds_up, found, read, read_rows, records, workbook

WIDE = ("Kode desa", "Kuartal", "IH-1 diterima", "IH-1 seharusnya", "Akta kelahiran anak Diterima",
        "Akta kelahiran anak Seharusnya diterima")  # fmt: skip
LONG = ("Kode desa", "Kuartal", "Indikator", "Diterima", "Seharusnya")


def test_a_wide_line_gives_a_record_for_each_service_that_says_something() -> None:
    intake = read_rows(WIDE, (A, "2026-3", 9, 12, 0, 0), (B, "TW II 2026", 5, None, None, None))
    assert intake.problems == ()
    assert sorted(records(intake, "scorecard")) == [
        (A, "2026-3", "AN-8", 0, 0, None, None, "ditulis"), (A, "2026-3", "IH-1", 9, 12, None, None, "ditulis"),
        (B, "2026-2", "IH-1", 5, None, None, None, None),
    ]  # fmt: skip


def test_the_official_wording_over_a_pair_of_columns_is_a_wide_sheet() -> None:
    top = ("Kode desa", "Triwulan", "Tahun", TEXTS["IH-6"], None, TEXTS["AN-8"], None)
    low = (None, None, None, "Diterima", "Seharusnya", "Diterima", "Seharusnya")
    intake = read_rows(top, low, (A, "III", 2026, 12, 12, 36, 40))
    assert [record[1:5] for record in records(intake, "scorecard")] == [
        ("2026-3", "IH-6", 12, 12), ("2026-3", "AN-8", 36, 40)
    ]  # fmt: skip


def test_a_long_line_is_one_record() -> None:
    intake = read_rows(LONG, (A, "Kuartal 3 2026", "AN-9", 30, 40), (A, "Kuartal 3 2026", TEXTS["AN-10"], 20, None))
    assert [record[1:5] for record in records(intake, "scorecard")] == [
        ("2026-3", "AN-9", 30, 40), ("2026-3", "AN-10", 20, None)
    ]  # fmt: skip


def test_the_quarter_may_stand_in_the_title_and_is_missed_when_it_stands_nowhere() -> None:
    lines = (("Kode desa", "IH-1 diterima", "IH-1 seharusnya"), (A, 9, 12))
    titled = read_rows(("Scorecard Triwulan III Tahun 2026",), *lines)
    assert found(titled) == [("W418", None, "")]
    assert records(titled, "scorecard")[0][1] == "2026-3"
    assert found(read_rows(*lines)) == [("E102", None, ""), ("E414", None, "")]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ((A, "2027-1", 9, 12, None, None), ("E413", 2, "Kuartal")),
        ((A, "entah", 9, 12, None, None), ("E411", 2, "Kuartal")),
        ((A, "III", 9, 12, None, None), ("E412", 2, "Kuartal")),
        ((A, "2026-3", 13, 12, None, None), ("W202", 2, "IH-1 diterima")),
        ((A, "2026-3", None, 12, None, None), ("E105", 2, "IH-1 diterima")),
        ((A, "2026-3", "9 org", 12, None, None), ("E103", 2, "IH-1 diterima")),
    ],
)
def test_what_is_wrong_with_a_line_is_said_at_its_cell(line: tuple, problem: tuple) -> None:
    intake = read_rows(WIDE, line)
    assert found(intake) == [problem]
    assert adds_up(intake)


def test_totals_of_a_consolidated_book_are_compared_with_its_services() -> None:
    services = [item.id for item in TABLES["scorecard"].column("indikator").items if item.id.startswith("IH")]
    lines = [(A, "2026-3", service, 2, 3) for service in services]
    totals = [
        ("Kode desa", "Kuartal", "Ibu hamil", "Ibu hamil diterima", "Ibu hamil seharusnya"),
        (A, "2026-3", 3, 16, 25),
    ]
    intake = read(workbook({"Layanan": (LONG, *lines), "Jumlah": totals}))
    assert found(intake) == [("W425", 2, "Ibu hamil seharusnya")]
    assert intake.problems[0].details["other"] == "24"


def test_the_quarterly_template_reads_back_and_lists_its_quarters() -> None:
    content = template(desa=DESA, months=("2026-04", "2026-07", "2026-08"), today=TODAY, book="kuartalan")
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet = book["Scorecard"]
    assert [sheet.cell(row, 4).value for row in (6, 10)] == ["Kuartal 2 2026", "Kuartal 3 2026"]
    assert sheet.max_column == 4 + 2 * 19
    for column in range(5, sheet.max_column + 1):
        sheet.cell(6, column, column)
    book["Formulir4"]["E5"] = 45
    buffer = io.BytesIO()
    book.save(buffer)
    intake = read(buffer.getvalue(), known=tuple(DESA["kode_desa"]))
    assert intake.read == {"scorecard": 19, "formulir4": 1}
    assert [problem for problem in intake.problems if problem.is_error] == []
    assert set(intake.tables["scorecard"]["kode_desa"]) == {PACET}
    assert records(intake, "formulir4")[0][:3] == (PACET, "2026-2", 45)


def test_the_wordings_of_the_official_blank_are_known_letter_for_letter() -> None:
    lines = [(A, "2026-3", TEXTS[service], 1, 2) for service in ("IH-1", "IH-2", "AN-2", "AN-8", "AN-10", "PA-1")]
    assert [record[2] for record in records(read_rows(LONG, *lines), "scorecard")] == [
        "IH-1", "IH-2", "AN-2", "AN-8", "AN-10", "PA-1"
    ]  # fmt: skip
