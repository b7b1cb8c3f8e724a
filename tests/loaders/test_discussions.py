"""What is said about a scorecard: kept as Kiriman, agreements marked done, two people at once."""

import pytest

from loaders.discussions import AGREEMENT, CAUSE, DONE, NOTE, OPEN, Remark, add, mark, of_village
from loaders.ledger import Ledger
from loaders.problems import UserError
from tests.tools.intakes import intake

DESA, KUARTAL = "35.16.03.2005", "2026-3"


def remark(**changes: str | None) -> Remark:
    usual = {"kode_desa": DESA, "kuartal": KUARTAL, "jenis": AGREEMENT, "isi": "Antar bumil KEK", "siapa": "Bidan"}
    return Remark(**(usual | changes))


def added(ledger: Ledger, **changes: str | None) -> str:
    item = remark(**changes)
    add(ledger, item, sender="Pendamping")
    return item.nomor


def row(ledger: Ledger, nomor: str):
    rows = ledger.read("diskusi", ("",))
    return rows[rows["nomor"] == nomor].iloc[0]


def test_an_agreement_is_open_until_it_is_marked_done_and_may_open_again(ledger: Ledger):
    nomor = added(ledger, indikator="IH-5", tenggat="2027-01-31")
    assert row(ledger, nomor)["status"] == OPEN
    assert row(ledger, nomor)["tenggat"] == "2027-01-31"
    for status in (DONE, OPEN):
        mark(ledger, row(ledger, nomor), seen=ledger.revision(), status=status, sender="Kades")
        assert row(ledger, nomor)["status"] == status
    assert row(ledger, nomor)["indikator"] == "IH-5"
    assert len(ledger.history("diskusi", {"kode_desa": DESA, "kuartal": KUARTAL, "nomor": nomor})) == 3


def test_open_agreements_come_first_and_done_ones_last(ledger: Ledger):
    note = added(ledger, jenis=NOTE, siapa="")
    late, soon = added(ledger, tenggat="2027-02-01"), added(ledger, tenggat="2026-11-01")
    done, cause = added(ledger, tenggat="2026-01-01"), added(ledger, jenis=CAUSE, siapa="")
    mark(ledger, row(ledger, done), seen=ledger.revision(), status=DONE, sender="Kades")
    added(ledger, kuartal="2026-2")
    rows = of_village(ledger.read("diskusi", ("",)), DESA, kuartal=KUARTAL)
    assert rows["nomor"].tolist() == [soon, late, cause, note, done]
    assert rows["siapa"].isna().tolist() == [False, False, True, True, False]


@pytest.mark.parametrize("wrong", [{"isi": " \n"}, {"siapa": ""}, {"isi": "x" * 501}, {"siapa": "x" * 501}])
def test_text_and_who_are_needed_and_short(ledger: Ledger, wrong: dict[str, str]):
    with pytest.raises(UserError):
        add(ledger, remark(**wrong), sender="Pendamping")
    assert ledger.is_empty()


@pytest.mark.parametrize("wrong", [{"jenis": "janji"}, {"indikator": "IH-9"}])
def test_a_kind_or_service_there_is_not_is_a_bug(ledger: Ledger, wrong: dict[str, str]):
    with pytest.raises(ValueError, match="'"):
        add(ledger, remark(**wrong), sender="Pendamping")


def test_notes_are_not_marked_done(ledger: Ledger):
    nomor = added(ledger, jenis=NOTE, siapa="")
    with pytest.raises(ValueError, match="agreements"):
        mark(ledger, row(ledger, nomor), seen=ledger.revision(), status=DONE, sender="Kades")


def test_who_marks_what_another_changed_meanwhile_is_told_and_nothing_is_stored(ledger: Ledger):
    nomor = added(ledger)
    seen, before = ledger.revision(), row(ledger, nomor)
    mark(ledger, before, seen=seen, status=DONE, sender="Kades")
    mark(ledger, before, seen=seen, status=DONE, sender="Bidan")
    revision = ledger.revision()
    with pytest.raises(UserError, match="Kades"):
        mark(ledger, before, seen=seen, status=OPEN, sender="Bidan")
    assert ledger.revision() == revision
    assert row(ledger, nomor)["status"] == DONE


def test_two_who_add_at_the_same_moment_both_keep_theirs(ledger: Ledger):
    first, second = added(ledger), added(ledger)
    assert set(ledger.read("diskusi", (DESA,))["nomor"]) == {first, second}
    assert ledger.read("diskusi", ("35.16.04",)).empty


def test_a_discussion_on_the_sample_pushes_none_of_it_out_but_own_scorecards_do(ledger: Ledger):
    ledger.save(intake(file="desa", desa=[{}]), sender="contoh", sample=True)
    ledger.save(intake(file="angka", layanan=[{}]), sender="contoh", sample=True)
    ledger.save(intake(file="kartu", scorecard=[{}], formulir4=[{}]), sender="contoh", sample=True)
    before = ledger.revision(besides=("tindak_lanjut", "diskusi"))
    added(ledger, kode_desa="99.99.99.2001")
    assert ledger.sample_state() == {"desa", "angka", "scorecard"}
    assert ledger.revision(besides=("tindak_lanjut", "diskusi")) == before < ledger.revision()
    ledger.save(intake(file="sendiri", scorecard=[{"diterima": 4}]), sender="Sari")
    assert ledger.sample_state() == {"desa", "angka"}
    assert len(ledger.read("diskusi", ("",))) == 1
