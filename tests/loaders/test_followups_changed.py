"""A follow-up corrected or taken back: by whoever looked at the newest, with its history."""

import pandas as pd
import pytest

from loaders.followups import DONE, OPEN, change, decided_at, of_kecamatan, retract
from loaders.ledger import Ledger
from loaders.problems import UserError
from tests.loaders.test_followups import DESA, JULY, KECAMATAN, SEPTEMBER, added, closed, row


def test_what_who_and_when_can_be_corrected_and_the_history_stays(ledger: Ledger):
    nomor = added(ledger, batas="2026-08-31")
    change(
        ledger, row(ledger, nomor), seen=ledger.revision(), apa=" Kunjungi 4 bumil ", siapa="KPM", batas=None,
        sender="Sekcam",
    )  # fmt: skip
    now = row(ledger, nomor)
    assert (now["apa"], now["siapa"], pd.isna(now["batas"])) == ("Kunjungi 4 bumil", "KPM", True)
    history = ledger.history("tindak_lanjut", {"kode_desa": DESA, "nomor": nomor})
    assert history["apa"].tolist() == ["Kunjungi 4 bumil", "Kunjungi bumil KEK"]
    assert history["pengirim"].tolist() == ["Sekcam", "Camat"]
    ledger.withdraw(int(history["kiriman"][0]), by="Camat")
    assert row(ledger, nomor)["apa"] == "Kunjungi bumil KEK"


@pytest.mark.parametrize("told", [{"apa": " "}, {"siapa": ""}, {"apa": "x" * 501}])
def test_a_correction_without_what_or_who_or_without_end_is_refused(ledger: Ledger, told: dict):
    nomor = added(ledger)
    fields = {"apa": "Kunjungi", "siapa": "KPM", "batas": None} | told
    with pytest.raises(UserError):
        change(ledger, row(ledger, nomor), seen=ledger.revision(), **fields, sender="Sekcam")
    assert row(ledger, nomor)["apa"] == "Kunjungi bumil KEK"


def test_two_who_correct_the_same_one_are_told(ledger: Ledger):
    nomor, seen = added(ledger), ledger.revision()
    old = row(ledger, nomor)
    change(ledger, old, seen=seen, apa="Pertama", siapa="KPM", batas=None, sender="Sekcam Wati")
    for act in (
        lambda: change(ledger, old, seen=seen, apa="Kedua", siapa="KPM", batas=None, sender="Camat"),
        lambda: retract(ledger, old, seen=seen, sender="Camat"),
    ):
        with pytest.raises(UserError, match="Sekcam Wati"):
            act()
    assert row(ledger, nomor)["apa"] == "Pertama"


def test_correcting_the_words_at_an_earlier_meeting_does_not_open_what_a_later_one_closed(ledger: Ledger):
    nomor = added(ledger, rapat=JULY)
    closed(ledger, nomor, rapat=SEPTEMBER)
    shown = decided_at(ledger.read("tindak_lanjut", ("",)), bulan=JULY).iloc[0]
    assert shown["keadaan"] == OPEN
    change(ledger, shown, seen=ledger.revision(), apa="Diperjelas", siapa="KPM", batas=None, sender="Camat")
    now = row(ledger, nomor)
    assert (now["apa"], now["keadaan"], now["rapat_tutup"]) == ("Diperjelas", DONE, SEPTEMBER)


def test_one_entered_by_mistake_leaves_every_meeting_and_can_be_brought_back(ledger: Ledger):
    nomor = added(ledger)
    saved = retract(ledger, row(ledger, nomor), seen=ledger.revision(), sender="Camat")
    assert of_kecamatan(ledger.read("tindak_lanjut", ("",)), KECAMATAN).empty
    assert len(ledger.history("tindak_lanjut", {"kode_desa": DESA, "nomor": nomor})) == 2
    ledger.withdraw(saved.kiriman, by="Camat")
    assert of_kecamatan(ledger.read("tindak_lanjut", ("",)), KECAMATAN)["nomor"].tolist() == [nomor]
