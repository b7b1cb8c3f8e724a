"""Whether a table cell is coloured in: the way many villages mark a month in Tabel 2."""

import re

from lxml.etree import _Element

from loaders.word import names as w

_HEX = re.compile(r"[0-9A-Fa-f]{6}")
_WHITE_FROM = 0xFA
"""A channel from this value on cannot be told from white on paper."""
_WHITE_THEMES = frozenset({"background1", "light1"})


def fill_of(cell: _Element) -> str:
    """A name for the cell's colour, equal for equal colours; '' for white, 'auto' or no shading at all."""
    shading = cell.find(f"{w.TC_PR}/{w.SHD}")
    if shading is None:
        return ""
    pattern = (shading.get(w.VAL) or "clear").lower()
    if pattern == "nil":
        return ""
    if pattern == "solid":
        return _named(shading.get(w.COLOR), auto="000000")
    if pattern != "clear":
        return f"{pattern} {shading.get(w.COLOR) or 'auto'}"
    fill = shading.get(w.FILL) or "auto"
    return _named(fill, auto="") if _HEX.fullmatch(fill) else _theme_fill(shading)


def _named(colour: str | None, *, auto: str) -> str:
    if not colour or not _HEX.fullmatch(colour):
        return auto
    channels = [int(colour[start : start + 2], 16) for start in (0, 2, 4)]
    return "" if min(channels) >= _WHITE_FROM else colour.upper()


def _theme_fill(shading: _Element) -> str:
    """A colour of the document's theme; Word itself writes its hexadecimal value too, other programs may not."""
    theme = shading.get(w.THEME_FILL)
    if not theme or theme.lower() == "none":
        return ""
    shade, tint = shading.get(w.THEME_SHADE), shading.get(w.THEME_TINT)
    darker = shade is not None and shade.upper() != "FF"
    return "" if theme in _WHITE_THEMES and not darker else f"{theme} {shade or ''} {tint or ''}"
