"""Konvergensi over the quarters: one small panel for each area below the chosen one."""

import streamlit as st

from geo import codes
from pages._ui import cache, convergence_grid, convergence_html, convergence_words, text
from pages._ui import convergence_columns as columns
from pages._ui.choice import Choice

_KINDS = {"kabupaten": "kabupaten/kota", "kecamatan": "kecamatan", "desa": "desa"}


def over_quarters(choice: Choice, at: cache.Stamp) -> None:
    """Bars per quarter up to the chosen one, coloured by band, beside the whole area as a dotted line."""
    areas = cache.areas(at)
    children = areas.children(choice.kawasan)
    level = codes.level(children[0])
    now = _totals(cache.board(at, level, choice.kuartal).groups)
    now = now[now["kode"].isin(children)]
    words = f"{convergence_words.moved(now, _KINDS[level])} dari {convergence_words.before(choice.kuartal)}"
    st.subheader(text.plain(words), anchor=False)
    rules = cache.definitions().rules
    said = {row.kode: convergence_words.in_panel(row, rules) for row in now.itertuples()}
    past = _until(cache.convergence(at, level), choice.kuartal)
    own = _until(cache.convergence(at, codes.level(choice.kawasan)), choice.kuartal)
    panels = [
        convergence_html.Panel(name=areas.names[kode], words=said[kode], rows=past[past["kode"] == kode])
        for kode in convergence_grid.lowest_first(now)
    ]
    st.html(convergence_html.quarters(panels, own[own["kode"] == choice.kawasan], rules))
    st.caption(convergence_words.QUARTERS_RULE)


def _totals(rows):
    return rows[rows["kelompok"] == columns.TOTAL]


def _until(rows, kuartal: str):
    totals = _totals(rows)
    return totals[totals["kuartal"] <= kuartal]
