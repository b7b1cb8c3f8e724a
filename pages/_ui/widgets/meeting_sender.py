"""Who writes down: asked once while the screen is open, before the first thing is kept."""

import streamlit as st

from pages._ui import text

_KEPT = "pengirim"
"""The session's sender, shared with Unggah Data."""


def recorder() -> str:
    """The name (or office) under which follow-ups are kept; '' until somebody gave one."""
    if name := st.session_state.get(_KEPT, ""):
        said, change = st.columns([6, 1], vertical_alignment="center")
        said.caption(f"Dicatat oleh {text.plain(name)}")
        change.button("Ganti", key="rapat_ganti_pencatat", on_click=_forget, type="tertiary")
        return name
    st.text_input(
        "Nama pencatat", key="rapat_pencatat", max_chars=100, on_change=_keep,
        placeholder="Nama dan jabatan Anda; diisi sekali selama layar ini terbuka",
    )  # fmt: skip
    return ""


def _keep() -> None:
    st.session_state[_KEPT] = st.session_state["rapat_pencatat"].strip()


def _forget() -> None:
    st.session_state[_KEPT] = ""
