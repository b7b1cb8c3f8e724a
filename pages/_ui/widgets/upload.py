"""Upload of one data file: read, show what saving would do and every problem, then save. Several: `upload_many`."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from loaders.ledger import Counts
from loaders.problems import Problem
from loaders.schema import TABLES
from pages._ui import cache, text
from pages._ui import format as fmt
from pages._ui.drafts import Draft
from pages._ui.tables import Show
from pages._ui.widgets import tables as table_widgets

PROBLEMS = (
    Show("kode", "Kode"),
    Show("kalimat", "Masalah dan yang perlu dilakukan", width=520),
    Show("jenis", "Akibat"),
    Show("lembar", "Lembar"),
    Show("baris", "Baris", "count"),
    Show("kolom", "Kolom"),
    Show("berkas", "Berkas"),
)
CHANGES = (
    Show("tabel", "Tabel"),
    Show("kode_desa", "Kode desa"),
    Show("kunci", "Baris data"),
    Show("kolom", "Kolom"),
    Show("lama", "Nilai lama"),
    Show("baru", "Nilai baru"),
)
COUNTS = (
    Show("tabel", "Tabel"),
    Show("dibaca", "Dibaca", "count"),
    Show("baru", "Baru", "count"),
    Show("berubah", "Berubah", "count"),
    Show("dihapus", "Dihapus", "count"),
    Show("sama", "Sama", "count"),
    Show("ditolak", "Ditolak", "count"),
)


def sender_input(where: str, *, label: str = "Nama pengirim") -> str:
    """Who sends: asked once, the same in every tab and on every screen of the session."""
    key, kept = f"pengirim_{where}", st.session_state.get("pengirim", "")
    if st.session_state.get(key) != kept:  # a box set again on every run loses what somebody is typing meanwhile
        st.session_state[key] = kept
    st.text_input(label, key=key, placeholder="Nama dan jabatan Anda", on_change=_keep_sender, args=(key,))
    return st.session_state.get("pengirim", "")


def _keep_sender(key: str) -> None:
    st.session_state["pengirim"] = st.session_state[key].strip()


def show_draft(draft: Draft, *, name: str) -> None:
    """Counts per table, changed values, problems: all of them, each with its place in the file."""
    intake, preview = draft.intake, draft.preview
    st.markdown(f"**{text.plain(intake.file)}**: {text.plain(text.draft_words(intake, preview))}")
    if intake.read:
        table_widgets.table(counts_frame(draft), COUNTS, key=f"{name}-hitung", alt="Jumlah baris menurut tabel")
    if preview.total.ended:
        st.warning(text.ended_words(preview.total.ended))
    if preview.left_standing:
        st.caption(text.standing_words(preview.left_standing))
    if emptied := int(preview.changes["baru"].isna().sum()):
        st.warning(f"{fmt.number(emptied)} nilai yang sudah ada akan menjadi kosong. Lihat kolom nilai baru di bawah.")
    if len(preview.changes):
        with st.expander(f"{fmt.number(len(preview.changes))} nilai akan berubah"):
            table_widgets.table(preview.changes, CHANGES, key=f"{name}-ubah", alt="Nilai lama dan baru")
    if intake.problems:
        errors = sum(problem.is_error for problem in intake.problems)
        with st.expander(f"{errors} kesalahan, {len(intake.problems) - errors} peringatan", expanded=errors > 0):
            frame = problems_frame(intake.problems)
            table_widgets.table(frame, PROBLEMS, key=f"{name}-masalah", alt="Daftar masalah dalam berkas")
            table_widgets.downloads(frame, PROBLEMS, name=f"{name}-masalah", title=f"Masalah dalam {intake.file}")


def counts_frame(draft: Draft) -> pd.DataFrame:
    """One row per table of the file: read = new + changed + same + refused; ended ones stand in no file."""
    rows = []
    for name, read in draft.intake.read.items():
        counts = draft.preview.counts.get(name, Counts())
        refused = draft.intake.refused.get(name, 0)
        rows.append([TABLES[name].title, read, counts.new, counts.changed, counts.ended, counts.same, refused])
    return pd.DataFrame(rows, columns=["tabel", "dibaca", "baru", "berubah", "dihapus", "sama", "ditolak"])


def problems_frame(problems: tuple[Problem, ...]) -> pd.DataFrame:
    """Problems as rows, errors first, in the order of the file."""
    rows = [
        [p.file, p.code, "isian ditolak" if p.is_error else "diterima", p.sheet, p.row, p.column, p.message]
        for p in problems
    ]
    frame = pd.DataFrame(rows, columns=["berkas", "kode", "jenis", "lembar", "baris", "kolom", "kalimat"])
    return frame.assign(baris=frame["baris"].astype("Int64")).sort_values("jenis", kind="stable")


def save_button(draft: Draft, *, sender: str, key: str, saved: Callable[[], None] | None = None) -> None:
    """Save the draft as one Kiriman, then call `saved`; says beforehand when sample data goes with it."""
    if draft.intake.accepted == 0 or draft.preview.total.news == 0:
        return
    label = "Simpan dan ganti data contoh" if draft.preview.sample_pushed_out else "Simpan"
    if not sender:
        st.caption("Isi nama pengirim di atas untuk dapat menyimpan.")
    if st.button(label, type="primary", key=key, disabled=not sender):
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


def saved_notice() -> None:
    """What the last save did, said once."""
    if words := st.session_state.pop("baru_disimpan", None):
        st.success(text.plain(words), icon=":material/check_circle:")
