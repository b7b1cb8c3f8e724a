"""Who sends, the button that saves one file, and what the last save did. Before it: `dry_run`."""

from collections.abc import Callable

import streamlit as st

from pages._ui import cache, text
from pages._ui.drafts import Draft


def sender_input(where: str, *, label: str = "Nama pengirim") -> str:
    """Who sends: asked once, the same in every tab and on every screen of the session."""
    key, kept = f"pengirim_{where}", st.session_state.get("pengirim", "")
    if st.session_state.get(key) != kept:  # a box set again on every run loses what somebody is typing meanwhile
        st.session_state[key] = kept
    st.text_input(label, key=key, placeholder="Nama dan jabatan Anda", on_change=_keep_sender, args=(key,))
    return st.session_state.get("pengirim", "")


def _keep_sender(key: str) -> None:
    st.session_state["pengirim"] = st.session_state[key].strip()


def asked_for_sender(sender: str) -> bool:
    """Whether the sender is still missing after a click on a button; says so. The button stays live: a click that comes
    straight from the box where the name is typed would be lost on a disabled one."""
    if not sender:
        st.warning("Isi dahulu nama pengirim, lalu tekan lagi.", icon=":material/person:")
    return not sender


def save_button(draft: Draft, *, sender: str, key: str, saved: Callable[[], None] | None = None) -> None:
    """Save the draft as one Kiriman, then call `saved`; says beforehand when sample data goes with it."""
    if draft.intake.accepted == 0 or draft.preview.total.news == 0:
        return
    label = "Simpan dan ganti data contoh" if draft.preview.sample_pushed_out else "Simpan"
    if st.button(label, type="primary", key=key) and not asked_for_sender(sender):
        bar = st.progress(0.0, text="Menyimpan …")
        done = cache.ledger().save(
            draft.intake,
            sender=sender,
            progress=lambda part, words: bar.progress(min(part, 1.0), text=text.plain(words)),
        )
        st.session_state["baru_disimpan"] = text.saved_words(done, draft.intake)
        if saved is not None:
            saved()
        st.rerun()


def saved_notice() -> bool:
    """What the last save did, said once; whether there was anything to say."""
    if words := st.session_state.pop("baru_disimpan", None):
        st.success(text.plain(words), icon=":material/check_circle:")
        return True
    return False
