"""The file chooser; its words are covered by `own_words`."""

import streamlit as st


def uploader(label: str, *, key: str, many: bool = False, place: str = ""):
    """One file or None, chosen by a person or dropped; with `many` a list of files."""
    with st.container(key=f"kotak_{place or key}"):
        return st.file_uploader(label, key=key, accept_multiple_files=many)
