"""A village's year as bars: one line per activity, months of one state in a row joined to one bar."""

import textwrap
from itertools import groupby
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from indicators.plan import MONTHS
from pages._ui import format as fmt
from pages._ui import theme
from pages._ui.charts import base
from pages._ui.heat_words import row_name
from pages._ui.text import in_chart

_ROW_PX, _LABEL_CHARS = 34, 27


def gantt(grid: pd.DataFrame, *, month: int) -> go.Figure:
    """`grid` as `indicators.plan.plan_grid` gives it; a line marks the end of `month`, the month looked at."""
    fig = base.figure(height=60 + _ROW_PX * len(grid), top=30, bottom=10)
    bars = [bar for place, row in enumerate(grid.to_dict("records")) for bar in _bars(place, row)]
    for state, look in theme.PLAN.items():
        _add(fig, [bar for bar in bars if bar.state == state], look)
    fig.add_vline(x=month + 0.5, line={"color": theme.INK, "dash": "dot", "width": 1.5})
    fig.update_layout(barmode="overlay")
    fig.update_xaxes(
        side="top", range=[0.5, 12.5], tickvals=list(MONTHS), ticktext=[fmt.month_name(number) for number in MONTHS]
    )
    labels = [_short(row_name(row.kegiatan, row.nama)) for row in grid.itertuples()]
    fig.update_yaxes(
        tickvals=list(range(len(grid))), ticktext=labels, range=[len(grid) - 0.5, -0.5], showgrid=False,
        automargin=True, tickfont_size=11,
    )  # fmt: skip
    return fig


class _Bar(NamedTuple):
    place: int
    state: str
    first: int
    last: int
    nama: str


def _bars(place: int, row: dict) -> list[_Bar]:
    """One bar for every unbroken run of months in one state, empty ones left out."""
    months = groupby(MONTHS, key=lambda month: row[month])
    runs = [(state, list(run)) for state, run in months if state != "kosong"]
    return [_Bar(place, state, run[0], run[-1], row["nama"]) for state, run in runs]


def _add(fig: go.Figure, bars: list[_Bar], look: theme.Status) -> None:
    fig.add_bar(
        x=[bar.last - bar.first + 0.9 for bar in bars],
        base=[bar.first - 0.45 for bar in bars],
        y=[bar.place for bar in bars],
        orientation="h", width=0.62, marker={"color": look.color, "line": {"color": theme.MUTED, "width": 0.5}},
        text=[look.symbol] * len(bars), textposition="inside", insidetextanchor="middle", textangle=0,
        textfont={"color": theme.INK}, hoverinfo="text", hovertext=[_hover(bar, look) for bar in bars],
    )  # fmt: skip


def _hover(bar: _Bar, look: theme.Status) -> str:
    span = "–".join(dict.fromkeys([fmt.month_name(bar.first), fmt.month_name(bar.last)]))
    return f"{in_chart(bar.nama)}, {span}: {look.label.lower()}"


def _short(words: str) -> str:
    lines = textwrap.wrap(words, _LABEL_CHARS, max_lines=2, placeholder=" …")
    return "<br>".join(in_chart(line) for line in lines)
