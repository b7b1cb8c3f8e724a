"""Notes, causes and agreements of the discussion: kept at once under the sender's name, seen again next quarter."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from indicators.scorecard.discussed import open_agreements
from loaders import discussions
from loaders.discussions import AGREEMENT, DONE, OPEN, Remark
from pages._ui import cache, scorecard_notes, text
from pages._ui.widgets import filters, meeting_followups, meeting_sender

_JENIS, _ISI, _SIAPA, _TENGGAT, _LAYANAN = (
    "diskusi_jenis", "diskusi_isi", "diskusi_siapa", "diskusi_tenggat", "diskusi_layanan",
)  # fmt: skip


def notes(kode: str, *, kuartal: str, at: cache.Stamp) -> None:
    """Open agreements of earlier quarters first, then what this discussion says, then the form to add."""
    rows, seen = cache.remarks(at)
    earlier = open_agreements(rows, kode_desa=kode, kuartal=kuartal)
    own = discussions.of_village(rows, kode, kuartal=kuartal)
    sender = meeting_sender.recorder()
    if len(earlier):
        st.subheader("Kesepakatan sebelumnya yang belum selesai", anchor=False)
        _listed(earlier, seen, sender, with_quarter=True)
    st.subheader("Dicatat dalam diskusi ini", anchor=False)
    if own.empty:
        st.markdown("Belum ada yang dicatat untuk triwulan ini.")
    _listed(own, seen, sender, with_quarter=False)
    _form(kode, kuartal, sender)


def _listed(rows: pd.DataFrame, seen: int, sender: str, *, with_quarter: bool) -> None:
    definitions = cache.definitions()
    for row, record in zip(rows.itertuples(), rows.to_dict("records"), strict=True):
        with st.container(horizontal=True, wrap=False, vertical_alignment="center", border=True):
            words = scorecard_notes.details(row, definitions, with_quarter=with_quarter)
            st.markdown(
                f"{text.plain(scorecard_notes.symbol(row))} **{text.plain(row.isi)}**  \n:gray[{text.plain(words)}]",
                width="stretch",
            )
            if row.jenis == AGREEMENT:
                _mark_button(record, seen, sender)


def _mark_button(row: Mapping, seen: int, sender: str) -> None:
    label, status = ("Buka lagi", OPEN) if row["status"] == DONE else ("Selesai", DONE)
    st.button(
        label, key=f"diskusi_{status}_{row['kuartal']}_{row['nomor']}", disabled=not sender, on_click=_mark,
        args=(row, seen, status, sender), help=None if sender else "Isi nama pencatat dahulu.",
    )  # fmt: skip


def _mark(row: Mapping, seen: int, status: str, sender: str) -> None:
    words = "selesai" if status == DONE else "belum selesai"
    meeting_followups.keep(
        f"Dicatat {words}: {row['isi']}",
        lambda: discussions.mark(cache.ledger(), row, seen=seen, status=status, sender=sender),
    )


def _form(kode: str, kuartal: str, sender: str) -> None:
    kinds = scorecard_notes.KINDS
    jenis = st.segmented_control("Tambahkan", list(kinds), default=AGREEMENT, required=True, key=_JENIS,
                                 format_func=filters.Names(kinds))  # fmt: skip
    shorts = scorecard_notes.services(cache.definitions())
    # Enter would send half a sentence, and its hint speaks English.
    with st.form("diskusi", border=False, enter_to_submit=False):
        st.text_area(scorecard_notes.ASKED[jenis], key=_ISI, max_chars=500, height=80)
        who, when, about = st.columns([3, 2, 3]) if jenis == AGREEMENT else (None, None, st.container())
        about.selectbox("Tentang layanan", list(shorts), key=_LAYANAN, format_func=filters.Names(shorts))
        if jenis == AGREEMENT:
            who.text_input("Siapa", key=_SIAPA, placeholder="Jabatan, misalnya Kepala Dusun", max_chars=100)
            due = scorecard_notes.deadline(kuartal)
            when.date_input("Kapan selesai", due, key=f"{_TENGGAT}_{kuartal}", format="DD/MM/YYYY")
        st.form_submit_button(
            "Catat", type="primary", icon=":material/add:", key="diskusi_simpan", disabled=not sender,
            on_click=_add, args=(kode, kuartal, jenis, sender),
        )  # fmt: skip
    if not sender:
        st.caption("Isi nama pencatat di atas untuk dapat mencatat. Tulis jabatan, bukan nama ibu atau anak.")


def _add(kode: str, kuartal: str, jenis: str, sender: str) -> None:
    state = st.session_state
    due = state.get(f"{_TENGGAT}_{kuartal}") if jenis == AGREEMENT else None
    remark = Remark(
        kode_desa=kode, kuartal=kuartal, jenis=jenis, isi=state[_ISI], indikator=state[_LAYANAN] or None,
        siapa=state[_SIAPA] if jenis == AGREEMENT else "", tenggat=due.isoformat() if due else None,
    )  # fmt: skip
    kept = meeting_followups.keep(
        f"Dicatat: {remark.isi}", lambda: discussions.add(cache.ledger(), remark, sender=sender)
    )
    if kept:
        state[_ISI], state[_LAYANAN] = "", scorecard_notes.NO_SERVICE
        if jenis == AGREEMENT:
            state[_SIAPA] = ""
