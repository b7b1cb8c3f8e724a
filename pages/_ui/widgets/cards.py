"""Headline cards: one measure each, with n/N, target and change beside the value."""

import pandas as pd
import streamlit as st

from indicators.catalog_model import Catalog, Indicator
from pages._ui import cache, sentences, text, theme
from pages._ui.widgets import explain_button

_PER_ROW = 4


def headline_cards(rows: pd.DataFrame, catalog: Catalog, at: cache.Stamp) -> None:
    """One card per row of `rows` (one area, one month, with trend), four in a line."""
    cards = list(rows.itertuples())
    for start in range(0, len(cards), _PER_ROW):
        for column, row in zip(st.columns(_PER_ROW), cards[start : start + _PER_ROW], strict=False):
            with column, st.container(border=True, height="stretch"):
                card(
                    row,
                    catalog[row.indikator],
                    at,
                    few_reports_below_percent=catalog.settings.few_reports_below_percent,
                )


def card(row, indicator: Indicator, at: cache.Stamp, *, few_reports_below_percent: float) -> None:
    """One measure: short name, value, change, status, n/N, target, whose reports it rests on, and its explanation."""
    st.metric(
        text.plain(indicator.short),
        sentences.value_words(row) if row.keadaan in ("nilai", "nol") else theme.STATUS[row.status].label,
        help=text.plain(f"{indicator.title}. {indicator.why}"),
    )
    if change := sentences.change_words(row, indicator):
        # Streamlit cuts a metric's own delta, and a badge, at the width of the card; this takes a second line.
        color = _CHANGE_COLOR.get(row.makna_lalu, "gray")
        st.markdown(f":small[:{color}-background[{text.plain(_ARROW[row.arah_lalu] + change)}]]")
    look = theme.STATUS[row.status]
    st.badge(f"{look.symbol} {look.label}", color=look.badge)
    if warning := sentences.few_reports_words(row, indicator, below_percent=few_reports_below_percent):
        st.badge(warning, color="orange")
    st.caption(text.plain(sentences.basis_words(row, indicator)))
    explain_button.button(at, kode=row.kode, masa=row.bulan, id_=row.indikator, where="kartu")


_ARROW = {"naik": "↑ ", "turun": "↓ ", "tetap": "", "tidak_dinilai": ""}
_CHANGE_COLOR = {"membaik": "green", "memburuk": "orange"}
