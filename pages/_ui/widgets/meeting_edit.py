"""Correcting a follow-up on the wall: what, who, when, about what; or taking back what was entered by mistake."""

from collections.abc import Callable
from datetime import date
from functools import partial

import pandas as pd
import streamlit as st

from loaders import followups
from loaders.ledger import Saved
from pages._ui import cache
from pages._ui.widgets.meeting_fields import Fields

_OPEN = "rapat_diubah"
"""The follow-up being changed, as it was read, and the revision it was read at: what others do meanwhile is told."""
_FIELDS = Fields("ubah")
Keep = Callable[[str, Callable[[], Saved]], bool]


def begin(row: dict, seen: int, _sender: str) -> None:
    """Open the form under this follow-up; a second click closes it."""
    if is_open(row["nomor"]):
        _close()
        return
    st.session_state[_OPEN] = (row, seen)
    _FIELDS.start(**_values(row))


def _values(row: dict) -> dict[str, object]:
    return {
        "apa": row["apa"], "siapa": row["siapa"], "tentang": row["kode_desa"],
        "batas": None if pd.isna(row["batas"]) else date.fromisoformat(row["batas"]),
        "indikator": "" if pd.isna(row["indikator"]) else row["indikator"],
    }  # fmt: skip


def is_open(nomor: str) -> bool:
    """Whether this follow-up is the one being changed."""
    return _OPEN in st.session_state and st.session_state[_OPEN][0]["nomor"] == nomor


def form(*, kecamatan: str, bulan: str, at: cache.Stamp, sender: str, keep: Keep) -> None:
    """The fields; only the meeting that decided it may take it back, a later one cancels it."""
    row, _seen = st.session_state[_OPEN]
    with st.container(border=True):
        _FIELDS.draw(kecamatan=kecamatan, at=at, first=_values(row))
        with st.container(horizontal=True):
            st.button("Simpan perubahan", type="primary", key="ubah_simpan", on_click=_save, args=(sender, keep))
            st.button("Tutup tanpa menyimpan", key="ubah_tutup", on_click=_close)
            if row["rapat"] == bulan:
                st.button(
                    "Tarik, salah catat", key="ubah_tarik", icon=":material/delete:", on_click=_retract,
                    args=(sender, keep),
                )  # fmt: skip


def _save(sender: str, keep: Keep) -> None:
    row, seen = st.session_state[_OPEN]
    item = _FIELDS.said(rapat=row["rapat"])
    act = partial(followups.change, cache.ledger(), row, item, seen=seen, sender=sender)
    _after(keep(f"Diubah: {item.apa}", act), was_whole=bool(item.apa.strip() and item.siapa.strip()))


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
