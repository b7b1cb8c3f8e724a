"""The proposals of the rembug and what became of them: by stage, by package, by area, one by one."""

import pandas as pd
import streamlit as st

from geo import codes
from indicators.proposals import PACKAGES, proposal_stages, proposals
from pages._ui import cache, text, usulan_view
from pages._ui.charts import bars
from pages._ui.choice import Choice
from pages._ui.tables import Show
from pages._ui.widgets import filters, rembug
from pages._ui.widgets import tables as table_widgets

COLUMNS = (
    Show("desa", "Desa"),
    Show("kecamatan", "Kecamatan"),
    Show("usulan", "Usulan", width=300),
    Show("paket_kata", "Paket"),
    Show("biaya", "Biaya", "rupiah"),
    Show("nasib_kata", "Tindak lanjut"),
    Show("catatan", "Catatan"),
)
_GROUP = (
    *(Show(name, heading, "count") for name, heading in usulan_view.COUNTS.items()),
    Show("biaya_rp", "Nilai usulan", "rupiah"),
    Show("tanpa_biaya", "Tanpa biaya", "count"),
)
_EACH, _PACKAGE = "Satu per satu", "Menurut paket"
_ALL = ""


def show(choice: Choice, at: cache.Stamp) -> None:
    """The answer, the stages, and the proposals as a table of choice."""
    usulan, desa, tahun = cache.table(at, "usulan"), rembug.villages_of(choice, at, only_chosen=True), choice.bulan[:4]
    rows = proposal_stages(usulan, desa, bulan=choice.bulan)
    if rows["usulan"].isna().all():
        st.info(f"Belum ada usulan {tahun} yang dikirim. Isi lembar Usulan rembug di template tahunan.")
        return
    title = cache.areas(at).title(choice.wilayah)
    st.subheader(text.plain(f"{title}: {usulan_view.title(rows, tahun)}"), anchor=False)
    st.html(bars.bars(usulan_view.bars_of(rows), label="Usulan menurut tahap"))
    st.caption(
        f"Bagian dari semua usulan. Yang terlaksana ikut dihitung di tahap sebelumnya; yang ditolak berdiri sendiri. "
        f"Lembar usulan tidak bertanggal: keadaannya menurut kiriman terbaru untuk {tahun}."
    )
    below = None if choice.desa else codes.level(cache.areas(at).children(choice.kawasan)[0])
    parts = [_EACH, _PACKAGE, *([f"Menurut {below}"] if below else [])]
    part = st.segmented_control(
        "Tabel usulan", parts, default=_EACH, required=True, key="usulan_bagian", label_visibility="collapsed"
    )
    if part == _EACH:
        _one_by_one(proposals(usulan, desa, bulan=choice.bulan), choice, at)
    else:
        by = "paket" if part == _PACKAGE else below
        _grouped(proposal_stages(usulan, desa, bulan=choice.bulan, by=by), by, choice, at)


def _one_by_one(rows: pd.DataFrame, choice: Choice, at: cache.Stamp) -> None:
    fates = {_ALL: "Semua tindak lanjut"} | usulan_view.STAGES
    fate = st.selectbox(
        "Tindak lanjut", list(fates), key="usulan_nasib", format_func=filters.Names(fates), width=260,
        label_visibility="collapsed",
    )  # fmt: skip
    rows = usulan_view.listed(rows[rows["nasib"] == fate] if fate else rows, cache.areas(at).names)
    rows = rows.reset_index(drop=True)
    if rows.empty:
        st.info(f"Tidak ada usulan dengan tindak lanjut {fates[fate].lower()}.")
        return
    table_widgets.table(
        rows, COLUMNS, key="tabel-usulan", alt="Semua usulan", height=330 if len(rows) > 9 else "content"
    )
    _downloads(rows, (Show("kode_desa", "Kode desa"), *COLUMNS), choice, at, name=f"usulan{f'-{fate}' if fate else ''}")


def _grouped(stages: pd.DataFrame, by: str, choice: Choice, at: cache.Stamp) -> None:
    names = PACKAGES if by == "paket" else cache.areas(at).names
    rows = usulan_view.groups_frame(stages, names)
    senders = () if by in ("paket", "desa") else (Show("desa_lapor", "Desa mengirim", "count"), _TOTAL)
    columns = (Show("nama", by.capitalize()), *senders, *_GROUP)
    table_widgets.table(rows, columns, key=f"usulan-{by}", alt=f"Usulan menurut {by}", height=330)
    st.caption("– berarti belum lapor: tidak ada usulan yang dikirim." if by != "paket" else "")
    _downloads(rows, (Show("kode", "Kode"), *columns), choice, at, name=f"usulan-menurut-{by}")


_TOTAL = Show("desa_total", "Semua desa", "count")


def _downloads(rows: pd.DataFrame, columns: tuple[Show, ...], choice: Choice, at: cache.Stamp, *, name: str) -> None:
    table_widgets.downloads(
        rows, columns, name=f"{name}-{choice.wilayah}-{choice.bulan[:4]}",
        title=f"Usulan rembug {choice.bulan[:4]}, {cache.areas(at).title(choice.wilayah)}",
    )  # fmt: skip
