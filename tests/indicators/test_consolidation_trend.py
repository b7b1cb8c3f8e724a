"""The gap over months: the same villages in every month, so that silence never looks like agreement."""

import pandas as pd

from indicators.consolidation import GROUPS, by_source
from indicators.consolidation_trend import months_sent, same_village_gaps
from tests.indicators.builders import V1, V2, V3, desa, only, table

FEB, MAY, AUG = "2026-02", "2026-05", "2026-08"
MONTHS = (FEB, MAY, AUG)


def _pair(kode: str, bulan: str, low: int, high: int, kelompok: str = "ibu_hamil") -> list[dict]:
    """A village of which bidan counts `low` and kpm `high`."""
    key = {"kode_desa": kode, "bulan": bulan, "kelompok": kelompok}
    return [key | {"sumber": "bidan", "jumlah": low}, key | {"sumber": "kpm", "jumlah": high}]


def _gaps(*pairs: list[dict], months=MONTHS) -> pd.DataFrame:
    return same_village_gaps(table("sasaran", [row for pair in pairs for row in pair]), desa(), months=months)


def _row(frame: pd.DataFrame, bulan: str) -> list:
    row = only(frame, bulan=bulan, kelompok="ibu_hamil")
    return [row[name] for name in ("kesenjangan", "desa_sama", "desa_berbeda", "desa_dibanding")]


def test_a_village_that_fell_silent_does_not_make_the_gap_smaller():
    frame = _gaps(_pair(V1, FEB, 5, 8), _pair(V2, FEB, 10, 50), _pair(V1, MAY, 5, 7))
    assert _row(frame, FEB) == [3, 1, 1, 2]
    assert _row(frame, MAY) == [2, 1, 1, 1]


def test_a_month_in_which_nobody_can_be_compared_is_empty_and_does_not_empty_the_others():
    alone = [{"kode_desa": V1, "bulan": MAY, "kelompok": "ibu_hamil", "sumber": "bidan", "jumlah": 5}]
    frame = _gaps(_pair(V1, FEB, 5, 8), alone, _pair(V1, AUG, 5, 5))
    assert _row(frame, FEB) == [3, 1, 1, 1]
    assert pd.isna(_row(frame, MAY)[0])
    assert _row(frame, MAY)[1:] == [0, 0, 0]
    assert _row(frame, AUG) == [0, 1, 0, 1]


def test_villages_that_took_turns_have_no_month_in_common():
    frame = _gaps(_pair(V1, FEB, 5, 8), _pair(V2, MAY, 5, 8))
    assert frame["kesenjangan"].isna().all()
    assert _row(frame, MAY)[1:] == [0, 0, 1]


def test_each_group_has_its_own_villages():
    frame = _gaps(_pair(V1, FEB, 5, 8), _pair(V1, MAY, 5, 6), _pair(V3, FEB, 1, 2, "catin"), months=(FEB, MAY))
    assert len(frame) == 2 * len(GROUPS)
    assert only(frame, bulan=FEB, kelompok="catin")["kesenjangan"] == 1
    assert pd.isna(only(frame, bulan=MAY, kelompok="catin")["kesenjangan"])


def test_when_all_report_always_the_months_add_up_to_the_gaps_of_the_villages():
    pairs = [_pair(kode, bulan, 5, 5 + size) for kode, size in ((V1, 1), (V2, 2), (V3, 4)) for bulan in MONTHS]
    rows = table("sasaran", [row for pair in pairs for row in pair])
    for bulan in MONTHS:
        slow = sum(gap for gap in by_source(rows, desa(), bulan=bulan)["kesenjangan"] if not pd.isna(gap))
        assert _row(_gaps(*pairs), bulan)[0] == slow == 7


def test_months_sent_are_those_with_a_count_of_a_listed_village():
    rows = [*_pair(V1, MAY, 5, 8), *_pair("99.09.09.2001", AUG, 5, 8),
            {"kode_desa": V1, "bulan": FEB, "kelompok": "catin", "sumber": "kua", "jumlah": None}]  # fmt: skip
    assert months_sent(table("sasaran", rows), desa()) == (MAY,)
    assert months_sent(table("sasaran", []), desa()) == ()
