"""The template asks for what the readers accept: untouched it holds nothing, filled in it reads in."""

import io
from datetime import date

import openpyxl
import pandas as pd
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from loaders.schema import TABLES
from loaders.template import long_template, template
from tests.loaders.sheets import KNOWN, TODAY, A, B, read, records

DESA = pd.DataFrame(
    {"kode_desa": [B, A], "nama_desa": ["=HYPERLINK(1)", "<b>Pacet</b>"], "nama_kecamatan": ["Pacet", "Pacet"]},
    dtype="str",
)
MONTHS = ("2026-08", "2026-09")
FILLED_TABLES = [name for name, table in TABLES.items() if table.in_template and name != "desa"]


def _template(desa: pd.DataFrame = DESA, **options: object) -> bytes:
    return template(desa=desa, months=MONTHS, today=TODAY, **options)


def _open(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def _put(sheet: Worksheet, row: int, **cells: object) -> None:
    for letter, value in cells.items():
        sheet[f"{letter}{row}"] = value


def _saved(book: openpyxl.Workbook) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("desa", [DESA, DESA.iloc[:0], pd.DataFrame()], ids=["villages", "none", "no columns"])
def test_an_untouched_template_holds_no_record_and_no_problem(desa: pd.DataFrame) -> None:
    intake = read(_template(desa))
    assert intake.problems == ()
    assert set(FILLED_TABLES) <= set(intake.tables)
    assert intake.accepted == 0


def test_the_first_sheet_explains_and_the_village_list_comes_first_when_there_is_none() -> None:
    assert _open(_template()).sheetnames[:2] == ["Petunjuk", "Layanan"]
    assert _open(_template(DESA.iloc[:0])).sheetnames[:2] == ["Petunjuk", "Daftar Desa"]
    assert _open(_template(tables=("rembug",))).sheetnames == ["Petunjuk", "Rembug", "Pilihan"]


def test_every_column_is_explained() -> None:
    texts = {str(cell) for row in _open(_template(DESA.iloc[:0]))["Petunjuk"].values for cell in row if cell}
    for table in TABLES.values():
        if table.in_template:
            assert {column.label for column in table.columns} <= texts


def test_village_names_stand_as_text_sorted_by_code() -> None:
    sheet = _open(_template())["Rembug"]
    assert [[cell.value for cell in row[:2]] for row in sheet.iter_rows(min_row=5, max_row=6)] == [
        [A, "<b>Pacet</b>"],
        [B, "=HYPERLINK(1)"],
    ]
    assert sheet["B6"].data_type == "s"


def test_a_filled_template_reads_in() -> None:
    book = _open(_template())
    _put(book["Layanan"], 6, E=12, F=0)
    _put(book["Sasaran"], 5, E="Bidan", F=30)
    _put(book["Pengukuran"], 8, E=100, F=90, G=80, H=60)
    _put(book["Rencana Kerja"], 5, F="RT", Q="R")
    _put(book["Laporan"], 6, E=date(2026, 2, 3))
    _put(book["Rembug"], 5, D=date(2026, 6, 3), E=31, F="Ya", G="Tidak")
    intake = read(_saved(book))
    assert intake.problems == ()
    assert {name: records(intake, name) for name, frame in intake.tables.items() if len(frame)} == {
        "layanan": [(A, "2026-08", "rematri_ttd", 12, 0)],
        "sasaran": [(A, "2026-08", "remaja_putri", "bidan", 30)],
        "pengukuran": [(B, "2026-09", 100, 90, 80, 60, None, None, None, None, None, None)],
        "rencana_kerja": [(A, "K01", "2026-01", 1, 1, *[None] * 3), (A, "K01", "2026-12", 1, *[None] * 4)],
        "laporan": [(B, "2026-01", "2026-02-03")],
        "rembug": [(A, "2026-06-03", 31, 1, 0, None)],
    }


def test_a_filled_yearly_book_reads_in() -> None:
    book = _open(_template(book="tahunan"))
    _put(book["Tahapan"], 5, E=date(2026, 2, 3), F="Berjalan", I="Belum")
    _put(book["Usulan"], 6, F="Jamban", G="Air bersih & sanitasi", H="12 juta", I="Masuk RKPDes")
    _put(book["Anggaran"], 8, F="Posyandu", G="Dana Desa", H=5_000_000, I=0)
    _put(book["Tim"], 5, G="Slamet (contoh)", I="188/1/2026")
    _put(book["Tim"], 6, H="Ketua TP PKK")
    _put(book["Inovasi"], 5, F="Satu Telur")
    intake = read(_saved(book))
    assert intake.problems == ()
    assert {name: records(intake, name) for name, frame in intake.tables.items() if len(frame)} == {
        "tahapan": [
            (A, 2026, "1", "selesai", "2026-02-03", None, None, None),
            (A, 2026, "2", "berjalan", None, None, None, None),
            (A, 2026, "5", "belum", None, None, None, None),
        ],
        "usulan": [(A, 2026, 2, "Jamban", "air", 12_000_000, "rkpdes", None)],
        "anggaran": [(B, 2026, 1, "Posyandu", "dana_desa", 5_000_000, 0, None)],
        "tim": [
            (A, 2026, 1, "pengarah", "Slamet (contoh)", None, "188/1/2026"),
            (A, 2026, 2, "ketua", None, "Ketua TP PKK", None),
        ],
        "inovasi": [(A, 2026, 1, "Satu Telur", None)],
    }


def test_each_table_stands_in_one_of_the_two_books_and_the_village_list_in_both_when_it_is_needed() -> None:
    monthly, yearly = (_open(_template(book=book)).sheetnames for book in ("bulanan", "tahunan"))
    assert monthly == ["Petunjuk", "Layanan", "Sasaran", "Pengukuran", "Laporan", "Pilihan"]
    assert yearly == [
        "Petunjuk", "Rencana Kerja", "Rembug", "Tahapan", "Usulan", "Anggaran", "Tim", "Inovasi", "Pilihan",
    ]  # fmt: skip
    for book in ("bulanan", "tahunan"):
        assert _open(_template(DESA.iloc[:0], book=book)).sheetnames[1] == "Daftar Desa"


def test_the_guide_of_the_yearly_book_says_what_a_tick_is_taken_for() -> None:
    said = {row[0].value: row[1].value for row in _open(_template(book="tahunan"))["Petunjuk"].iter_rows()}
    assert "R (direncanakan)" in said["Tanda centang"]
    assert "Tanda centang" not in {row[0].value for row in _open(_template(book="bulanan"))["Petunjuk"].iter_rows()}


def test_the_guide_speaks_of_the_sheets_that_are_there() -> None:
    headings = {
        book: {row[0].value for row in _open(_template(book=book))["Petunjuk"].iter_rows()}
        for book in ("bulanan", "tahunan")
    }
    assert {"Sumber data"} <= headings["bulanan"] - headings["tahunan"]
    assert {"Rupiah", "Tahapan", "Nama orang"} <= headings["tahunan"] - headings["bulanan"]


def test_a_year_gives_every_village_its_posts_and_a_few_numbered_lines() -> None:
    book = _open(template(desa=DESA, months=("2025-01", "2026-01"), today=TODAY, book="tahunan"))
    given = {
        sheet: [row[:6] for row in book[sheet].iter_rows(min_row=5, values_only=True)] for sheet in ("Tim", "Usulan")
    }
    assert [row[5] for row in given["Tim"][:8]] == [item.title for item in TABLES["tim"].column("posisi").items]
    assert [(row[0], row[3], row[4]) for row in given["Usulan"]] == [
        (kode, year, number) for year in (2025, 2026) for kode in (A, B) for number in (1, 2, 3)
    ]


def test_a_template_without_villages_brings_its_own_list() -> None:
    book = _open(_template(DESA.iloc[:0]))
    _put(book["Daftar Desa"], 5, A="73.01.01.2001", B="Baru", C="Desa", D="Benteng")
    _put(book["Layanan"], 6, A="73.01.01.2001", D="September 2026", E=3, F=2)
    intake = read(_saved(book), known=())
    assert intake.problems == ()
    assert records(intake, "desa") == [("73.01.01.2001", "Baru", "desa", "Benteng", None, None)]
    assert records(intake, "layanan") == [("73.01.01.2001", "2026-09", "rematri_ttd", 3, 2)]


def test_the_village_list_can_be_asked_for_and_reads_back() -> None:
    intake = read(_template(tables=("desa",)), known=())
    assert intake.problems == ()
    assert [row[0] for row in records(intake, "desa")] == list(KNOWN)


def test_drop_downs_offer_what_the_readers_accept() -> None:
    book = _open(_template())
    rules = {rule.type for rule in book["Layanan"].data_validations.dataValidation}
    assert rules == {"list", "whole"}
    offered = {str(cell) for row in book["Pilihan"].values for cell in row if cell}
    assert {"R", "RT", "T", "Ya", "Tidak", "Posyandu", "September 2026"} <= offered
    assert book["Pilihan"].sheet_state == "hidden"


@pytest.mark.parametrize("table", FILLED_TABLES)
def test_panes_are_frozen_below_the_header(table: str) -> None:
    sheet = _open(_template(tables=(table,))).worksheets[1]
    assert sheet.freeze_panes == ("D6" if table in ("layanan", "scorecard") else "D5")


@pytest.mark.parametrize("table", FILLED_TABLES)
def test_the_long_csv_header_is_recognised(table: str) -> None:
    intake = read(long_template(table))
    assert intake.problems == ()
    assert list(intake.tables) == [table]
