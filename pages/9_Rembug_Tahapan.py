"""Rembug & Tahapan: who has held the rembug stunting, how far the seven steps are, and what became of the usulan."""

import streamlit as st

from pages._ui import cache, duty_view, frame, text
from pages._ui.widgets import papers, rembug, steps, trail, usulan

view = frame.open_page("pages/9_Rembug_Tahapan.py", filters=("wilayah", "desa", "bulan"))
choice, at = view.choice, view.stamp
areas = cache.areas(at)
trail.trail(choice, areas)

# 1. Who has held the rembug
held = rembug.statuses(choice, at)
words = duty_view.rembug_words(held, areas.title(choice.kawasan), choice.bulan)
st.subheader(text.plain(words), anchor=False)
part = st.segmented_control(
    "Bagian", ["Rembug", "Tujuh langkah", "Dokumen", "Usulan"], default="Rembug", required=True, key="rembug_bagian",
    label_visibility="collapsed",
)  # fmt: skip

# 2. On the map and over the year; or what comes before and after it
if part == "Rembug":
    picture, line = st.columns(2, gap="medium")
    with picture:
        rembug.rembug_map(held, choice, at)
    with line:
        rembug.rembug_timeline(held, choice, at)
    rembug.village_table(held, choice, at)
elif part == "Tujuh langkah":
    steps.show(choice, at)
elif part == "Dokumen" and choice.desa:
    papers.of_village(choice, at)
elif part == "Dokumen":
    papers.overview(choice, at)
else:
    usulan.show(choice, at)
