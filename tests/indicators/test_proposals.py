"""Proposals: cumulative stages, their value, refused ones apart; missing costs and silent villages stay visible."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.proposals import NO_PACKAGE, ROWS, proposal_stages, proposals
from tests.indicators.builders import KECAMATAN, V1, V2, V4, VILLAGES, desa, only, table


def usul(nomor: int, nasib: str = "diusulkan", biaya: int | None = None, kode: str = V1, **other) -> dict:
    row = {"kode_desa": kode, "tahun": 2026, "nomor": nomor, "usulan": "PMT", "nasib": nasib, "biaya": biaya}
    return row | {"paket": "kia"} | other


def _stages(*rows: dict, by: str = "semua"):
    return proposal_stages(table("usulan", rows), desa(), bulan="2026-06", by=by)


def _counts(frame, kode: str = "") -> list[tuple]:
    rows = frame[frame["kode"] == kode]
    assert list(rows["tahap"]) == list(ROWS)
    return [tuple(None if pd.isna(value) else value for value in row)
            for row in rows[["usulan", "biaya_rp", "tanpa_biaya"]].itertuples(index=False)]  # fmt: skip


def test_stages_are_cumulative_and_a_refused_one_was_proposed_too():
    rows = [usul(1, biaya=5), usul(2, "rkpdes", 7), usul(3, "apbdes", 11), usul(4, "terlaksana", 13),
            usul(5, "ditolak", 17)]  # fmt: skip
    assert _counts(_stages(*rows)) == [(5, 53, 0), (3, 31, 0), (2, 24, 0), (1, 13, 0), (1, 17, 0)]


def test_a_missing_cost_is_not_nought_and_no_proposal_costs_nothing():
    assert _counts(_stages(usul(1), usul(2, biaya=5)))[0] == (2, 5, 1)
    assert _counts(_stages(usul(1)))[:2] == [(1, None, 1), (0, 0, 0)]


def test_an_area_of_which_no_village_sent_proposals_is_silent_not_nought():
    frame = _stages(usul(1, biaya=5), by="kecamatan")
    assert _counts(frame, KECAMATAN[0])[1] == (0, 0, 0)
    assert _counts(frame, KECAMATAN[1])[0] == (None, None, None)
    row = only(frame, kode=KECAMATAN[0], tahap="diusulkan")
    assert (row["desa_lapor"], row["desa_total"]) == (1, 3)


def test_a_proposal_without_a_package_keeps_its_place():
    frame = _stages(usul(1, paket=None, biaya=5), usul(2, paket="air"), by="paket")
    assert _counts(frame, NO_PACKAGE)[0] == (1, 5, 0)
    assert _counts(frame, "air")[0] == (1, None, 1)
    assert _counts(frame, "paud")[0] == (0, 0, 0)


def test_other_years_and_unlisted_villages_are_left_out():
    rows = [usul(1, tahun=2025), usul(2, kode="99.09.09.2001"), usul(3)]
    assert list(proposals(table("usulan", rows), desa(), bulan="2026-06")["nomor"]) == [3]


@pytest.mark.parametrize("by", ["semua", "paket", "desa"])
def test_nothing_sent_at_all_is_silence_in_every_group(by):
    frame = _stages(by=by)
    assert len(frame) > 0
    assert frame[["usulan", "biaya_rp", "tanpa_biaya"]].isna().all(axis=None)


@settings(max_examples=30, deadline=None)
@given(
    rows=st.lists(
        st.builds(
            usul, st.integers(1, 30), st.sampled_from(ROWS), st.none() | st.integers(0, 10**9),
            st.sampled_from([V1, V2, V4]), paket=st.sampled_from([None, "kia", "air"]),
        ),
        max_size=20, unique_by=lambda row: (row["kode_desa"], row["nomor"]),
    )
)  # fmt: skip
def test_every_grouping_equals_a_plain_count(rows):
    reach = {"diusulkan": ROWS, "rkpdes": ROWS[1:4], "apbdes": ROWS[2:4], "terlaksana": ROWS[3:4], "ditolak": ROWS[4:]}
    groups = {"kecamatan": lambda row: row["kode_desa"][:8], "paket": lambda row: row["paket"] or NO_PACKAGE,
              "desa": lambda row: row["kode_desa"], "semua": lambda _: ""}  # fmt: skip
    for by, group in groups.items():
        for found in _stages(*rows, by=by).to_dict("records"):
            mine = [row for row in rows if group(row) == found["kode"]]
            came = [row for row in mine if row["nasib"] in reach[found["tahap"]]]
            costs = [row["biaya"] for row in came if row["biaya"] is not None]
            is_known = mine if by in ("desa", "kecamatan") else rows
            assert pd.isna(found["usulan"]) if not is_known else found["usulan"] == len(came)
            if is_known:
                assert found["tanpa_biaya"] == len(came) - len(costs)
                assert pd.isna(found["biaya_rp"]) if came and not costs else found["biaya_rp"] == sum(costs)
    assert set(_stages(*rows, by="desa")["kode"]) == set(VILLAGES)
