"""Metodologi: the conformance cases pytest runs, with inputs, what must come out, and the fault each guards against."""

import pandas as pd
import streamlit as st

from indicators.scorecard.case_words import INPUTS, case_table
from indicators.scorecard.cases import Case
from pages._ui import cache, text
from pages._ui.cache import conformance
from pages._ui.widgets import method
from pages._ui.widgets.filters import Names

_SAME = ":green-badge[● Program memberi hasil yang sama]"
_OTHER = ":orange-badge[▲ Program memberi hasil lain]"


def cases() -> None:
    """How many there are and how many the program meets now; one of them whole."""
    known, wrong = conformance.cases(), conformance.failing()
    right = len(known) - len(wrong)
    st.markdown(
        f"**{right} dari {len(known)} contoh** memberi hasil seperti yang dihitung dengan tangan. Contoh yang sama "
        "dijalankan sebagai uji setiap kali program diubah; tiap contoh menjaga dari satu kesalahan yang "
        "pernah dijumpai."
    )
    titles = {case.id: case.judul for case in known}
    chosen = st.selectbox("Contoh", list(titles), format_func=Names(titles), key="metodologi_contoh")
    case = next(case for case in known if case.id == chosen)
    _show(case, is_right=case.id not in wrong)
    with st.expander("Semua contoh dan yang dijaganya"):
        st.markdown("\n".join(f"- **{text.plain(each.judul)}** {text.plain(each.penjelasan)}" for each in known))


def _show(case: Case, *, is_right: bool) -> None:
    st.subheader(text.plain(case.judul), anchor=False)
    st.markdown(f"{text.plain(case.penjelasan)}  \n{_SAME if is_right else _OTHER}")
    left, right = st.columns(2, gap="medium")
    for name, rows in case.masukan.items():
        left.caption(INPUTS[name])
        _table(left, rows)
    right.caption("Hasil yang harus keluar")
    _table(right, case.harapan)


def _table(place, rows) -> None:
    frame = pd.DataFrame(case_table(rows, cache.definitions()))
    place.table(method.plain_table(frame), hide_index=True)
