"""The legend of a map: fill, words and count of every class, no data included. Pure; our own words only."""

import html as escaping
from collections.abc import Mapping, Sequence

from geo.classes import Entry
from geo.palette import HATCH_LINE
from pages._ui import format as fmt
from pages._ui import theme


def entry_words(entry: Entry) -> str:
    """'40,0–55,2%', or the status with its symbol."""
    if entry.low is not None and entry.high is not None:
        same = fmt.percent(entry.low) == fmt.percent(entry.high)
        return fmt.percent(entry.low) if same else f"{fmt.number(entry.low, decimals=1)}–{fmt.percent(entry.high)}"
    return theme.status_words(entry.id)


def html(entries: Sequence[Entry], *, unit: str, words: Mapping[str, str] | None = None) -> str:
    """The legend as a line of swatches that wraps; `words` by entry id where they are not those of a status."""
    items = "".join(_item(entry, (words or {}).get(entry.id) or entry_words(entry)) for entry in entries)
    return (
        f'<div role="list" aria-label="Keterangan warna ({escaping.escape(unit)})" '
        f'style="display:flex;flex-wrap:wrap;gap:4px 16px;font-size:0.9rem;color:{theme.INK}">{items}</div>'
    )


def _item(entry: Entry, text: str) -> str:
    fill = entry.fill.color
    if entry.fill.hatched:
        fill = f"repeating-linear-gradient(45deg,{fill} 0 3px,{HATCH_LINE} 3px 4px)"
    swatch = f'<span style="width:16px;height:16px;flex:none;border:1px solid {theme.MUTED};background:{fill}"></span>'
    words = f"{escaping.escape(text)}: {fmt.number(entry.count)} desa"
    return f'<span role="listitem" style="display:inline-flex;align-items:center;gap:6px">{swatch}{words}</span>'
