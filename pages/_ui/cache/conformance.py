"""The conformance cases, read once, and which of them the running program does not meet."""

import streamlit as st

from indicators.scorecard import cases as case_files
from indicators.scorecard.case_runner import outcome
from pages._ui.cache.scorecard import definitions


@st.cache_resource(show_spinner=False)
def cases() -> tuple[case_files.Case, ...]:
    """Every case of the package."""
    return case_files.cases()


@st.cache_resource(show_spinner="Menjalankan contoh uji …")
def failing() -> frozenset[str]:
    """Ids of the cases whose outcome is not what they expect: none, as long as the tests pass."""
    return frozenset(case.id for case in cases() if outcome(case, definitions()) != case.harapan)
