"""One indicator over months. A month without a report is a gap in the line, never a zero and never bridged."""

from dataclasses import dataclass, replace

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from pages._ui import format as fmt
from pages._ui import theme
from pages._ui.charts import base
from pages._ui.text import in_chart

_COLUMNS = 3
_HEIGHT_PX = 380
_LABEL_PX = 17
_CHAR_PX = 7


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line: its name, colour and measures over months (`bulan`, `nilai`, `pembilang`, `penyebut`)."""

    name: str
    color: str
    rows: pd.DataFrame
    width: float = 2.5
    dash: str = "solid"


def trend(lines: list[Line], target: pd.DataFrame) -> go.Figure:
    """Lines over months; the name stands at each line's last point. `target`: `bulan`, `target`."""
    longest = max((len(line.name) for line in lines), default=0)
    fig = base.figure(height=_HEIGHT_PX, right=70 + _CHAR_PX * longest, bottom=40)
    for line in lines:
        _add(fig, line, markers=True)
    _add_target(fig, target)
    scale = _from_zero(lines, target)
    for label in _apart([*_line_ends(lines), *_target_end(target)], per_px=scale[1] / (_HEIGHT_PX - 60)):
        fig.add_annotation(
            x=label.bulan, y=label.y, text=label.words, xanchor="left", xshift=8, showarrow=False,
            font={"color": label.color}, bgcolor=theme.GROUND,
        )  # fmt: skip
    _month_axis(fig, sorted({bulan for line in lines for bulan in line.rows["bulan"]}))
    fig.update_yaxes(range=scale, ticksuffix="%")
    return fig


def small_multiples(lines: list[Line], target: pd.DataFrame, *, columns: int = _COLUMNS) -> go.Figure:
    """One small panel per line, all on one scale, each with the target."""
    count_rows = -(-len(lines) // columns)
    panels = make_subplots(
        rows=count_rows, cols=columns, shared_xaxes=True, shared_yaxes=True,
        subplot_titles=[in_chart(line.name) for line in lines],
        vertical_spacing=0.28 / max(count_rows, 2), horizontal_spacing=0.03,
    )  # fmt: skip
    fig = base.figure(height=70 + 130 * count_rows)
    panels.update_layout(fig.layout.to_plotly_json() | {"height": 70 + 130 * count_rows, "margin": {"t": 30, "l": 45}})
    for position, line in enumerate(lines):
        where = {"row": position // columns + 1, "col": position % columns + 1}
        _add(panels, line, markers=len(line.rows) < 6, **where)
        _add_target(panels, target, **where)
    panels.update_annotations(font={"size": 13, "color": theme.INK})
    months = sorted({bulan for line in lines for bulan in line.rows["bulan"]})
    _month_axis(panels, months, ticks=3)
    panels.update_yaxes(
        range=_from_zero(lines, target), ticksuffix="%", fixedrange=True, gridcolor=theme.LINE, nticks=4, showline=False
    )
    panels.update_xaxes(showline=False)
    return panels


def _from_zero(lines: list[Line], target: pd.DataFrame) -> list[float]:
    """One scale for all panels, from zero to a little above the highest value or target."""
    highest = [pd.concat([line.rows["nilai"] for line in lines]).max(), target["target"].max()]
    return [0, 1.08 * max([float(value) for value in highest if not fmt.missing(value)] + [1.0])]


def _add(fig: go.Figure, line: Line, *, markers: bool, **where: int) -> None:
    rows = line.rows.sort_values("bulan")
    fig.add_scatter(
        x=list(rows["bulan"]),
        y=[None if fmt.missing(nilai) else float(nilai) for nilai in rows["nilai"]],
        mode="lines+markers" if markers else "lines",
        connectgaps=False,
        line={"color": line.color, "width": line.width, "dash": line.dash},
        marker={"size": 6},
        name=in_chart(line.name),
        hovertext=[_hover(line.name, row) for row in rows.itertuples()],
        hoverinfo="text",
        **where,
    )


def _hover(name: str, row) -> str:
    when = fmt.month(row.bulan)
    return f"{in_chart(name)}, {when}: {fmt.percent(row.nilai)} ({fmt.share(row.pembilang, row.penyebut)})"


def _add_target(fig: go.Figure, target: pd.DataFrame, **where: int) -> None:
    if target["target"].isna().all():
        return
    ordered = target.sort_values("bulan")
    fig.add_scatter(
        x=list(ordered["bulan"]), y=[None if fmt.missing(value) else value for value in ordered["target"]],
        mode="lines", hoverinfo="skip", connectgaps=False,
        line={"color": theme.TARGET, "width": 1.5, "dash": "dot", "shape": "hv"}, **where,
    )  # fmt: skip


@dataclass(frozen=True)
class _Label:
    bulan: str
    y: float
    words: str
    color: str


def _line_ends(lines: list[Line]) -> list[_Label]:
    ends = [(line, line.rows.dropna(subset=["nilai"]).sort_values("bulan").iloc[-1:]) for line in lines]
    return [
        _Label(row.bulan, float(row.nilai), f"{in_chart(line.name)} {fmt.percent(row.nilai)}", line.color)
        for line, end in ends
        for row in end.itertuples()
    ]


def _target_end(target: pd.DataFrame) -> list[_Label]:
    end = target.dropna(subset=["target"]).sort_values("bulan").iloc[-1:]
    words = [(row.bulan, float(row.target), f"target {fmt.target(row.target)}") for row in end.itertuples()]
    return [_Label(bulan, y, text, theme.TARGET) for bulan, y, text in words]


def _apart(labels: list[_Label], *, per_px: float) -> list[_Label]:
    """The labels from top to bottom, each at least a line of text below the one above it."""
    placed: list[_Label] = []
    for label in sorted(labels, key=lambda each: -each.y):
        highest = placed[-1].y - _LABEL_PX * per_px if placed else label.y
        placed.append(replace(label, y=min(label.y, highest)))
    return placed


def _month_axis(fig: go.Figure, months: list[str], *, ticks: int = 8) -> None:
    step = max(1, -(-len(months) // ticks))
    shown = months[::-step][::-1]
    fig.update_xaxes(
        type="category", categoryorder="array", categoryarray=months, fixedrange=True,
        range=[-0.5, len(months) - 0.5], showgrid=False,
        tickvals=shown, ticktext=[fmt.month(bulan, short=True) for bulan in shown],
    )  # fmt: skip
