"""Follow-ups of the meeting: kept as Kiriman, carried until done, shown as each meeting knew them."""

from datetime import date

import pytest

from loaders.followups import CANCELLED, DONE, OPEN, FollowUp, add, brought_to, close, decided_at, of_kecamatan, reopen
from loaders.ledger import Ledger
from loaders.problems import UserError
from tests.tools.intakes import intake

KECAMATAN, DESA = "35.16.03", "35.16.03.2005"
JULY, AUGUST, SEPTEMBER, OCTOBER = "2026-07", "2026-08", "2026-09", "2026-10"
BEFORE = {JULY: "2026-06", AUGUST: JULY, SEPTEMBER: AUGUST, OCTOBER: SEPTEMBER}
DAY = date(2026, 9, 3)


def follow_up(**changes: str | None) -> FollowUp:
    return FollowUp(**({"kode_desa": DESA, "apa": "Kunjungi bumil KEK", "siapa": "Bidan", "rapat": JULY} | changes))


def added(ledger: Ledger, **changes: str | None) -> str:
    item = follow_up(**changes)
    add(ledger, item, sender="Camat")
    return item.nomor


def row(ledger: Ledger, nomor: str):
    rows = ledger.read("tindak_lanjut", ("",))
    return rows[rows["nomor"] == nomor].iloc[0]


def closed(ledger: Ledger, nomor: str, *, rapat: str, keadaan: str = DONE) -> None:
    close(ledger, row(ledger, nomor), seen=ledger.revision(), keadaan=keadaan, rapat=rapat, day=DAY, sender="Camat")


def at(ledger: Ledger, bulan: str) -> dict[str, tuple[str, bool]]:
    """What the meeting of `bulan` has before it, in order: nomor -> state and lateness."""
    rows = brought_to(ledger.read("tindak_lanjut", ("",)), bulan=bulan, previous=BEFORE[bulan])
    return {each.nomor: (each.keadaan, bool(each.is_late)) for each in rows.itertuples()}


def test_an_open_one_comes_back_every_month_until_it_is_done(ledger: Ledger):
    nomor = added(ledger, rapat=JULY)
    assert at(ledger, JULY) == {}
    assert at(ledger, AUGUST) == at(ledger, SEPTEMBER) == at(ledger, OCTOBER) == {nomor: (OPEN, False)}
    closed(ledger, nomor, rapat=SEPTEMBER)
    assert at(ledger, OCTOBER) == {}


def test_an_earlier_meeting_says_how_it_stands_now_and_that_a_later_one_closed_it(ledger: Ledger):
    nomor = added(ledger, rapat=JULY)
    closed(ledger, nomor, rapat=SEPTEMBER)
    assert at(ledger, AUGUST) == at(ledger, SEPTEMBER) == {nomor: (DONE, False)}
    rows = ledger.read("tindak_lanjut", ("",))
    seen = {bulan: brought_to(rows, bulan=bulan, previous=BEFORE[bulan]) for bulan in (AUGUST, SEPTEMBER)}
    assert [frame["is_later"].tolist() for frame in seen.values()] == [[True], [False]]
    assert seen[AUGUST]["selesai_tanggal"].tolist() == [DAY.isoformat()]
    decided = decided_at(rows, bulan=JULY)
    assert (decided["keadaan"].tolist(), decided["is_later"].tolist()) == ([DONE], [True])
    assert decided_at(rows, bulan=AUGUST).empty


def test_one_closed_in_its_own_month_is_reported_once_at_the_next_meeting(ledger: Ledger):
    nomor = added(ledger, rapat=JULY)
    closed(ledger, nomor, rapat=JULY, keadaan=CANCELLED)
    assert at(ledger, AUGUST) == {nomor: (CANCELLED, False)}
    assert at(ledger, SEPTEMBER) == {}


def test_late_ones_come_first_then_by_date_then_those_without_a_date_then_the_closed(ledger: Ledger):
    without_date = added(ledger, batas=None)
    later = added(ledger, batas="2026-10-01")
    late = added(ledger, batas="2026-08-31")
    later_still = added(ledger, batas="2026-12-01")
    done = added(ledger, batas="2026-08-01")
    closed(ledger, done, rapat=AUGUST)
    found = at(ledger, AUGUST)
    assert list(found) == [late, later, later_still, without_date, done]
    assert [is_late for _, is_late in found.values()] == [True, False, False, False, False]


@pytest.mark.parametrize(("batas", "is_late"), [("2026-08-31", True), ("2026-09-01", False), (None, False)])
def test_late_is_what_was_due_by_the_end_of_the_month_shown(ledger: Ledger, batas: str | None, is_late: bool):
    nomor = added(ledger, batas=batas)
    assert at(ledger, AUGUST) == {nomor: (OPEN, is_late)}


def test_every_change_is_a_kiriman_and_undo_gives_the_state_before_back(ledger: Ledger):
    nomor = added(ledger)
    closed(ledger, nomor, rapat=AUGUST)
    sent = ledger.submissions()
    assert len(sent) == 2
    assert set(sent["pengirim"]) == {"Camat"}
    ledger.withdraw(int(sent["id"].max()), by="Camat")
    assert row(ledger, nomor)["keadaan"] == OPEN
    ledger.withdraw(int(sent["id"].min()), by="Camat")
    assert ledger.read("tindak_lanjut", ("",)).empty


def test_a_closed_one_can_be_opened_again(ledger: Ledger):
    nomor = added(ledger)
    closed(ledger, nomor, rapat=AUGUST)
    reopen(ledger, row(ledger, nomor), seen=ledger.revision(), sender="Camat")
    assert row(ledger, nomor)[["selesai_tanggal", "rapat_tutup"]].isna().all()
    assert at(ledger, OCTOBER) == {nomor: (OPEN, False)}


@pytest.mark.parametrize("between", ["changed", "undone"])
def test_whoever_acts_on_what_somebody_else_just_changed_is_told(ledger: Ledger, between: str):
    nomor = added(ledger)
    closed(ledger, nomor, rapat=AUGUST)
    looked_at, seen = row(ledger, nomor), ledger.revision()
    if between == "changed":
        reopen(ledger, looked_at, seen=seen, sender="Sekcam")
    else:
        ledger.withdraw(int(looked_at["kiriman"]), by="Sekcam")
    before = ledger.revision()
    with pytest.raises(UserError, match="Sekcam"):
        close(ledger, looked_at, seen=seen, keadaan=CANCELLED, rapat=SEPTEMBER, day=DAY, sender="Camat")
    assert ledger.revision() == before


def test_two_who_close_the_same_one_the_same_way_are_both_content(ledger: Ledger):
    nomor = added(ledger)
    looked_at, seen = row(ledger, nomor), ledger.revision()
    for sender in ("Camat", "Sekcam"):
        close(ledger, looked_at, seen=seen, keadaan=DONE, rapat=AUGUST, day=DAY, sender=sender)
    assert row(ledger, nomor)["keadaan"] == DONE
    assert len(ledger.submissions()) == 2


@pytest.mark.parametrize("empty", [{"apa": "  "}, {"siapa": "\n"}, {"apa": "x" * 501}])
def test_what_and_who_are_needed_and_short(ledger: Ledger, empty: dict[str, str]):
    with pytest.raises(UserError):
        add(ledger, follow_up(**empty), sender="Camat")
    assert ledger.is_empty()


def test_hostile_words_come_back_letter_for_letter(ledger: Ledger):
    words = '=HYPERLINK("http://x") <b>{x}</b> **y** ' + "é😀"
    nomor = added(ledger, apa=words, siapa="'; DROP TABLE desa; --")
    assert row(ledger, nomor)["apa"] == words
    assert row(ledger, nomor)["siapa"] == "'; DROP TABLE desa; --"


def test_the_scope_of_a_kecamatan_holds_its_own_and_those_of_its_villages(ledger: Ledger):
    own, village = added(ledger, kode_desa=KECAMATAN), added(ledger, kode_desa=DESA)
    elsewhere = added(ledger, kode_desa="35.16.04")
    read = ledger.read("tindak_lanjut", (KECAMATAN,))
    assert set(read["nomor"]) == {own, village}
    assert set(ledger.read("tindak_lanjut", (DESA,))["nomor"]) == {village}
    everything = ledger.read("tindak_lanjut", ("",))
    assert set(of_kecamatan(everything, KECAMATAN)["nomor"]) == {own, village}
    assert set(of_kecamatan(everything, "35.16.04")["nomor"]) == {elsewhere}


def test_a_meeting_held_on_the_sample_leaves_the_sample_in_place(ledger: Ledger):
    ledger.save(intake(file="desa", desa=[{}]), sender="contoh", sample=True)
    ledger.save(intake(file="angka", layanan=[{}]), sender="contoh", sample=True)
    for kode in ("35.16.01.2001", "35.16.01", "99.99.99"):
        added(ledger, kode_desa=kode)
    assert ledger.sample_state() == {"desa", "angka"}
    ledger.save(intake(file="sendiri", layanan=[{"terlayani": 9}]), sender="Sari")
    assert ledger.sample_state() == {"desa"}
    assert len(ledger.read("tindak_lanjut", ("",))) == 3
