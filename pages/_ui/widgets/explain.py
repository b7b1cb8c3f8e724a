"""Jelaskan angka ini: one number, its formula with the real n and N, what is left out, its sources, other periods.

`explanation` and `measure` draw it in place; `explain_button` opens it over any screen.
"""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from geo import codes
from indicators.explanation import Explanation
from indicators.scorecard.model import KELOMPOK
from pages._ui import bands, cache, explain_view, sentences, text, theme
from pages._ui.tables import MEASURE, Show
from pages._ui.widgets import explain_source
from pages._ui.widgets import tables as table_widgets

_QUARTERS = (Show("triwulan", "Triwulan"), Show("tertulis", "Nilai"), Show("bagian", "n/N"), Show("pita_kata", "Pita"))
_MONTHS = (Show("saat", "Bulan"), *MEASURE[:4])


def explanation(at: cache.Stamp, *, kode: str, kuartal: str, id_: str, key: str) -> None:
    """Explain the number of service or group `id_` (IH-1 … PA-1, ih, an, total) of an area and quarter."""
    exp, definitions = cache.explained(at, kode, kuartal, id_), cache.definitions()
    rows = _all_quarters(at, kode, id_)
    row = next(rows[rows["kuartal"] == kuartal].itertuples())
    words = explain_view.heading(exp, title=cache.areas(at).title(kode), row=row, definitions=definitions)
    state = bands.words(row.pita, definitions.rules)
    _drawn(exp, at, words, state, ("Triwulan lain", lambda: _quarters(rows, kode, kuartal, key)), key, "scorecard")


def measure(at: cache.Stamp, *, kode: str, bulan: str, indikator: str, key: str) -> None:
    """Explain the number of a monthly indicator of an area, as known for `bulan`."""
    exp, indicator = cache.explained_measure(at, kode, indikator, bulan), cache.catalog()[indikator]
    rows = cache.series(at, codes.level(kode), indikator)
    row = next(rows[rows["kode"].eq(kode) & rows["bulan"].eq(exp.masa)].itertuples())
    words = explain_view.month_heading(exp, title=cache.areas(at).title(kode), row=row, indicator=indicator)
    past = explain_view.by_month(rows, kode=kode, until=exp.masa)
    state = theme.status_words(row.status)
    _drawn(exp, at, words, state, ("Bulan lain", lambda: _months(past, key)), key, "angka")
    st.caption(text.plain(sentences.source_words(indicator, bulan)))


def _drawn(
    exp: Explanation,
    at: cache.Stamp,
    words: str,
    state: str,
    past: tuple[str, Callable[[], None]],
    key: str,
    kind: str,
) -> None:
    """The sentence, the formula, what is left out; then the parts, other periods and source rows to open."""
    with st.container(border=True):
        st.markdown(f"**{text.plain(words)}** :gray-badge[{text.plain(state)}]")
        st.markdown(f"{text.plain(exp.rumus)}  \n= **{text.plain(explain_view.calculation(exp))}**")
        for remark in explain_view.remarks(exp, names=explain_source.names(at), definitions=cache.definitions()):
            st.markdown(f"- {text.plain(remark)}")
        label, draw_past = past
        added, other, sources = st.tabs(["Yang dijumlahkan", label, "Baris sumber"])
        with added:
            _parts(exp, at, key)
        with other:
            draw_past()
        with sources:
            explain_source.rows(
                exp.baris, at, name=f"sumber-{exp.id}-{exp.kode}-{exp.masa}", title=f"Baris sumber {exp.judul}",
                key=key, kind=kind,
            )  # fmt: skip


def _all_quarters(at: cache.Stamp, kode: str, id_: str) -> pd.DataFrame:
    level = codes.level(kode)
    rows = cache.convergence(at, level) if id_ in KELOMPOK else cache.services(at, level)
    column = "kelompok" if id_ in KELOMPOK else "indikator"
    return rows[rows["kode"].eq(kode) & rows[column].eq(id_)]


def _parts(exp: Explanation, at: cache.Stamp, key: str) -> None:
    rows = explain_view.parts(exp, names=explain_source.names(at), definitions=cache.definitions())
    if rows.empty:
        st.markdown("Tidak ada angka yang dapat dijumlahkan.")
        return
    above, below = ("Diterima", "Seharusnya") if len(exp.masa) == len("2026-3") else ("Pembilang", "Penyebut")
    shown = (Show("nama", "Layanan" if exp.bagian[0].id else "Desa"), Show("diterima", above, "count"),
             Show("seharusnya", below, "count"), Show("persen", "Persen", "percent"))  # fmt: skip
    table_widgets.table(rows, shown, key=f"{key}-bagian", alt="Bagian yang dijumlahkan")


def _quarters(rows: pd.DataFrame, kode: str, kuartal: str, key: str) -> None:
    rules = cache.definitions().rules
    past = explain_view.by_quarter(rows, kode=kode, until=kuartal)
    past = past.assign(
        tertulis=[bands.percent(row.nilai, row.pita, rules) for row in past.itertuples()],
        pita_kata=[bands.words(pita, rules) for pita in past["pita"]],
    )
    table_widgets.table(past, _QUARTERS, key=f"{key}-triwulan", alt="Angka yang sama di triwulan lain")


def _months(past: pd.DataFrame, key: str) -> None:
    table_widgets.table(past, _MONTHS, key=f"{key}-bulan", alt="Angka yang sama di bulan lain")
