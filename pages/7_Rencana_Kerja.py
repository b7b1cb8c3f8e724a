"""Rencana Kerja: how far the year's plan has come, where it is late, and marking what was done."""

import streamlit as st

from geo import codes
from pages._ui import cache, frame, plan_view, text
from pages._ui.widgets import explain_button, plan_drafts, plan_editor, plan_heat, plan_village, trail, word_download

view = frame.open_page("pages/7_Rencana_Kerja.py", filters=("wilayah", "desa", "bulan"))
choice, at = view.choice, view.stamp
areas = cache.areas(at)

# 1. How far the plan has come
trail.trail(choice, areas)
rows = cache.month(at, codes.level(choice.wilayah), choice.bulan)
rows, cells = rows[rows["kode"] == choice.wilayah], plan_heat.cells_of(choice, at)
words = plan_view.opening(rows, cells, areas.title(choice.wilayah), choice.bulan)
st.subheader(text.plain(words), anchor=False)
with st.container(horizontal=True):
    for id_, label in (("rencana_bulan", "Jelaskan bulan ini"), ("rencana_sd", "Jelaskan sejak Januari")):
        explain_button.button(at, kode=choice.wilayah, masa=choice.bulan, id_=id_, where="rencana", label=label)
plan_heat.silent_notice(choice, at)

# 2. The year, or filling it in
look = ["Setahun"] if choice.desa else ["Menurut wilayah", "Menurut kegiatan"]
look.append(plan_drafts.FILLING)
part = st.segmented_control(
    "Bagian", look, default=look[0], required=True, key="rencana_bagian", label_visibility="collapsed"
)
if part != plan_drafts.FILLING:
    plan_drafts.notice()
if part == plan_drafts.FILLING:
    plan_editor.editor(choice, at)
elif choice.desa:
    plan_village.year(choice, at)
elif part == "Menurut wilayah":
    plan_heat.areas_by_month(choice, at)
else:
    plan_heat.activities_by_month(choice, at)

# 3. The document itself
st.subheader("Dokumen Rencana Kerja", anchor=False)
word_download.word_downloads(choice, at)
