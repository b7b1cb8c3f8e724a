"""Kelembagaan & Anggaran: the structure of each TPPS and its gaps, the budget by source and programme, innovations."""

import streamlit as st

from pages._ui import cache, frame
from pages._ui.widgets import innovations, money, structure, trail

view = frame.open_page("pages/10_Kelembagaan_Anggaran.py", filters=("wilayah", "desa", "bulan"))
choice, at = view.choice, view.stamp
trail.trail(choice, cache.areas(at))

part = st.segmented_control(
    "Bagian", ["Struktur TPPS", "Anggaran", "Inovasi"], default="Struktur TPPS", required=True,
    key="kelembagaan_bagian", label_visibility="collapsed",
)  # fmt: skip
if part == "Struktur TPPS":
    structure.show(choice, at)
elif part == "Anggaran":
    money.show(choice, at)
else:
    innovations.search(choice, at)
