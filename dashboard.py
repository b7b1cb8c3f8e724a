"""Ringkasan: the home screen. How the area stands this month, who needs attention and why, who is silent."""

import streamlit as st

from geo import codes
from pages._ui import cache, frame, sentences, text
from pages._ui.widgets import cards, overview
from pages._ui.widgets import map as map_widget

view = frame.open_page(
    "dashboard.py", filters=("wilayah", "indikator", "bulan"), without_numbers=map_widget.outlines_only
)
choice, at = view.choice, view.stamp
catalog, areas = cache.catalog(), cache.areas(at)
level = codes.level(choice.kawasan)

# 1. The month in one sentence and six cards
own = cache.month(at, level, choice.bulan)
own = own[own["kode"] == choice.kawasan]
st.subheader(text.plain(sentences.month_words(own, areas.title(choice.kawasan), choice.bulan)), anchor=False)
cards.headline_cards(own.set_index("indikator").loc[list(catalog.headlines)].reset_index(), catalog, at)
st.caption(text.REPORT_AND_NUMBERS)

# 2. Where: the map and the ranking of the chosen indicator
indicator = catalog[choice.indikator]
villages = cache.villages(at, choice.kawasan, choice.indikator, choice.bulan)
picture, ranks = st.columns(2, gap="medium")
with picture:
    st.subheader(text.plain(sentences.map_words(villages, indicator, areas.title(choice.kawasan))), anchor=False)
    colouring = map_widget.BY_STATUS if indicator.targets else map_widget.BY_VALUE
    map_widget.village_map(choice, at, colouring=colouring, height=430, key="peta_kecil")
with ranks:
    overview.ranking_of_children(choice, at)

# 3. Who, and why
if level != "kecamatan":
    overview.needs_attention(choice, at, level="kecamatan", heading="Kecamatan yang perlu perhatian")
overview.needs_attention(choice, at, level="desa", heading="Desa yang perlu perhatian")
overview.silent_villages(choice, at)
