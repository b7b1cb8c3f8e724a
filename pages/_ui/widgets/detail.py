"""What stands beside the map: the chosen area's numbers and the way to its village."""

import pandas as pd
import streamlit as st

from geo import codes
from pages._ui import cache, text
from pages._ui.choice import Choice
from pages._ui.widgets import cards, filters


def area_card(choice: Choice, at: cache.Stamp) -> None:
    """The chosen area, and above it the kecamatan and kabupaten it belongs to, all for one indicator and month."""
    areas, indicator = cache.areas(at), cache.catalog()[choice.indikator]
    kode: str | None = choice.wilayah
    while kode:
        rows = cache.month(at, codes.level(kode), choice.bulan)
        rows = rows[(rows["indikator"] == choice.indikator) & (rows["kode"] == kode)]
        with st.container(border=True):
            st.markdown(f"**{text.plain(areas.title(kode))}**")
            for row in rows.itertuples():
                cards.card(
                    row, indicator, at, few_reports_below_percent=cache.catalog().settings.few_reports_below_percent
                )
            if kode == choice.desa:
                profile_link(choice)
        kode = areas.parent(kode)
    if not choice.desa:
        st.caption("Klik satu desa di peta, atau pilih barisnya di tabel, untuk melihat angkanya di sini.")


def profile_link(choice: Choice) -> None:
    """To the village's own page, with the same month and indicator."""
    st.page_link(
        "pages/4_Profil_Desa.py", label="Buka profil desa", icon=":material/location_home:", query_params=choice.query()
    )


def open_picked(rows: pd.DataFrame, picked: int | None) -> None:
    """A newly picked row makes its area the shared choice; a pick that is still marked on a later run does not."""
    if picked is None or picked >= len(rows):
        return
    kode = rows["kode"].iloc[picked]
    if st.session_state.get("baris_dipilih") != kode:
        st.session_state["baris_dipilih"] = kode
        filters.set_area(kode)
        st.rerun()
