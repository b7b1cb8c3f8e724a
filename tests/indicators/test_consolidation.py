"""Sources side by side: the gap over those that reported, what must be settled, and sums over the same villages."""

import pandas as pd
import pytest

from indicators.consolidation import GROUPS, by_source, silent_sources, to_settle
from indicators.consolidation_areas import gaps, two_sources
from tests.indicators.builders import BULAN, KECAMATAN, V1, V2, V3, V4, VILLAGES, desa, only, table


def _count(sumber: str, jumlah: int | None, **other) -> dict:
    return {"kode_desa": V1, "bulan": BULAN, "kelompok": "ibu_hamil", "sumber": sumber, "jumlah": jumlah} | other


def _rows(*counts: dict) -> pd.DataFrame:
    return by_source(table("sasaran", counts), desa(), bulan=BULAN)


def _row(*counts: dict) -> dict:
    return only(_rows(*counts), kode_desa=V1, kelompok="ibu_hamil")


def test_the_gap_is_highest_less_lowest_of_the_sources_that_reported():
    row = _row(_count("posyandu", 30), _count("bidan", 27), _count("kpm", 34), _count("konsolidasi", 31))
    assert (row["terendah"], row["tertinggi"], row["kesenjangan"], row["sumber_lapor"]) == (27, 34, 7, 3)
    assert (row["selisih_posyandu"], row["selisih_bidan"], row["selisih_kpm"]) == (-1, -4, 3)
    assert pd.isna(row["selisih_tpk"])
    assert (row["keadaan"], row["alasan"]) == ("berbeda", "sumber_belum_disamakan")


@pytest.mark.parametrize(
    ("counts", "keadaan", "alasan"),
    [
        ({}, "belum_lapor", None),
        ({"konsolidasi": 5}, "belum_lapor", None),
        ({"bidan": 5}, "satu_sumber", None),
        ({"bidan": 0, "kpm": 0}, "sepakat", "belum_dikonsolidasi"),
        ({"bidan": 5, "kpm": 5, "konsolidasi": 5}, "sepakat", None),
        ({"bidan": 5, "kpm": 7}, "berbeda", "sumber_berbeda"),
        ({"bidan": 5, "kpm": 7, "konsolidasi": 8}, "berbeda", "konsolidasi_di_luar"),
        ({"bidan": 5, "kpm": 5, "konsolidasi": 4}, "sepakat", "konsolidasi_di_luar"),
        ({"bidan": 5, "konsolidasi": 9}, "satu_sumber", "konsolidasi_di_luar"),
    ],
)
def test_what_a_village_has_to_settle(counts, keadaan, alasan):
    row = _row(*(_count(*pair) for pair in counts.items()))
    assert row["keadaan"] == keadaan
    assert (None if pd.isna(row["alasan"]) else row["alasan"]) == alasan


def test_with_fewer_than_two_sources_there_is_no_gap_and_not_a_gap_of_zero():
    assert pd.isna(_row(_count("bidan", 5))["kesenjangan"])
    assert pd.isna(_row()["tertinggi"])


def test_every_village_and_group_has_a_row_even_when_nobody_reported():
    frame = _rows()
    assert len(frame) == len(VILLAGES) * len(GROUPS)
    assert set(frame["keadaan"]) == {"belum_lapor"}
    assert set(frame["sumber_diam"]) == {""}


def test_what_must_be_settled_is_the_most_pressing_then_the_widest():
    counts = [_count("bidan", 5), _count("kpm", 7),
              _count("bidan", 5, kode_desa=V2), _count("kpm", 50, kode_desa=V2),
              _count("bidan", 5, kode_desa=V3), _count("konsolidasi", 9, kode_desa=V3),
              _count("bidan", 5, kode_desa=V4), _count("kpm", 5, kode_desa=V4)]  # fmt: skip
    assert list(to_settle(_rows(*counts))["kode_desa"]) == [V3, V2, V1, V4]


def test_a_source_is_silent_where_another_village_has_the_group_from_it():
    counts = [_count("bidan", 5), _count("kua", 3, kelompok="catin", kode_desa=V2), _count("bidan", 4, kode_desa=V2)]
    rows = _rows(*counts)
    found = silent_sources(rows)
    assert (only(found, kode_desa=V1)["sumber"], only(found, kode_desa=V1)["kelompok"]) == ("kua", "catin")
    assert V2 not in set(found["kode_desa"])
    assert list(found.loc[found["kode_desa"].eq(V3), "sumber"]) == ["bidan", "kua"]


def test_gaps_are_added_over_the_villages_that_can_be_compared():
    counts = [_count("bidan", 5), _count("kpm", 7), _count("bidan", 5, kode_desa=V2), _count("kpm", 5, kode_desa=V2),
              _count("bidan", 90, kode_desa=V3), _count("konsolidasi", 90, kode_desa=V3),
              _count("bidan", 5, bulan="2026-08"), _count("kpm", 9, bulan="2026-08")]  # fmt: skip
    frame = gaps(table("sasaran", counts), desa(), level="kecamatan", months=["2026-08", BULAN])
    row = only(frame, kode=KECAMATAN[0], bulan=BULAN, kelompok="ibu_hamil")
    names = ("kesenjangan", "desa_dibanding", "desa_berbeda", "desa_lapor", "desa_konsolidasi", "desa_total")
    assert [row[name] for name in names] == [2, 2, 1, 3, 1, 3]
    assert only(frame, kode=KECAMATAN[0], bulan="2026-08", kelompok="ibu_hamil")["kesenjangan"] == 4
    silent = only(frame, kode=KECAMATAN[1], bulan=BULAN, kelompok="ibu_hamil")
    assert pd.isna(silent["kesenjangan"])
    assert silent["desa_lapor"] == 0


def test_two_sources_are_added_only_over_villages_that_reported_by_both():
    counts = [_count("bidan", 5), _count("kpm", 7), _count("bidan", 100, kode_desa=V2), _count("kpm", 3, kode_desa=V3)]
    asked = {"level": "kecamatan", "bulan": BULAN, "first": "bidan", "second": "kpm"}
    frame = two_sources(table("sasaran", counts), desa(), **asked)
    row = only(frame, kode=KECAMATAN[0], kelompok="ibu_hamil")
    names = ("jumlah_1", "jumlah_2", "selisih", "desa_keduanya", "desa_hanya_1", "desa_hanya_2", "desa_total")
    assert [row[name] for name in names] == [5, 7, -2, 1, 1, 1, 3]
    assert pd.isna(only(frame, kode=KECAMATAN[1], kelompok="ibu_hamil")["selisih"])


def test_other_months_and_unlisted_villages_are_left_out():
    rows = _rows(_count("bidan", 5, bulan="2026-08"), _count("bidan", 5, kode_desa="99.09.09.2001"))
    assert set(rows["keadaan"]) == {"belum_lapor"}
