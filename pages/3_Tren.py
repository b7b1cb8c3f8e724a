"""Tren: one indicator over the months, for an area, the area above it and everything below it."""

import streamlit as st

from geo import codes
from pages._ui import cache, frame, lines, sentences, text
from pages._ui.charts import base, trend
from pages._ui.widgets import explain_button, trend_table

view = frame.open_page("pages/3_Tren.py", filters=("indikator", "wilayah", "desa", "bulan"))
choice, at = view.choice, view.stamp

# 1. What the data says up to the chosen month
indicator, areas = cache.catalog()[choice.indikator], cache.areas(at)
level, parent = codes.level(choice.wilayah), areas.parent(choice.wilayah)
series = cache.series(at, level, choice.indikator)
own = lines.of_area(series[series["bulan"] <= choice.bulan], choice.wilayah)
if own["nilai"].isna().all():
    st.info(text.NO_DATA)
    st.caption(text.plain(sentences.indicator_note(indicator)))
    st.stop()
above = None
if parent:
    above = cache.series(at, codes.level(parent), choice.indikator)
    above = lines.of_area(above[above["bulan"] <= choice.bulan], parent)

# 2. The answer, then the picture
now = cache.month(at, level, choice.bulan)
row = next(now[(now["kode"] == choice.wilayah) & (now["indikator"] == choice.indikator)].itertuples())
st.subheader(text.plain(sentences.trend_words(row, indicator, areas.title(choice.wilayah))), anchor=False)
explain_button.button(at, kode=choice.wilayah, masa=choice.bulan, id_=choice.indikator, where="tren")
drawn = lines.main_lines(
    own, above, name=areas.title(choice.wilayah), above_name=areas.title(parent) if parent else ""
)  # fmt: skip
st.plotly_chart(trend.trend(drawn, own), config=base.CONFIG, key="tren", alt=f"Garis {indicator.title} tiap bulan")
st.caption("Bulan tanpa laporan dibiarkan kosong, tidak disambung. " + text.plain(sentences.indicator_note(indicator)))
trend_table.own_months(own, indicator, areas.title(choice.wilayah))

# 3. Everything below, on one scale
children = areas.children(choice.kawasan)
if children:
    below = cache.series(at, codes.level(children[0]), choice.indikator)
    below = below[below["bulan"] <= choice.bulan]
    panels = lines.child_lines(below, areas, choice.kawasan)
    st.subheader(text.plain(sentences.children_words(below, children, indicator, choice.bulan)), anchor=False)
    st.plotly_chart(
        trend.small_multiples(panels, own), config=base.CONFIG, key="tren_kecil", alt="Satu panel tiap wilayah"
    )
