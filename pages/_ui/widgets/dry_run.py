"""The dry run of one file: counts a table, what is lost or replaced, every changed value, every problem."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from loaders.ledger import Counts
from loaders.schema import TABLES
from pages._ui import change_words, draft_words, problem_words, text
from pages._ui import format as fmt
from pages._ui.drafts import Draft
from pages._ui.tables import Show
from pages._ui.widgets import tables as table_widgets
from pages._ui.widgets.findings import findings

PROBLEMS = (
    Show("jenis", "Akibat"),
    Show("berkas", "Berkas", width="small"),
    Show("lembar", "Lembar"),
    Show("baris", "Baris", "count"),
    Show("kolom", "Kolom"),
    Show("kalimat", "Masalah dan yang perlu dilakukan", width=480),
    Show("kode", "Kode"),
)
CHANGES = (
    Show("tabel", "Tabel"),
    Show("desa", "Desa"),
    Show("kecamatan", "Kecamatan"),
    Show("isian", "Isian", width=260),
    Show("kolom", "Kolom"),
    Show("lama", "Nilai lama"),
    Show("baru", "Nilai baru"),
    Show("kode_desa", "Kode desa"),
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


def show_draft(draft: Draft, *, name: str, names: Mapping[str, str]) -> None:
    """Counts per table, changed values, problems: all of them, each with its place. `names`: area code -> name."""
    intake, preview = draft.intake, draft.preview
    st.markdown(f"**{text.plain(intake.file)}**: {text.plain(text.draft_words(intake, preview))}")
    if intake.read:
        table_widgets.table(counts_frame(draft), COUNTS, key=f"{name}-hitung", alt="Jumlah baris menurut tabel")
    _warnings(draft, names)
    if len(preview.changes):
        with st.expander(f"{fmt.number(len(preview.changes))} nilai akan berubah", expanded=True):
            frame = change_words.changes_frame(preview.changes, names)
            title = f"Nilai yang akan berubah oleh {intake.file}"
            findings(frame, CHANGES, sentence="kalimat", key=f"{name}-ubah", title=title, what="nilai")
    if intake.problems:
        with st.expander(problem_words.counted(intake.problems), expanded=True):
            frame, title = problem_words.problems_frame(intake.problems), f"Masalah dalam {intake.file}"
            findings(frame, PROBLEMS, sentence="utuh", key=f"{name}-masalah", title=title, what="masalah")


def _warnings(draft: Draft, names: Mapping[str, str]) -> None:
    """What saving takes away or leaves, before the details."""
    preview, whole = draft.preview, set(draft.intake.whole)
    if ended := preview.total.ended:
        st.warning(draft_words.ended_words(ended, done=preview.ended_done, spent=preview.ended_spent))
    in_parts = preview.changes[~preview.changes["tabel"].isin(whole)]
    if lines := change_words.replaced_lines(in_parts, names):
        st.warning(draft_words.replaced_words(lines))
    if preview.left_standing:
        st.caption(draft_words.standing_words(preview.left_standing, draft.intake.tables))
    if emptied := int(preview.changes["baru"].isna().sum()):
        st.warning(f"{fmt.number(emptied)} nilai yang sudah ada akan menjadi kosong. Lihat kolom nilai baru di bawah.")


def counts_frame(draft: Draft) -> pd.DataFrame:
    """One row per table of the file: read = new + changed + same + refused; ended ones stand in no file."""
    rows = []
    for name, read in draft.intake.read.items():
        counts = draft.preview.counts.get(name, Counts())
        refused = draft.intake.refused.get(name, 0)
        rows.append([TABLES[name].title, read, counts.new, counts.changed, counts.ended, counts.same, refused])
    return pd.DataFrame(rows, columns=["tabel", "dibaca", "baru", "berubah", "dihapus", "sama", "ditolak"])
