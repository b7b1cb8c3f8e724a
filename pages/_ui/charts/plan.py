"""The village's own 12 × 12: activities down, months across, five states as colour and symbol."""

import pandas as pd
import plotly.graph_objects as go

from pages._ui import format as fmt
from pages._ui import theme
from pages._ui.charts import base
from pages._ui.text import in_chart

_STATES = tuple(theme.PLAN)


def plan_grid(cells: pd.DataFrame, titles: dict[str, str]) -> go.Figure:
    """`cells`: kegiatan, bulan ('2026-03'), keadaan (a key of theme.PLAN); `titles`: kegiatan -> wording."""
    kegiatan = list(dict.fromkeys(cells["kegiatan"]))
    months = sorted(cells["bulan"].unique())
    wide = cells.pivot(index="kegiatan", columns="bulan", values="keadaan").loc[kegiatan, months]
    fig = base.figure(height=60 + 30 * len(kegiatan), bottom=10, top=30)
    fig.add_heatmap(
        x=[fmt.month_name(int(bulan[5:7])) for bulan in months],
        y=list(range(len(kegiatan))),
        z=[[_STATES.index(state) for state in row] for row in wide.to_numpy()],
        text=[[theme.PLAN[state].symbol for state in row] for row in wide.to_numpy()],
        texttemplate="%{text}",
        hovertext=[
            [f"{in_chart(titles.get(k, k))}, {fmt.month(b)}: {theme.PLAN[wide.loc[k, b]].label.lower()}" for b in months]
            for k in kegiatan
        ],
        hoverinfo="text", zmin=0, zmax=len(_STATES) - 1, colorscale=_steps(), showscale=False, xgap=2, ygap=2,
    )  # fmt: skip
    fig.update_xaxes(side="top", showgrid=False)
    labels = [_short(k, titles) for k in kegiatan]
    fig.update_yaxes(
        tickvals=list(range(len(kegiatan))), ticktext=labels, autorange="reversed", showgrid=False, automargin=True
    )
    return fig


def _short(kegiatan: str, titles: dict[str, str], *, most: int = 46) -> str:
    words = f"{kegiatan} {titles[kegiatan]}" if kegiatan in titles else kegiatan
    return in_chart(words if len(words) <= most else words[: most - 1].rstrip() + "…")


def _steps() -> list[list]:
    """A colour scale of flat steps, one per state."""
    count = len(_STATES)
    return [[edge, theme.PLAN[s].color] for i, s in enumerate(_STATES) for edge in (i / count, (i + 1) / count)]
