"""Two pictures of Konvergensi as HTML of our own that wraps on a phone: service bars and quarters. Pure, escaped."""

import html as escaping
from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from geo.palette import HATCH_LINE
from indicators.scorecard.model import PITA, Definitions, Rules
from pages._ui import bands, theme
from pages._ui import format as fmt

_FULL = 100.0
_PANEL_PX, _BARS_PX = 140, 64
_HAS_BAR = (*PITA, "periksa")


@dataclass(frozen=True, kw_only=True)
class Panel:
    """One area: its name, what its last bar says ('88,7% ↑ +2,1'), and its rows of `convergence` over the quarters."""

    name: str
    words: str
    rows: pd.DataFrame


def services(rows: pd.DataFrame, definitions: Definitions) -> str:
    """Bars of one area's services, lowest on top, with n/N; what has no percentage below; PAUD, in no total, last."""
    items = "".join(_bar(row, definitions) for row in _ordered(rows, definitions))
    return f'<div role="list" aria-label="Layanan dari yang terendah" style="font-size:0.86rem">{items}</div>'


def _ordered(rows: pd.DataFrame, definitions: Definitions) -> list:
    def place(row) -> tuple:
        is_apart = definitions[row.indikator].group == "paud"
        return (is_apart, row.pita not in PITA, row.nilai if row.pita in PITA else 0.0)

    return sorted(rows.itertuples(), key=place)


def _bar(row, definitions: Definitions) -> str:
    item, look = definitions[row.indikator], theme.BANDS[row.pita]
    name = f"{item.short} (di luar total)" if item.group == "paud" else item.short
    above = (
        f" {theme.BANDS['periksa'].symbol}{fmt.number(row.desa_lebih)}" if row.desa_lebih and row.desa_total > 1 else ""
    )
    label = f"{look.symbol} {bands.share(row, definitions.rules)}{above}"
    width = min(float(row.nilai), _FULL) if row.pita in _HAS_BAR else 0.0
    rule = f"border-top:1px solid {theme.LINE};margin-top:6px;padding-top:6px;" if item.group == "paud" else ""
    return (
        f'<div role="listitem" title="{_quoted(item.title)}" style="display:flex;align-items:center;gap:8px;'
        f'line-height:1.62;{rule}">'
        f'<span style="flex:0 1 36%;text-align:right;color:{theme.MUTED}">{escaping.escape(name)}</span>'
        f'<span style="flex:1 1 20%;height:15px;background:#F3F5F6">'
        f'<span style="display:block;height:15px;width:{width:.1f}%;background:{look.color}"></span></span>'
        f'<span style="flex:0 0 172px;font-variant-numeric:tabular-nums">{escaping.escape(label)}</span></div>'
    )


def quarters(panels: Iterable[Panel], above: pd.DataFrame, rules: Rules) -> str:
    """Small multiples on one scale from 0 to 100 %: a bar for each quarter, a mark where there is none; the whole
    area (`above`: its rows) as a dotted line across its bar."""
    of_all = dict(zip(above["kuartal"], above["nilai"], strict=True))
    items = "".join(_panel(panel, of_all, rules) for panel in panels)
    columns = f"repeat(auto-fill,minmax({_PANEL_PX}px,1fr))"
    return f'<div role="list" style="display:grid;grid-template-columns:{columns};gap:18px 20px">{items}</div>'


def _panel(panel: Panel, of_all: dict[str, float], rules: Rules) -> str:
    rows = list(panel.rows.sort_values("kuartal").itertuples())
    bars = "".join(_quarter(panel.name, row, of_all.get(row.kuartal), rules) for row in rows)
    ends = [fmt.quarter(row.kuartal, short=True) for row in (rows[0], rows[-1])] if len(rows) > 1 else []
    axis = "".join(f"<span>{escaping.escape(each)}</span>" for each in ends)
    name = f'<div style="font-weight:600;overflow-wrap:anywhere">{escaping.escape(panel.name)}</div>'
    return (
        f'<div role="listitem" style="font-size:0.86rem">{name}'
        f"<div>{escaping.escape(panel.words)}</div>"
        f'<div style="display:flex;gap:3px;height:{_BARS_PX}px;border-top:1px solid {theme.LINE};'
        f'border-bottom:1px solid {theme.MUTED};margin-top:3px">{bars}</div>'
        f'<div style="display:flex;justify-content:space-between;color:{theme.MUTED};font-size:0.78rem">{axis}</div>'
        "</div>"
    )


def _quarter(name: str, row, of_all: object, rules: Rules) -> str:
    said = _quoted(f"{name}, {fmt.quarter(row.kuartal, short=True)}: {bands.share(row, rules)}")
    look, line = theme.BANDS[row.pita], ""
    if not fmt.missing(of_all):
        line = (
            f'<span style="position:absolute;left:-2px;right:-2px;bottom:{min(float(of_all), _FULL):.1f}%;'
            f'border-top:1px dotted {theme.INK}"></span>'
        )
    if row.pita in _HAS_BAR:
        height = min(float(row.nilai), _FULL)
        inside = f'<span style="width:100%;height:{height:.1f}%;background:{look.color}"></span>'
    else:
        inside = f'<span style="width:100%;text-align:center;color:{HATCH_LINE}">{look.symbol}</span>'
    return (
        f'<span role="img" aria-label="{said}" title="{said}" '
        f'style="position:relative;flex:1;display:flex;align-items:flex-end">{inside}{line}</span>'
    )


def _quoted(words: str) -> str:
    return escaping.escape(" ".join(words.split()), quote=True)
