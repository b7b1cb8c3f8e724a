"""Metodologi of the monthly indicators: states, working rules, one indicator whole, all of them in a table."""

from datetime import date

import streamlit as st

from pages._ui import cache, indicator_names
from pages._ui.choice import Choice
from pages._ui.widgets import method


def indicators(choice: Choice | None) -> None:
    """Opens with the shared indicator and the targets of the shared month."""
    catalog = cache.catalog()
    st.markdown(
        f"{len(catalog)} indikator. Setiap angka dihitung dengan menjumlahkan dulu pembilang dan penyebut semua desa, "
        "baru dibagi; persentase tidak pernah dirata-rata. Sel kosong berarti **belum lapor** dan tidak dihitung "
        "sebagai nol."
    )
    method.states()
    with st.expander("Aturan kerja: pita status, tanda panah, batas waktu"):
        method.settings(catalog.settings)
    st.header("Indikator", anchor=False)
    ids = list(catalog)
    chosen = st.selectbox(
        "Pilih indikator", ids, index=ids.index(choice.indikator if choice else ids[0]),
        format_func=indicator_names.Titles(catalog), key="metodologi_indikator",
    )  # fmt: skip
    method.definition(catalog[chosen])
    st.header("Semua indikator", anchor=False)
    method.overview(catalog, choice.bulan if choice and choice.bulan else f"{date.today():%Y-%m}")
