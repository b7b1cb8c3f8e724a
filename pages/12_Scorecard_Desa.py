"""Scorecard Desa: one village and quarter, in the order in which a Pendamping Desa and the village discuss it."""

import streamlit as st

from indicators.scorecard.discussed import open_agreements
from pages._ui import cache, frame
from pages._ui import format as fmt
from pages._ui.widgets import (
    meeting_followups,
    scorecard_downloads,
    scorecard_notes,
    scorecard_opening,
    scorecard_tables,
    scorecard_talk,
    scorecard_usulan,
    trail,
)

view = frame.open_page("pages/12_Scorecard_Desa.py", filters=("wilayah", "desa", "kuartal"))
choice, at = view.choice, view.stamp
areas, kuartal = cache.areas(at), choice.kuartal

if not choice.desa:
    scorecard_opening.choose_village(choice, areas)
    st.stop()

# 1. Where the village stands, and what it agreed before
desa, title = choice.desa, f"{areas.title(choice.desa)}, {fmt.quarter(kuartal)}"
trail.trail(choice, areas)
meeting_followups.notice(("scorecard", desa, kuartal))
card = cache.village_card(at, desa, kuartal)
scorecard_opening.opening(card, at, areas.title(desa))
remarks, _ = cache.remarks(at)
scorecard_opening.still_open(open_agreements(remarks, kode_desa=desa, kuartal=kuartal))

# 2. The discussion, step by step
steps = ["1 Lima tabel", "2 Perubahan dan paket", "3 Bahan diskusi", "4 Usulan", "5 Catatan dan kesepakatan", "Unduh"]
tables, changes, talk, proposals, notes, papers = st.tabs(steps, key="scorecard_langkah")
with tables:
    scorecard_tables.five_tables(card.village, at, kuartal=kuartal)
with changes:
    scorecard_talk.what_moved(card, at, kuartal=kuartal)
    scorecard_tables.packages(card.village, at, kuartal=kuartal)
with talk:
    scorecard_talk.contradictions(card, name=f"{desa}-{kuartal}", title=title)
    scorecard_talk.points(card, at, kuartal=kuartal)
with proposals:
    scorecard_usulan.proposals(card.village, choice, at, title=title)
with notes:
    scorecard_notes.notes(desa, kuartal=kuartal, at=at)
with papers:
    scorecard_downloads.downloads(desa, kuartal=kuartal, at=at)
