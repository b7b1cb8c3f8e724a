"""Peta: one indicator over the village boundaries; click a village to see its numbers."""

import streamlit as st

from pages._ui import cache, frame, sentences, text
from pages._ui.tables import VILLAGES, Show
from pages._ui.widgets import detail, trail
from pages._ui.widgets import map as map_widget
from pages._ui.widgets import tables as table_widgets

view = frame.open_page(
    "pages/2_Peta.py", filters=("indikator", "wilayah", "bulan"), without_numbers=map_widget.outlines_only
)
choice, at = view.choice, view.stamp

# 1. What the data says about the villages of the area
indicator, areas = cache.catalog()[choice.indikator], cache.areas(at)
asked = (at, choice.kawasan, choice.indikator, choice.bulan)
rows = cache.villages(*asked)
trail.trail(choice, areas)
st.subheader(text.plain(sentences.map_words(rows, indicator, areas.title(choice.kawasan))), anchor=False)

# 2. The map, and what was clicked
picture, side = st.columns([5, 2])
with picture:
    colouring = map_widget.choose_colouring(indicator)
    map_widget.village_map(choice, at, colouring=colouring, height=560, key="peta")
with side:
    detail.area_card(choice, at)

# 3. The same as a table
st.subheader("Tabel", anchor=False, help=f"Isi yang sama dengan peta. {text.COLUMN_RULE}")
written = cache.village_table(*asked)
picked = table_widgets.table(rows, VILLAGES, key="peta-tabel", alt="Nilai tiap desa", height=420, written=written)
detail.open_picked(rows, picked)
table_widgets.downloads(
    rows,
    (Show("kode", "Kode desa"), *VILLAGES),
    name=f"peta-{choice.indikator}-{choice.kawasan}-{choice.bulan}",
    title=f"{indicator.title}, {areas.title(choice.kawasan)}",
    notes=(sentences.source_words(indicator, choice.bulan),),
)
