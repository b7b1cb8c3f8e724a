"""The last point of the agenda: what the meeting decides, entered while everybody looks."""

import calendar
from datetime import date

import streamlit as st

from indicators.areas import Areas
from indicators.catalog_model import Catalog
from indicators.months import shift
from loaders import followups
from loaders.followups import FollowUp
from pages._ui import cache
from pages._ui.widgets import filters, meeting_followups

_APA, _SIAPA, _BATAS, _TENTANG, _INDIKATOR = (
    "putusan_apa", "putusan_siapa", "putusan_batas", "putusan_tentang", "putusan_indikator",
)  # fmt: skip


def form(*, kecamatan: str, bulan: str, at: cache.Stamp, sender: str) -> None:
    """What, who, by when, about which village and indicator; kept at once under the recorder's name."""
    areas, catalog = cache.areas(at), cache.catalog()
    # Enter would send half a decision, and its hint speaks English.
    with st.form("putusan", border=False, enter_to_submit=False):
        what, who = st.columns([6, 4])
        what.text_input("Apa yang harus dikerjakan", key=_APA, max_chars=500)
        who.text_input(
            "Siapa penanggung jawabnya", key=_SIAPA, placeholder="Jabatan, misalnya Bidan desa", max_chars=100
        )
        when, place, subject, keep = st.columns([2, 3, 3, 2], vertical_alignment="bottom")
        when.date_input("Batas waktu", _end_of_next_month(bulan), key=f"{_BATAS}_{bulan}", format="DD/MM/YYYY")
        _choices(place, subject, kecamatan, areas, catalog)
        keep.form_submit_button(
            "Tambahkan", type="primary", icon=":material/add:", key="putusan_simpan", disabled=not sender,
            width="stretch", on_click=_add, args=(kecamatan, bulan, sender),
        )  # fmt: skip


def _choices(place, subject, kecamatan: str, areas: Areas, catalog: Catalog) -> None:
    villages = [kecamatan, *areas.villages(kecamatan)]
    titles = {kode: areas.title(kode) for kode in villages} | {kecamatan: f"Seluruh {areas.title(kecamatan)}"}
    place.selectbox("Tentang", villages, key=f"{_TENTANG}_{kecamatan}", format_func=filters.Names(titles))
    shorts = {"": "Tanpa indikator"} | {id_: item.short for id_, item in catalog.items()}
    subject.selectbox("Indikator", list(shorts), key=_INDIKATOR, format_func=filters.Names(shorts))


def _end_of_next_month(bulan: str) -> date:
    year, month = (int(part) for part in shift(bulan, 1).split("-"))
    return date(year, month, calendar.monthrange(year, month)[1])


def _add(kecamatan: str, bulan: str, sender: str) -> None:
    state = st.session_state
    batas = state[f"{_BATAS}_{bulan}"]
    item = FollowUp(
        kode_desa=state[f"{_TENTANG}_{kecamatan}"], apa=state[_APA], siapa=state[_SIAPA], rapat=bulan,
        batas=batas.isoformat() if batas else None, indikator=state[_INDIKATOR] or None,
    )  # fmt: skip
    kept = meeting_followups.keep(f"Dicatat: {item.apa}", lambda: followups.add(cache.ledger(), item, sender=sender))
    if kept:
        state[_APA], state[_SIAPA], state[_INDIKATOR] = "", "", ""
