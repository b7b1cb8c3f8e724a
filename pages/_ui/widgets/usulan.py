"""The proposals of the rembug and what became of them."""

import streamlit as st

from geo import codes
from indicators.proposals import PACKAGES, ROWS, proposal_stages, proposals
from pages._ui import cache, duty_view
from pages._ui import format as fmt
from pages._ui.charts import bars, base
from pages._ui.choice import Choice
from pages._ui.tables import Show
from pages._ui.widgets import rembug
from pages._ui.widgets import tables as table_widgets

COLUMNS = (
    Show("desa", "Desa"),
    Show("kecamatan", "Kecamatan"),
    Show("usulan", "Usulan", width="large"),
    Show("paket_kata", "Paket"),
    Show("biaya", "Biaya", "rupiah"),
    Show("nasib_kata", "Tindak lanjut"),
)


def stages(choice: Choice, at: cache.Stamp) -> None:
    """How many proposals came how far, and their value: each stage holds those that went further."""
    rows = proposal_stages(cache.table(at, "usulan"), rembug.villages_of(choice, at), bulan=choice.bulan)
    if rows["usulan"].isna().all():
        st.info(f"Belum ada usulan {choice.bulan[:4]} yang dikirim. Isi lembar Usulan rembug di template tahunan.")
        return
    words = [duty_view.rupiah_of(rows[rows["tahap"] == tahap]) for tahap in ROWS]
    senders = fmt.share(rows["desa_lapor"].iloc[0], rows["desa_total"].iloc[0])
    st.caption(
        f"Usulan tahun {choice.bulan[:4]} dari {senders} desa. "
        "Usulan yang sudah terlaksana ikut dihitung pada tahap-tahap sebelumnya; yang ditolak berdiri sendiri."
    )
    figure = bars.bars([duty_view.STAGES[tahap] for tahap in ROWS], list(rows["usulan"]), words)
    st.plotly_chart(figure, config=base.CONFIG, key="tahap-usulan", alt="Usulan menurut tahap")


def proposal_table(choice: Choice, at: cache.Stamp) -> None:
    """Every proposal of the year."""
    rows = proposals(cache.table(at, "usulan"), rembug.villages_of(choice, at), bulan=choice.bulan)
    if rows.empty:
        return
    names = cache.areas(at).names
    rows = rows.assign(
        desa=rows["kode_desa"].map(names),
        kecamatan=[names[codes.parent(kode, "kecamatan")] for kode in rows["kode_desa"]],
        paket_kata=rows["paket"].map(PACKAGES),
        nasib_kata=rows["nasib"].map(duty_view.STAGES),
    )
    table_widgets.table(rows, COLUMNS, key="tabel-usulan", alt="Semua usulan", height=330)
    table_widgets.downloads(
        rows, (Show("kode_desa", "Kode desa"), *COLUMNS), name=f"usulan-{choice.kawasan}-{choice.bulan[:4]}",
        title=f"Usulan rembug {choice.bulan[:4]}, {cache.areas(at).title(choice.kawasan)}",
    )  # fmt: skip
