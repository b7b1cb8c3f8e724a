"""Saving what was filled in: who sends it, whether it is practice, and what came of it."""

from dataclasses import dataclass

import streamlit as st

from loaders.intake import Intake
from loaders.ledger import Conflict
from pages._ui import cache, text
from pages._ui import format as fmt
from pages._ui.widgets import plan_drafts, upload

TURN = "isian-giliran"
"""Counts up with every save, so that the widgets of the next grid start without edits."""
PRACTICE, OWN = "latihan", "sungguhan"
_KINDS = {
    PRACTICE: "Latihan: ikut hilang bersama data contoh",
    OWN: "Data sungguhan: semua angka contoh dikosongkan",
}


CLASH = "isian-bentrok"
"""Where a Kiriman waits that met conflicts."""


@dataclass(frozen=True, kw_only=True)
class As:
    """Who saves, and whether as a piece of the sample."""

    sender: str
    sample: bool


@dataclass(frozen=True, kw_only=True)
class Clash:
    """A Kiriman that was not stored: what it holds, the conflicts, the revision they were found at, and its grid."""

    intake: Intake
    conflicts: tuple[Conflict, ...]
    revision: int
    as_who: As
    sheet_id: str


def sender_and_kind() -> As:
    """Asks the sender; over sample data also whether this is practice or the first own data."""
    left, right = st.columns([2, 3], vertical_alignment="bottom")
    with left:
        sender = upload.sender_input("rencana")
    if not cache.ledger().may_practise("rencana_kerja"):
        return As(sender=sender, sample=False)
    with right:
        kind = st.selectbox(
            "Data contoh masih dipakai; simpan sebagai", list(_KINDS), key="isian-sebagai", format_func=_KINDS.get,
            help="Latihan hanya ada di layar ini. Berkas di Unggah Data selalu disimpan sebagai data sungguhan.",
        )  # fmt: skip
    return As(sender=sender, sample=kind == PRACTICE)


def save_button(intake: Intake, as_who: As, *, seen: int, key: str, sheet_id: str) -> None:
    """How much changed, what is refused and why, and the button."""
    refusals(intake)
    words = f"Simpan {fmt.number(intake.accepted)} sel" if intake.accepted else "Belum ada sel yang diubah"
    pressed = st.button(words, type="primary", key=key, disabled=not intake.accepted, icon=":material/save:")
    if pressed and not upload.asked_for_sender(as_who.sender):
        save(intake, as_who, seen=seen, sheet_id=sheet_id)


def refusals(intake: Intake) -> None:
    """Every cell that is not taken in, and why."""
    for problem in intake.problems:
        st.error(text.plain(problem.sentence))


def save(intake: Intake, as_who: As, *, seen: int, sheet_id: str = "") -> None:
    """Save as one Kiriman; where others were faster, ask instead. Draws the screen anew either way.

    `sheet_id`: the grid whose unsaved cells these are; none when only one cell was filled in beside it.
    """
    saved = cache.ledger().save(intake, sender=as_who.sender, sample=as_who.sample, seen=seen)
    if saved.conflicts:
        st.session_state[CLASH] = Clash(
            intake=intake, conflicts=saved.conflicts, revision=saved.revision, as_who=as_who, sheet_id=sheet_id
        )
    else:
        done(text.saved_words(saved, intake), sheet_id=sheet_id)
    st.rerun()


def done(words: str, *, sheet_id: str) -> None:
    """Say `words` on the next run and start a clean grid; nothing waits in the grid `sheet_id` any more."""
    plan_drafts.drop(sheet_id)
    st.session_state["baru_disimpan"] = words
    st.session_state[TURN] = st.session_state.get(TURN, 0) + 1
