"""Filling in the work plan on screen: a grid of one village or one kecamatan; each save is a Kiriman."""

from datetime import date

import pandas as pd
import streamlit as st

from geo import codes
from loaders import realisation
from pages._ui import cache, heat_words, plan_sheet
from pages._ui import format as fmt
from pages._ui.choice import Choice
from pages._ui.plan_sheet import Sheet
from pages._ui.widgets import plan_clash, plan_detail, plan_drafts, plan_save, upload

TABLE = "rencana_kerja"
_UPLOAD = "pages/5_Unggah_Data.py"
_SHOWN_ALONG = ["nama", "lengkap"]
"""Columns beside the marks: the name, and at the end of the row an activity's official wording, which is long."""
BY_ACTIVITY, BY_MONTH = "Satu kegiatan, semua bulan", "Satu bulan, semua kegiatan"


@st.fragment
def editor(choice: Choice, at: cache.Stamp) -> None:
    """The whole part: conflicts first, then which grid, the grid, and one cell with its date and remark."""
    if upload.saved_notice():
        st.page_link(_UPLOAD, label="Lihat atau batalkan di Riwayat kiriman", icon=":material/history:",
                     query_params=st.session_state["pilihan"].query() | {"bagian": "riwayat"})  # fmt: skip
    areas = cache.areas(at)
    if plan_clash.pending():
        plan_clash.panel(areas)
        return
    if not choice.desa and codes.level(choice.kawasan) != "kecamatan":
        plan_drafts.notice()
        st.info("Pilih satu kecamatan atau satu desa di atas untuk mengisi rencana dan realisasinya.")
        return
    sheet, boxes = _choose_sheet(choice, at)
    plan_drafts.notice(besides=sheet.id)
    meanings = " · ".join(plan_sheet.mark_words(mark) for mark in realisation.MARKS)
    st.caption(
        f"{meanings}. Klik dua kali satu sel (atau Enter) untuk memilih tanda; tombol Delete mengosongkan. "
        "Hanya sel yang Anda ubah yang disimpan."
        + (" Bunyi lengkap kegiatan ada di ujung kanan baris." if sheet.layout.down == "kegiatan" else "")
    )
    as_who = plan_save.sender_and_kind()
    _grid(sheet, as_who, boxes)
    with st.expander("Tanggal dan catatan satu sel", icon=":material/edit_calendar:"):
        plan_detail.form(sheet, as_who)


def _choose_sheet(choice: Choice, at: cache.Stamp) -> tuple[Sheet, dict[str, object]]:
    """The grid asked for, and the boxes (by key) that ask for it."""
    areas, first = cache.areas(at), int(choice.bulan[:4])
    left, middle, right = st.columns([2, 3, 4], vertical_alignment="bottom")
    year = left.selectbox("Tahun isian", [first, first + 1], key=f"isian-tahun-{first}")
    boxes = {"wilayah": choice.wilayah, "bulan": choice.bulan, f"isian-tahun-{first}": year}
    if choice.desa:
        plan = cache.ledger().read(TABLE, (choice.desa,))
        title = areas.title(choice.desa)
        return plan_sheet.village_year(plan, kode_desa=choice.desa, title=title, year=year), boxes
    shape = middle.selectbox("Isi menurut", [BY_ACTIVITY, BY_MONTH], key="isian-bentuk")
    boxes["isian-bentuk"] = shape
    villages = {kode: areas.names[kode] for kode in areas.villages(choice.kawasan)}
    where = {"kecamatan": choice.kawasan, "title": areas.title(choice.kawasan)}
    if shape == BY_ACTIVITY:
        official = plan_sheet.OFFICIAL
        kegiatan = right.selectbox("Kegiatan", list(official), key="isian-kegiatan", format_func=_activity)
        sheet = plan_sheet.one_activity(villages, kegiatan=kegiatan, year=year, **where)
        return sheet, boxes | {"isian-kegiatan": kegiatan}
    months, key = plan_sheet.months_of(year), f"isian-bulan-{year}"
    if key not in st.session_state:
        st.session_state[key] = choice.bulan if choice.bulan in months else months[0]
    bulan = right.selectbox("Bulan isian", months, key=key, format_func=fmt.month)
    return plan_sheet.one_month(villages, bulan=bulan, **where), boxes | {key: bulan}


def _activity(kegiatan: str) -> str:
    return plan_sheet.OFFICIAL[kegiatan]


def _grid(sheet: Sheet, as_who: plan_save.As, boxes: dict[str, object]) -> None:
    key, seen, waiting = _held(sheet)
    plan = cache.ledger().read(TABLE, (sheet.area,), as_of=seen)
    shown = realisation.shown_grid(plan, sheet.layout)
    frame = _with(shown, waiting).replace(realisation.BLANK, pd.NA).reset_index(drop=True)
    frame.insert(0, "nama", [heat_words.row_name(kode, name) for kode, name in sheet.rows.items()])
    if sheet.layout.down == "kegiatan":
        frame["lengkap"] = list(sheet.rows.values())
    edited = st.data_editor(
        frame, key=key, hide_index=True, height="content", disabled=_SHOWN_ALONG, column_config=_columns(sheet),
        placeholder=" ", alt=f"{sheet.file}: tanda R, RT, atau T tiap sel",
    )  # fmt: skip
    marks = edited.drop(columns=_SHOWN_ALONG, errors="ignore").set_axis(list(sheet.layout.rows))
    intake = realisation.realised(plan, marks, sheet.layout, file=sheet.file, today=date.today())
    plan_drafts.keep(sheet, realisation.changed_marks(shown, marks), seen=seen, boxes=boxes)
    plan_save.save_button(intake, as_who, seen=seen, key="simpan_isian", sheet_id=sheet.id)


def _with(shown: pd.DataFrame, waiting: plan_drafts.Marks) -> pd.DataFrame:
    """`shown` with the marks that wait to be saved; a row that went meanwhile takes its mark along."""
    frame = shown.copy()
    for (row, column), mark in waiting.items():
        if row in frame.index:
            frame.at[row, column] = mark
    return frame


def _columns(sheet: Sheet) -> dict:
    # Shortest first: the box takes the first option that holds what is typed, and RT holds a T.
    marks = sorted(realisation.MARKS, key=len)
    columns = {
        name: st.column_config.SelectboxColumn(label, options=marks, width=62, help=sheet.hints[name])
        for name, label in sheet.columns.items()
    }
    heading = "Kegiatan" if sheet.layout.down == "kegiatan" else "Desa"
    return columns | {
        "nama": st.column_config.Column(heading, width=170, pinned=True),
        "lengkap": st.column_config.Column("Kegiatan selengkapnya", width=820),
    }


def _held(sheet: Sheet) -> tuple[str, int, plan_drafts.Marks]:
    """The grid's key, the revision it shows, and the marks drawn into it from before. While cells wait to be saved the
    revision is held: the newest would slip other people's marks under the user's own, and nobody would be told."""
    state, waiting = st.session_state, plan_drafts.of(sheet.id)
    key = f"isian-{state.get(plan_save.TURN, 0)}-{sheet.id}"
    held = state.get("isian-dilihat")
    if held is None or held[0] != key or key not in state:
        # Opened anew: what waits is drawn in, and stays drawn in, because other cells would start the grid afresh.
        held = (key, waiting.seen, waiting.marks) if waiting else (key, cache.ledger().revision(), {})
    elif not waiting and not state[key].get("edited_rows"):
        held = (key, cache.ledger().revision(), held[2])
    state["isian-dilihat"] = held
    return held
