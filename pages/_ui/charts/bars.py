"""Horizontal bars as HTML: name and words stand above each bar, so that no width of screen cuts or piles them up.

Pure; every text is escaped here. Plotly reserves a fixed margin for names, which on a phone leaves no room for bars.
"""

import html as escaping
from collections.abc import Sequence
from dataclasses import dataclass

from geo.palette import HATCH, HATCH_LINE
from pages._ui import theme

_HEIGHT_PX = 14
HATCHED = f"repeating-linear-gradient(45deg,{HATCH.color} 0 3px,{HATCH_LINE} 3px 4px)"
"""For what nobody reported, as on the map."""


@dataclass(frozen=True)
class Part:
    """A piece of a bar: `share` of the full width, 0 to 1, and its CSS background."""

    share: float
    color: str = theme.ACCENT


@dataclass(frozen=True, kw_only=True)
class Bar:
    """One bar: its name, the words beside the name, its pieces from left to right, `full` under the pointer."""

    name: str
    words: str
    parts: tuple[Part, ...]
    full: str = ""


def share(value: object, of: object) -> float:
    """The length of a bar: `value` of the longest `of`; 0 where either is missing or nothing, never above 1."""
    if value is None or of is None or value != value or of != of or not of:
        return 0.0
    return min(max(float(value) / float(of), 0.0), 1.0)


def bars(rows: Sequence[Bar], *, label: str) -> str:
    """The bars from top to bottom as one list; `label` tells a screen reader what they are about."""
    items = "".join(_item(row) for row in rows)
    return (
        f'<div role="list" aria-label="{escaping.escape(label)}" '
        f'style="display:grid;gap:10px;font-size:0.95rem;color:{theme.INK}">{items}</div>'
    )


def _item(row: Bar) -> str:
    pieces = "".join(_piece(part) for part in row.parts if part.share > 0)
    return (
        f'<div role="listitem" title="{escaping.escape(row.full)}">'
        f'<div style="display:flex;flex-wrap:wrap;gap:0 10px;overflow-wrap:anywhere">'
        f"<span>{escaping.escape(row.name)}</span>"
        f'<span style="font-weight:600;font-variant-numeric:tabular-nums">{escaping.escape(row.words)}</span></div>'
        f'<div style="display:flex;height:{_HEIGHT_PX}px;background:#EEF2F5;margin-top:2px">{pieces}</div></div>'
    )


def _piece(part: Part) -> str:
    return f'<div style="width:{100 * part.share:.2f}%;background:{part.color}"></div>'
