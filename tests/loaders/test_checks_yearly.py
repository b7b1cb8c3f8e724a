"""Warnings about a village's year: they are said, and the rows go in."""

import pytest

from tests.loaders.sheets import A, B, found, one, read, read_rows, records, workbook

STEPS = ("Kode desa", "Tahun", "Langkah 4", "Langkah 5", "Langkah 6", "Langkah 7")
POSTS = ("Kode desa", "Tahun", "No", "Jabatan", "Nama")


@pytest.mark.parametrize(
    ("states", "codes"),
    [
        (("Belum", "Selesai", "Selesai", "Selesai"), []),
        (("Selesai", "Selesai", "Berjalan", "Belum"), []),
        (("Selesai", "Belum", "Selesai", "Belum"), [("W208", 2, "Langkah 6")]),
        (("Selesai", "Berjalan", "10/08/2026", "√"), [("W208", 2, "Langkah 6")]),
        (("Selesai", "Belum", "Belum", "Selesai"), [("W208", 2, "Langkah 7")]),
        (("Selesai", "Belum", "Selesai", "Selesai"), [("W208", 2, "Langkah 6")]),
        (("Selesai", None, "Selesai", None), [("W208", 2, "Langkah 6")]),
        ((None, None, "Selesai", None), []),
    ],
)
def test_a_step_finished_before_the_one_it_follows_is_flagged(states: tuple, codes: list) -> None:
    intake = read_rows(STEPS, (A, 2026, *states))
    assert found(intake) == codes
    assert intake.refused == {"tahapan": 0}


def test_villages_and_years_are_not_mixed() -> None:
    intake = read_rows(
        STEPS, (A, 2026, "Selesai", "Belum", "Belum", "Belum"), (B, 2026, "Selesai", "Selesai", "Selesai", "Belum"),
        (A, 2025, "Selesai", "Selesai", "Selesai", "Selesai"),
    )  # fmt: skip
    assert intake.problems == ()


def test_the_flag_names_both_steps_and_what_the_earlier_one_says() -> None:
    problem = one(read_rows(STEPS, (A, 2026, "Selesai", "Berjalan", "Selesai", "Belum")))
    assert (problem.value, problem.details) == ("6", {"other": "5", "state": "berjalan"})
    assert "langkah 6" in problem.sentence


def test_spending_above_the_budget_is_flagged_and_taken_in() -> None:
    header = ("Kode desa", "Tahun", "No", "Program", "Anggaran", "Realisasi")
    intake = read_rows(header, (A, 2026, 1, "Posyandu", "5 juta", "5.000.001"), (A, 2026, 2, "Kader", None, 9))
    assert found(intake) == [("W202", 2, "Realisasi")]
    assert len(records(intake, "anggaran")) == 2


def test_a_post_for_one_person_held_twice_is_flagged_and_points_to_the_first() -> None:
    intake = read_rows(
        POSTS, (A, 2026, 1, "Ketua", "Sri"), (A, 2026, 2, "Anggota TPK", "Ani"), (A, 2026, 3, "Anggota TPK", "Budi"),
        (A, 2026, 4, "Ketua pelaksana", "Dewi"), (B, 2026, 1, "Ketua", "Eko"), (A, 2025, 1, "Ketua", "Sri"),
    )  # fmt: skip
    assert found(intake) == [("W209", 5, "Jabatan")]
    assert (one(intake).value, "baris 2" in one(intake).details["first"]) == ("Ketua", True)
    assert len(records(intake, "tim")) == 6


def test_a_post_held_twice_is_seen_across_sheets() -> None:
    sheets = {"Satu": (POSTS, (A, 2026, 1, "Sekretaris", "Sri")), "Dua": (POSTS, (A, 2026, 2, "Sekretaris", "Ani"))}
    assert [(problem.code, problem.sheet) for problem in read(workbook(sheets)).problems] == [("W209", "Dua")]


def test_a_refused_line_holds_no_post() -> None:
    intake = read_rows(POSTS, (A, "dua ribu", 1, "Ketua", "Sri"), (A, 2026, 2, "Ketua", "Ani"))
    assert [code for code, _, _ in found(intake)] == ["E103"]
