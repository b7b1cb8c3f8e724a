"""Figures: gaps stay gaps, colours follow the status, names stay text, axes tell months and shares."""

import pandas as pd
import plotly.graph_objects as go
import pytest

from indicators.plan import MONTHS
from pages._ui import sentences, theme
from pages._ui.charts import plan, ranking, trend
from pages._ui.charts.base import CONFIG
from tests.pages.rows import NOT_DUE, SILENT, measures, months

EVIL = "<img src=x onerror=alert(1)><a href='http://x.example'>"
NO_TARGET = months(1.0, target=float("nan"))


def line(rows: pd.DataFrame, name: str = "Pacet") -> trend.Line:
    return trend.Line(name=name, color=theme.AREA, rows=rows)


def texts(figure: go.Figure) -> str:
    """Every text plotly would draw as HTML."""
    return figure.to_json()


def test_a_month_without_a_report_is_a_gap_and_never_bridged():
    drawn = trend.trend([line(months(50.0, None, 0.0))], NO_TARGET).data[0]
    assert list(drawn.y) == [50.0, None, 0.0]
    assert drawn.connectgaps is False
    assert list(drawn.x) == ["2026-01", "2026-02", "2026-03"]


def test_months_are_drawn_in_order_whatever_the_order_of_the_rows():
    rows = months(1.0, 2.0, 3.0).iloc[[2, 0, 1]]
    assert list(trend.trend([line(rows)], NO_TARGET).data[0].y) == [1.0, 2.0, 3.0]


def test_the_share_axis_starts_at_zero_and_holds_every_value_and_the_target():
    axis = trend.trend([line(months(20.0, 130.0))], months(0.0, target=90.0)).layout.yaxis
    assert axis.range[0] == 0
    assert axis.range[1] > 130
    assert axis.ticksuffix == "%"


def test_the_month_axis_is_written_in_indonesian():
    axis = trend.trend([line(months(20.0, 30.0, start="2026-08"))], NO_TARGET).layout.xaxis
    assert list(axis.ticktext) == ["Agu 2026", "Sep 2026"]
    assert axis.type == "category"


def test_the_target_is_a_dotted_line_with_its_dated_steps():
    dated = pd.concat([months(1.0, target=70.0), months(1.0, start="2026-02", target=80.0)])
    drawn = trend.trend([line(months(50.0, 60.0))], dated).data[1]
    assert list(drawn.y) == [70.0, 80.0]
    assert (drawn.line.dash, drawn.line.shape, drawn.line.color) == ("dot", "hv", theme.TARGET)


def test_without_a_target_there_is_no_target_line():
    assert len(trend.trend([line(months(50.0))], NO_TARGET).data) == 1


def test_small_multiples_keep_one_panel_for_a_silent_area_and_one_scale_for_all():
    figure = trend.small_multiples([line(months(90.0, 10.0)), line(months(None, None), "Diam")], NO_TARGET)
    assert [list(panel.y) for panel in figure.data] == [[90.0, 10.0], [None, None]]
    scales = {tuple(axis.range) for axis in figure.select_yaxes()}
    assert len(scales) == 1


@pytest.mark.parametrize("count", [1, 2, 3, 4, 18])
def test_there_is_a_titled_panel_for_each_area(count: int):
    figure = trend.small_multiples([line(months(5.0), f"Kec {n}") for n in range(count)], NO_TARGET)
    assert [note.text for note in figure.layout.annotations] == [f"Kec {n}" for n in range(count)]


@pytest.mark.parametrize("status", ["tercapai", "hampir", "tertinggal", "periksa", "tanpa_target"])
def test_a_bar_has_the_colour_and_the_symbol_of_its_status(status: str):
    figure = ranking.ranking(measures({"status": status}))
    assert list(figure.data[0].marker.color) == [theme.STATUS[status].color]
    assert figure.layout.annotations[0].text.startswith(theme.STATUS[status].symbol)
    assert "28/35" in figure.layout.annotations[0].text


@pytest.mark.parametrize("silent", [SILENT, NOT_DUE])
def test_an_area_without_a_value_says_why_and_shows_no_number(silent: dict):
    figure = ranking.ranking(measures({}, silent))
    words = figure.layout.annotations[1].text
    assert theme.STATUS[silent["status"]].label.lower() in words
    assert "%" not in words
    assert "0" not in words


def test_a_bar_says_how_many_villages_above_a_hundred_are_in_its_value():
    area = {"desa_total": 19, "desa_lapor": 19, "desa_lebih": 2}
    figure = ranking.ranking(measures(area, {"desa_total": 20}))
    assert [note.text.partition("<br>")[2] for note in figure.layout.annotations[:2]] == [
        sentences.above_words(2), "",
    ]  # fmt: skip
    assert figure.layout.height > ranking.ranking(measures({}, {})).layout.height


def test_a_ranking_of_silent_areas_only_is_still_drawn():
    assert len(ranking.ranking(measures(SILENT, SILENT)).data[0].y) == 2


def test_a_value_above_a_hundred_stays_within_the_axis():
    figure = ranking.ranking(measures({"nilai": 140.0, "status": "periksa"}))
    assert figure.layout.xaxis.range[1] >= 140


def grid(*states: str, nama: str = "Kelas ibu hamil") -> pd.DataFrame:
    """One activity, with these states from January on."""
    cells = {month: states[month - 1] if month <= len(states) else "kosong" for month in MONTHS}
    return pd.DataFrame([{"kegiatan": nama, "nama": nama} | cells])


def test_the_plan_shows_colour_and_symbol_of_each_state():
    figure = plan.plan_grid(grid(*theme.PLAN))
    shown = figure.data[0]
    assert list(shown.z[0])[: len(theme.PLAN)] == list(range(len(theme.PLAN)))
    assert list(shown.text[0])[: len(theme.PLAN)] == [look.symbol for look in theme.PLAN.values()]
    assert len(shown.x) == 12
    assert {color for _, color in shown.colorscale} == {look.color for look in theme.PLAN.values()}


@pytest.mark.parametrize(
    "figure",
    [
        trend.trend([line(months(5.0), EVIL)], NO_TARGET),
        trend.small_multiples([line(months(5.0), EVIL)], NO_TARGET),
        ranking.ranking(measures({"nama": EVIL})),
        plan.plan_grid(grid("terlaksana", nama=EVIL)),
    ],
    ids=["trend", "small multiples", "ranking", "plan"],
)
def test_a_name_is_never_html_in_a_figure(figure: go.Figure):
    assert "<img" not in texts(figure)
    assert "<a " not in texts(figure)
    assert "&lt;img" in texts(figure)


def test_figures_offer_no_zoom_and_no_english_buttons():
    assert CONFIG["displayModeBar"] is False
    assert ranking.ranking(measures()).layout.dragmode is False
    assert ranking.ranking(measures()).layout.separators == ",."
