"""Upload of data files, one or many at once: each is read, shown and saved as a Kiriman of its own."""

from collections.abc import Sequence
from datetime import date

import pandas as pd
import streamlit as st

from loaders.intake import Intake
from loaders.read import read_file
from pages._ui import cache, problem_words, text
from pages._ui import format as fmt
from pages._ui.drafts import PARTLY, READY, Draft, chosen, drafts_frame, repeated_villages
from pages._ui.tables import Show
from pages._ui.widgets import dry_run, upload
from pages._ui.widgets import tables as table_widgets
from pages._ui.widgets.findings import findings
from pages._ui.widgets.uploader import uploader

FILES = (
    Show("berkas", "Berkas", width="medium"),
    Show("wilayah", "Wilayah"),
    Show("keadaan", "Keadaan"),
    Show("baru", "Baru", "count"),
    Show("berubah", "Berubah", "count"),
    Show("dihapus", "Dihapus", "count"),
    Show("sama", "Sama", "count"),
    Show("ditolak", "Ditolak", "count"),
    Show("peringatan", "Peringatan", "count"),
)
_ROUND = "unggah_ke"
"""How often files were saved in this session: a new round begins with an empty chooser."""


def data_upload(at: cache.Stamp) -> None:
    """The whole tab: sender, files, dry run, save."""
    sender = upload.sender_input("data")
    key = f"berkas_data_{st.session_state.setdefault(_ROUND, 0)}"
    files = uploader(
        "Berkas data: Excel .xlsx, CSV, atau Rencana Kerja Word .docx", key=key, many=True, place="berkas_data"
    )
    if not files:
        st.info(
            "Pilih satu atau beberapa berkas untuk melihat isinya dulu. "
            "Tidak ada yang disimpan sebelum Anda menekan Simpan."
        )
        return
    drafts = read_drafts(files, at)
    if len(drafts) == 1:
        dry_run.show_draft(drafts[0], name="periksa-data", names=cache.areas(at).names)
        upload.save_button(drafts[0], sender=sender, key="simpan_data", saved=_next_round)
        return
    show_drafts(drafts, at)
    save_drafts(drafts, sender=sender)


def read_drafts(files: Sequence, at: cache.Stamp) -> list[Draft]:
    """Every file read against the ledger as it is now; each once per revision, with a progress bar over all."""
    kept: dict[tuple, Draft] = st.session_state.get("draf", {})
    wanted = [(file.file_id, at.revision) for file in files]
    if missing := [key for key in wanted if key not in kept]:
        bar, desa = st.progress(0.0, text="Membaca berkas …"), cache.table(at, "desa")
        fresh = {}
        for number, (file, key) in enumerate(zip(files, wanted, strict=True)):
            if key in missing:
                fresh[key] = _draft(file, desa, at, _Share(bar, number, len(files)))
        kept = {key: draft for key, draft in {**kept, **fresh}.items() if key in wanted}
        st.session_state["draf"] = kept
        bar.empty()
    return [kept[key] for key in wanted]


class _Share:
    """The part of the bar that belongs to one file."""

    def __init__(self, bar, number: int, files: int) -> None:
        self._bar, self._number, self._files = bar, number, files

    def __call__(self, part: float, words: str) -> None:
        many = f"Berkas {self._number + 1} dari {self._files}: " if self._files > 1 else ""
        self._bar.progress(min((self._number + min(part, 1.0)) / self._files, 1.0), text=text.plain(many + words))


def _draft(file, desa: pd.DataFrame, at: cache.Stamp, tell: _Share) -> Draft:
    tell(0.0, file.name)
    intake: Intake = read_file(
        file.getvalue(), name=file.name, known_desa=set(desa["kode_desa"]), today=date.today(), progress=tell, desa=desa
    )
    return Draft(intake, cache.ledger().preview(intake), at.revision)


def show_drafts(drafts: Sequence[Draft], at: cache.Stamp) -> None:
    """One line per file, and the whole of the one picked."""
    ready = sum(draft.state == READY for draft in drafts)
    share = f"{fmt.number(ready)} dari {fmt.number(len(drafts))}"
    st.markdown(f"**{share} berkas siap disimpan.** Klik satu baris untuk rinciannya.")
    if repeated := repeated_villages(drafts):
        st.warning(text.plain(f"Berisi data yang sama, yang terakhir berlaku: {text.listing(repeated)}"))
    frame = drafts_frame(drafts, cache.areas(at).names)
    picked = table_widgets.table(frame, FILES, key="banyak-berkas", alt="Berkas yang diunggah")
    if picked is not None:
        dry_run.show_draft(drafts[int(frame.index[picked])], name="periksa-satu", names=cache.areas(at).names)
    elif problems := [problem for draft in drafts for problem in draft.intake.problems]:
        with st.expander(f"{problem_words.counted(problems)} dalam semua berkas", expanded=True):
            rows, title = problem_words.problems_frame(problems), "Masalah dalam semua berkas"
            findings(rows, dry_run.PROBLEMS, sentence="utuh", key="masalah-semua-berkas", title=title, what="masalah")


def save_drafts(drafts: Sequence[Draft], *, sender: str) -> None:
    """One Simpan for all files that are fine: all of them go in, or none."""
    partly = any(draft.state == PARTLY for draft in drafts) and st.checkbox(
        "Simpan juga berkas yang sebagian ditolak (hanya baris yang diterima)", key="simpan_sebagian"
    )
    going = chosen(drafts, partly=bool(partly))
    if not going:
        return
    sample = any(draft.preview.sample_pushed_out for draft in going)
    label = f"Simpan {fmt.number(len(going))} berkas" + (" dan ganti data contoh" if sample else "")
    if st.button(label, type="primary", key="simpan_banyak") and not upload.asked_for_sender(sender):
        bar = st.progress(0.0, text="Menyimpan …")
        saved = cache.ledger().save_all(
            [draft.intake for draft in going],
            sender=sender,
            progress=lambda part, words: bar.progress(min(part, 1.0), text=text.plain(words)),
        )
        st.session_state["baru_disimpan"] = text.all_saved_words(saved)
        _next_round()
        st.rerun()


def _next_round() -> None:
    st.session_state[_ROUND] += 1
    st.session_state.pop("draf", None)
