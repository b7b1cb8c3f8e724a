"""Konsolidasi Data: which month is shown, the opening sentence, what must be settled, who is silent."""

import pandas as pd
import streamlit as st

from indicators.consolidation import silent_sources
from pages._ui import cache, text
from pages._ui import consolidation_look as look
from pages._ui import consolidation_words as words
from pages._ui.cache import consolidation as cached
from pages._ui.choice import Choice
from pages._ui.tables import Show
from pages._ui.widgets import tables as table_widgets

_SILENT = (Show("nama", "Desa"), Show("sumber_kata", "Sumber"), Show("kelompok_kata", "Kelompok", width="large"))


def month_shown(choice: Choice, at: cache.Stamp) -> str:
    """The month chosen, or the newest before it that has counts of sources; '' when there is none. Says which."""
    sent = [bulan for bulan in cached.source_months(at) if bulan <= choice.bulan]
    if not sent:
        st.info(words.no_counts(choice.bulan))
        st.page_link("pages/5_Unggah_Data.py", label="Buka Unggah Data", icon=":material/upload_file:")
        return ""
    if sent[-1] != choice.bulan:
        st.caption(words.older_month(choice.bulan, sent[-1]))
    return sent[-1]


def of_area(choice: Choice, bulan: str, at: cache.Stamp) -> pd.DataFrame:
    """Every group by source of the chosen village, or of all villages of the chosen area."""
    rows = cached.sources(at, bulan)
    return rows[rows["kode_desa"].isin(cache.areas(at).villages(choice.wilayah))]


def opening(rows: pd.DataFrame, choice: Choice, bulan: str, at: cache.Stamp) -> None:
    """The sentence, a badge for each thing to settle, on how many villages it rests, and who is silent."""
    areas = cache.areas(at)
    sentence = words.opening(rows, title=areas.title(choice.wilayah), bulan=bulan, names=areas.title)
    st.subheader(text.plain(sentence), anchor=False)
    badges = [
        f":{look.REASONS[alasan].badge}-badge[{text.plain(counted)}]" for alasan, counted in words.reason_counts(rows)
    ]
    if badges:
        st.markdown(" ".join(badges))
    if not choice.desa:
        st.caption(text.plain(words.basis(rows, names=areas.title)))
        _silent(rows, at)


def _silent(rows: pd.DataFrame, at: cache.Stamp) -> None:
    silent = silent_sources(rows)
    if silent.empty:
        return
    with st.expander(text.plain(words.silent_words(silent))):
        shown = silent.assign(
            nama=silent["kode_desa"].map(cache.areas(at).title),
            sumber_kata=silent["sumber"].map(look.SOURCE_TITLES),
            kelompok_kata=silent["kelompok"].map(words.group_list),
        )
        table_widgets.table(shown, _SILENT, key="konsolidasi-diam", alt="Sumber yang belum mengirim angka")
