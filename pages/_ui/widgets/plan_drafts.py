"""Cells of the work plan filled in but not saved: kept for the session, whatever village, month or screen is next."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import streamlit as st

from pages._ui import format as fmt
from pages._ui import text
from pages._ui.plan_sheet import Sheet

_DRAFTS = "isian-draf"
_PART = "rencana_bagian"
FILLING = "Isi realisasi"
Marks = Mapping[tuple[str, str], str]
"""(row, column) of the grid -> the mark that waits."""


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """The unsaved cells of one grid: its name, the revision it showed, and how to come back to it."""

    title: str
    marks: Marks
    seen: int
    boxes: Mapping[str, object]


def of(sheet_id: str) -> Waiting | None:
    """What waits in this grid."""
    return _all().get(sheet_id)


def keep(sheet: Sheet, marks: Marks, *, seen: int, boxes: Mapping[str, object]) -> None:
    """Remember `marks` (none: nothing waits any more). `boxes`: the widgets by key that lead to this grid."""
    drop(sheet.id)
    if marks:
        title = sheet.file.split(": ", 1)[-1]
        st.session_state[_DRAFTS] = _all() | {sheet.id: Waiting(title=title, marks=marks, seen=seen, boxes=boxes)}


def drop(sheet_id: str) -> None:
    """Forget what waits in this grid: it was saved, or thrown away."""
    st.session_state[_DRAFTS] = {id_: waiting for id_, waiting in _all().items() if id_ != sheet_id}


def notice(*, besides: str = "") -> None:
    """A line for each grid with unsaved cells, with the way back and the way out. `besides`: the grid on screen."""
    for id_, waiting in _all().items():
        if id_ == besides:
            continue
        with st.container(horizontal=True, vertical_alignment="center", key=f"isian-menunggu-{id_}"):
            words = f"{fmt.number(len(waiting.marks))} isian belum disimpan: {waiting.title}"
            st.markdown(f":orange-badge[:material/edit_note: {text.plain(words)}]", width="content")
            if st.button("Buka", key=f"isian-buka-{id_}", on_click=_open, args=(waiting,)):
                st.rerun()
            if st.button("Buang", key=f"isian-buang-{id_}", on_click=drop, args=(id_,)):
                st.rerun()


def _open(waiting: Waiting) -> None:
    state, area = st.session_state, {"wilayah", "bulan"}
    state["pilihan"] = replace(state["pilihan"], **{name: waiting.boxes[name] for name in area})
    for key, value in waiting.boxes.items():
        if key not in area:
            state[key] = value
    state[_PART] = FILLING


def _all() -> dict[str, Waiting]:
    return st.session_state.get(_DRAFTS, {})
