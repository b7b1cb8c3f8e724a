"""The seven steps: how far a village came, what is out of order, the funnel of an area."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.steps import funnel, out_of_order, step_states, steps_reached
from tests.indicators.builders import KECAMATAN, V1, V2, V3, VILLAGES, desa, measured, only, table


def step(langkah: int, status: str = "selesai", tanggal: str | None = None, kode: str = V1, tahun: int = 2026) -> dict:
    return {"kode_desa": kode, "tahun": tahun, "langkah": str(langkah), "status": status, "tanggal": tanggal}


def _states(*rows: dict, bulan: str = "2026-06"):
    return step_states(table("tahapan", rows), desa(), bulan=bulan)


def _reached(*rows: dict, bulan: str = "2026-06") -> tuple:
    row = only(steps_reached(_states(*rows, bulan=bulan)), kode_desa=V1)
    return tuple(None if pd.isna(row[name]) else row[name] for name in ("langkah", "selesai", "berikut", "keadaan"))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([step(1), step(2, tanggal="2026-06-30"), step(3, tanggal="2026-07-01")], (2, 2, 3, "nilai")),
        ([step(1), step(3)], (1, 2, 2, "nilai")),
        ([step(1, "berjalan"), step(2)], (0, 1, 1, "nol")),
        ([step(number) for number in range(1, 8)], (7, 7, None, "nilai")),
        ([step(1, tahun=2025)], (None, None, None, "belum_lapor")),
        ([], (None, None, None, "belum_lapor")),
    ],
)
def test_a_village_has_come_as_far_as_all_steps_before_are_finished(rows, expected):
    assert _reached(*rows) == expected


def test_a_village_that_skipped_a_step_has_the_others_all_the_same():
    rows = [step(number) for number in (1, 2, 4, 5, 6, 7)]
    row = only(steps_reached(_states(*rows, step(3, "belum"))), kode_desa=V1)
    assert (row["langkah"], row["selesai"], row["belum"], row["loncat"]) == (2, 6, (3,), True)
    assert only(steps_reached(_states(*rows)), kode_desa=V2)["belum"] == ()


def test_every_village_has_seven_rows_and_a_step_not_sent_is_not_belum():
    states = _states(step(2, "belum"))
    assert len(states) == 42
    assert list(states.loc[states["kode_desa"] == V1, "keadaan"])[:3] == ["belum_lapor", "belum", "belum_lapor"]


def test_a_later_step_without_the_earlier_is_flagged_and_quotes_both():
    rows = table("tahapan", [step(6, tanggal="2026-05-01"), step(5, "berjalan")])
    rows = rows.assign(kiriman=3, lembar="Tahapan", baris=[8, 7])
    found = only(out_of_order(step_states(rows, desa(), bulan="2026-06")), kode_desa=V1)
    assert (found["langkah"], found["langkah_awal"], found["alasan"]) == (6, 5, "belum_selesai")
    assert (found["baris"], found["baris_awal"], found["lembar_awal"]) == (8, 7, "Tahapan")


@pytest.mark.parametrize(
    ("rows", "pairs"),
    [
        ([step(5), step(6), step(7)], []),
        ([step(5, tanggal="2026-05-02"), step(6, tanggal="2026-05-02")], []),
        ([step(5, tanggal="2026-05-02"), step(6, tanggal="2026-05-01")], [(6, "tanggal_mendahului")]),
        ([step(7)], [(7, "belum_selesai")]),
        ([step(6), step(7)], [(6, "belum_selesai")]),
        ([step(6, tanggal="2026-07-01"), step(5, "belum")], []),
        ([step(4), step(2)], []),
        ([step(4), step(3, "belum"), step(5)], [(4, "belum_selesai")]),
        ([step(2, "berjalan"), step(5), step(6), step(7)], [(5, "belum_selesai")]),
        ([step(1), step(2, "belum"), step(3, "berjalan")], []),
    ],
)
def test_a_step_skipped_or_dated_too_early_is_out_of_order_silence_before_the_fifth_is_not(rows, pairs):
    states = _states(*rows)
    found = out_of_order(states)
    assert list(zip(found["langkah"], found["alasan"], strict=True)) == pairs
    assert only(steps_reached(states), kode_desa=V1)["loncat"] == bool(pairs)


def test_the_funnel_counts_villages_and_says_when_nobody_sent_anything():
    states = _states(step(1), step(2), step(1, kode=V2), step(3, kode=V2), step(1, "belum", kode=V3))
    rows = funnel(states)
    first = rows[rows["kode"] == KECAMATAN[0]]
    assert list(first["selesai"])[:4] == [2, 1, 1, 0]
    assert list(first["sampai"])[:4] == [2, 1, 0, 0]
    assert set(first["desa_lapor"]) == {3}
    silent = rows[rows["kode"] == KECAMATAN[1]]
    assert silent["selesai"].isna().all()
    assert (set(silent["desa_lapor"]), set(silent["desa_total"])) == ({0}, {3})


STEPS = st.lists(
    st.builds(
        step, st.integers(1, 7), st.sampled_from(["selesai", "selesai", "selesai", "berjalan", "belum"]),
        st.sampled_from([None, "2025-12-01", "2026-06-30", "2026-07-01", "2027-02-01"]), st.sampled_from(VILLAGES[:2]),
    ),
    max_size=30, unique_by=lambda row: (row["kode_desa"], row["langkah"]),
)  # fmt: skip


@settings(max_examples=20, deadline=None)
@given(rows=STEPS, everything=st.booleans())
def test_reaching_all_seven_is_the_indicator_and_the_funnel_adds_up(rows, everything):
    if everything:
        rows = [*(step(number, kode=V3) for number in range(1, 8)), *rows]
    states = _states(*rows)
    reached = steps_reached(states)
    asked = measured({"tahapan": rows}, months=["2026-06"], indicators=["tahapan_tuntas"])
    for row in reached.to_dict("records"):
        found = only(asked, kode=row["kode_desa"])
        assert (found["keadaan"] == "belum_lapor") == (row["keadaan"] == "belum_lapor")
        if row["keadaan"] != "belum_lapor":
            assert found["pembilang"] == (row["langkah"] == 7)
    whole = funnel(states, level="kabupaten")
    known = reached["langkah"].dropna()
    for row in whole[whole["desa_lapor"] > 0].to_dict("records"):
        assert row["sampai"] == (known >= row["langkah"]).sum()
