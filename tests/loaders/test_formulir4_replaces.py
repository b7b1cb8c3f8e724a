"""A newer official form of a village and quarter replaces the older one whole: two forms are never mixed."""

import pytest

from loaders.ledger import Counts, Ledger
from tests.loaders.formulir4_files import PACET, RECEIVED, TARGETS, book, codes, form, one_form, read, read_form

REST = {service: count for service, count in RECEIVED.items() if service != "IH-3"}


def _services(ledger: Ledger) -> dict[str, int]:
    rows = ledger.read("scorecard", ("",))
    return dict(zip(rows["indikator"], rows["diterima"], strict=True))


@pytest.mark.parametrize("dash", ["-", "–", None, " "])
def test_a_dash_or_blank_in_a_newer_form_ends_the_older_number(ledger: Ledger, dash: object) -> None:
    ledger.save(read_form(), sender="KPM")
    newer = read_form(received=RECEIVED | {"IH-1": 10, "IH-3": dash})
    preview = ledger.preview(newer)
    assert (preview.total.changed, preview.total.ended) == (1, 1)
    gone = preview.changes[preview.changes["baru"].eq("dihapus")]
    assert gone[["tabel", "kode_desa", "lama"]].to_numpy().tolist() == [["scorecard", PACET, "2"]]
    assert "IH-3" in gone["kunci"].iloc[0]
    saved = ledger.save(newer, sender="KPM")
    assert _services(ledger) == REST | {"IH-1": 10}
    ledger.withdraw(saved.kiriman, by="KPM")
    assert _services(ledger) == RECEIVED


def test_the_same_form_again_ends_nothing(ledger: Ledger) -> None:
    ledger.save(read_form(), sender="KPM")
    assert ledger.preview(read_form()).total == Counts(same=len(RECEIVED) + 1)


def test_other_quarters_and_villages_stay(ledger: Ledger) -> None:
    ledger.save(read_form(head={"Kuartal": "II"}), sender="KPM")
    ledger.save(read_form(head={"Desa": "Bandung"}), sender="KPM")
    assert ledger.preview(read_form(received=REST)).total.ended == 0


def test_a_form_with_no_service_left_ends_them_all_and_one_without_tables_ends_those(ledger: Ledger) -> None:
    ledger.save(read_form(), sender="KPM")
    only_targets = read_form(received={}, level={}, funds={}, growth={})
    assert ledger.preview(only_targets).counts["scorecard"] == Counts(ended=len(RECEIVED))
    ledger.save(only_targets, sender="KPM")
    assert _services(ledger) == {}
    only_services = read_form(targets={}, growth={}, level={}, funds={})
    ledger.save(only_services, sender="KPM")
    assert _services(ledger) == RECEIVED
    assert ledger.read("formulir4", ("",)).empty


def test_a_form_with_a_refused_service_ends_nothing_and_says_so(ledger: Ledger) -> None:
    ledger.save(read_form(), sender="KPM")
    faulty = read_form(received=REST | {"IH-1": "sembilan"})
    assert "W429" in codes(faulty)
    assert ledger.preview(faulty).total.ended == 0


def test_each_form_of_a_file_replaces_its_own_village(ledger: Ledger) -> None:
    both = book(form, lambda ws: form(ws, head={"Desa": "Bandung"}))
    ledger.save(read(both), sender="KPM")
    ledger.save(read(one_form(head={"Desa": "Bandung"}, received=REST, targets=TARGETS)), sender="KPM")
    rows = ledger.read("scorecard", ("",))
    assert rows.groupby("kode_desa").size().tolist() == [len(RECEIVED), len(REST)]
