"""The heat grids of the work plan as a coloured table: it scrolls, is read by keyboard, and its cells are clicked."""

import pandas as pd
from pandas.io.formats.style import Styler

from pages._ui import theme
from pages._ui.heat_words import row_name
from pages._ui.plan_view import SILENT, Heat

_DARKEST_AT = 0.5
"""Share of late activities from which the colour is no longer deepened."""


def heat_table(heat: Heat) -> Styler:
    """`heat.words`, each month coloured by its state: the more is late, the deeper the orange."""
    css = pd.DataFrame("", index=heat.words.index, columns=heat.words.columns)
    for bulan in heat.bulan:
        css[bulan] = [_css(*pair) for pair in zip(heat.states[bulan], heat.late[bulan], strict=True)]
    named = heat.words.assign(nama=[row_name(*pair) for pair in zip(heat.kode, heat.words["nama"], strict=True)])
    return named.style.apply(lambda _: css, axis=None)


def _css(state: str, late: float) -> str:
    if state == SILENT:
        look = theme.STATUS[SILENT]
        return f"background-color: {look.tint}; color: {look.tint_ink}"
    if state == "terlambat":
        weight = min(1.0, late / _DARKEST_AT) if late == late else 1.0
        return f"background-color: {_between(theme.PLAN[state].tint, theme.PLAN[state].color, weight)}; {_INK}"
    return f"background-color: {theme.PLAN[state].color}; {_INK}"


_INK = f"color: {theme.INK}"


def _between(pale: str, full: str, weight: float) -> str:
    """The colour `weight` of the way from `pale` to `full`."""
    pairs = [(int(pale[i : i + 2], 16), int(full[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(low + (high - low) * weight):02X}" for low, high in pairs)
