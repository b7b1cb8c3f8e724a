"""The heat grids and sentences of Rencana Kerja, worked by hand."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.plan import plan_cells, plan_grid
from loaders.realisation import mark_of
from loaders.schema.lists import KEGIATAN
from pages._ui import plan_sheet, plan_view, theme
from pages._ui.charts.gantt import gantt
from pages._ui.charts.heat import heat_table
from tests.tools.intakes import rows

A, B, SILENT = "35.16.01.2001", "35.16.01.2002", "35.16.02.2001"
BULAN = "2026-03"
NAMES = {A: "Alas", B: "Banjar", SILENT: "Candi", "35.16.01": "Gondang", "35.16.02": "Kemlagi"}
DESA = pd.DataFrame({"kode_desa": [A, B, SILENT]}, dtype="str")
MARKS = {"R": (1, 0), "RT": (1, 1), "T": (0, 1)}
PLAN = [
    (A, "K02", "2026-01", "RT"), (A, "K02", "2026-02", "R"), (A, "K02", "2026-03", "RT"), (A, "K02", "2026-04", "R"),
    (A, "K10", "2026-02", "T"), (A, "Senam", "2026-03", "R"),
    (B, "K02", "2026-01", "RT"), (B, "K02", "2026-02", "RT"), (B, "K02", "2026-03", "RT"),
]  # fmt: skip


def cells() -> pd.DataFrame:
    named = [
        {"kode_desa": kode, "kegiatan": kegiatan, "bulan": bulan}
        | dict(zip(("direncanakan", "terlaksana"), MARKS[mark], strict=True))
        | {"tanggal": None, "tanggal_rencana": None, "catatan": None, "kiriman": 1}
        for kode, kegiatan, bulan, mark in PLAN
    ]
    plan = rows("rencana_kerja", *named).astype({"direncanakan": "Int64", "terlaksana": "Int64"})
    plan = plan.astype(
        dict.fromkeys(("kode_desa", "kegiatan", "bulan", "tanggal", "tanggal_rencana", "catatan"), "str")
    )
    return plan_cells(plan, DESA, bulan=BULAN)


def words_of(heat: plan_view.Heat, kode: str) -> list[str]:
    return heat.words.iloc[heat.kode.index(kode)].tolist()


def test_villages_stand_worst_to_date_first_and_silent_ones_last_and_visible():
    heat = plan_view.areas_grid(cells(), NAMES, tingkat="desa")
    assert heat.kode == (A, B, SILENT)
    assert words_of(heat, A)[:6] == ["Alas", "50% (2/4)", "● 1/1", "▲ 0/1", "▲ 1/2", "○ 1"]
    assert words_of(heat, B)[1:6] == ["100% (3/3)", "● 1/1", "● 1/1", "● 1/1", "·"]
    assert words_of(heat, SILENT) == ["Candi", "–", *["belum"] * 12]


def test_a_kecamatan_adds_its_villages_then_divides():
    heat = plan_view.areas_grid(cells(), NAMES, tingkat="kecamatan")
    assert words_of(heat, "35.16.01")[:5] == ["Gondang", "71% (5/7)", "● 2/2", "▲ 1/2", "▲ 2/3"]


def test_activities_count_villages_and_own_ones_stand_together():
    heat = plan_view.activities_grid(cells())
    assert heat.kode[:3] == ("K01", "K02", "K03")
    assert words_of(heat, "K02")[:4] == ["K02 KIE kelompok keluarga berisiko stunting", "83% (5/6)", "● 2/2", "▲ 1/2"]
    assert words_of(heat, "K10")[3] == "◆ 1"
    assert words_of(heat, "lainnya")[:2] == ["Kegiatan desa sendiri", "0% (0/1)"]


def test_behind_a_cell_stand_its_villages_most_urgent_first_without_the_unplanned():
    behind = plan_view.behind(cells(), NAMES, kode=None, kegiatan="K02", bulan="2026-02")
    assert behind[["desa", "tanda"]].to_numpy().tolist() == [
        ["Alas", "▲ Terlambat"],
        ["Banjar", "● Terlaksana"],
        ["Candi", "○ Belum lapor"],
    ]
    assert plan_view.behind_words(behind) == "1 terlambat, 1 terlaksana, 1 belum lapor"


def test_behind_a_kecamatan_in_a_month_stand_only_its_own_villages():
    behind = plan_view.behind(cells(), NAMES, kode="35.16.01", kegiatan=None, bulan="2026-03")
    assert set(behind["kode_desa"]) == {A, B}
    assert behind["isi"].tolist()[0] == "Senam"


def test_behind_a_whole_year_the_unit_is_said_and_a_long_official_name_leaves_its_brackets():
    behind = plan_view.behind(cells(), NAMES, kode=None, kegiatan=None, bulan=None)
    assert behind["bulan"].nunique() > 1
    assert " bulan-kegiatan terlambat" in plan_view.behind_words(behind)
    long = {item.id: item.title for item in KEGIATAN}["K08"]
    renamed = plan_view.behind(cells().assign(nama=long), NAMES, kode=None, kegiatan="K02", bulan="2026-02")
    assert set(renamed["isi"]) == {"K02 Pendampingan pengasuhan dan tumbuh kembang anak di bawah 5 tahun"}


def measure(id_: str, n: int, total: int) -> dict:
    state = {"keadaan": "nilai", "status": "tanpa_target"}
    return {"indikator": id_, "nilai": 100 * n / total, "pembilang": n, "penyebut": total} | state


def test_the_sentence_has_month_to_date_and_whole_year():
    measured = pd.DataFrame([measure("rencana_bulan", 2, 3), measure("rencana_sd", 5, 7)])
    said = plan_view.opening(measured, cells(), "Kabupaten X", BULAN)
    assert [part in said for part in ("66,7% (2/3)", "71,4% (5/7)", "62,5% (5/8)")] == [True] * 3


def test_a_month_without_a_plan_is_said_so_and_not_called_done():
    nothing_due = measure("rencana_bulan", 0, 1) | {"keadaan": "tidak_berlaku", "status": "tidak_berlaku"}
    measured = pd.DataFrame([nothing_due, measure("rencana_sd", 5, 7)])
    said = plan_view.opening(measured, cells(), "Kabupaten X", BULAN)
    assert "tidak ada rencana bulan ini, terlaksana 71,4% (5/7) sejak Januari" in said


def test_a_village_without_a_plan_is_said_so_and_not_zero():
    own = cells()[lambda frame: frame["kode_desa"].eq(SILENT)]
    assert "0" not in plan_view.opening(pd.DataFrame(), own, "Desa Candi", BULAN).replace(BULAN[:4], "")
    assert plan_view.silent_villages(cells()) == [SILENT]


def colours(heat: plan_view.Heat) -> dict[tuple[int, str], str]:
    styler, columns = heat_table(heat), list(heat.words.columns)
    styler._compute()
    return {(row, columns[at]): dict(found)["background-color"] for (row, at), found in styler.ctx.items() if found}


def test_the_more_is_late_the_deeper_the_colour():
    css = colours(plan_view.areas_grid(cells(), NAMES, tingkat="kecamatan"))
    half_late, third_late = css[0, "2026-02"], css[0, "2026-03"]
    assert half_late == theme.PLAN["terlambat"].color
    assert int(half_late[5:], 16) < int(third_late[5:], 16) < int(theme.PLAN["terlambat"].tint[5:], 16)


def test_every_state_has_a_colour_of_its_own():
    css = colours(plan_view.areas_grid(cells(), NAMES, tingkat="desa"))
    done, is_late, ahead, nothing, silent = (
        css[0, "2026-01"], css[0, "2026-02"], css[0, "2026-04"], css[0, "2026-05"], css[2, "2026-01"],
    )  # fmt: skip
    assert len({done, is_late, ahead, nothing, silent}) == 5


def test_hostile_names_stay_text_in_every_grid():
    hostile = NAMES | {A: "<img src=x onerror=alert(1)>"}
    heat = plan_view.areas_grid(cells(), hostile, tingkat="desa")
    assert words_of(heat, A)[0] == hostile[A]


_STATES = st.lists(st.sampled_from(list(theme.PLAN)), min_size=12, max_size=12)


@settings(deadline=None)
@given(st.lists(_STATES, min_size=1, max_size=4))
def test_the_bars_of_a_year_cover_each_month_once_in_its_own_state(lines):
    grid = pd.DataFrame([["K01", "<b>nama</b>", *states] for states in lines])
    grid.columns = ["kegiatan", "nama", *range(1, 13)]
    seen = {}
    for look, trace in zip(theme.PLAN, gantt(grid, month=3).data, strict=True):
        for length, start, place in zip(trace.x, trace.base, trace.y, strict=True):
            for month in range(round(start + 0.45), round(start + 0.45 + length - 0.9) + 1):
                assert (place, month) not in seen
                seen[place, month] = look
        assert all("<b>" not in words for words in trace.hovertext)
    expected = {(row, month): state for row, states in enumerate(lines) for month, state in enumerate(states, 1)}
    assert seen == {place: state for place, state in expected.items() if state != "kosong"}


def test_a_village_grid_shows_own_activities_after_the_official_ones():
    plan = pd.DataFrame({"kode_desa": [A, A, B], "kegiatan": ["Senam", "K02", "Lain"], "bulan": ["2026-01"] * 3})
    plan = plan.assign(direncanakan=1, terlaksana=pd.array([pd.NA] * 3, dtype="Int64"))
    dropped = plan.assign(kegiatan="Arisan", direncanakan=0)
    sheet = plan_sheet.village_year(pd.concat([plan, dropped]), kode_desa=A, title="Desa Alas", year=2026)
    assert sheet.layout.rows == (*plan_sheet.OFFICIAL, "Senam")
    assert sheet.layout.key("Senam", "2026-01") == (A, "Senam", "2026-01")
    assert sheet.file == "Isian layar: Rencana kerja Desa Alas 2026"


def test_grids_of_a_kecamatan_name_the_same_cell_alike():
    names = {A: "Alas", B: "Banjar"}
    where = {"kecamatan": "35.16.01", "title": "Kecamatan Gondang"}
    down = plan_sheet.one_activity(names, kegiatan="K05", year=2026, **where).layout
    across = plan_sheet.one_month(names, bulan="2026-02", **where).layout
    assert down.key(B, "2026-02") == across.key(B, "K05") == (B, "K05", "2026-02")


@pytest.mark.parametrize("flags", [(1, 0), (1, 1), (0, 1), (0, 0)])
def test_a_value_in_words_begins_with_its_mark(flags):
    values = dict(zip(("direncanakan", "terlaksana"), flags, strict=True))
    values |= {"tanggal": "2026-02-03", "tanggal_rencana": None, "catatan": "x"}
    assert plan_sheet.value_words(values).split(", ")[0] == (mark_of(*flags) or "dikosongkan")
    assert "3 Februari 2026" in plan_sheet.value_words(values)
    assert plan_sheet.value_words(None) == "belum diisi"


def test_the_twelve_by_twelve_and_the_bars_have_the_same_rows():
    plan = rows("rencana_kerja", {"terlaksana": 1, "tanggal": None}).astype({"tanggal": "str"})
    grid = plan_grid(plan, kode_desa=A, bulan=BULAN)
    assert len(gantt(grid, month=3).layout.yaxis.tickvals) == len(grid) == 12
