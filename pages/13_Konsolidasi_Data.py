"""Konsolidasi Data: every target group by source side by side, what each village must settle, and the minutes."""

import streamlit as st

from pages._ui import cache, frame
from pages._ui.widgets import (
    consolidation,
    consolidation_documents,
    consolidation_grid,
    consolidation_pair,
    consolidation_settle,
    consolidation_trend,
    consolidation_village,
    trail,
)

view = frame.open_page("pages/13_Konsolidasi_Data.py", filters=("wilayah", "desa", "bulan"))
choice, at = view.choice, view.stamp
trail.trail(choice, cache.areas(at))
bulan = consolidation.month_shown(choice, at)
if not bulan:
    st.stop()

# 1. What must be settled this month
rows = consolidation.of_area(choice, bulan, at)
consolidation.opening(rows, choice, bulan, at)
part = st.segmented_control(
    "Bagian", ["Antarsumber", "Yang diselesaikan", "Perkembangan", "Dua sumber"], default="Antarsumber", required=True,
    key="konsolidasi_bagian", label_visibility="collapsed",
)  # fmt: skip

# 2. The sources side by side, what to settle, over the months, or two of them
if part == "Antarsumber" and choice.desa:
    consolidation_village.side_by_side(rows, choice, bulan, at)
elif part == "Antarsumber":
    consolidation_grid.areas_and_groups(choice, bulan, at)
elif part == "Yang diselesaikan":
    consolidation_settle.to_settle_list(rows, choice, bulan, at)
elif part == "Perkembangan":
    consolidation_trend.over_months(choice, bulan, at)
else:
    consolidation_pair.two_sources(choice, bulan, at)

# 3. What the meeting signs
st.divider()
consolidation_documents.minutes(choice, bulan, at)
