"""Metodologi of data consolidation: how a gap between sources is computed, and what each state means."""

import streamlit as st

from indicators import consolidation_method
from pages._ui import consolidation_look as look
from pages._ui import text


def consolidation() -> None:
    """The rules by what they are about, the states, and what must be settled."""
    st.markdown(
        "Tujuan paling sedikit: jumlah sasaran yang sama di semua sumber (posyandu, bidan, KPM, TPK, PAUD, KUA). "
        "Karena itu selisih antarsumber sendiri adalah indikator, dan itulah yang diselesaikan dalam pertemuan."
    )
    st.markdown("\n".join(f"- {text.plain(rule)}" for rule in consolidation_method.RULES))
    st.subheader("Keadaan", anchor=False)
    st.markdown(
        "  \n".join(
            f":{look.GAPS[name].badge}-badge[{text.plain(look.gap_words(name))}] {text.plain(meaning)}"
            for name, meaning in consolidation_method.STATES.items()
        )
    )
    st.subheader("Yang diselesaikan, paling mendesak di atas", anchor=False)
    st.markdown(
        "  \n".join(
            f":{each.badge}-badge[{text.plain(look.reason_words(name))}]" for name, each in look.REASONS.items()
        )
    )
