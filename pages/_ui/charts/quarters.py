"""Convergence over the quarters, one small panel for each area. A silent quarter is a gap with a mark, never a zero."""

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from indicators.scorecard.model import PITA, Rules
from pages._ui import bands, theme
from pages._ui import format as fmt
from pages._ui.charts import base
from pages._ui.text import in_chart

_COLUMNS, _ROW_PX, _TOP_PX = 4, 128, 34
_FULL = 100.0


@dataclass(frozen=True, kw_only=True)
class Panel:
    """One area: its name, what its last bar says ('88,7% ↑ +2,1'), and its rows of `convergence` over the quarters."""

    name: str
    words: str
    rows: pd.DataFrame


def quarters(panels: list[Panel], above: pd.DataFrame, rules: Rules) -> go.Figure:
    """Bars over quarters, all on one scale from 0 to 100 %; `above`: the whole area's rows, drawn as a thin line."""
    count_rows = -(-len(panels) // _COLUMNS)
    height = _TOP_PX + 20 + _ROW_PX * count_rows
    fig = make_subplots(
        rows=count_rows, cols=_COLUMNS, shared_xaxes=True, shared_yaxes=True, horizontal_spacing=0.025,
        vertical_spacing=0.34 / max(count_rows, 2), subplot_titles=[_title(panel) for panel in panels],
    )  # fmt: skip
    look = base.figure(height=height).layout.to_plotly_json()
    fig.update_layout(look | {"height": height, "margin": {"t": _TOP_PX, "l": 40, "r": 10, "b": 24}, "bargap": 0.25})
    for position, panel in enumerate(panels):
        where = {"row": position // _COLUMNS + 1, "col": position % _COLUMNS + 1}
        _bars(fig, panel, rules, **where)
        _line(fig, above, **where)
    fig.update_annotations(font={"size": 13, "color": theme.INK})
    _axes(fig, sorted(set(above["kuartal"])))
    for position in range(max(0, len(panels) - _COLUMNS), len(panels)):
        fig.update_xaxes(showticklabels=True, row=position // _COLUMNS + 1, col=position % _COLUMNS + 1)
    return fig


def _title(panel: Panel) -> str:
    return in_chart(f"{panel.name} {panel.words}".strip())


def _bars(fig: go.Figure, panel: Panel, rules: Rules, **where: int) -> None:
    rows = list(panel.rows.sort_values("kuartal").itertuples())
    has_bar = [row.pita in (*PITA, "periksa") for row in rows]
    fig.add_bar(
        x=[row.kuartal for row in rows],
        y=[min(float(row.nilai), _FULL) if shown else None for row, shown in zip(rows, has_bar, strict=True)],
        marker={"color": [theme.BANDS[row.pita].color for row in rows]},
        hovertext=[_hover(panel.name, row, rules) for row in rows], hoverinfo="text", **where,
    )  # fmt: skip
    silent = [row for row, shown in zip(rows, has_bar, strict=True) if not shown]
    fig.add_scatter(
        x=[row.kuartal for row in silent], y=[8.0] * len(silent), mode="text",
        text=[theme.BANDS[row.pita].symbol for row in silent], textfont={"color": theme.MUTED, "size": 13},
        hovertext=[_hover(panel.name, row, rules) for row in silent], hoverinfo="text", **where,
    )  # fmt: skip


def _line(fig: go.Figure, above: pd.DataFrame, **where: int) -> None:
    rows = above.sort_values("kuartal")
    fig.add_scatter(
        x=list(rows["kuartal"]), y=[None if fmt.missing(nilai) else float(nilai) for nilai in rows["nilai"]],
        mode="lines", connectgaps=False, hoverinfo="skip",
        line={"color": theme.INK, "width": 1, "dash": "dot"}, **where,
    )  # fmt: skip


def _hover(name: str, row, rules: Rules) -> str:
    return in_chart(f"{name}, {fmt.quarter(row.kuartal, short=True)}: {bands.share(row, rules)}")


def _axes(fig: go.Figure, known: list[str]) -> None:
    ends = dict.fromkeys((known[0], known[-1])) if known else ()
    fig.update_xaxes(
        type="category", categoryorder="array", categoryarray=known, fixedrange=True, showgrid=False,
        tickvals=list(ends), ticktext=[fmt.quarter(each, short=True) for each in ends],
    )  # fmt: skip
    fig.update_yaxes(range=[0, 104], tickvals=[0, 50, 100], ticksuffix="%", fixedrange=True, gridcolor=theme.LINE)
