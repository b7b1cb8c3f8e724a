"""Streamlit's own English words, covered by ours: there is no setting for them. All CSS of the house stands here.

What only a screen reader hears (aria-label) and the menu of a table's columns stay English: no style reaches them.
"""

import streamlit as st

_CHOOSER = '[data-testid="stFileUploaderDropzone"]'
_EMPTY = f'{_CHOOSER}:not(:has([data-testid="stFileChips"]))'
_HINT = '[data-testid="InputInstructions"]'
_TIP = '[data-testid="stTooltipContent"]'
_TOOLS = {
    "Fullscreen": "Layar penuh",
    "Close fullscreen": "Kecilkan lagi",
    "Search": "Cari",
    "Show/hide": "Pilih kolom",
    "Clear selection": "Batalkan pilihan",
    "Copy to clipboard": "Salin",
    "Copied": "Tersalin",
}
"""How the label of a tool begins -> what its tip says."""


def _instead(place: str, words: str) -> str:
    """The words of `place` made invisible and ours written in their stead."""
    return (
        f"{place} {{ font-size: 0; }} {place} * {{ font-size: 0; }} "
        f'{place}::after {{ content: "{words}"; font-size: 0.75rem; }}'
    )


def _tip(label: str, words: str) -> str:
    return _instead(f'body:has(button[aria-label^="{label}"]:is(:hover, :focus-visible)) {_TIP}', words)


_STYLE = "\n".join([
    f'{_CHOOSER} [data-testid="stFileUploaderDropzoneInstructions"] {{ display: none; }}',
    f"{_EMPTY} button {{ font-size: 0; }} {_EMPTY} button * {{ display: none; }}",
    f'{_EMPTY} button::after {{ content: "Pilih berkas"; font-size: 1rem; }}',
    f'{_EMPTY}::after {{ content: "atau seret berkasnya ke sini · paling besar 20 MB"; color: #5B6B7A; }}',
    f"{_EMPTY}::after {{ align-self: center; }}",
    _instead(f'[data-testid="stTextInput"] {_HINT}', "Tekan Enter"),
    _instead(f'[data-testid="stNumberInput"] {_HINT}', "Tekan Enter"),
    _instead(f'[data-testid="stTextArea"] {_HINT}', "Tekan Ctrl+Enter"),
    *(_tip(label, words) for label, words in _TOOLS.items()),
])  # fmt: skip


def cover() -> None:
    """Once on every screen."""
    st.html(f"<style>{_STYLE}</style>")
