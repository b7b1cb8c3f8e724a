"""A follow-up corrected or taken back: by whoever looked at the newest, with its history."""

import pandas as pd
import pytest

from loaders.followups import DONE, OPEN, RETRACTED, change, decided_at, of_kecamatan, retract
from loaders.ledger import Ledger
from loaders.problems import UserError
from tests.loaders.test_followups import DESA, JULY, KECAMATAN, SEPTEMBER, added, closed, follow_up, row


def test_what_who_and_when_can_be_corrected_and_the_history_stays(ledger: Ledger):
    nomor = added(ledger, batas="2026-08-31")
    told = follow_up(apa=" Kunjungi 4 bumil ", siapa="KPM", indikator="bumil_kek_asupan")
    change(ledger, row(ledger, nomor), told, seen=ledger.revision(), sender="Sekcam")
    now = row(ledger, nomor)
    assert (now["apa"], now["siapa"], pd.isna(now["batas"])) == ("Kunjungi 4 bumil", "KPM", True)
    assert now["indikator"] == "bumil_kek_asupan"
    history = ledger.history("tindak_lanjut", {"kode_desa": DESA, "nomor": nomor})
    assert history["apa"].tolist() == ["Kunjungi 4 bumil", "Kunjungi bumil KEK"]
    assert history["pengirim"].tolist() == ["Sekcam", "Camat"]
    ledger.withdraw(int(history["kiriman"][0]), by="Camat")
    assert row(ledger, nomor)["apa"] == "Kunjungi bumil KEK"


@pytest.mark.parametrize("told", [{"apa": " "}, {"siapa": ""}, {"apa": "x" * 501}])
def test_a_correction_without_what_or_who_or_without_end_is_refused(ledger: Ledger, told: dict):
    nomor = added(ledger)
    with pytest.raises(UserError):
        change(ledger, row(ledger, nomor), follow_up(**told), seen=ledger.revision(), sender="Sekcam")
    assert row(ledger, nomor)["apa"] == "Kunjungi bumil KEK"


def test_two_who_correct_the_same_one_are_told(ledger: Ledger):
    nomor, seen = added(ledger), ledger.revision()
    old = row(ledger, nomor)
    change(ledger, old, follow_up(apa="Pertama"), seen=seen, sender="Sekcam Wati")
    for act in (
        lambda: change(ledger, old, follow_up(apa="Kedua"), seen=seen, sender="Camat"),
        lambda: retract(ledger, old, seen=seen, sender="Camat"),
    ):
        with pytest.raises(UserError, match="Sekcam Wati"):
            act()
    assert row(ledger, nomor)["apa"] == "Pertama"


def test_correcting_the_words_at_an_earlier_meeting_does_not_open_what_a_later_one_closed(ledger: Ledger):
    nomor = added(ledger, rapat=JULY)
    closed(ledger, nomor, rapat=SEPTEMBER)
    shown = decided_at(ledger.read("tindak_lanjut", ("",)), bulan=JULY).iloc[0]
    change(ledger, shown, follow_up(apa="Diperjelas"), seen=ledger.revision(), sender="Camat")
    now = row(ledger, nomor)
    assert (now["apa"], now["keadaan"], now["rapat_tutup"]) == ("Diperjelas", DONE, SEPTEMBER)


def test_one_entered_by_mistake_leaves_every_meeting_and_can_be_brought_back(ledger: Ledger):
    nomor = added(ledger)
    saved = retract(ledger, row(ledger, nomor), seen=ledger.revision(), sender="Camat")
    assert of_kecamatan(ledger.read("tindak_lanjut", ("",)), KECAMATAN).empty
    assert len(ledger.history("tindak_lanjut", {"kode_desa": DESA, "nomor": nomor})) == 2
    ledger.withdraw(saved.kiriman, by="Camat")
    assert of_kecamatan(ledger.read("tindak_lanjut", ("",)), KECAMATAN)["nomor"].tolist() == [nomor]


def test_one_about_another_village_stands_there_alone_and_undo_brings_it_back(ledger: Ledger):
    nomor, other = added(ledger), "35.16.03.2006"
    saved = change(ledger, row(ledger, nomor), follow_up(kode_desa=other), seen=ledger.revision(), sender="Sekcam")
    found = of_kecamatan(ledger.read("tindak_lanjut", ("",)), KECAMATAN)
    assert list(zip(found["kode_desa"], found["nomor"], found["keadaan"], strict=True)) == [(other, nomor, OPEN)]
    (moved,) = found.to_dict("records")
    change(ledger, moved, follow_up(kode_desa=DESA), seen=ledger.revision(), sender="Sekcam")
    rows = ledger.read("tindak_lanjut", ("",)).set_index("kode_desa")["keadaan"].to_dict()
    assert rows == {DESA: OPEN, other: RETRACTED}
    ledger.withdraw(int(ledger.submissions()["id"].max()), by="Camat")
    ledger.withdraw(saved.kiriman, by="Camat")
    assert of_kecamatan(ledger.read("tindak_lanjut", ("",)), KECAMATAN)["kode_desa"].tolist() == [DESA]


def test_moving_what_somebody_else_just_changed_is_told(ledger: Ledger):
    nomor, seen = added(ledger), ledger.revision()
    old = row(ledger, nomor)
    change(ledger, old, follow_up(apa="Pertama"), seen=seen, sender="Sekcam Wati")
    with pytest.raises(UserError, match="Sekcam Wati"):
        change(ledger, old, follow_up(kode_desa=KECAMATAN), seen=seen, sender="Camat")
    assert len(ledger.read("tindak_lanjut", ("",))) == 1
