"""Filling in the work plan on screen: a grid of one village or one kecamatan; each save is a Kiriman."""

from datetime import date

import pandas as pd
import streamlit as st

from geo import codes
from loaders import realisation
from pages._ui import cache, plan_sheet, text
from pages._ui import format as fmt
from pages._ui.choice import Choice
from pages._ui.plan_sheet import Sheet
from pages._ui.widgets import plan_clash, plan_detail, plan_save, upload

TABLE = "rencana_kerja"
BY_ACTIVITY, BY_MONTH = "Satu kegiatan, semua bulan", "Satu bulan, semua kegiatan"


@st.fragment
def editor(choice: Choice, at: cache.Stamp) -> None:
    """The whole part: conflicts first, then which grid, the grid, and one cell with its date and remark."""
    upload.saved_notice()
    areas = cache.areas(at)
    if plan_clash.pending():
        plan_clash.panel(areas)
        return
    if not choice.desa and codes.level(choice.kawasan) != "kecamatan":
        st.info("Pilih satu kecamatan atau satu desa di atas untuk mengisi rencana dan realisasinya.")
        return
    sheet = _choose_sheet(choice, at)
    meanings = " · ".join(plan_sheet.mark_words(mark) for mark in realisation.MARKS)
    st.caption(
        f"{meanings}. Klik dua kali satu sel (atau Enter) untuk memilih tanda; tombol Delete mengosongkan. "
        "Hanya sel yang Anda ubah yang disimpan."
    )
    as_who = plan_save.sender_and_kind()
    _grid(sheet, as_who)
    with st.expander("Tanggal dan catatan satu sel", icon=":material/edit_calendar:"):
        plan_detail.form(sheet, as_who)


def _choose_sheet(choice: Choice, at: cache.Stamp) -> Sheet:
    areas, year = cache.areas(at), int(choice.bulan[:4])
    left, middle, right = st.columns([2, 3, 4], vertical_alignment="bottom")
    year = left.selectbox("Tahun isian", [year, year + 1], key=f"isian-tahun-{year}")
    if choice.desa:
        plan = cache.ledger().read(TABLE, (choice.desa,))
        return plan_sheet.village_year(plan, kode_desa=choice.desa, title=areas.title(choice.desa), year=year)
    shape = middle.selectbox("Isi menurut", [BY_ACTIVITY, BY_MONTH], key="isian-bentuk")
    villages = {kode: areas.names[kode] for kode in areas.villages(choice.kawasan)}
    where = {"kecamatan": choice.kawasan, "title": areas.title(choice.kawasan)}
    if shape == BY_ACTIVITY:
        official = plan_sheet.OFFICIAL
        kegiatan = right.selectbox("Kegiatan", list(official), key="isian-kegiatan", format_func=_activity)
        return plan_sheet.one_activity(villages, kegiatan=kegiatan, year=year, **where)
    months = plan_sheet.months_of(year)
    first = months.index(choice.bulan) if choice.bulan in months else 0
    bulan = right.selectbox("Bulan isian", months, index=first, key=f"isian-bulan-{year}", format_func=fmt.month)
    return plan_sheet.one_month(villages, bulan=bulan, **where)


def _activity(kegiatan: str) -> str:
    return plan_sheet.OFFICIAL[kegiatan]


def _grid(sheet: Sheet, as_who: plan_save.As) -> None:
    key, seen = _held(sheet)
    plan = cache.ledger().read(TABLE, (sheet.area,), as_of=seen)
    shown = realisation.shown_grid(plan, sheet.layout).replace(realisation.BLANK, pd.NA)
    frame = shown.reset_index(drop=True)
    frame.insert(0, "nama", list(sheet.rows.values()))
    edited = st.data_editor(
        frame, key=key, hide_index=True, height="content", disabled=["nama"], column_config=_columns(sheet),
        placeholder=" ", alt=f"{sheet.file}: tanda R, RT, atau T tiap sel",
    )  # fmt: skip
    marks = edited.drop(columns="nama").set_axis(list(sheet.layout.rows))
    intake = realisation.realised(plan, marks, sheet.layout, file=sheet.file, today=date.today())
    st.session_state["isian-belum"] = (key, sheet.file, intake.read[TABLE])
    plan_save.save_button(intake, as_who, seen=seen, key="simpan_isian")


def _columns(sheet: Sheet) -> dict:
    # Shortest first: the box takes the first option that holds what is typed, and RT holds a T.
    marks = sorted(realisation.MARKS, key=len)
    columns = {
        name: st.column_config.SelectboxColumn(label, options=marks, width=62, help=sheet.hints[name])
        for name, label in sheet.columns.items()
    }
    heading = "Kegiatan" if sheet.layout.down == "kegiatan" else "Desa"
    return columns | {"nama": st.column_config.Column(heading, width=190, pinned=True)}


def _held(sheet: Sheet) -> tuple[str, int]:
    """The grid's key and the revision it shows. While cells wait to be saved the revision is held: the newest would
    slip other people's marks under the user's own, and nobody would be told."""
    state = st.session_state
    key = f"isian-{state.get(plan_save.TURN, 0)}-{sheet.id}"
    before, title, unsaved = state.get("isian-belum", (key, "", 0))
    if before != key and before.startswith(f"isian-{state.get(plan_save.TURN, 0)}-") and unsaved:
        st.warning(f"{text.plain(title)}: {fmt.number(unsaved)} sel yang belum disimpan tidak ikut.")
    held = state.get("isian-dilihat")
    if held is None or held[0] != key or not state.get(key, {}).get("edited_rows"):
        held = (key, cache.ledger().revision())
    state["isian-dilihat"] = held
    return held
