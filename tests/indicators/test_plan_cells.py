"""Plan cells of many villages: every cell has one state, silence included, and the grids equal the indicators."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.counts import count
from indicators.measures import measure
from indicators.plan import (
    CELL_STATES,
    OWN,
    activities_by_month,
    behind_cell,
    late,
    plan_cells,
    plan_grid,
    villages_by_month,
)
from tests.indicators.builders import CATALOG, V1, V2, V3, VILLAGES, cell, desa, only, table

MONTHS = tuple(f"2026-{number:02d}" for number in range(1, 13))


def _cells(*rows: dict, bulan: str = "2026-06", villages=VILLAGES):
    return plan_cells(table("rencana_kerja", rows), desa(villages), bulan=bulan)


def test_a_village_without_a_plan_is_silent_in_all_twelve_activities_and_months():
    cells = _cells(cell(bulan="2026-03"), cell(kode_desa=V2, bulan="2025-03"))
    silent = cells[cells["kode_desa"] == V2]
    assert len(silent) == 144
    assert set(silent["keadaan"]) == {"belum_lapor"}
    assert set(cells.loc[cells["kode_desa"] == V1, "keadaan"]) == {"terlambat", "kosong"}


def test_own_activities_follow_the_twelve_and_belong_to_their_village_alone():
    cells = _cells(cell("Kebun <b>gizi</b>", "2026-08"), cell("K12", "2026-01", kode_desa=V2))
    names = cells.loc[cells["kode_desa"] == V1, "kegiatan"].unique()
    assert list(names) == [f"K{number:02d}" for number in range(1, 13)] + ["Kebun <b>gizi</b>"]
    assert list(cells.loc[cells["kegiatan"] == "Kebun <b>gizi</b>", "kode_desa"].unique()) == [V1]
    assert only(cells, kode_desa=V1, kegiatan="Kebun <b>gizi</b>", bulan="2026-08")["keadaan"] == "direncanakan"


def test_an_own_activity_that_the_plan_dropped_has_no_line_but_the_village_still_has_a_plan():
    dropped = cell("Kebun", "2026-08", planned=0, done=None)
    for plan in ([dropped], [dropped, cell("Senam", "2026-08", kode_desa=V2)]):
        cells = _cells(*plan, villages=(V1, V2))
        mine = cells[cells["kode_desa"] == V1]
        assert len(mine) == 144
        assert set(mine["keadaan"]) == {"kosong"}
    grid = plan_grid(table("rencana_kerja", [dropped]), kode_desa=V1, bulan="2026-06")
    assert "Kebun" not in set(grid["kegiatan"])


def test_a_cell_keeps_its_date_note_and_source():
    row = cell(bulan="2026-06", done=1, tanggal="2026-06-09", catatan="di balai")
    plan = table("rencana_kerja", [row]).assign(kiriman=4, lembar="Rencana", baris=17)
    found = only(plan_cells(plan, desa(), bulan="2026-06"), kode_desa=V1, kegiatan="K02", bulan="2026-06")
    assert [found[name] for name in ("tanggal", "catatan", "kiriman", "lembar", "baris")] == [
        "2026-06-09", "di balai", 4, "Rencana", 17,
    ]  # fmt: skip


def test_villages_outside_the_list_are_left_out():
    assert set(_cells(cell(), cell(kode_desa=V3), villages=(V1,))["kode_desa"]) == {V1}


def test_a_late_activity_names_its_months():
    cells = _cells(
        cell("K05", "2026-02"), cell("K05", "2026-04"), cell("K05", "2026-07"), cell("K02", "2026-05"),
        cell("K02", "2026-01", done=1), cell("K02", "2026-01", kode_desa=V2),
    )  # fmt: skip
    rows = late(cells)
    assert list(
        zip(rows["kode_desa"], rows["kegiatan"], rows["bulan"], rows["jumlah"], rows["sejak"], strict=True)
    ) == [
        (V1, "K05", ("2026-02", "2026-04"), 2, "2026-02"),
        (V1, "K02", ("2026-05",), 1, "2026-05"),
        (V2, "K02", ("2026-01",), 1, "2026-01"),
    ]


def test_behind_a_cell_stand_all_villages_the_urgent_ones_first():
    cells = _cells(cell("K10", "2026-05", done=1), cell("K10", "2026-05", kode_desa=V3), villages=(V1, V2, V3))
    rows = behind_cell(cells, kegiatan="K10", bulan="2026-05")
    assert list(zip(rows["kode_desa"], rows["keadaan"], strict=True)) == [
        (V3, "terlambat"), (V1, "terlaksana"), (V2, "belum_lapor"),
    ]  # fmt: skip
    assert list(behind_cell(cells, kegiatan="K10", bulan="2026-05", keadaan="terlambat")["kode_desa"]) == [V3]


def test_own_activities_stand_together_or_in_their_own_words():
    cells = _cells(cell("Kebun", "2026-05"), cell("Senam", "2026-05", done=1), cell("Kebun", "2026-05", kode_desa=V2))
    merged = only(activities_by_month(cells), kegiatan=OWN, bulan="2026-05")
    assert (merged["terlambat"], merged["terlaksana"], merged["pembilang"], merged["penyebut"]) == (2, 1, 1, 3)
    apart = activities_by_month(cells, merge_own=False)
    assert list(apart["kegiatan"].unique())[-2:] == ["Kebun", "Senam"]
    assert only(apart, kegiatan="Kebun", bulan="2026-05")["terlambat"] == 2
    assert set(behind_cell(cells, kegiatan=OWN, bulan="2026-05")["kegiatan"]) == {"Kebun", "Senam"}


@pytest.mark.parametrize(
    ("rows", "state"),
    [
        ([cell("K02", "2026-05"), cell("K05", "2026-05", done=1)], "terlambat"),
        ([cell("K02", "2026-05", done=1), cell("K05", "2026-05", planned=0, done=1)], "terlaksana"),
        ([cell("K05", "2026-05", planned=0, done=1)], "di_luar_rencana"),
        ([cell("K05", "2026-08")], "kosong"),
        ([], "belum_lapor"),
    ],
)
def test_the_colour_of_a_village_and_month_is_its_most_urgent_state(rows, state):
    assert only(villages_by_month(_cells(*rows)), kode_desa=V1, bulan="2026-05")["keadaan"] == state


def test_a_month_ahead_has_no_completion_and_an_empty_month_has_no_share():
    grid = villages_by_month(_cells(cell("K02", "2026-09", done=1, tanggal="2026-05-01"), cell("K02", "2026-05")))
    ahead, empty = (only(grid, kode_desa=V1, bulan=bulan) for bulan in ("2026-09", "2026-04"))
    assert pd.isna(ahead["penyebut"])
    assert ahead["terlaksana"] == 1
    assert empty["penyebut"] == 0
    assert pd.isna(empty["nilai"])


_DAY = st.none() | st.sampled_from(["2025-12-30", "2026-01-31", "2026-05-09", "2026-06-30", "2026-07-01", "2027-01-02"])
PLANS = st.lists(
    st.fixed_dictionaries(
        {
            "kode_desa": st.sampled_from(VILLAGES[:4]), "kegiatan": st.sampled_from(["K02", "K10", "Kebun"]),
            "bulan": st.sampled_from(("2025-06", *MONTHS)), "direncanakan": st.sampled_from([None, 0, 1]),
            "terlaksana": st.sampled_from([None, 0, 1]), "tanggal": _DAY,
        }
    ),
    max_size=40, unique_by=lambda row: (row["kode_desa"], row["kegiatan"], row["bulan"]),
)  # fmt: skip


def _sum(frame, name):
    return int(frame[name].sum())


@settings(max_examples=15, deadline=None)
@given(rows=PLANS, bulan=st.sampled_from(MONTHS))
def test_the_grids_say_the_same_completion_as_the_indicators(rows, bulan):
    plan = table("rencana_kerja", rows)
    cells = plan_cells(plan, desa(), bulan=bulan)
    measures = measure(count(CATALOG, {"rencana_kerja": plan}), catalog=CATALOG, desa=desa(), level="desa",
                       months=[bulan], indicators=["rencana_bulan", "rencana_sd", "rencana_tahun"])  # fmt: skip
    grid, activities = villages_by_month(cells), activities_by_month(cells)
    for kode in VILLAGES:
        mine = grid[grid["kode_desa"] == kode]
        now = only(mine, bulan=bulan)
        month = only(measures, kode=kode, indikator="rencana_bulan")
        for name in ("pembilang", "penyebut"):
            assert (pd.isna(now[name]) and pd.isna(month[name])) or now[name] == month[name]
        to_date = only(measures, kode=kode, indikator="rencana_sd")
        if to_date["keadaan"] != "belum_lapor":
            assert (_sum(mine, "pembilang"), _sum(mine, "penyebut")) == (to_date["pembilang"], to_date["penyebut"])
            year = only(measures, kode=kode, indikator="rencana_tahun")
            planned = sum(_sum(mine, name) for name in ("terlaksana", "terlambat", "direncanakan"))
            assert (_sum(mine, "terlaksana"), planned) == (year["pembilang"], year["penyebut"])
    for name in (*CELL_STATES, "pembilang", "penyebut"):
        assert _sum(grid, name) == _sum(activities, name), name


@settings(max_examples=10, deadline=None)
@given(rows=PLANS, bulan=st.sampled_from(MONTHS))
def test_one_villages_cells_are_its_own_grid(rows, bulan):
    plan = table("rencana_kerja", rows)
    cells = plan_cells(plan, desa(), bulan=bulan)
    for kode in VILLAGES[:4]:
        grid = plan_grid(plan, kode_desa=kode, bulan=bulan)
        mine = cells[cells["kode_desa"] == kode]
        expected = [state for row in grid.itertuples(index=False) for state in row[2:]]
        assert list(mine["keadaan"]) == (expected or ["belum_lapor"] * 144)
