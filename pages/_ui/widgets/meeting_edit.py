"""Correcting a follow-up on the wall: what, who and by when; or taking it back when it was entered by mistake."""

from collections.abc import Callable
from datetime import date
from functools import partial

import pandas as pd
import streamlit as st

from loaders import followups
from loaders.ledger import Saved
from pages._ui import cache

_OPEN = "rapat_diubah"
"""The follow-up being changed, as it was read, and the revision it was read at: what others do meanwhile is told."""
_APA, _SIAPA, _BATAS = "ubah_apa", "ubah_siapa", "ubah_batas"
Keep = Callable[[str, Callable[[], Saved]], bool]


def begin(row: dict, seen: int, _sender: str) -> None:
    """Open the form under this follow-up; a second click closes it."""
    if is_open(row["nomor"]):
        _close()
        return
    st.session_state[_OPEN] = (row, seen)
    _fill(row)


def _fill(row: dict) -> None:
    state = st.session_state
    state[_APA], state[_SIAPA] = row["apa"], row["siapa"]
    state[_BATAS] = None if pd.isna(row["batas"]) else date.fromisoformat(row["batas"])


def is_open(nomor: str) -> bool:
    """Whether this follow-up is the one being changed."""
    return _OPEN in st.session_state and st.session_state[_OPEN][0]["nomor"] == nomor


def form(*, bulan: str, sender: str, keep: Keep) -> None:
    """The fields; only the meeting that decided it may take it back, a later one cancels it."""
    row, _seen = st.session_state[_OPEN]
    if _APA not in st.session_state:  # somebody went to another point and came back
        _fill(row)
    with st.form("ubah", enter_to_submit=False):
        what, who, when = st.columns([6, 4, 2])
        what.text_input("Apa yang harus dikerjakan", key=_APA, max_chars=500)
        who.text_input("Siapa penanggung jawabnya", key=_SIAPA, max_chars=100)
        when.date_input("Batas waktu", key=_BATAS, format="DD/MM/YYYY")
        with st.container(horizontal=True):
            st.form_submit_button(
                "Simpan perubahan", type="primary", key="ubah_simpan", on_click=_save, args=(sender, keep)
            )
            st.form_submit_button("Tutup tanpa menyimpan", key="ubah_tutup", on_click=_close)
            if row["rapat"] == bulan:
                st.form_submit_button(
                    "Tarik, salah catat", key="ubah_tarik", icon=":material/delete:", on_click=_retract,
                    args=(sender, keep),
                )  # fmt: skip


def _save(sender: str, keep: Keep) -> None:
    state = st.session_state
    row, seen = state[_OPEN]
    batas = state[_BATAS].isoformat() if state[_BATAS] else None
    changes = {"apa": state[_APA], "siapa": state[_SIAPA], "batas": batas}
    act = partial(followups.change, cache.ledger(), row, seen=seen, **changes, sender=sender)
    _after(keep(f"Diubah: {changes['apa']}", act), was_whole=bool(changes["apa"].strip() and changes["siapa"].strip()))


def _retract(sender: str, keep: Keep) -> None:
    row, seen = st.session_state[_OPEN]
    act = partial(followups.retract, cache.ledger(), row, seen=seen, sender=sender)
    _after(keep(f"Ditarik: {row['apa']}", act), was_whole=True)


def _after(is_kept: bool, *, was_whole: bool) -> None:
    """Refused, what was typed stays; whoever was told of another's change has it before their eyes the next time."""
    if is_kept:
        _close()
    elif was_whole:
        st.session_state[_OPEN] = (st.session_state[_OPEN][0], cache.ledger().revision())


def _close() -> None:
    st.session_state.pop(_OPEN, None)
