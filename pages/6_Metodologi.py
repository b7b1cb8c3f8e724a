"""Metodologi: what every number means, drawn from the indicator catalogue."""

from datetime import date

import streamlit as st

from pages._ui import cache, frame, indicator_names
from pages._ui.widgets import method

view = frame.open_page("pages/6_Metodologi.py", needs_data=False)

catalog = cache.catalog()
st.markdown(
    f"{len(catalog)} indikator. Setiap angka dihitung dengan menjumlahkan dulu pembilang dan penyebut semua desa, baru "
    "dibagi; persentase tidak pernah dirata-rata. Sel kosong berarti **belum lapor** dan tidak dihitung sebagai nol."
)
method.states()
with st.expander("Aturan kerja: pita status, tanda panah, batas waktu"):
    method.settings(catalog.settings)

st.header("Indikator", anchor=False)
ids = list(catalog)
asked = view.choice.indikator if view.choice else ids[0]
chosen = st.selectbox(
    "Pilih indikator",
    ids,
    index=ids.index(asked),
    format_func=indicator_names.Titles(catalog),
    key="metodologi_indikator",
)
method.definition(catalog[chosen])

st.header("Semua indikator", anchor=False)
method.overview(catalog, view.choice.bulan if view.choice else f"{date.today():%Y-%m}")
