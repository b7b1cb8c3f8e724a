"""Budget planned and spent: in one sentence, by source of funds, by programme, by area, line by line."""

import pandas as pd
import streamlit as st

from geo import codes
from indicators.budget import budget, budget_lines
from pages._ui import cache, meeting_money, money_view, text
from pages._ui import format as fmt
from pages._ui.charts import bars
from pages._ui.choice import Choice
from pages._ui.tables import Show
from pages._ui.widgets import detail, rembug
from pages._ui.widgets import tables as table_widgets

_FIGURES = (
    Show("anggaran_rp", "Anggaran", "rupiah"),
    Show("realisasi_terlapor_rp", "Terserap", "rupiah"),
    Show("anggaran_terlapor_rp", "Dari anggaran", "rupiah"),
    Show("serapan_persen", "Serapan", "percent"),
)
PROGRAMME = (
    Show("program", "Program atau kegiatan", width="large"),
    Show("desa_lapor", "Desa", "count"),
    Show("baris", "Baris", "count"),
    *_FIGURES,
    Show("tanpa_realisasi", "Belum lapor realisasi", "count"),
)
AREA = (
    Show("nama", "Wilayah"),
    Show("kata", "Keadaan"),
    *_FIGURES,
    Show("dana_desa_rp", "Dana Desa", "rupiah"),
    Show("bersumber_rp", "Sumber ditulis", "rupiah"),
    Show("dana_desa_persen", "Bagian Dana Desa", "percent"),
    Show("desa_lapor", "Desa mengirim", "count"),
    Show("desa_total", "Semua desa", "count"),
)
LINES = (
    Show("nomor", "No", "count", width=50),
    Show("program", "Program atau kegiatan", width="large"),
    Show("sumber", "Sumber dana"),
    Show("anggaran", "Anggaran", "rupiah"),
    Show("realisasi", "Realisasi", "rupiah"),
    Show("serapan_persen", "Serapan", "percent"),
    Show("keterangan", "Keterangan"),
)


def show(choice: Choice, at: cache.Stamp) -> None:
    """The answer, the sources, and the figures as a table of choice."""
    anggaran, desa = cache.table(at, "anggaran"), rembug.villages_of(choice, at, only_chosen=True)
    lines, tahun = budget_lines(anggaran, desa, bulan=choice.bulan), choice.bulan[:4]
    if lines.empty:
        st.info(f"Belum ada anggaran {tahun} yang dikirim. Isi lembar Penganggaran di template tahunan.")
        return
    row = next(budget(anggaran, desa, bulan=choice.bulan).itertuples())
    sources = budget(anggaran, desa, bulan=choice.bulan, by="sumber_dana")
    title = cache.areas(at).title(choice.wilayah)
    st.subheader(text.plain(f"{title}: {money_view.title(row, tahun)}"), anchor=False)
    of_dana_desa = next(sources[sources["kode"] == "dana_desa"].itertuples())
    st.markdown(f"**{text.plain(money_view.dana_desa_words(row, of_dana_desa))}**")
    day = cache.last_sent(at, "anggaran", choice.wilayah, int(tahun))
    st.caption(f"{meeting_money.as_of(day)}{money_view.DANA_DESA_RULE} {money_view.gaps_words(row)}")
    st.html(bars.bars(money_view.bars_of(sources), label="Anggaran menurut sumber dana"))
    st.caption("Batang: hijau tua terserap, hijau muda belum terserap, arsiran belum dilaporkan realisasinya.")
    _overspent(lines, at)
    if choice.desa:
        _lines(lines, choice, at)
    else:
        _tables(anggaran, desa, choice, at)


def _tables(anggaran: pd.DataFrame, desa: pd.DataFrame, choice: Choice, at: cache.Stamp) -> None:
    below = codes.level(cache.areas(at).children(choice.kawasan)[0])
    by_area = f"Menurut {below}"
    part = st.segmented_control(
        "Tabel anggaran", ["Menurut program", by_area], default="Menurut program", required=True,
        key="anggaran_bagian", label_visibility="collapsed",
    )  # fmt: skip
    if part == by_area:
        rows = money_view.area_rows(budget(anggaran, desa, bulan=choice.bulan, by=below), cache.areas(at).names)
        columns = AREA[:-2] if below == "desa" else AREA
        picked = table_widgets.table(
            rows, columns, key=f"anggaran-{below}", alt=f"Anggaran menurut {below}", height=330
        )
        detail.open_picked(rows, picked)
        _downloads(rows, (Show("kode", "Kode"), *columns), choice, at, name=f"anggaran-menurut-{below}")
        return
    rows = budget(anggaran, desa, bulan=choice.bulan, by="program").rename(columns={"kode": "program"})
    table_widgets.table(rows, PROGRAMME, key="tabel-anggaran", alt="Anggaran menurut program", height=330)
    _downloads(rows, PROGRAMME, choice, at, name="anggaran")


def _lines(lines: pd.DataFrame, choice: Choice, at: cache.Stamp) -> None:
    rows = money_view.line_rows(lines, cache.areas(at).names)
    table_widgets.table(rows, LINES, key="anggaran-baris", alt="Daftar penganggaran desa ini", height="content")
    _downloads(rows, LINES, choice, at, name="anggaran")


def _overspent(lines: pd.DataFrame, at: cache.Stamp) -> None:
    """More spent than planned: to be looked at, never cut."""
    rows = money_view.overspent(lines)
    if rows.empty:
        return
    with st.expander(f"⚑ {fmt.number(len(rows))} baris realisasinya melebihi anggaran"):
        for row in rows.itertuples():
            words = f"{row.program}: Rp {fmt.number(row.realisasi)} dari Rp {fmt.number(row.anggaran)}"
            st.markdown(f"**{text.plain(cache.areas(at).title(row.kode_desa))}**, {text.plain(words)}")


def _downloads(rows: pd.DataFrame, columns: tuple[Show, ...], choice: Choice, at: cache.Stamp, *, name: str) -> None:
    table_widgets.downloads(
        rows, columns, name=f"{name}-{choice.wilayah}-{choice.bulan[:4]}",
        title=f"Anggaran {choice.bulan[:4]}, {cache.areas(at).title(choice.wilayah)}",
        notes=(
            "Terserap/Dari anggaran: hanya baris yang menulis anggaran dan realisasi. Rupiah utuh.",
            "Sumber ditulis: anggaran pada baris yang menulis sumber dananya; penyebut Bagian Dana Desa.",
            money_view.DANA_DESA_RULE,
        ),
    )  # fmt: skip
