"""Saving what was edited while others saved too: only a row both touched stops a Kiriman, and the sender is told."""

import pytest

from loaders.ledger import Conflict, Ledger
from tests.tools.intakes import intake

KEY = {"kode_desa": "35.16.01.2001", "kegiatan": "K05", "bulan": "2026-01"}
EMPTY = {"direncanakan": None, "terlaksana": None, "tanggal": None, "catatan": None, "tanggal_rencana": None}


@pytest.fixture
def seen(ledger: Ledger) -> int:
    """The revision at which two people opened one planned cell."""
    save(ledger, {"direncanakan": 1, "terlaksana": 0})
    return ledger.revision()


def save(ledger: Ledger, *cells: dict, sender: str = "Ani", **options: object):
    return ledger.save(intake(file=repr(cells), rencana_kerja=list(cells)), sender=sender, **options)


def marks(ledger: Ledger) -> dict[str, tuple]:
    rows = ledger.read("rencana_kerja", ("",))
    return {row.bulan: (row.direncanakan, row.terlaksana) for row in rows.itertuples()}


def test_a_cell_somebody_else_changed_comes_back_and_nothing_is_stored(ledger: Ledger, seen: int):
    save(ledger, {"terlaksana": 1, "catatan": "di balai desa"}, sender="Budi")
    before = ledger.revision()
    answer = save(ledger, {"direncanakan": 0, "terlaksana": 0}, {"bulan": "2026-02"}, seen=seen)
    assert answer.kiriman is None
    assert (answer.revision, ledger.revision()) == (before, before)
    assert marks(ledger) == {"2026-01": (1, 1)}
    (conflict,) = answer.conflicts
    assert (conflict.tabel, conflict.kunci, conflict.oleh, conflict.dicabut) == ("rencana_kerja", KEY, "Budi", False)
    assert conflict.dilihat == EMPTY | {"direncanakan": 1, "terlaksana": 0}
    assert conflict.kini == EMPTY | {"direncanakan": 1, "terlaksana": 1, "catatan": "di balai desa"}
    assert conflict.isian == EMPTY | {"direncanakan": 0, "terlaksana": 0, "catatan": "di balai desa"}
    assert conflict.pada == ledger.submissions()["waktu"].iloc[0]


def test_cells_only_one_of_the_two_touched_merge_without_a_word(ledger: Ledger, seen: int):
    save(ledger, {"bulan": "2026-02"}, {"terlaksana": 1}, sender="Budi")
    answer = save(ledger, {"bulan": "2026-03"}, seen=seen)
    assert answer.kiriman is not None
    assert answer.conflicts == ()
    assert set(marks(ledger)) == {"2026-01", "2026-02", "2026-03"}


def test_both_saying_the_same_is_no_conflict(ledger: Ledger, seen: int):
    save(ledger, {"terlaksana": 1}, sender="Budi")
    assert save(ledger, {"terlaksana": 1}, {"bulan": "2026-02"}, seen=seen).kiriman is not None


def test_a_cell_changed_and_changed_back_is_no_conflict(ledger: Ledger, seen: int):
    save(ledger, {"terlaksana": 1}, sender="Budi")
    save(ledger, {"terlaksana": 0}, sender="Budi")
    assert save(ledger, {"terlaksana": 1, "catatan": "tadi"}, seen=seen).kiriman is not None


def test_a_new_cell_two_people_filled_differently_is_a_conflict(ledger: Ledger, seen: int):
    save(ledger, {"bulan": "2026-02", "terlaksana": 1}, sender="Budi")
    (conflict,) = save(ledger, {"bulan": "2026-02", "direncanakan": 0}, seen=seen).conflicts
    assert conflict.dilihat is None
    assert conflict.kini["terlaksana"] == 1


def test_the_answer_says_what_to_have_seen_when_one_insists(ledger: Ledger, seen: int):
    save(ledger, {"terlaksana": 1}, sender="Budi")
    answer = save(ledger, {"direncanakan": 0}, seen=seen)
    save(ledger, {"terlaksana": 1, "catatan": "lagi"}, sender="Budi")
    again = save(ledger, {"direncanakan": 0}, seen=answer.revision)
    assert [found.kini["catatan"] for found in again.conflicts] == ["lagi"]
    assert save(ledger, {"direncanakan": 0}, seen=again.revision).kiriman is not None
    assert ledger.read("rencana_kerja", ("",))["direncanakan"].tolist() == [0]


def test_what_an_undo_took_away_is_a_conflict_and_names_who_undid_it(ledger: Ledger):
    first = save(ledger, {"direncanakan": 1}).kiriman
    seen = ledger.revision()
    ledger.withdraw(first, by="Camat")
    (conflict,) = save(ledger, {"terlaksana": 1}, seen=seen).conflicts
    assert (conflict.kini, conflict.oleh, conflict.dicabut) == (None, "Camat", True)


@pytest.mark.usefixtures("seen")
def test_an_older_value_that_an_undo_brought_back_is_a_conflict(ledger: Ledger):
    newer = save(ledger, {"direncanakan": 1, "terlaksana": 1}).kiriman
    looked = ledger.revision()
    ledger.withdraw(newer, by="Camat")
    (conflict,) = save(ledger, {"direncanakan": 1, "terlaksana": 1, "catatan": "x"}, seen=looked).conflicts
    assert (conflict.kini["terlaksana"], conflict.oleh, conflict.dicabut) == (0, "Camat", True)


@pytest.mark.usefixtures("seen")
def test_without_saying_what_was_seen_the_newest_wins_as_ever(ledger: Ledger):
    save(ledger, {"terlaksana": 1}, sender="Budi")
    assert save(ledger, {"terlaksana": 0}).conflicts == ()
    assert marks(ledger) == {"2026-01": (1, 0)}


def test_a_conflict_is_a_plain_value(ledger: Ledger, seen: int):
    save(ledger, {"terlaksana": 1}, sender="Budi")
    first, second = (save(ledger, {"terlaksana": 0, "catatan": "y"}, seen=seen).conflicts[0] for _ in range(2))
    assert isinstance(first, Conflict)
    assert first == second
