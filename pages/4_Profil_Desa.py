"""Profil Desa: everything about one village on one screen, and where each number came from."""

import streamlit as st

from pages._ui import cache, frame, sentences, text
from pages._ui.widgets import trail, village

view = frame.open_page("pages/4_Profil_Desa.py", filters=("wilayah", "desa", "bulan"))
choice, at = view.choice, view.stamp
areas = cache.areas(at)

if not choice.desa:
    village.choose_first(choice, at)
    st.stop()

# 1. The village in one sentence
title = areas.title(choice.desa)
trail.trail(choice, areas)
rows = village.measures(choice, at)
st.subheader(text.plain(sentences.month_words(rows, title, choice.bulan)), anchor=False)

# 2. What is missing, and the plan beside it
left, right = st.columns([2, 3], gap="medium")
with left:
    village.people_missing(rows, cache.catalog())
with right:
    village.work_plan(choice, at)
village.meetings_and_reports(choice, at)

# 3. Everything, with its comparison and its source
village.measure_table(rows, choice, f"{title}, {choice.bulan}", at)
village.sources(choice, at)
