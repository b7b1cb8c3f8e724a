"""The plan grid of one village and year: five states, cut off at the end of the month chosen."""

import pytest

from indicators.plan import MONTHS, plan_grid
from tests.indicators.builders import V1, V2, cell, table


def _grid(*cells: dict, bulan: str = "2026-06"):
    return plan_grid(table("rencana_kerja", cells), kode_desa=V1, bulan=bulan).set_index("kegiatan")


@pytest.mark.parametrize(
    ("row", "month", "state"),
    [
        (cell(bulan="2026-07"), 7, "direncanakan"),
        (cell(bulan="2026-06"), 6, "terlambat"),
        (cell(bulan="2026-06", done=1), 6, "terlaksana"),
        (cell(bulan="2026-06", planned=0, done=1), 6, "di_luar_rencana"),
        (cell(bulan="2026-06", planned=None, done=1), 6, "di_luar_rencana"),
        (cell(bulan="2026-06", planned=0, done=0), 6, "kosong"),
        (cell(bulan="2026-03", done=1, tanggal="2026-06-30"), 3, "terlaksana"),
        (cell(bulan="2026-03", done=1, tanggal="2026-07-01"), 3, "terlambat"),
        (cell(bulan="2026-09", done=1), 9, "direncanakan"),
        (cell(bulan="2026-09", done=1, tanggal="2026-06-02"), 9, "terlaksana"),
        (cell(bulan="2026-12", done=1, tanggal="2027-01-04"), 12, "direncanakan"),
    ],
)
def test_each_cell_says_what_was_so_at_the_end_of_june(row, month, state):
    assert _grid(row).loc["K02", month] == state


def test_all_twelve_activities_stand_first_and_own_ones_follow():
    grid = _grid(cell("Kebun <b>gizi</b>"), cell("K12"))
    assert list(grid.index) == [f"K{number:02d}" for number in range(1, 13)] + ["Kebun <b>gizi</b>"]
    assert list(grid.columns) == ["nama", *MONTHS]


def test_no_plan_for_that_year_is_an_empty_grid():
    assert len(_grid(cell(bulan="2025-06"))) == 0
    assert len(_grid(cell(bulan="2026-06", kode_desa=V2))) == 0
