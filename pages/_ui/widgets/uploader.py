"""The file chooser in Indonesian. Streamlit has no setting for its own English words, so they are covered here."""

import streamlit as st

_EMPTY = '.st-key-{key} [data-testid="stFileUploaderDropzone"]:not(:has([data-testid="stFileChips"]))'
"""The chooser before anything is chosen: the buttons beside chosen files keep their signs."""
_WORDS = f"""<style>
.st-key-{{key}} [data-testid="stFileUploaderDropzoneInstructions"] {{{{ display: none; }}}}
{_EMPTY} button {{{{ font-size: 0; }}}}
{_EMPTY} button * {{{{ font-size: 0; }}}}
{_EMPTY} button::after {{{{ content: "Pilih berkas"; font-size: 1rem; }}}}
{_EMPTY}::after {{{{ content: "atau seret berkasnya ke sini · paling besar 20 MB"; color: #5B6B7A; }}}}
</style>"""


def uploader(label: str, *, key: str, many: bool = False, place: str = ""):
    """One file or None, chosen by a person or dropped; with `many` a list of files."""
    with st.container(key=f"kotak_{place or key}"):
        if not st.session_state.get(key):  # with a file chosen Streamlit shows its name and icons, no words
            st.html(_WORDS.format(key=f"kotak_{place or key}"))
        return st.file_uploader(label, key=key, accept_multiple_files=many)
