"""Areas side by side for one indicator and month, worst on top, silent ones at the bottom."""

from collections.abc import Collection

import pandas as pd
import plotly.graph_objects as go

from pages._ui import format as fmt
from pages._ui import theme
from pages._ui.charts import base
from pages._ui.sentences import above_in, value_words
from pages._ui.text import in_chart

_ROW_PX, _TWO_LINES_PX, _LABEL_PX = 26, 36, 235


def ranking(rows: pd.DataFrame, *, few_reports: Collection[str] = ()) -> go.Figure:
    """Horizontal bars. `rows`: measures of one indicator with `nama`, worst first.

    `few_reports`: codes of areas whose value rests on few of their villages; their bars say on how many.
    """
    has_two_lines = any(above_in(row) for row in rows.itertuples())
    row_px = _TWO_LINES_PX if has_two_lines else _ROW_PX
    fig = base.figure(height=70 + row_px * len(rows), right=_LABEL_PX, top=30)
    names = [in_chart(nama) for nama in rows["nama"]]
    fig.add_bar(
        x=rows["nilai"].astype(float).where(rows["nilai"].notna(), 0.0),
        y=list(range(len(rows))),
        orientation="h",
        marker={"color": [theme.STATUS[status].color for status in rows["status"]]},
        hoverinfo="skip",
    )
    for place, row in enumerate(rows.itertuples()):
        fig.add_annotation(
            x=1, xref="paper", y=place, xanchor="left", xshift=6, showarrow=False, align="left",
            text=_label(row, few_reports),
        )  # fmt: skip
    _target_line(fig, rows["target"])
    fig.update_yaxes(
        tickvals=list(range(len(rows))), ticktext=names, autorange="reversed", showgrid=False, automargin=True
    )
    highest = pd.concat([rows["nilai"], rows["target"]]).max()
    top = 100.0 if fmt.missing(highest) else 1.05 * max(float(highest), 1.0)
    fig.update_xaxes(range=[0, top], showticklabels=False, showgrid=False)
    return fig


def _label(row, few_reports: Collection[str]) -> str:
    look = theme.STATUS[row.status]
    if fmt.missing(row.nilai):
        return f"{look.symbol} {look.label.lower()}"
    few = f" ○ {fmt.share(row.desa_lapor, row.desa_total)} desa" if row.kode in few_reports else ""
    above = f"<br>{above_in(row)}" if above_in(row) else ""
    return f"{look.symbol} {value_words(row)} ({fmt.share(row.pembilang, row.penyebut)}){few}{above}"


def _target_line(fig: go.Figure, targets: pd.Series) -> None:
    known = targets.dropna()
    if known.empty:
        return
    fig.add_vline(x=float(known.iloc[0]), line={"color": theme.INK, "dash": "dot", "width": 1.5})
    fig.add_annotation(
        x=float(known.iloc[0]), y=1, yref="paper", yanchor="bottom", showarrow=False,
        text=f"target {fmt.target(known.iloc[0])}",
        font={"size": 12, "color": theme.MUTED},
    )  # fmt: skip
