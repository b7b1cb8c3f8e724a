"""How sample data gives way to own data."""

import pytest

from loaders.intake import Intake
from loaders.ledger import Counts, Ledger
from tests.tools.intakes import intake, village

A, B, ELSEWHERE = village(1), village(2), "32.08.01.2001"


def villages(*codes: str, **more: list) -> Intake:
    return intake(desa=[{"kode_desa": code} for code in codes], **more)


def numbers(*codes: str, **changes: object) -> Intake:
    return intake(layanan=[{"kode_desa": code} | changes for code in codes])


def shapes(*codes: str) -> Intake:
    return intake(batas=[{"kode_desa": code} for code in codes])


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    """A ledger that holds the sample: villages A and B with list, boundaries and two Kiriman of numbers."""
    ledger.save_all([villages(A, B), shapes(A, B), numbers(A), numbers(B)], sender="Contoh", sample=True)
    return ledger


def codes(ledger: Ledger, table: str) -> list[str]:
    return ledger.read(table, ("",))["kode_desa"].tolist()


def test_the_sample_is_marked_and_known_by_kind(filled: Ledger) -> None:
    assert filled.sample_state() == {"desa", "batas", "angka"}
    assert filled.submissions()["contoh"].all()
    assert len(filled.submissions()) == 4


def test_own_numbers_push_out_all_sample_numbers_but_neither_list_nor_boundaries(filled: Ledger) -> None:
    saved = filled.save(numbers(A, terlayani=9), sender="Kec. Gondang")
    assert filled.sample_state() == {"desa", "batas"}
    assert codes(filled, "layanan") == [A]
    assert len(saved.sample_pushed_out) == 2
    assert set(filled.submissions().query("dicabut_pada.notna()")["dicabut_oleh"]) == {"Kec. Gondang"}


def test_own_numbers_equal_to_the_sample_count_as_new(filled: Ledger) -> None:
    assert filled.preview(numbers(A)).total == Counts(new=1)
    assert filled.save(numbers(A), sender="x").total == Counts(new=1)
    assert codes(filled, "layanan") == [A]


def test_numbers_in_any_table_push_out_numbers_in_every_table(filled: Ledger) -> None:
    filled.save(intake(rembug=[{}]), sender="x")
    assert filled.sample_state() == {"desa", "batas"}
    assert codes(filled, "layanan") == []


def test_own_boundaries_push_out_sample_boundaries_only(filled: Ledger) -> None:
    filled.save(shapes(A), sender="x")
    assert filled.sample_state() == {"desa", "angka"}
    assert codes(filled, "batas") == [A]


def test_an_own_list_of_the_same_area_pushes_out_the_sample_list_only(filled: Ledger) -> None:
    filled.save(villages(A), sender="x")
    assert filled.sample_state() == {"batas", "angka"}
    assert codes(filled, "desa") == [A]


def test_an_own_list_of_another_area_pushes_out_the_whole_sample(filled: Ledger) -> None:
    filled.save(villages(ELSEWHERE), sender="x")
    assert filled.sample_state() == set()
    assert codes(filled, "desa") == [ELSEWHERE]


def test_boundaries_that_bring_one_more_village_add_to_the_sample_list(filled: Ledger) -> None:
    new = village(3)
    filled.save(villages(new, batas=[{"kode_desa": code} for code in (A, B, new)]), sender="x")
    assert codes(filled, "desa") == [A, B, new]
    filled.save(numbers(new), sender="x")
    assert codes(filled, "desa") == [A, B, new]


def test_a_second_own_list_leaves_sample_numbers_alone(filled: Ledger) -> None:
    filled.save(villages(A), sender="x")
    filled.save(intake(desa=[{"kode_desa": A, "nama_desa": "Tawar Baru"}]), sender="x")
    assert filled.sample_state() == {"batas", "angka"}


def test_numbers_of_a_village_in_no_list_push_out_the_sample_list(filled: Ledger) -> None:
    filled.save(numbers(ELSEWHERE), sender="x")
    assert filled.sample_state() == {"batas"}


def test_undoing_own_data_does_not_bring_the_sample_back(filled: Ledger) -> None:
    filled.withdraw(filled.save(numbers(A), sender="x").kiriman, by="x")
    assert codes(filled, "layanan") == []


def test_one_call_clears_everything_that_is_sample(filled: Ledger) -> None:
    filled.save(numbers(A), sender="x")
    assert filled.withdraw_sample(by="admin") == 2
    assert filled.sample_state() == set()
    assert codes(filled, "layanan") == [A]
    assert filled.withdraw_sample(by="admin") == 0


def test_a_preview_changes_nothing_but_names_what_would_go(filled: Ledger) -> None:
    preview = filled.preview(numbers(A))
    assert len(preview.sample_pushed_out) == 2
    assert filled.sample_state() == {"desa", "batas", "angka"}


def test_a_sample_kiriman_that_mixes_kinds_is_refused(ledger: Ledger) -> None:
    with pytest.raises(ValueError, match="sample"):
        ledger.save(villages(A, layanan=[{}]), sender="Contoh", sample=True)


def test_sample_data_never_covers_own_data(ledger: Ledger) -> None:
    ledger.save(numbers(A), sender="x")
    with pytest.raises(ValueError, match="own data"):
        ledger.save(numbers(A), sender="Contoh", sample=True)


def test_filling_an_empty_ledger_happens_once(ledger: Ledger) -> None:
    first = ledger.save_all([villages(A)], sender="Contoh", sample=True, only_into_empty=True)
    second = ledger.save_all([numbers(A)], sender="Contoh", sample=True, only_into_empty=True)
    assert (len(first), second) == (1, [])
    assert ledger.sample_state() == {"desa"}


def test_practice_on_the_sample_stays_sample_and_leaves_with_it(filled: Ledger) -> None:
    assert filled.may_practise("layanan")
    filled.save(numbers(B, terlayani=9), sender="Ani", sample=True)
    assert filled.read("layanan", (B,))["terlayani"].tolist() == [9]
    assert filled.sample_state() == {"desa", "batas", "angka"}
    filled.save(numbers(A), sender="Ani")
    assert codes(filled, "layanan") == [A]
    assert not filled.may_practise("layanan")


def test_own_boundaries_do_not_stop_practice_with_numbers(filled: Ledger) -> None:
    filled.save(intake(batas=[{"kode_desa": A}]), sender="x")
    assert filled.may_practise("rencana_kerja")
    assert not filled.may_practise("batas")
    assert filled.save(numbers(B, terlayani=9), sender="Ani", sample=True).kiriman is not None
