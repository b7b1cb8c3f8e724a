"""The scorecards of the sample: who sent which, and that they tell of the same villages as the monthly workbooks."""

from collections import Counter, defaultdict

import numpy as np
import pytest

from loaders.schema import LAYANAN
from loaders.schema.scorecard_lists import INDIKATOR_SCORECARD
from sample_data.generate import scorecard_events as planted
from sample_data.generate.events import SILENT_SINCE, SMALLEST
from sample_data.generate.quarters import QUARTERS as GENERATED
from sample_data.generate.scorecard_services import SCORECARD_SERVICES
from tests.sample_data.scorecards import (
    BOOKS,
    CHILDREN,
    FORMS,
    LATE_BOOKS,
    MOTHERS,
    QUARTERS,
    SERVICES,
    cards_in,
    last_month,
)
from tests.sample_data.yearly import every_line_of_year, rupiah

IDS = {item.title: item.id for item in LAYANAN}
COPIES = set(planted.COPIED)


@pytest.fixture(scope="module")
def monthly(reported):
    """(village, month) -> service -> (sasaran, terlayani)."""
    found = defaultdict(dict)
    for record in reported:
        found[record.kode, record.bulan][IDS[record.layanan]] = record.sasaran, record.terlayani
    return found


@pytest.fixture(scope="module")
def beside(cards, monthly):
    """(scorecard, monthly services of the quarter's last month) wherever both were sent and no quarter was copied."""
    return [
        (card, monthly[kode, last_month(kuartal)])
        for (kode, kuartal), card in cards.items()
        if (kode, last_month(kuartal)) in monthly and (kode, kuartal) not in COPIES
    ]


def test_every_kecamatan_sent_one_workbook_two_sent_late_ones_and_three_villages_their_form(desa):
    assert {path.name for path in BOOKS} == {f"{k[:8]}_{r['nama_kecamatan']}_scorecard.xlsx" for k, r in desa.items()}
    assert [path.name[:8] for path in LATE_BOOKS] == sorted(planted.LATE_IN)
    assert len(FORMS) == len(planted.SINGLE_FORMS) == 3


def test_every_quarter_is_covered_the_first_and_the_newest_less(cards, desa):
    assert QUARTERS == GENERATED
    shares = [Counter(kuartal for _, kuartal in cards)[kuartal] / len(desa) for kuartal in QUARTERS]
    assert min(shares) == shares[0] > 0.7
    assert all(0.88 < share < 0.97 for share in shares[2:-1])
    assert shares[-1] < min(shares[2:-1])


def test_three_villages_never_sent_a_scorecard_and_many_missed_a_quarter(cards, desa):
    sent = Counter(kode for kode, _ in cards)
    assert {kode for kode in desa if not sent[kode]} == set(planted.NEVER_SCORECARD)
    assert 60 < sum(number < 7 for number in sent.values()) < 200


def test_villages_that_are_silent_send_no_scorecard_either(cards):
    for kode, since in SILENT_SINCE.items():
        assert max(last_month(kuartal) for village, kuartal in cards if village == kode) < since


def test_late_workbooks_hold_one_quarter_of_some_villages():
    for path in LATE_BOOKS:
        late = dict(cards_in(path))
        assert {kuartal for _, kuartal in late} == {planted.LATE_IN[path.name[:8]]}
        assert 2 <= len(late) <= 12


def test_mothers_and_children_are_those_of_the_monthly_workbook(beside):
    assert len(beside) > 1600
    for card, month in beside:
        for column, groups in (("ibu_hamil", ["bumil_ttd"]), ("anak_0_23", ["bayi_asi", "anak_mpasi"])):
            if all(group in month for group in groups):
                assert card.counts[column] == sum(month[group][0] for group in groups)


def test_iron_tablets_are_within_one_mother_of_the_monthly_service(beside):
    wrong = {*planted.ALL_ZERO, *planted.BLANK_AS_ZERO, *planted.MORE_THAN_DUE}
    apart = [
        abs(card.services["IH-2"][0] - month["bumil_ttd"][1])
        for card, month in beside
        if "bumil_ttd" in month and card.services["IH-2"][0] is not None
    ]
    assert sum(gap > 1 for gap in apart) <= len(wrong)
    assert 0.2 < sum(gap == 1 for gap in apart) / len(apart) < 0.5


def test_mothers_at_risk_are_those_with_kek_and_a_few_more(beside):
    more = [card.counts["ibu_hamil_kek"] - month["bumil_kek_asupan"][0] for card, month in beside
            if "bumil_kek_asupan" in month]  # fmt: skip
    assert min(more) >= 0
    assert np.mean(more) < 4


@pytest.mark.parametrize(("service", "like"), [("AN-1", "balita_idl"), ("AN-7", "krs_sanitasi"), ("IH-8", "krs_pbi")])
def test_villages_that_serve_well_by_the_month_do_so_in_the_scorecard(beside, service, like):
    points = [
        (card.services[service][0] / card.services[service][1], month[like][1] / month[like][0])
        for card, month in beside
        if like in month and (card.services[service][1] or 0) >= 10
    ]
    assert len(points) > 500
    assert np.corrcoef(np.array(points).T)[0, 1] > 0.6


def test_convergence_rises_slowly_in_most_kecamatan_and_falls_in_two(cards):
    sums = defaultdict(lambda: np.zeros(2))
    for (kode, kuartal), card in cards.items():
        if kuartal in (QUARTERS[1], QUARTERS[-2]) and all(card.services[name][1] is not None for name in CHILDREN):
            sums[kode[:8], kuartal] += [card.sum_of((*MOTHERS, *CHILDREN), at) for at in (0, 1)]
    share = {key: 100 * received / due for key, (received, due) in sums.items()}
    kecamatan = {kode for kode, _ in share}
    gain = {kode: share[kode, QUARTERS[-2]] - share[kode, QUARTERS[1]] for kode in kecamatan}
    assert sum(1 < points < 10 for points in gain.values()) >= 11
    assert sorted(kode for kode, points in gain.items() if points < -3) == ["35.16.02", "35.16.17"]


def test_small_villages_have_few_mothers_and_where_there_is_none_nobody_is_due(cards):
    few = {key: card for key, card in cards.items() if card.counts["ibu_hamil"] <= 3}
    none = {key: card for key, card in few.items() if card.counts["ibu_hamil"] == 0}
    assert {kode for kode, _ in few} >= set(SMALLEST)
    assert len({kode for kode, kuartal in none if kuartal == QUARTERS[-1]}) == 2
    for card in none.values():
        assert all(card.services[name] in ((0, 0), (None, None)) for name in MOTHERS if name != "IH-3")


def test_where_no_mother_is_at_risk_the_visit_is_not_due_as_zero_or_as_an_empty_cell(cards):
    without = [card.services["IH-5"] for card in cards.values() if card.counts["ibu_hamil_kek"] == 0]
    assert len(without) > 60
    assert set(without) == {(0, 0), (None, None), (0, None)}


def test_one_kecamatan_and_a_few_villages_give_no_numbers_due_but_the_totals(cards):
    only = {key for key, card in cards.items() if all(due is None for _, due in card.services.values())}
    assert {kode for kode, _ in only} >= {kode for kode, _ in cards if kode[:8] == planted.ONLY_RECEIVED}
    elsewhere = {kode for kode, _ in only if kode[:8] != planted.ONLY_RECEIVED}
    assert 5 <= len(elsewhere) <= 30
    assert sum(cards[key].counts["total_seharusnya"] is not None for key in only) > 0.75 * len(only)
    assert any(cards[key].counts["total_seharusnya"] is None for key in only)


def test_some_villages_leave_out_only_what_table_1_says_and_some_never_record_a_service(cards):
    partly = [card for card in cards.values() if card.services["AN-6"][1] is None and card.services["AN-2"][1]]
    assert 60 < len(partly) < 250
    assert 20 < sum(card.services["AN-10"] == (None, None) for card in cards.values()) < 250


def test_every_service_of_the_schema_has_an_invented_course_and_is_in_every_quarter(cards):
    assert [service.indikator for service in SCORECARD_SERVICES] == [item.id for item in INDIKATOR_SCORECARD]
    for kuartal in QUARTERS:
        of_quarter = [card for (_, when), card in cards.items() if when == kuartal]
        assert all(sum((card.services[name][1] or 0) > 0 for card in of_quarter) > 100 for name in SERVICES)


def test_dana_desa_for_stunting_is_that_of_the_yearly_budget(cards, desa):
    budget = Counter()
    for line in every_line_of_year("Anggaran"):
        if line["Sumber dana"] == "Dana Desa":
            budget[line["Kode desa"], str(line["Tahun"])] += rupiah(line["Anggaran"])
    for (kode, kuartal), card in cards.items():
        parts = [card.counts[f"dd_{field}_stunting"] for field in ("pembangunan", "pemberdayaan")]
        if desa[kode]["jenis"] == "kelurahan":
            assert parts == [None, None]
        elif parts[0] is not None and (kode, kuartal) not in COPIES:
            assert sum(parts) == budget[kode, kuartal[:4]]
            assert all(card.counts[f"dd_{field}_total"] > part
                       for field, part in zip(("pembangunan", "pemberdayaan"), parts, strict=True))  # fmt: skip
