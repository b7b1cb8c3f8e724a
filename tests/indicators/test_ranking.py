"""Ranking: worst first, stated ties, and what is left out comes back with its reason."""

import pytest

from indicators.ranking import rank
from tests.indicators.builders import CATALOG, V1, V2, V3, V4, V5, V6, measured, service


def _rank(*reports: tuple[str, int, int], layanan: str = "bumil_ttd"):
    rows = [service(p, n, kode_desa=kode, layanan=layanan) for kode, p, n in reports]
    return rank(measured({"layanan": rows}, indicators=[layanan]), indicator=CATALOG[layanan])


def test_the_lowest_share_comes_first_when_higher_is_better():
    ranked = _rank((V1, 9, 10), (V2, 1, 10), (V3, 5, 10)).ranked
    assert list(ranked["kode"]) == [V2, V3, V1]


def test_the_highest_share_comes_first_when_lower_is_better():
    ranked = _rank((V1, 1, 10), (V2, 9, 10), (V3, 5, 10), layanan="bumil_ktd").ranked
    assert list(ranked["kode"]) == [V2, V3, V1]


def test_equal_shares_share_a_place_and_the_one_missing_more_people_stands_first():
    ranked = _rank((V1, 1, 3), (V2, 10, 30), (V3, 9, 10), (V4, 2, 6)).ranked
    assert list(ranked["kode"]) == [V2, V4, V1, V3]
    assert list(ranked["urutan"]) == [1, 1, 1, 4]


def test_without_a_target_ties_go_to_more_people_due_then_to_the_code():
    ranked = _rank((V2, 1, 3), (V1, 1, 3), (V3, 10, 30), layanan="rematri_hb").ranked
    assert list(ranked["kode"]) == [V3, V1, V2]


def test_nothing_is_dropped_and_the_reason_is_told():
    result = _rank((V1, 11, 10), (V2, 0, 0), (V3, 0, 10))
    assert list(result.ranked["kode"]) == [V3]
    assert dict(zip(result.left_out["kode"], result.left_out["alasan"], strict=True)) == {
        V1: "periksa", V2: "tidak_berlaku", V4: "belum_lapor", V5: "belum_lapor", V6: "belum_lapor",
    }  # fmt: skip


def test_two_indicators_cannot_be_ranked_together():
    with pytest.raises(ValueError, match="one indicator"):
        rank(measured({}, indicators=["bumil_ttd", "ds"]), indicator=CATALOG["ds"])
