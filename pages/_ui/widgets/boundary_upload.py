"""Upload of boundaries: which attributes were found, how polygons and villages match, then save."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from loaders.boundaries import BoundaryFile, read_boundaries
from loaders.boundary_match import Columns, MatchReport, guess_columns, match
from pages._ui import cache, text
from pages._ui.drafts import Draft
from pages._ui.tables import Show
from pages._ui.widgets import dry_run, upload
from pages._ui.widgets import tables as table_widgets
from pages._ui.widgets.uploader import uploader

_LABELS = {"kode": "Kolom kode desa", "nama": "Kolom nama desa", "kecamatan": "Kolom kecamatan"}
POLYGONS = (
    Show("row", "Baris", "count"),
    Show("kode", "Kode di berkas"),
    Show("nama", "Nama di berkas"),
    Show("kecamatan", "Kecamatan di berkas"),
    Show("hasil", "Hasil"),
    Show("kode_desa", "Kode desa"),
    Show("alasan", "Alasan", width="large"),
)
MISSING = (Show("kode_desa", "Kode desa"), Show("nama_desa", "Desa"), Show("nama_kecamatan", "Kecamatan"))


def boundary_upload(at: cache.Stamp) -> None:
    """The whole tab: sender, file, columns to confirm, match report, save."""
    sender = upload.sender_input("batas")
    file = uploader("Berkas batas desa (GeoJSON, GeoPackage, atau shapefile dalam zip)", key="berkas_batas")
    if file is None:
        st.info("Pilih berkas batas. Kolom dan kecocokannya ditunjukkan dulu sebelum disimpan.")
        return
    boundaries = _read(file)
    desa = cache.table(at, "desa")
    if boundaries.frame.empty:
        for problem in boundaries.problems:
            st.error(text.plain(problem.sentence))
        return
    report = _matched(boundaries, desa)
    show_report(report)
    with st.spinner("Membandingkan dengan batas yang sudah ada …"):
        draft = Draft(report.intake, cache.ledger().preview(report.intake), at.revision)
    dry_run.show_draft(draft, name="periksa-batas", names=cache.areas(at).names)
    upload.save_button(draft, sender=sender, key="simpan_batas")


def _read(file) -> BoundaryFile:
    if st.session_state.get("batas_kunci") != file.file_id:
        with st.spinner("Membaca berkas batas …"):
            st.session_state["batas_dibaca"] = read_boundaries(file.getvalue(), name=file.name)
            st.session_state["batas_kunci"] = file.file_id
    return st.session_state["batas_dibaca"]


def _matched(boundaries: BoundaryFile, desa: pd.DataFrame) -> MatchReport:
    columns = _confirmed_columns(boundaries, guess_columns(boundaries, desa))
    first = match(boundaries, desa, columns)
    if columns.kode is None and not first.matched:
        st.warning(text.NO_CODES)
    add = (
        len(desa) > 0
        and columns.kode is not None
        and st.checkbox(
            "Berkas ini dari wilayah lain atau memuat desa baru: pakai juga sebagai daftar desa", key="batas_desa_baru"
        )
    )
    confirmed = _confirmed_proposals(first)
    if add or confirmed:
        return match(boundaries, desa, columns, add_villages=bool(add), confirmed=confirmed)
    return first


def _confirmed_columns(boundaries: BoundaryFile, guess: Columns) -> Columns:
    st.caption(text.plain(boundaries.crs_words))
    st.markdown("**Kolom yang ditemukan.** Periksa, dan ganti bila keliru.")
    chosen = {}
    for column, (field, label) in zip(st.columns(len(_LABELS)), _LABELS.items(), strict=True):
        options = ["", *boundaries.attributes]
        index = options.index(getattr(guess, field) or "")
        chosen[field] = column.selectbox(label, options, index=index, key=f"batas_{field}", placeholder="tidak ada")
    return replace(guess, **{field: value or None for field, value in chosen.items()})


def _confirmed_proposals(report: MatchReport) -> dict[int, str]:
    """Villages of almost the same name: proposed, and applied only where the user says so."""
    near = report.frame[report.frame["usul"].notna()]
    if near.empty:
        return {}
    st.markdown("**Nama yang mirip.** Centang hanya bila memang desa yang sama.")
    names = dict(zip(report.missing["kode_desa"], report.missing["nama_desa"], strict=True))
    shown = pd.DataFrame(
        {
            "Sama": False,
            "Di berkas": near["nama"],
            "Kecamatan": near["kecamatan"],
            "Mungkin desa": [f"{names.get(k, '')} ({k})" for k in near["usul"]],
        }
    )
    edited = st.data_editor(
        shown, hide_index=True, disabled=["Di berkas", "Kecamatan", "Mungkin desa"], key="batas_usul"
    )
    return {int(near.loc[i, "row"]): near.loc[i, "usul"] for i in edited.index[edited["Sama"]]}


def show_report(report: MatchReport) -> None:
    """How many villages have a polygon, polygon by polygon, and who is missing on either side."""
    words = text.match_words(report)
    (st.success if report.matched == report.villages else st.warning)(text.plain(words))
    frame = report.frame.assign(hasil=report.frame["outcome"].map(text.OUTCOMES))
    left, right = st.columns(2)
    with left.expander(f"{len(frame)} poligon dalam berkas"):
        table_widgets.table(frame, POLYGONS, key="batas-poligon", alt="Poligon dan desa pasangannya")
        table_widgets.downloads(frame, POLYGONS, name="kecocokan-batas", title="Kecocokan batas desa")
    with right.expander(f"{len(report.missing)} desa tanpa poligon"):
        if report.missing.empty:
            st.markdown("Semua desa memiliki poligon.")
        else:
            table_widgets.table(report.missing, MISSING, key="batas-tanpa", alt="Desa tanpa poligon")
