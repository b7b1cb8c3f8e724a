"""The village's own 12 × 12: activities down, months across, five states as colour and symbol."""

import textwrap

import pandas as pd
import plotly.graph_objects as go

from indicators.plan import MONTHS
from pages._ui import format as fmt
from pages._ui import theme
from pages._ui.charts import base
from pages._ui.heat_words import row_name
from pages._ui.text import in_chart

_STATES = tuple(theme.PLAN)
_LABEL_CHARS = 27
_ROW_PX = 36


def plan_grid(grid: pd.DataFrame) -> go.Figure:
    """`grid`: kegiatan, nama and the months 1–12 holding a key of theme.PLAN, as `indicators.plan.plan_grid` gives."""
    cells = grid[list(MONTHS)].to_numpy()
    rows = list(range(len(grid)))
    fig = base.figure(height=50 + _ROW_PX * len(grid), bottom=10, top=30)
    fig.add_heatmap(
        x=[fmt.month_name(month) for month in MONTHS],
        y=rows,
        z=[[_STATES.index(state) for state in row] for row in cells],
        text=[[theme.PLAN[state].symbol for state in row] for row in cells],
        texttemplate="%{text}",
        hovertext=[[_hover(grid["nama"].iloc[row], month, cells[row][month - 1]) for month in MONTHS] for row in rows],
        hoverinfo="text", zmin=0, zmax=len(_STATES) - 1, colorscale=_steps(), showscale=False, xgap=2, ygap=2,
    )  # fmt: skip
    fig.update_xaxes(side="top", showgrid=False)
    labels = [_short(row.kegiatan, row.nama) for row in grid.itertuples()]
    fig.update_yaxes(
        tickvals=rows, ticktext=labels, autorange="reversed", showgrid=False, automargin=True, tickfont_size=11
    )
    return fig


def _hover(nama: str, month: int, state: str) -> str:
    return f"{in_chart(nama)}, {fmt.month_name(month)}: {theme.PLAN[state].label.lower()}"


def _short(kegiatan: str, nama: str) -> str:
    """Code and short name on at most two lines, so that a phone still has room for the months; the full one hovers."""
    lines = textwrap.wrap(row_name(kegiatan, nama), _LABEL_CHARS, max_lines=2, placeholder=" …")
    return "<br>".join(in_chart(line) for line in lines)


def _steps() -> list[list]:
    """A colour scale of flat steps, one per state."""
    count = len(_STATES)
    return [[edge, theme.PLAN[s].color] for i, s in enumerate(_STATES) for edge in (i / count, (i + 1) / count)]
