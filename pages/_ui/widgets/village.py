"""The parts of the village page: its measures, the people missing, plan, rembug, reports and sources."""

import pandas as pd
import streamlit as st

from geo import codes
from indicators.catalog_model import Catalog
from indicators.plan import plan_grid
from indicators.similar import similar_villages
from pages._ui import cache, duties, profile, sentences, text, theme
from pages._ui import format as fmt
from pages._ui.charts import base
from pages._ui.charts import plan as plan_chart
from pages._ui.choice import Choice
from pages._ui.tables import CHANGES, MEASURE, Show, with_changes
from pages._ui.widgets import explain_button
from pages._ui.widgets import tables as table_widgets

MEASURES = (
    Show("judul", "Indikator", width=148),
    Show("nilai", "Nilai", "percent", width=64),
    Show("bagian", "n/N", width=70),
    Show("target", "Target", "target", width=58),
    Show("status", "Status", "status", width=110),
    Show("kurang_orang", "Ke target", "count", width=72),
    Show("ubah_lalu", "Dari lalu", width=76),
    Show("ubah_setahun", "Dari setahun", width=92),
    Show("nilai_kecamatan", "Kecamatan", "percent", width=88, above="lebih_kecamatan"),
    Show("nilai_serupa", "Desa seukuran", "percent", width=102, above="lebih_serupa"),
    Show("saat", "Data bulan", width=82),
)
"""Widths that fit a screen of 1366 pixels side by side; the group of each indicator is in the download."""
DOWNLOADED = (
    Show("kelompok", "Kelompok sasaran"),
    Show("judul", "Indikator"),
    *MEASURE,
    *CHANGES,
    Show("nilai_kecamatan", "Kecamatan", "percent"),
    Show("nilai_serupa", "Desa seukuran", "percent"),
    Show("saat", "Data bulan"),
    Show("lebih_kecamatan", "Desa di atas 100% (kecamatan)", "count"),
    Show("lebih_serupa", "Desa di atas 100% (seukuran)", "count"),
)
SOURCES = (
    Show("tabel", "Tabel"),
    Show("isi", "Isi"),
    Show("nilai", "Nilai", width="large"),
    Show("berkas", "Berkas"),
    Show("lembar", "Lembar"),
    Show("baris", "Baris", "count"),
    Show("pengirim", "Pengirim"),
    Show("saat", "Diterima"),
)


def measures(choice: Choice, at: cache.Stamp) -> pd.DataFrame:
    """The village's measures of the month beside its kecamatan and villages of similar size."""
    everyone = cache.month(at, "desa", choice.bulan)
    kecamatan = cache.month(at, "kecamatan", choice.bulan)
    similar = similar_villages(
        cache.table(at, "pengukuran"), kode_desa=choice.desa, bulan=choice.bulan, settings=cache.catalog().settings
    )
    return profile.beside_others(
        everyone[everyone["kode"] == choice.desa],
        kecamatan=kecamatan[kecamatan["kode"] == codes.parent(choice.desa, "kecamatan")],
        all_villages=everyone,
        similar=similar,
        catalog=cache.catalog(),
    )


def measure_table(rows: pd.DataFrame, choice: Choice, title: str, at: cache.Stamp) -> None:
    """All indicators by target group; a picked row explains its number."""
    st.subheader("Semua indikator", anchor=False, help=f"{text.SIMILAR_RULE} {text.COLUMN_RULE}")
    rows = with_changes(rows)
    picked = table_widgets.table(
        rows, MEASURES, key="profil-indikator", alt=f"Semua indikator {title}", height="content"
    )
    st.caption("Klik satu baris untuk penjelasan angkanya: rumus, yang tidak ikut, dan baris sumbernya.")
    explain_button.of_picked(rows, picked, at, where="profil")
    for note in profile.above_notes(rows):
        st.caption(text.plain(note))
    table_widgets.downloads(rows, DOWNLOADED, name=f"profil-{choice.desa}-{choice.bulan}", title=title)


def people_missing(rows: pd.DataFrame, catalog: Catalog) -> None:
    """Who is still to be served to reach each target, most people first; and what cannot be judged."""
    behind = rows[rows["kurang_orang"].gt(0).fillna(False) & (rows["status"] != "periksa")]
    behind = behind.sort_values("kurang_orang", ascending=False)
    st.subheader(f"Yang masih kurang: {fmt.number(len(behind))} indikator", anchor=False)
    for row in behind.itertuples():
        look, indicator = theme.STATUS[row.status], catalog[row.indikator]
        st.markdown(
            f":{look.badge}-badge[{look.symbol}] **{text.plain(sentences.gap_words(row, indicator))}** "
            f"{text.plain(row.judul)} ({sentences.value_words(row)}, {fmt.share(row.pembilang, row.penyebut)})"
        )
    unknown = rows[rows["target"].notna() & rows["status"].isin(["belum_lapor", "periksa"])]
    if len(unknown):
        words = text.listing([text.plain(name) for name in unknown["judul"]], most=6)
        st.info(
            f"{fmt.number(len(unknown))} indikator bertarget belum dapat dinilai (belum lapor atau periksa): {words}."
        )
    elif behind.empty:
        st.success("Semua target bulan ini sudah tercapai.")


def work_plan(choice: Choice, at: cache.Stamp) -> None:
    """The 12 × 12 of the year as it stood at the end of the month."""
    grid = plan_grid(cache.table(at, "rencana_kerja"), kode_desa=choice.desa, bulan=choice.bulan)
    st.subheader(f"Rencana kerja {choice.bulan[:4]}", anchor=False)
    if grid.empty:
        st.info(f"Desa ini belum mengirim rencana kerja {choice.bulan[:4]}.")
        return
    st.plotly_chart(plan_chart.plan_grid(grid), config=base.CONFIG, key="profil-rencana", alt="Rencana kerja 12 × 12")
    st.markdown(" ".join(f":{look.badge}-badge[{look.symbol} {look.label}]" for look in theme.PLAN.values()))


def meetings_and_reports(choice: Choice, at: cache.Stamp) -> None:
    """Rembug of the year, and every month's report with its date."""
    left, right = st.columns(2)
    year = choice.bulan[:4]
    with left:
        st.subheader(f"Rembug stunting {year}", anchor=False)
        held = cache.table(at, "rembug")
        held = held[(held["kode_desa"] == choice.desa) & held["tanggal"].str.startswith(year)]
        for row in held[held["tanggal"].str.slice(0, 7) <= choice.bulan].itertuples():
            st.markdown(text.plain(duties.rembug_words(row)))
        if not (held["tanggal"].str.slice(0, 7) <= choice.bulan).any():
            st.warning(f"Belum tercatat mengadakan rembug stunting sampai {fmt.month(choice.bulan)}.")
    with right:
        st.subheader(f"Laporan bulanan {year}", anchor=False)
        sent = cache.table(at, "laporan")
        sent = sent[sent["kode_desa"] == choice.desa].set_index("bulan")["tanggal_terima"]
        months = [bulan for bulan in cache.data_months(at) if bulan[:4] == year and bulan <= choice.bulan]
        day = cache.catalog().settings.report_deadline_day
        st.markdown("  \n".join(text.plain(duties.report_words(bulan, sent.get(bulan), day)) for bulan in months))


def sources(choice: Choice, at: cache.Stamp) -> None:
    """File, sheet, row and date behind every number of the month."""
    tables = {name: cache.table(at, name) for name in ("layanan", "pengukuran", "laporan", "rembug", "rencana_kerja")}
    rows = cache.ledger().provenance(profile.sources(tables, cache.catalog(), kode=choice.desa, bulan=choice.bulan))
    with st.expander(f"Dari mana angka-angka ini: {fmt.number(len(rows))} baris data"):
        if rows.empty:
            st.markdown("Tidak ada baris data untuk bulan ini: desa belum lapor.")
            return
        rows = rows.assign(saat=rows["waktu"].map(fmt.moment))
        table_widgets.table(rows, SOURCES, key="profil-sumber", alt="Sumber tiap angka")
        table_widgets.downloads(rows, SOURCES, name=f"sumber-{choice.desa}-{choice.bulan}", title="Sumber angka")


def choose_first(choice: Choice, at: cache.Stamp) -> None:
    """No village chosen yet: say so, and offer the ones of the area."""
    areas = cache.areas(at)
    st.info("Pilih satu desa di atas, atau klik desanya di layar Peta.")
    rows = pd.DataFrame(
        {"nama": areas.names[kode], "kecamatan": areas.names[codes.parent(kode, "kecamatan")], "kode": kode}
        for kode in areas.villages(choice.kawasan)
    )
    columns = (Show("nama", "Desa"), Show("kecamatan", "Kecamatan"), Show("kode", "Kode desa"))
    table_widgets.table(rows, columns, key="daftar-desa", alt="Daftar desa", height=400)
