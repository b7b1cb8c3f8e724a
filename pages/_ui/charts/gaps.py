"""The gap between sources over months, one small panel for each group. A month without one is a mark, never a zero."""

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from pages._ui import consolidation_look as look
from pages._ui import format as fmt
from pages._ui import theme
from pages._ui.charts import base
from pages._ui.text import in_chart

_COLUMNS, _ROW_PX, _TOP_PX = 3, 132, 34
_ROOM = 1.35
"""Above the highest bar stands its number."""


def gaps(rows: pd.DataFrame) -> go.Figure:
    """Bars over months; every panel has its own scale, so each bar says its number. `rows`: `same_village_gaps`."""
    groups, months = list(dict.fromkeys(rows["kelompok"])), sorted(set(rows["bulan"]))
    count_rows = -(-len(groups) // _COLUMNS)
    height = _TOP_PX + 24 + _ROW_PX * count_rows
    fig = make_subplots(
        rows=count_rows, cols=_COLUMNS, horizontal_spacing=0.04, vertical_spacing=0.36 / max(count_rows, 2),
        subplot_titles=[_title(rows[rows["kelompok"] == kelompok], kelompok) for kelompok in groups],
    )  # fmt: skip
    common = base.figure(height=height).layout.to_plotly_json()
    fig.update_layout(common | {"height": height, "margin": {"t": _TOP_PX, "l": 6, "r": 6, "b": 24}, "bargap": 0.3})
    for position, kelompok in enumerate(groups):
        where = {"row": position // _COLUMNS + 1, "col": position % _COLUMNS + 1}
        _panel(fig, rows[rows["kelompok"] == kelompok].sort_values("bulan"), months, **where)
    fig.update_annotations(font={"size": 13, "color": theme.INK})
    return fig


def _title(rows: pd.DataFrame, kelompok: str) -> str:
    """'Catin, 14 desa': how many villages are the same in all months."""
    villages = f", {fmt.number(rows['desa_sama'].max())} desa" if rows["desa_total"].max() > 1 else ""
    return in_chart(f"{look.group_heading(kelompok)}{villages}")


def _panel(fig: go.Figure, rows: pd.DataFrame, months: list[str], **where: int) -> None:
    known = [None if fmt.missing(gap) else int(gap) for gap in rows["kesenjangan"]]
    highest = max([gap for gap in known if gap is not None], default=0) or 1
    fig.add_bar(
        x=list(rows["bulan"]), y=known, text=["" if gap is None else fmt.number(gap) for gap in known],
        textposition="outside", cliponaxis=False, textfont={"size": 12},
        marker={"color": [theme.AREA if bulan == months[-1] else theme.LAST_YEAR for bulan in rows["bulan"]]},
        hovertext=[_hover(row) for row in rows.itertuples()], hoverinfo="text", **where,
    )  # fmt: skip
    silent = [row for row, gap in zip(rows.itertuples(), known, strict=True) if gap is None]
    fig.add_scatter(
        x=[row.bulan for row in silent], y=[0.08 * highest] * len(silent), mode="text",
        text=[look.GAPS["belum_lapor"].symbol] * len(silent), textfont={"color": theme.MUTED, "size": 13},
        hovertext=[_hover(row) for row in silent], hoverinfo="text", **where,
    )  # fmt: skip
    ends = list(dict.fromkeys((months[0], months[-1])))
    fig.update_xaxes(
        type="category", categoryorder="array", categoryarray=months, range=[-0.6, len(months) - 0.4], showgrid=False,
        tickvals=ends, ticktext=[f"{fmt.month_name(int(bulan[5:7]))} ’{bulan[2:4]}" for bulan in ends], **where,
    )  # fmt: skip
    fig.update_yaxes(range=[0, _ROOM * highest], visible=False, **where)


def _hover(row) -> str:
    name, when = look.GROUP_TITLES[row.kelompok], fmt.month(row.bulan)
    if fmt.missing(row.kesenjangan):
        return in_chart(f"{name}, {when}: belum ada desa yang dapat dibandingkan")
    amount = f"{fmt.number(row.kesenjangan)} {look.GROUP_UNITS[row.kelompok]}"
    villages = f"berbeda di {fmt.share(row.desa_berbeda, row.desa_sama)} desa yang sama"
    return in_chart(f"{name}, {when}: selisih {amount}, {villages}")
