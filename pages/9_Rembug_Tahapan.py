"""Rembug & Tahapan: who has held the rembug stunting, how far the seven steps are, and what became of the usulan."""

import streamlit as st

from pages._ui import cache, duty_view, frame, text
from pages._ui.widgets import rembug, steps, trail, usulan

view = frame.open_page("pages/9_Rembug_Tahapan.py", filters=("wilayah", "bulan"))
choice, at = view.choice, view.stamp
areas = cache.areas(at)
trail.trail(choice, areas)

# 1. Rembug: the sentence, the map, the timeline
held = rembug.statuses(choice, at)
words = duty_view.rembug_words(held, areas.title(choice.kawasan), choice.bulan)
st.subheader(text.plain(words), anchor=False)
picture, line = st.columns(2, gap="medium")
with picture:
    rembug.rembug_map(held, choice, at)
with line:
    rembug.timeline(held)
rembug.village_table(held, choice, at)

# 2. The seven steps
st.header("Tujuh langkah konvergensi", anchor=False)
steps.funnel(choice, at)
steps.out_of_order_list(choice, at)

# 3. The proposals
st.header("Usulan rembug", anchor=False)
usulan.stages(choice, at)
usulan.proposal_table(choice, at)
