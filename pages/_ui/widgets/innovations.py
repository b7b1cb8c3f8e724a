"""Innovations of the villages, searchable by any word."""

import streamlit as st

from geo import codes
from pages._ui import cache
from pages._ui import format as fmt
from pages._ui.choice import Choice
from pages._ui.tables import Show
from pages._ui.widgets import tables as table_widgets

COLUMNS = (
    Show("judul", "Inovasi", width="medium"),
    Show("uraian", "Uraian", width="large"),
    Show("desa", "Desa"),
    Show("kecamatan", "Kecamatan"),
    Show("tahun_kata", "Tahun"),
)


def search(choice: Choice, at: cache.Stamp) -> None:
    """All innovations up to the chosen year, cut by the words typed; newest first."""
    areas = cache.areas(at)
    rows = cache.table(at, "inovasi")
    inside = [choice.desa] if choice.desa else areas.villages(choice.wilayah)
    rows = rows[rows["kode_desa"].isin(inside) & rows["tahun"].le(int(choice.bulan[:4]))]
    if rows.empty:
        st.info("Belum ada inovasi yang dikirim dari wilayah ini. Isi lembar Inovasi desa di template tahunan.")
        return
    rows = rows.assign(
        desa=rows["kode_desa"].map(areas.names),
        kecamatan=[areas.names[codes.parent(kode, "kecamatan")] for kode in rows["kode_desa"]],
        tahun_kata=rows["tahun"].astype("str"),
    ).sort_values(["tahun", "kode_desa"], ascending=[False, True], ignore_index=True)
    words = st.text_input("Cari inovasi", key="cari_inovasi", placeholder="misalnya kelor, kelas ibu, dapur")
    everything = rows[["judul", "uraian", "desa", "kecamatan"]].fillna("").agg(" ".join, axis=1).str.casefold()
    for word in words.casefold().split():
        rows = rows[everything.loc[rows.index].str.contains(word, regex=False)]
    st.caption(f"{fmt.number(len(rows))} inovasi.")
    if rows.empty:
        st.info("Tidak ada inovasi yang memuat kata itu.")
        return
    table_widgets.table(rows, COLUMNS, key="tabel-inovasi", alt="Inovasi desa", height=330)
    table_widgets.downloads(rows, COLUMNS, name=f"inovasi-{choice.wilayah}", title="Inovasi desa")
