"""What goes with a refused cell: the words of a problem and what is really missing from the Intake say the same."""

import pytest

from loaders.problems import LOST
from tests.loaders.sheets import LAYANAN_LONG, A, B, csv_file, read, read_rows, records
from tests.loaders.word_files import BUDGET, heading, read_parts, table
from tests.loaders.word_files import plan as word_plan

TTD, HB = "Ibu hamil konsumsi TTD minimal 90 tablet", "Remaja putri periksa status anemia (Hb)"


def lost(intake) -> list[str]:
    return [problem.lost for problem in intake.problems if problem.is_error]


def test_one_bad_cell_takes_the_whole_row_of_a_rembug_and_says_so() -> None:
    intake = read_rows(
        ("Kode desa", "Tanggal rembug", "Jumlah peserta", "Notulen"),
        (A, "05/06/2026", "dua puluh", "Ya"), (B, "06/06/2026", 30, "Ya"),
    )  # fmt: skip
    assert [row[0] for row in records(intake, "rembug")] == [B]
    assert lost(intake) == ["baris"]
    assert LOST["baris"] in intake.problems[0].message


def test_in_a_long_sheet_of_services_too() -> None:
    intake = read_rows(LAYANAN_LONG, (A, "September 2026", TTD, 12, "12 org"), (A, "September 2026", HB, 3, 2))
    assert [row[2] for row in records(intake, "layanan")] == ["rematri_hb"]
    assert lost(intake) == ["baris"]


def test_in_a_wide_sheet_of_services_the_pair_goes_and_the_rest_of_the_row_stays() -> None:
    intake = read_rows(
        ("Kode desa", "Bulan", TTD, None, HB, None), (None, None, *("Sasaran", "Terlayani") * 2),
        (A, "September 2026", 12, "12 org", 3, 2),
    )  # fmt: skip
    assert [row[2] for row in records(intake, "layanan")] == ["rematri_hb"]
    assert lost(intake) == ["pasangan"]


def test_in_a_wide_sheet_a_bad_village_code_takes_the_row() -> None:
    intake = read_rows(
        ("Kode desa", "Bulan", TTD, None, HB, None), (None, None, *("Sasaran", "Terlayani") * 2),
        ("35.16.03.2999", "September 2026", 12, 12, 3, 2),
    )  # fmt: skip
    assert (intake.accepted, set(lost(intake))) == (0, {"baris"})


@pytest.mark.parametrize(
    ("rows", "table", "kept"),
    [
        ([("Kode desa", "Kegiatan", "Tahun", "Januari", "Februari"), (A, "K05", 2026, "entah", "R")],
         "rencana_kerja", 1),
        ([("Kode desa", "Tahun", "1 Sosialisasi program", "Musdes"), (A, 2026, "entah", "Belum")], "tahapan", 1),
    ],
    ids=["plan", "steps"],
)  # fmt: skip
def test_in_a_wide_sheet_of_single_cells_only_the_cell_goes(rows: list, table: str, kept: int) -> None:
    intake = read_rows(*rows)
    assert (len(intake.tables[table]), lost(intake)) == (kept, ["sel"])


def test_a_warning_takes_nothing_away_and_says_nothing_of_it() -> None:
    intake = read_rows(LAYANAN_LONG, (A, "September 2026", TTD, 12, 13))
    assert [problem.code for problem in intake.problems] == ["W201"]
    assert not any(words in intake.problems[0].message for words in LOST.values())


def test_in_a_word_plan_the_cell_goes_and_in_its_budget_the_line() -> None:
    assert lost(read_parts(word_plan({(5, 3): "entah", (5, 4): "v"}))) == ["sel"]
    lines = table(BUDGET, ("1", "PMT", "entah", ""), ("2", "Kelas ibu", "5 juta", ""))
    intake = read_parts(word_plan({(5, 4): "v"}), heading("Daftar Penganggaran"), lines)
    assert (len(intake.tables["anggaran"]), lost(intake)) == (1, ["baris"])


def test_a_csv_names_the_row_that_came_first_and_the_month_in_words() -> None:
    intake = read(csv_file([LAYANAN_LONG, (A, "November 2026", TTD, 12, 12)]))
    assert "November 2026 sesudah hari ini" in intake.problems[0].message
