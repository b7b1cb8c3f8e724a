"""Cells that somebody else changed meanwhile: shown side by side, and the user says which value holds."""

import streamlit as st

from indicators.areas import Areas
from loaders import realisation
from loaders.ledger import Conflict
from pages._ui import cache, plan_sheet, text
from pages._ui import format as fmt
from pages._ui.widgets import plan_save
from pages._ui.widgets.plan_save import CLASH, As, Clash

MINE, THEIRS = "isian", "kini"
_EACH = "satu"
_FOR_ALL = {_EACH: "Pilih satu per satu", MINE: "Semua: isian saya", THEIRS: "Semua: nilai yang sekarang"}


def pending() -> bool:
    """Whether the user still has to choose."""
    return CLASH in st.session_state


def panel(areas: Areas) -> None:
    """Every conflict with both values, a choice for each, and the button that saves the choice."""
    clash: Clash = st.session_state[CLASH]
    count = fmt.number(len(clash.conflicts))
    st.warning(
        f"**{count} sel sudah diubah orang lain sesudah Anda membukanya. Belum ada isian Anda yang disimpan.** "
        f"Pilih nilai yang dipakai, lalu simpan ({text.plain(clash.intake.file)}, "
        f"{fmt.number(clash.intake.accepted)} sel)."
    )
    whole = _EACH
    if len(clash.conflicts) > 1:
        whole = st.radio(
            "Untuk semuanya", list(_FOR_ALL), key=f"bentrok-semua-{clash.revision}", format_func=_FOR_ALL.get,
            horizontal=True,
        )  # fmt: skip
    picked = [_choice(number, conflict, areas, clash, whole) for number, conflict in enumerate(clash.conflicts)]
    with st.container(horizontal=True):
        if st.button("Simpan pilihan", type="primary", key="simpan_bentrok", disabled=None in picked):
            _settle(clash, picked)
        if st.button("Buang isian saya", key="buang_bentrok"):
            _close("Isian Anda tidak disimpan; yang tampil adalah nilai terbaru.", clash.sheet_id)


def _choice(number: int, conflict: Conflict, areas: Areas, clash: Clash, whole: str) -> str | None:
    """MINE, THEIRS, or None as long as nothing is chosen."""
    verb = "dibatalkan" if conflict.dicabut else "diisi"
    values = {
        MINE: f"Isian saya: {plan_sheet.value_words(conflict.isian)}",
        THEIRS: f"Nilai yang sekarang: {plan_sheet.value_words(conflict.kini)} "
        f"({verb} {conflict.oleh}, {fmt.moment(conflict.pada)})",
    }
    titles = {kode: areas.title(kode) for kode in [conflict.kunci["kode_desa"]] if kode in areas.names}
    with st.container(border=True):
        st.markdown(f"**{text.plain(plan_sheet.key_words(conflict.kunci, titles))}**")
        st.caption(f"Saat Anda buka: {text.plain(plan_sheet.value_words(conflict.dilihat))}")
        if whole != _EACH:
            st.markdown(text.plain(values[whole]))
            return whole
        return st.radio(
            "Yang dipakai", list(values), index=None, key=f"bentrok-{clash.revision}-{number}",
            format_func={name: text.plain(words) for name, words in values.items()}.get,
        )  # fmt: skip


def _settle(clash: Clash, picked: list[str]) -> None:
    given_way = {_key(conflict) for conflict, choice in zip(clash.conflicts, picked, strict=True) if choice == THEIRS}
    plan = clash.intake.tables[realisation.PLAN.name]
    mine = set(plan[list(realisation.PLAN.key)].itertuples(index=False, name=None)) - given_way
    if not mine:
        _close("Nilai yang sekarang dipakai; tidak ada yang perlu disimpan.", clash.sheet_id)
    del st.session_state[CLASH]
    as_who = As(
        sender=clash.as_who.sender,
        sample=clash.as_who.sample and cache.ledger().may_practise("rencana_kerja"),
    )
    plan_save.save(realisation.only(clash.intake, mine), as_who, seen=clash.revision, sheet_id=clash.sheet_id)


def _key(conflict: Conflict) -> tuple[str, ...]:
    return tuple(conflict.kunci[name] for name in realisation.PLAN.key)


def _close(words: str, sheet_id: str) -> None:
    del st.session_state[CLASH]
    plan_save.done(words, sheet_id=sheet_id)
    st.rerun()
