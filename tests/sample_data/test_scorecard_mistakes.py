"""What is wrong in the scorecards is wrong on purpose: each kind is found where it was planted, and nowhere else."""

import pytest

from sample_data.generate import scorecard_events as planted
from tests.sample_data.scorecards import CHILDREN, MOTHERS, QUARTERS, SERVICES

COLOURS = ("tikar_hijau", "tikar_kuning", "tikar_merah", "tikar_tidak_diukur")


@pytest.fixture(scope="module")
def with_level(cards):
    """The scorecards that say Tabel 4."""
    return {key: card for key, card in cards.items() if card.counts["total_diterima"] is not None}


def test_colours_add_up_to_the_children_save_two_slips_one_of_1080_green_of_147(cards):
    wrong = {
        key: card
        for key, card in cards.items()
        if sum(card.counts[name] for name in COLOURS) != card.counts["tikar_total"]
    }
    assert set(wrong) == set(planted.GREEN_SLIPS)
    assert (1080, 147) in [(card.counts["tikar_hijau"], card.counts["tikar_total"]) for card in wrong.values()]


def test_three_services_were_received_by_more_than_were_due_one_of_them_paud(cards):
    above = {
        key: name
        for key, card in cards.items()
        for name, (received, due) in card.services.items()
        if received is not None and due is not None and received > due
    }
    assert above == planted.MORE_THAN_DUE
    assert "PA-1" in above.values()


def test_two_scorecards_say_that_nobody_received_anything_though_many_were_due(cards):
    zero = {
        key
        for key, card in cards.items()
        if not any(received for received, _ in card.services.values()) and any(due for _, due in card.services.values())
    }
    assert zero == set(planted.ALL_ZERO)


def test_two_scorecards_hold_zeros_where_nothing_was_filled_in(cards):
    blank = {key for key, card in cards.items() if all(pair == (0, 0) for pair in card.services.values())}
    assert blank == set(planted.BLANK_AS_ZERO)
    for key in blank:
        assert cards[key].counts["ibu_hamil"] > 0
        assert cards[key].counts["tikar_total"] == cards[key].counts["total_seharusnya"] == 0


def test_three_quarters_are_copied_unchanged_from_the_one_before(cards):
    same = {
        (kode, later)
        for earlier, later in zip(QUARTERS, QUARTERS[1:], strict=False)
        for kode, kuartal in cards
        if kuartal == later and cards.get((kode, earlier)) == cards[kode, later]
    }
    assert same == set(planted.COPIED)


@pytest.mark.parametrize(("name", "at"), [("diterima", 0), ("seharusnya", 1)])
def test_table_4_is_the_sum_of_table_3_save_in_three_villages(with_level, name, at):
    complete = {
        key: card
        for key, card in with_level.items()
        if not any(card.services[one][at] is None and card.services[one][1 - at] for one in SERVICES)
    }
    assert len(complete) > 1300
    wrong = {
        key: card.counts[f"an_{name}"] - card.sum_of(CHILDREN, at)
        for key, card in complete.items()
        if card.counts[f"an_{name}"] != card.sum_of(CHILDREN, at)
    }
    assert wrong == (planted.TABLE_4_SLIPS if name == "diterima" else {})
    assert all(card.counts[f"ih_{name}"] == card.sum_of(MOTHERS, at) for card in complete.values())


def test_the_total_is_the_sum_of_its_two_lines_save_once(with_level):
    wrong = {
        key: card.counts[f"total_{name}"] - card.counts[f"ih_{name}"] - card.counts[f"an_{name}"]
        for key, card in with_level.items()
        for name in ("diterima", "seharusnya")
        if card.counts[f"total_{name}"] != card.counts[f"ih_{name}"] + card.counts[f"an_{name}"]
    }
    assert wrong == planted.TOTAL_SLIPS


def test_tables_1_and_2_are_about_the_same_children_save_where_planted(cards):
    apart = {
        key: card.counts["tikar_total"] - card.counts["anak_0_23"]
        for key, card in cards.items()
        if card.counts["tikar_total"] != card.counts["anak_0_23"] and key not in planted.BLANK_AS_ZERO
    }
    assert apart == planted.TABLE_2_SLIPS


def test_otherwise_parts_are_no_larger_than_their_whole(cards):
    for card in cards.values():
        counts = card.counts
        assert counts["ibu_hamil_kek"] <= counts["ibu_hamil"]
        assert counts["anak_gizi"] <= counts["anak_0_23"]
        assert counts["rumah_tangga_hpk"] <= counts["ibu_hamil"] + counts["anak_0_23"]
        assert all((due or 0) <= counts["ibu_hamil"] for name, (_, due) in card.services.items()
                   if name in MOTHERS and name != "IH-3")  # fmt: skip
        assert all((card.services[name][1] or 0) <= counts["anak_0_23"] for name in CHILDREN)


def test_every_kind_of_mistake_is_in_the_newest_quarter_too():
    kinds = (planted.GREEN_SLIPS, planted.ALL_ZERO, planted.BLANK_AS_ZERO, planted.MORE_THAN_DUE, planted.COPIED,
             planted.TABLE_4_SLIPS, planted.TOTAL_SLIPS, planted.TABLE_2_SLIPS)  # fmt: skip
    assert all(QUARTERS[-1] in {kuartal for _, kuartal in kind} for kind in kinds)
    assert len(planted.PLANTED) == sum(map(len, kinds))
