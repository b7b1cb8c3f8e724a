"""'hapus' takes back what an earlier sheet of the year wrote; a blank cell leaves it. Undo brings it back."""

import pandas as pd
import pytest

from loaders.ledger import Ledger
from tests.loaders.sheets import A, read_rows

BUDGET = ("Kode desa", "Tahun", "No", "Program/kegiatan", "Sumber", "Anggaran (Rp)", "Realisasi (Rp)")
STEPS = ("Kode desa", "Tahun", "Langkah", "Status", "Peserta", "Bukti")


def budget(source: object, spent: object):
    return read_rows(BUDGET, (A, 2026, 1, "PMT balita", source, 5_000_000, spent))


def step(people: object, evidence: object):
    return read_rows(STEPS, (A, 2026, 5, "Selesai", people, evidence))


def held(ledger: Ledger, table: str, *columns: str) -> list[object]:
    row = ledger.read(table, (A,)).iloc[0]
    return [None if pd.isna(row[name]) else row[name] for name in columns]


def test_blank_leaves_source_and_spending_and_hapus_clears_them_and_undo_brings_them_back(ledger: Ledger) -> None:
    columns = ("anggaran", "sumber_dana", "realisasi")
    ledger.save(budget("Dana Desa", 2_000_000), sender="Ani")
    ledger.save(budget(None, None), sender="Ani")
    assert held(ledger, "anggaran", *columns) == [5_000_000, "dana_desa", 2_000_000]
    saved = ledger.save(budget("hapus", " Hapus "), sender="Ani")
    assert held(ledger, "anggaran", *columns) == [5_000_000, None, None]
    ledger.save(budget(None, None), sender="Ani")
    assert held(ledger, "anggaran", *columns) == [5_000_000, None, None]
    ledger.withdraw(saved.kiriman, by="Ani")
    assert held(ledger, "anggaran", *columns) == [5_000_000, "dana_desa", 2_000_000]


def test_people_and_evidence_of_a_step_are_cleared_the_same_way(ledger: Ledger) -> None:
    ledger.save(step(40, "notulen"), sender="Ani")
    ledger.save(step(None, None), sender="Ani")
    assert held(ledger, "tahapan", "peserta", "bukti") == [40, "notulen"]
    ledger.save(step("hapus", "hapus"), sender="Ani")
    assert held(ledger, "tahapan", "peserta", "bukti") == [None, None]


def test_the_dry_run_says_what_becomes_empty_and_the_history_never_shows_a_number_below_zero(ledger: Ledger) -> None:
    ledger.save(step(40, "notulen"), sender="Ani")
    preview = ledger.preview(step("hapus", None))
    assert preview.changes[["kolom", "lama"]].to_numpy().tolist() == [["peserta", "40"]]
    assert preview.changes["baru"].isna().all()
    ledger.save(step("hapus", None), sender="Ani")
    history = ledger.history("tahapan", {"kode_desa": A, "tahun": 2026, "langkah": "5"})
    assert history["peserta"].isna().tolist() == [True, False]


def test_emptying_what_was_never_there_says_nothing_new(ledger: Ledger) -> None:
    ledger.save(step(None, "notulen"), sender="Ani")
    assert ledger.preview(step("hapus", None)).total.news == 0


@pytest.mark.parametrize("column", ["Langkah", "Status"])
def test_what_a_row_must_say_cannot_be_emptied(column: str) -> None:
    row = dict(zip(STEPS, (A, 2026, 5, "Selesai", 40, "notulen"), strict=True)) | {column: "hapus"}
    assert read_rows(STEPS, tuple(row.values())).accepted == 0


def test_a_count_of_the_month_is_not_emptied_by_a_word() -> None:
    intake = read_rows(
        ("Kode desa", "Bulan", "Layanan", "Sasaran", "Terlayani"), (A, "September 2026", "TTD ibu hamil", "hapus", 3)
    )
    assert [problem.code for problem in intake.problems] == ["E103"]
