"""Konvergensi: the village scorecards of a quarter. How far, where, which service drags, and why each number is so."""

import streamlit as st

from geo import codes
from pages._ui import cache, convergence_words, frame, text
from pages._ui.widgets import convergence, convergence_grid, convergence_quarters, trail

view = frame.open_page("pages/11_Konvergensi.py", filters=("wilayah", "kuartal"))
choice, at = view.choice, view.stamp
areas, rules = cache.areas(at), cache.definitions().rules

# 1. How far the area has come this quarter
trail.trail(choice, areas)
groups = convergence.of_area(cache.board(at, codes.level(choice.kawasan), choice.kuartal).groups, choice.kawasan)
total = next(groups[groups["kelompok"] == "total"].itertuples())
words = convergence_words.opening(total, title=areas.title(choice.kawasan), rules=rules)
st.subheader(text.plain(words), anchor=False)
convergence.how_it_stands(choice, at, total)

# 2. Where, and which service drags
picture, lowest = st.columns(2, gap="medium")
with picture:
    convergence.village_map(choice, at)
with lowest:
    convergence.service_bars(choice, at)

# 3. Every area and every service; a cell explains itself
convergence_grid.scorecard_grid(choice, at)

# 4. Over the quarters
convergence_quarters.over_quarters(choice, at)
