"""Kelembagaan & Anggaran: the structure of each TPPS and its gaps, the budget by source and programme, innovations."""

import streamlit as st

from pages._ui import cache, frame
from pages._ui.widgets import innovations, money, structure, trail

view = frame.open_page("pages/10_Kelembagaan_Anggaran.py", filters=("wilayah", "desa", "bulan"))
choice, at = view.choice, view.stamp
trail.trail(choice, cache.areas(at))

st.header("Struktur TPPS", anchor=False)
structure.completeness(choice, at)
if choice.desa:
    structure.posts_of_village(choice, at)
else:
    structure.village_table(choice, at)
structure.actors()

st.header("Anggaran", anchor=False)
money.summary(choice, at)
money.by_source(choice, at)
money.by_programme(choice, at)

st.header("Inovasi desa", anchor=False)
innovations.search(choice, at)
