"""Work plan, rembug and reports over the year's edges, worked by hand."""

import pytest

from tests.indicators.builders import V1, V2, cell, measured, only


def _shares(rows: dict, *months: str, kode: str = V1, indikator: str) -> list[tuple[int, int]]:
    frame = measured(rows, months=months, indicators=[indikator])
    found = [only(frame, kode=kode, bulan=bulan) for bulan in months]
    return [(row["pembilang"], row["penyebut"]) for row in found]


def test_a_december_activity_done_in_january_counts_in_neither_year():
    late = cell("K02", "2025-12", done=1, tanggal="2026-01-05")
    plan = [late, cell("K02", "2026-01"), cell("K02", "2026-01", kode_desa=V2)]
    rows = {"rencana_kerja": plan}
    assert _shares(rows, "2025-12", "2026-01", indikator="rencana_sd") == [(0, 1), (0, 1)]
    assert _shares(rows, "2025-12", "2026-01", indikator="rencana_bulan") == [(0, 1), (0, 1)]
    assert _shares(rows, "2026-01", "2026-02", kode=V2, indikator="rencana_sd") == [(0, 1), (0, 1)]


def test_what_was_said_of_march_does_not_change_when_the_work_is_done_in_april():
    rows = {"rencana_kerja": [cell("K10", "2026-03", done=1, tanggal="2026-04-02")]}
    assert _shares(rows, "2026-03", indikator="rencana_bulan") == [(0, 1)]
    assert _shares(rows, "2026-03", "2026-04", indikator="rencana_sd") == [(0, 1), (1, 1)]


def test_the_plan_to_date_starts_anew_each_january():
    rows = {"rencana_kerja": [cell("K02", "2025-11", done=1), cell("K02", "2026-02", done=1)]}
    assert _shares(rows, "2025-12", "2026-01", "2026-02", indikator="rencana_sd") == [(1, 1), (0, 0), (1, 1)]


@pytest.mark.parametrize("unset", [None, 0])
def test_a_mark_that_is_not_set_is_no(unset):
    plan = [cell("K02", planned=1, done=unset), cell("K03", planned=unset, done=1)]
    assert _shares({"rencana_kerja": plan}, "2026-09", indikator="rencana_bulan") == [(0, 1)]


def test_rembug_holds_until_december_and_not_into_the_next_year():
    rows = {"rembug": [{"kode_desa": V1, "tanggal": "2025-11-30"}, {"kode_desa": V1, "tanggal": "2025-12-01"}]}
    months = ("2025-10", "2025-11", "2025-12", "2026-01")
    assert _shares(rows, *months, indikator="rembug") == [(0, 1), (1, 1), (1, 1), (0, 1)]
