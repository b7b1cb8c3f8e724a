"""Plain horizontal bars with their words beside them, and a count that grows over the year to a deadline."""

import textwrap

import pandas as pd
import plotly.graph_objects as go

from pages._ui import format as fmt
from pages._ui import theme
from pages._ui.charts import base
from pages._ui.text import in_chart

_ROW_PX, _CHAR_PX, _NAME_CHARS = 36, 7, 22


def bars(names: list[str], values: list[float | None], words: list[str]) -> go.Figure:
    """One bar per name from top to bottom; `words` stand at the right edge. A missing value has no bar."""
    fig = base.figure(
        height=50 + _ROW_PX * len(names), right=30 + _CHAR_PX * max((len(text) for text in words), default=0)
    )
    fig.add_bar(
        x=[0.0 if fmt.missing(value) else float(value) for value in values], y=list(range(len(names))),
        orientation="h", marker={"color": theme.ACCENT}, hoverinfo="skip",
    )  # fmt: skip
    for place, text in enumerate(words):
        fig.add_annotation(x=1, xref="paper", y=place, xanchor="left", xshift=6, showarrow=False, text=in_chart(text))
    fig.update_yaxes(
        tickvals=list(range(len(names))), ticktext=[_wrapped(name) for name in names], autorange="reversed",
        showgrid=False, automargin=True,
    )  # fmt: skip
    fig.update_xaxes(rangemode="tozero", showticklabels=False, showgrid=False)
    return fig


def _wrapped(name: str) -> str:
    """`name` on short lines, so that a phone cuts nothing off."""
    return "<br>".join(in_chart(line) for line in textwrap.wrap(name, _NAME_CHARS))


def growth(rows: pd.DataFrame, *, total: int, deadline: str) -> go.Figure:
    """`rows`: tanggal and desa (how many by that day); a step line, with the deadline and the whole."""
    fig = base.figure(height=330, right=40, top=30, bottom=40)
    fig.add_scatter(
        x=list(rows["tanggal"]), y=list(rows["desa"]), mode="lines", hoverinfo="text",
        line={"color": theme.AREA, "shape": "hv", "width": 3},
        hovertext=[f"{fmt.day(row.tanggal)}: {fmt.number(row.desa)} desa" for row in rows.itertuples()],
    )  # fmt: skip
    fig.add_vline(x=deadline, line={"color": theme.TARGET, "dash": "dot", "width": 1.5})
    fig.add_annotation(
        x=deadline, y=1, yref="paper", yanchor="bottom", showarrow=False, text=f"tenggat {fmt.day(deadline)}",
        font={"color": theme.TARGET},
    )  # fmt: skip
    fig.add_hline(y=total, line={"color": theme.MUTED, "width": 1})
    fig.add_annotation(
        x=0, xref="paper", xanchor="left", y=total, yanchor="bottom", showarrow=False,
        text=f"semua {fmt.number(total)} desa", font={"color": theme.MUTED},
    )  # fmt: skip
    year = deadline[:4]
    months = [f"{year}-{number:02d}-01" for number in (1, 4, 7, 10)]
    fig.update_xaxes(
        type="date", range=[f"{year}-01-01", f"{year}-12-31"], tickvals=months,
        ticktext=[fmt.month(each[:7], short=True) for each in months],
    )  # fmt: skip
    fig.update_yaxes(range=[0, total * 1.1], tickformat="d")
    return fig
