"""Budget planned and spent: in one sentence, by source of funds, by programme."""

import pandas as pd
import streamlit as st

from indicators.budget import SOURCES
from indicators.budget import budget as budgets
from pages._ui import cache, text
from pages._ui import format as fmt
from pages._ui.charts import bars, base
from pages._ui.choice import Choice
from pages._ui.tables import Show
from pages._ui.widgets import rembug
from pages._ui.widgets import tables as table_widgets

COLUMNS = (
    Show("program", "Program atau kegiatan", width="large"),
    Show("baris", "Baris", "count"),
    Show("anggaran_rp", "Anggaran", "rupiah"),
    Show("realisasi_rp", "Realisasi", "rupiah"),
    Show("serapan_persen", "Serapan", "percent"),
    Show("tanpa_realisasi", "Belum lapor realisasi", "count"),
)


def _rows(choice: Choice, at: cache.Stamp, by: str) -> pd.DataFrame:
    desa = rembug.villages_of(choice, at)
    if choice.desa:
        desa = desa[desa["kode_desa"] == choice.desa]
    return budgets(cache.table(at, "anggaran"), desa, bulan=choice.bulan, by=by)


def summary(choice: Choice, at: cache.Stamp) -> None:
    """Planned, spent, the share of Dana Desa, and on whose reports that rests."""
    row = next(_rows(choice, at, "semua").itertuples())
    if fmt.missing(row.anggaran_rp):
        st.info(f"Belum ada anggaran {choice.bulan[:4]} yang dikirim. Isi lembar Penganggaran di template tahunan.")
        return
    words = (
        f"Anggaran {choice.bulan[:4]} {fmt.rupiah(row.anggaran_rp)}; serapan {fmt.percent(row.serapan_persen)} "
        f"({fmt.rupiah(row.realisasi_terlapor_rp)} dari {fmt.rupiah(row.anggaran_terlapor_rp)} yang sudah "
        f"melaporkan realisasi); "
        f"Dana Desa {fmt.percent(row.dana_desa_persen)} dari anggaran yang menyebut sumbernya"
    )
    st.subheader(text.plain(words), anchor=False)
    st.caption(
        f"{fmt.share(row.desa_lapor, row.desa_total)} desa mengirim anggaran, {fmt.number(row.baris)} baris; "
        f"{fmt.number(row.tanpa_realisasi)} baris belum melaporkan realisasi dan tidak dihitung sebagai nol."
    )


def by_source(choice: Choice, at: cache.Stamp) -> None:
    """Planned money by source, with what was spent of it."""
    rows = _rows(choice, at, "sumber_dana")
    rows = rows[rows["anggaran_rp"].gt(0).fillna(False)].sort_values("anggaran_rp", ascending=False)
    if rows.empty:
        return
    words = [f"{fmt.rupiah(row.anggaran_rp)}, serapan {fmt.percent(row.serapan_persen)}" for row in rows.itertuples()]
    figure = bars.bars([SOURCES[kode] for kode in rows["kode"]], list(rows["anggaran_rp"]), words)
    st.plotly_chart(figure, config=base.CONFIG, key="sumber-dana", alt="Anggaran menurut sumber dana")


def by_programme(choice: Choice, at: cache.Stamp) -> None:
    """Every programme, the largest budget first."""
    rows = _rows(choice, at, "program").rename(columns={"kode": "program"})
    if rows.empty:
        return
    with st.expander(f"{fmt.number(len(rows))} program atau kegiatan"):
        table_widgets.table(rows, COLUMNS, key="tabel-anggaran", alt="Anggaran menurut program", height=330)
        table_widgets.downloads(
            rows, COLUMNS, name=f"anggaran-{choice.wilayah}-{choice.bulan[:4]}",
            title=f"Anggaran {choice.bulan[:4]}, {cache.areas(at).title(choice.wilayah)}",
        )  # fmt: skip
