"""Plan and realisation told by different files, one long after the other: what a file does not say stays."""

from datetime import date

import pandas as pd
import pytest

from loaders.ledger import Counts, Ledger
from loaders.realisation import detailed
from tests.loaders.sheets import A, read_rows
from tests.loaders.word_files import plan as word_plan
from tests.loaders.word_files import read_parts
from tests.tools.intakes import intake

K05_MARCH = {"kode_desa": A, "kegiatan": "K05", "bulan": "2026-03"}


def workbook(**marks: str):
    """The yearly workbook's sheet with marks in months of K05: maret="RT"."""
    return read_rows(("Kode desa", "Kegiatan", "Tahun", *marks), (A, "K05", 2026, *marks.values()))


def done_on_screen(day: date | None = date(2026, 3, 12), note: str = "14 ibu hadir"):
    return detailed(K05_MARCH, mark="RT", tanggal=day, catatan=note, file="Isian layar", today=date(2026, 9, 20))


def cell(ledger: Ledger, **options: object) -> tuple:
    """(planned, done, day, remark) of K05 in March; None where nothing is said."""
    rows = ledger.read("rencana_kerja", (A,), **options)
    row = rows[rows["kegiatan"].eq("K05") & rows["bulan"].eq("2026-03")].astype(object)
    (found,) = row.where(row.notna(), None).to_dict("records")
    return tuple(found[name] for name in ("direncanakan", "terlaksana", "tanggal", "catatan"))


DONE = (1, 1, "2026-03-12", "14 ibu hadir")


@pytest.mark.parametrize("plan_only", [lambda: workbook(maret="R"), lambda: read_parts(word_plan({(5, 3): "√"}))])
def test_a_plan_read_after_the_realisation_leaves_it_standing(ledger: Ledger, plan_only) -> None:
    ledger.save(done_on_screen(), sender="Ani")
    ledger.save(plan_only(), sender="Budi")
    assert cell(ledger) == DONE


def test_a_planned_day_does_not_become_the_day_it_was_done(ledger: Ledger) -> None:
    ledger.save(done_on_screen(), sender="Ani")
    ledger.save(read_parts(word_plan({(5, 3): "20 Maret"})), sender="Budi")
    assert cell(ledger) == DONE
    assert ledger.read("rencana_kerja", (A,))["tanggal_rencana"].tolist() == ["2026-03-20"]


def test_done_marked_later_without_a_day_keeps_the_day_known(ledger: Ledger) -> None:
    ledger.save(done_on_screen(), sender="Ani")
    ledger.save(workbook(maret="RT"), sender="Budi")
    assert cell(ledger) == DONE


def test_a_mark_of_realisation_alone_does_not_say_it_was_not_planned(ledger: Ledger) -> None:
    ledger.save(workbook(maret="R"), sender="Ani")
    ledger.save(workbook(maret="T"), sender="Ani")
    assert cell(ledger) == (1, 1, None, None)


@pytest.mark.parametrize(("mark", "left"), [("RB", (1, 0)), ("B", (0, 0))])
def test_not_done_can_be_said_in_the_workbook_and_takes_the_day_with_it(ledger: Ledger, mark: str, left) -> None:
    ledger.save(done_on_screen(), sender="Ani")
    ledger.save(workbook(maret=mark), sender="Budi")
    assert cell(ledger) == (*left, None, "14 ibu hadir")
    ledger.save(workbook(maret="RT"), sender="Budi")
    assert cell(ledger) == (1, 1, None, "14 ibu hadir"), "the day of what was taken back does not return"


def test_not_done_can_be_said_in_the_long_form(ledger: Ledger) -> None:
    ledger.save(done_on_screen(), sender="Ani")
    long = read_rows(("Kode desa", "Kegiatan", "Bulan", "Terlaksana"), (A, "K05", "Maret 2026", "Tidak"))
    ledger.save(long, sender="Budi")
    assert cell(ledger) == (1, 0, None, "14 ibu hadir")


def test_undoing_the_realisation_takes_it_away_though_a_plan_came_later(ledger: Ledger) -> None:
    first = ledger.save(done_on_screen(), sender="Ani").kiriman
    second = ledger.save(read_parts(word_plan({(5, 3): "√", (5, 4): "√"})), sender="Budi").kiriman
    before = ledger.revision()
    ledger.withdraw(first, by="Ani")
    assert cell(ledger) == (1, None, None, None)
    assert cell(ledger, as_of=before) == DONE
    assert cell(ledger, as_of=first) == DONE
    ledger.withdraw(second, by="Budi")
    assert ledger.read("rencana_kerja", (A,)).empty


def test_undoing_the_later_plan_brings_back_what_it_had_changed(ledger: Ledger) -> None:
    ledger.save(done_on_screen(), sender="Ani")
    wrong = ledger.save(workbook(maret="RB"), sender="Budi").kiriman
    ledger.withdraw(wrong, by="Budi")
    assert cell(ledger) == DONE


def test_the_preview_says_what_stays_and_counts_an_unsaid_mark_as_the_same(ledger: Ledger) -> None:
    ledger.save(done_on_screen(), sender="Ani")
    preview = ledger.preview(workbook(maret="R"))
    assert (preview.total, len(preview.changes)) == (Counts(same=1), 0)
    assert preview.left_standing == 3, "done, its day, its remark"
    assert ledger.save(workbook(maret="R"), sender="Budi").kiriman is None


def test_the_preview_lists_the_day_that_falls_with_the_mark(ledger: Ledger) -> None:
    ledger.save(done_on_screen(), sender="Ani")
    changes = ledger.preview(workbook(maret="RB")).changes
    told = changes.astype(object).where(changes.notna(), None)
    assert told[["kolom", "lama", "baru"]].to_numpy().tolist() == [
        ["terlaksana", "1", "0"], ["tanggal", "2026-03-12", None],
    ]  # fmt: skip


def test_who_undid_what_stood_under_a_later_plan_is_named_in_the_conflict(ledger: Ledger) -> None:
    first = ledger.save(done_on_screen(), sender="Ani").kiriman
    seen = ledger.save(read_parts(word_plan({(5, 3): "√", (5, 4): "√"})), sender="Budi").revision
    ledger.withdraw(first, by="Camat")
    answer = ledger.save(done_on_screen(note="15 ibu"), sender="Cici", seen=seen)
    (conflict,) = answer.conflicts
    assert (conflict.oleh, conflict.dicabut, conflict.kini["terlaksana"]) == ("Camat", True, None)


def test_a_plan_saved_from_an_old_view_meets_no_conflict_over_what_it_does_not_say(ledger: Ledger) -> None:
    seen = ledger.save(workbook(maret="R"), sender="Ani").revision
    ledger.save(done_on_screen(), sender="Budi")
    assert ledger.save(workbook(maret="R", april="R"), sender="Ani", seen=seen).conflicts == ()
    assert cell(ledger) == DONE


BUDGET = {"kode_desa": A, "tahun": 2026, "nomor": 1, "program": "PMT", "anggaran": 5_000_000}


def budget(**changes: object):
    row = BUDGET | {"sumber_dana": None, "realisasi": None, "keterangan": None, "lembar": "x", "baris": 5} | changes
    return intake(anggaran=pd.DataFrame([row]), file=repr(changes))


def spent(ledger: Ledger) -> list[tuple]:
    rows = ledger.read("anggaran", (A,)).astype(object)
    found = rows.where(rows.notna(), None).itertuples()
    return [(row.program, row.anggaran, row.sumber_dana, row.realisasi) for row in found]


def test_money_spent_stays_with_its_line_and_not_with_its_number(ledger: Ledger) -> None:
    ledger.save(budget(sumber_dana="dana_desa", realisasi=4_000_000), sender="Ani")
    ledger.save(budget(anggaran=6_000_000), sender="Ani")
    assert spent(ledger) == [("PMT", 6_000_000, "dana_desa", 4_000_000)]
    preview = ledger.preview(budget(program="Jamban"))
    assert set(preview.changes["kolom"]) == {"program", "anggaran", "sumber_dana", "realisasi"}
    ledger.save(budget(program="Jamban"), sender="Ani")
    assert spent(ledger) == [("Jamban", 5_000_000, None, None)]


def test_a_zero_is_said_and_no_gap(ledger: Ledger) -> None:
    ledger.save(budget(realisasi=4_000_000), sender="Ani")
    ledger.save(budget(realisasi=0), sender="Ani")
    ledger.save(budget(), sender="Ani")
    assert spent(ledger) == [("PMT", 5_000_000, None, 0)]


def test_participants_of_a_step_stay_when_the_wide_sheet_is_sent_again(ledger: Ledger) -> None:
    long = ("Kode desa", "Tahun", "Langkah", "Status", "Tanggal", "Jumlah peserta", "Bukti")
    ledger.save(
        read_rows(long, (A, 2026, "5 Rembuk stunting desa", "Selesai", "05/05/2026", 31, "notulen")), sender="x"
    )
    wide = read_rows(("Kode desa", "Tahun", "5 Rembuk stunting desa"), (A, 2026, "06/05/2026"))
    ledger.save(wide, sender="x")
    row = ledger.read("tahapan", (A,)).iloc[0]
    assert (row["tanggal"], row["peserta"], row["bukti"]) == ("2026-05-06", 31, "notulen")
