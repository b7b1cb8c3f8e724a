"""The villages of an area for one indicator and month, as table and map tooltips: many people look at the same ones."""

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler

from pages._ui import sentences, tables
from pages._ui.cache.data import COUNTING, Stamp, areas, catalog, month

_PICTURES = 256


@st.cache_resource(show_spinner=COUNTING, max_entries=_PICTURES)
def villages(at: Stamp, kawasan: str, indikator: str, bulan: str) -> pd.DataFrame:
    """Measures of the villages of `kawasan` with kecamatan and changes in words, worst first. Read-only."""
    rows = month(at, "desa", bulan)
    rows = rows[(rows["indikator"] == indikator) & rows["kode"].isin(areas(at).villages(kawasan))]
    rows = tables.with_changes(tables.with_kecamatan(rows, areas(at).names))
    is_worse_low = catalog()[indikator].better == "naik"
    return rows.sort_values("nilai", ascending=is_worse_low, na_position="last", ignore_index=True)


@st.cache_resource(show_spinner=False, max_entries=_PICTURES)
def village_table(at: Stamp, kawasan: str, indikator: str, bulan: str) -> Styler:
    """`villages` written out once for everybody who opens the same map."""
    return tables.written_out(tables.styled(villages(at, kawasan, indikator, bulan), tables.VILLAGES))


@st.cache_resource(show_spinner=False, max_entries=_PICTURES)
def village_words(at: Stamp, kawasan: str, indikator: str, bulan: str) -> dict[str, str]:
    """Code -> the sentence of the map's tooltip. Read-only."""
    rows, indicator = villages(at, kawasan, indikator, bulan), catalog()[indikator]
    return {row.kode: sentences.standing(row, indicator) for row in rows.itertuples()}
