"""One cell with its mark, date and remark."""

from datetime import date

import pandas as pd
import streamlit as st

from loaders import realisation
from pages._ui import cache, plan_sheet
from pages._ui import format as fmt
from pages._ui.plan_sheet import Sheet
from pages._ui.widgets import plan_save

_OLDEST = date(2000, 1, 1)
_LABELS = {"kode_desa": "Desa", "kegiatan": "Kegiatan", "bulan": "Bulan"}


def form(sheet: Sheet, as_who: plan_save.As) -> None:
    """Choose the cell, see what stands there, change it."""
    key = _choose_cell(sheet)
    name, seen = _held(key)
    now = _row(key, seen)
    with st.form(name, border=False, enter_to_submit=False):
        mark, day, note = st.columns([2, 2, 4])
        marks = [realisation.BLANK, *realisation.MARKS]
        chosen = mark.selectbox(
            "Tanda", marks, index=marks.index(now["tanda"]), format_func=plan_sheet.mark_words, key=f"{name}-tanda"
        )
        tanggal = day.date_input(
            "Tanggal pelaksanaan", now["tanggal"], min_value=_OLDEST, format="DD/MM/YYYY", key=f"{name}-tanggal",
            help="Hanya disimpan bila tandanya RT atau T.",
        )  # fmt: skip
        catatan = note.text_input("Catatan", now["catatan"], key=f"{name}-catatan")
        sent = st.form_submit_button("Simpan sel ini", disabled=not as_who.sender, key="simpan_rinci")
    if sent:
        intake = realisation.detailed(
            key, mark=chosen, tanggal=tanggal, catatan=catatan, file=sheet.file, today=date.today()
        )
        plan_save.refusals(intake)
        if intake.accepted:
            plan_save.save(intake, as_who, seen=seen)


def _choose_cell(sheet: Sheet) -> dict[str, str]:
    left, right = st.columns(2)
    row = left.selectbox(
        f"{_LABELS[sheet.layout.down]} sel", list(sheet.rows), format_func=sheet.rows.get,
        key=f"rinci-baris-{sheet.id}",
    )  # fmt: skip
    column = right.selectbox(
        f"{_LABELS[sheet.layout.across]} sel", list(sheet.columns), format_func=sheet.hints.get,
        key=f"rinci-kolom-{sheet.id}",
    )  # fmt: skip
    return dict(zip(realisation.PLAN.key, sheet.layout.key(row, column), strict=True))


def _held(key: dict[str, str]) -> tuple[str, int]:
    """Name of this cell's inputs and the revision they show: from the moment the cell was chosen until it is saved."""
    name = "-".join(["rinci", str(st.session_state.get(plan_save.TURN, 0)), *key.values()])
    held = st.session_state.get("rinci-dilihat")
    if held is None or held[0] != name:
        held = (name, cache.ledger().revision())
    st.session_state["rinci-dilihat"] = held
    return held


def _row(key: dict[str, str], seen: int) -> dict:
    plan = cache.ledger().read("rencana_kerja", (key["kode_desa"],), as_of=seen)
    rows = plan[(plan["kegiatan"] == key["kegiatan"]) & (plan["bulan"] == key["bulan"])].to_dict("records")
    if not rows:
        return {"tanda": realisation.BLANK, "tanggal": None, "catatan": ""}
    (row,) = rows
    return {
        "tanda": realisation.mark_of(row["direncanakan"], row["terlaksana"]),
        "tanggal": None if pd.isna(row["tanggal"]) else date.fromisoformat(row["tanggal"]),
        "catatan": "" if fmt.missing(row["catatan"]) else row["catatan"],
    }
