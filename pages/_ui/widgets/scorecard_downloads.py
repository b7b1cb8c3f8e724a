"""What the village takes along: the discussion sheet, Formulir 4 filled in, the tables; all of a kecamatan as a ZIP."""

from collections.abc import Callable, Mapping

import streamlit as st

from loaders.problems import UserError
from pages._ui import cache, scorecard_frame, text
from pages._ui import format as fmt
from pages._ui.widgets import scorecard_papers
from pages._ui.widgets import tables as table_widgets
from reports.zipped import Progress, file_name

_ABOUT_FORM = (
    "Formulir 4 kosong sudah memuat nama, kode desa, dan triwulannya. Lembar keduanya, “Seharusnya menerima”, untuk "
    "jumlah yang seharusnya menerima tiap layanan: formulir resmi tidak punya kolomnya, padahal persen "
    "dihitung darinya. "
    "Formulir 4 bentuk daerah sendiri dapat dimuat di Unggah Data; yang diunduh di sini selalu bentuk bawaan, dan "
    "bentuk itu adalah pengaturan (reports/formulir4/bentuk.toml)."
)
_READY = "scorecard_zip"
_KINDS = {"pdf": "Lembar diskusi (PDF)", "docx": "Lembar diskusi (Word)", "xlsx": "Formulir 4 (Excel)"}
_MIME = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_ICONS = {"pdf": "picture_as_pdf", "docx": "description", "xlsx": "table_view"}


def downloads(kode: str, *, kuartal: str, at: cache.Stamp) -> None:
    """One place for all of it."""
    areas, kecamatan = cache.areas(at), cache.areas(at).parent(kode)
    try:
        papers = scorecard_papers.Papers.of(at, kuartal=kuartal)
    except UserError as error:
        st.error(text.plain(error))
        return
    st.subheader(text.plain(f"Untuk {areas.title(kode)}"), anchor=False)
    with st.container(horizontal=True):
        for kind, make in _makers(papers).items():
            _one(kind, kode, papers, make)
        st.download_button(
            "Formulir 4 kosong", lambda: papers.empty_form(kode), papers.empty_name(kode), _MIME["xlsx"],
            key="scorecard-kosong", icon=":material/draft:", on_click="ignore",
        )  # fmt: skip
    st.caption(_ABOUT_FORM)
    _tables(kode, kuartal, at)
    st.subheader(text.plain(f"Semua desa {areas.title(kecamatan)}"), anchor=False)
    _archive(kecamatan, papers, at)


def _makers(papers: scorecard_papers.Papers) -> Mapping[str, Callable[[str], bytes]]:
    return {"pdf": papers.pdf, "docx": papers.docx, "xlsx": papers.form}


def _one(kind: str, kode: str, papers: scorecard_papers.Papers, make: Callable[[str], bytes]) -> None:
    st.download_button(
        _KINDS[kind], lambda: make(kode), papers.name(kode, kind), _MIME[kind], key=f"scorecard-{kind}",
        icon=f":material/{_ICONS[kind]}:", on_click="ignore", type="primary" if kind == "pdf" else "secondary",
    )  # fmt: skip


def _tables(kode: str, kuartal: str, at: cache.Stamp) -> None:
    rows = cache.village_card(at, kode, kuartal).village
    frame = scorecard_frame.scorecard_frame(rows.services, rows.groups, cache.definitions(), cache.areas(at).names)
    st.caption("Tabel 3 dan 4 beserta perbandingannya:")
    table_widgets.offer(
        frame, name=f"scorecard-{kode}-{kuartal}", kind="scorecard",
        title=f"Scorecard konvergensi {cache.areas(at).title(kode)}, {fmt.quarter(kuartal)}",
    )  # fmt: skip


def _archive(kecamatan: str, papers: scorecard_papers.Papers, at: cache.Stamp) -> None:
    """Dozens of documents take seconds, so they are asked for, their making shown, and kept until something changes."""
    kind = st.segmented_control(
        "Berkas", list(_KINDS), default="pdf", required=True, key="scorecard_zip_jenis", format_func=_KINDS.get
    )
    asked = (papers.key, kecamatan, kind)
    ready_for, content = st.session_state.get(_READY, (None, b""))
    count = fmt.number(len(cache.areas(at).villages(kecamatan)))
    if ready_for == asked:
        name = file_name(kecamatan, cache.areas(at).names[kecamatan], papers.called(kind), ending=".zip")
        st.download_button(
            f"Unduh {count} berkas (ZIP)", content, name, "application/zip", key="scorecard-zip", type="primary",
            icon=":material/folder_zip:", on_click="ignore",
        )  # fmt: skip
    elif st.button(f"Siapkan {count} berkas (ZIP)", key="scorecard_siapkan_zip", icon=":material/folder_zip:"):
        st.session_state[_READY] = (asked, papers.archive(kind, cache.areas(at).villages(kecamatan), _progress()))
        st.rerun()


def _progress() -> Progress:
    bar = st.progress(0.0, text="Menyiapkan berkas …")

    def tell(share: float, name: str) -> None:
        bar.progress(share, text=f"Membuat berkas {text.plain(name)} …" if name else "Selesai")

    return tell
