"""Metodologi: what every number means, drawn from the catalogue, the scorecard's definitions and its worked cases."""

import streamlit as st

from pages._ui import frame
from pages._ui.widgets import method_cases, method_consolidation, method_indicators, method_scorecard

view = frame.open_page("pages/6_Metodologi.py", needs_data=False)
part = st.segmented_control(
    "Bagian", ["Indikator bulanan", "Scorecard", "Contoh uji scorecard", "Konsolidasi data"],
    default="Indikator bulanan", required=True, key="metodologi_bagian", label_visibility="collapsed",
)  # fmt: skip

if part == "Indikator bulanan":
    method_indicators.indicators(view.choice)
elif part == "Scorecard":
    method_scorecard.scorecard()
elif part == "Contoh uji scorecard":
    method_cases.cases()
else:
    method_consolidation.consolidation()
