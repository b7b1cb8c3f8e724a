"""Bars and timelines of the duties: lengths, who is where, and names that try to be HTML."""

import re

import pytest

from indicators.rembug import rembug_status
from pages._ui import duty_view
from pages._ui.charts import timeline
from pages._ui.charts.bars import Bar, Part, bars, share
from tests.indicators.builders import CATALOG, V1, V2, V3, V4, V5, V6, desa, table

HOSTILE = "<img src=x onerror=alert(1)>\"'&"


def _held(*days: tuple[str, str], bulan: str = "2026-09"):
    rows = [{"kode_desa": kode, "tanggal": day} for kode, day in days]
    return rembug_status(table("rembug", rows), desa(), bulan=bulan, settings=CATALOG.settings)


@pytest.mark.parametrize(
    ("value", "of", "length"),
    [(3, 4, 0.75), (0, 4, 0.0), (9, 4, 1.0), (-1, 4, 0.0), (None, 4, 0.0), (3, None, 0.0), (3, 0, 0.0),
     (float("nan"), 4, 0.0)],
)  # fmt: skip
def test_a_bar_is_as_long_as_its_share_and_never_leaves_its_track(value, of, length):
    assert share(value, of) == length


def test_pieces_stand_side_by_side_and_empty_ones_are_left_out():
    drawn = bars([Bar(name="SK", words="3/4", parts=(Part(0.75), Part(0.0), Part(0.25, "red")))], label="x")
    assert re.findall(r"width:([\d.]+)%", drawn) == ["75.00", "25.00"]


def test_bars_hold_every_text_as_text():
    drawn = bars([Bar(name=HOSTILE, words=HOSTILE, parts=(), full=HOSTILE)], label=HOSTILE)
    assert "<img" not in drawn
    assert drawn.count("&lt;img") == 4
    assert drawn.count('"') == bars([Bar(name="a", words="b", parts=(), full="c")], label="d").count('"')


def test_the_growing_line_counts_by_day_ends_with_the_month_and_knows_who():
    held = _held((V2, "2026-03-01"), (V1, "2026-03-01"), (V3, "2026-08-02"), (V4, "2026-10-01"))
    rows = duty_view.held_by_day(held, bulan="2026-09")
    assert list(rows.itertuples(index=False, name=None)) == [
        ("2026-01-01", 0, []), ("2026-03-01", 2, [V1, V2]), ("2026-08-02", 3, [V3]), ("2026-09-30", 3, []),
    ]  # fmt: skip
    figure = timeline.growth(rows, total=6, deadline="2026-07-31", names={V1: HOSTILE, V2: "B", V3: "C"})
    hover = figure.data[0].hovertext
    assert "<img" not in "".join(hover)
    assert "B" in hover[1]


def test_a_rembug_on_the_first_or_last_day_is_counted_once():
    rows = duty_view.held_by_day(_held((V1, "2026-01-01"), (V2, "2026-09-30")), bulan="2026-09")
    assert rows["desa"].tolist() == [1, 2]


def test_in_a_kecamatan_every_village_has_a_line_and_those_without_a_rembug_stand_first():
    held = duty_view.by_date(_held((V2, "2026-07-31"), (V1, "2026-08-01")))
    names = dict.fromkeys(held["kode_desa"], "x") | {V2: HOSTILE}
    figure = timeline.by_village(held, words=duty_view.REMBUG, names=names)
    assert held["kode_desa"].tolist() == [V3, V4, V5, V6, V2, V1]
    marks = {note.y: (note.x, note.text[0]) for note in figure.layout.annotations if note.yref != "paper"}
    assert [marks[place][1] for place in range(6)] == list("▲▲▲▲●◐")
    assert (marks[4][0], marks[5][0]) == ("2026-07-31", "2026-08-01")
    assert len(figure.layout.yaxis.ticktext) == 6
    assert "<img" not in "".join(figure.layout.yaxis.ticktext)
