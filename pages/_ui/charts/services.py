"""The services of one area side by side, lowest on top; PAUD, which is in no total, below a line of its own."""

import pandas as pd
import plotly.graph_objects as go

from indicators.scorecard.model import PITA, Definitions
from pages._ui import bands, theme
from pages._ui import format as fmt
from pages._ui.charts import base
from pages._ui.text import in_chart

_ROW_PX, _LABEL_PX = 25, 190


def services(rows: pd.DataFrame, definitions: Definitions) -> go.Figure:
    """Horizontal bars of `rows` (services of one area and quarter), coloured by band, with n/N beside each."""
    ordered = _ordered(rows, definitions)
    fig = base.figure(height=40 + _ROW_PX * len(ordered), right=_LABEL_PX)
    fig.add_bar(
        x=[min(float(row.nilai), 100.0) if row.pita in (*PITA, "periksa") else 0.0 for row in ordered],
        y=list(range(len(ordered))), orientation="h", hoverinfo="skip",
        marker={"color": [theme.BANDS[row.pita].color for row in ordered]},
    )  # fmt: skip
    for place, row in enumerate(ordered):
        fig.add_annotation(
            x=1, xref="paper", y=place, xanchor="left", xshift=6, showarrow=False, align="left",
            text=in_chart(_label(row, definitions)),
        )  # fmt: skip
    fig.update_yaxes(
        tickvals=list(range(len(ordered))), ticktext=[in_chart(_name(row, definitions)) for row in ordered],
        autorange="reversed", showgrid=False, automargin=True,
    )  # fmt: skip
    fig.update_xaxes(range=[0, 100], showticklabels=False, showgrid=False)
    return fig


def _ordered(rows: pd.DataFrame, definitions: Definitions) -> list:
    def place(row) -> tuple:
        is_apart = definitions[row.indikator].group == "paud"
        return (is_apart, row.pita not in PITA, row.nilai if row.pita in PITA else 0.0)

    return sorted(rows.itertuples(), key=place)


def _name(row, definitions: Definitions) -> str:
    item = definitions[row.indikator]
    return f"{item.short} (di luar total)" if item.group == "paud" else item.short


def _label(row, definitions: Definitions) -> str:
    symbol = theme.BANDS[row.pita].symbol
    above = f" {theme.BANDS['periksa'].symbol}{fmt.number(row.desa_lebih)}" if row.desa_lebih else ""
    return f"{symbol} {bands.share(row, definitions.rules)}{above}"
