"""The legend of a map: fill, words and count of every class, no data included. Pure; our own words only."""

import html as escaping
from collections.abc import Mapping, Sequence

from geo.classes import Entry
from geo.palette import HATCH_LINE
from pages._ui import format as fmt
from pages._ui import theme


def entry_words(entry: Entry) -> str:
    """'20 – <40%' (40% itself belongs to the next class), '40 – 55,2%', '0%', or the status with its symbol."""
    if entry.low is None or entry.high is None:
        return theme.status_words(entry.id)
    if entry.low == entry.high:
        return f"{_limit(entry.low)}%"
    return f"{_limit(entry.low)} – {'<' if entry.below_high else ''}{_limit(entry.high)}%"


def _limit(value: float) -> str:
    """A limit without a decimal that says nothing: 40.0 -> '40'."""
    return fmt.number(value, decimals=0 if float(value).is_integer() else 1)


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


def chips(parts: Sequence[tuple[theme.Status, str]], *, note: str = "") -> str:
    """Looks as they stand in a coloured table, each with its words, in a line that wraps; `note` after them."""
    items = "".join(
        f'<span role="listitem" style="padding:1px 8px;border-radius:4px;background:{look.tint};color:{look.tint_ink}">'
        f"{escaping.escape(words)}</span>"
        for look, words in parts
    )
    tail = f'<span style="color:{theme.MUTED};font-size:0.85rem">{escaping.escape(note)}</span>' if note else ""
    return f'<div role="list" style="display:flex;flex-wrap:wrap;gap:4px 8px;align-items:center">{items}{tail}</div>'
