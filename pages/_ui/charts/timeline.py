"""The rembug over the year: how many villages had held it by each day, and when each village of a kecamatan did."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from pages._ui import format as fmt
from pages._ui import theme
from pages._ui.charts import base
from pages._ui.text import in_chart, listing

_ROW_PX, _NAME_CHARS, _NAMED = 24, 22, 6


def growth(rows: pd.DataFrame, *, total: int, deadline: str, names: Mapping[str, str]) -> go.Figure:
    """`rows` as `duty_view.held_by_day` gives them: tanggal, desa (how many by then), kode_desa (who, on that day)."""
    fig = base.figure(height=330, right=70, top=30, bottom=40)
    fig.add_scatter(
        x=list(rows["tanggal"]), y=list(rows["desa"]), mode="lines", hoverinfo="text",
        line={"color": theme.AREA, "shape": "hv", "width": 3},
        hovertext=[_on_that_day(row, names) for row in rows.itertuples()],
    )  # fmt: skip
    last = rows.iloc[-1]
    fig.add_annotation(
        x=last["tanggal"], y=last["desa"], xanchor="left", xshift=6, showarrow=False,
        text=f"<b>{fmt.number(last['desa'])}</b> desa", font={"color": theme.AREA},
    )  # fmt: skip
    _mark_deadline(fig, deadline)
    fig.add_hline(y=total, line={"color": theme.MUTED, "width": 1})
    fig.add_annotation(
        x=0, xref="paper", xanchor="left", y=total, yanchor="bottom", showarrow=False,
        text=f"semua {fmt.number(total)} desa", font={"color": theme.MUTED},
    )  # fmt: skip
    _year_axis(fig, deadline[:4])
    fig.update_yaxes(range=[0, total * 1.1], tickformat="d")
    return fig


def by_village(held: pd.DataFrame, *, words: Mapping[str, str], names: Mapping[str, str]) -> go.Figure:
    """One line per village: a mark on the day of its rembug, or the word for not held; `held` by date, open ones last.

    `words` by `keadaan`, each beginning with its symbol; the symbol is the mark.
    """
    deadline = held["tenggat"].iloc[0]
    fig = base.figure(height=60 + _ROW_PX * len(held), top=30, bottom=30)
    for place, row in enumerate(held.itertuples()):
        day, (symbol, state) = row.tanggal, words[row.keadaan].split(" ", 1)
        text = symbol if fmt.missing(day) else f"{symbol} {fmt.short_day(day)}"
        fig.add_annotation(
            x=f"{deadline[:4]}-01-03" if fmt.missing(day) else day, y=place, xanchor="left", showarrow=False,
            text=f"{text} {state}" if fmt.missing(day) else text, hovertext=words[row.keadaan],
            font={"color": _COLORS[row.keadaan], "size": 12}, bgcolor=theme.GROUND,
        )  # fmt: skip
    _mark_deadline(fig, deadline)
    _year_axis(fig, deadline[:4])
    ticks = [in_chart(_short(names[kode])) for kode in held["kode_desa"]]
    fig.update_yaxes(
        tickvals=list(range(len(held))),
        ticktext=ticks,
        range=[len(held) - 0.5, -0.5],
        automargin=True,
        tickfont_size=12,
    )
    return fig


_COLORS = {
    "tepat_waktu": theme.STATUS["tercapai"].tint_ink,
    "terlambat": theme.STATUS["hampir"].tint_ink,
    "belum": theme.MUTED,
    "lewat_tenggat": theme.STATUS["tertinggal"].tint_ink,
}


def _short(name: str) -> str:
    return name if len(name) <= _NAME_CHARS else name[: _NAME_CHARS - 1] + "…"


def _on_that_day(row, names: Mapping[str, str]) -> str:
    count = f"{fmt.day(row.tanggal)}: {fmt.number(row.desa)} desa sudah rembug"
    who = [in_chart(_short(names[kode])) for kode in row.kode_desa]
    return f"{count}<br>hari itu: {listing(who, most=_NAMED)}" if who else count


def _mark_deadline(fig: go.Figure, deadline: str) -> None:
    fig.add_vline(x=deadline, line={"color": theme.TARGET, "dash": "dot", "width": 1.5}, layer="below")
    fig.add_annotation(
        x=deadline, y=1, yref="paper", yanchor="bottom", showarrow=False, text=f"tenggat {fmt.day(deadline)}",
        font={"color": theme.TARGET},
    )  # fmt: skip


def _year_axis(fig: go.Figure, year: str) -> None:
    months = [f"{year}-{number:02d}-01" for number in (1, 4, 7, 10)]
    fig.update_xaxes(
        type="date", range=[f"{year}-01-01", f"{year}-12-31"], tickvals=months,
        ticktext=[fmt.month(each[:7], short=True) for each in months],
    )  # fmt: skip
