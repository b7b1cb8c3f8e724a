"""Innovations of the villages, searchable by any word."""

import pandas as pd
import streamlit as st

from geo import codes
from indicators.innovations import innovations
from pages._ui import cache, text
from pages._ui import format as fmt
from pages._ui.choice import Choice
from pages._ui.tables import Show
from pages._ui.widgets import rembug
from pages._ui.widgets import tables as table_widgets

COLUMNS = (
    Show("judul", "Inovasi", width="medium"),
    Show("uraian", "Uraian", width="large"),
    Show("desa", "Desa"),
    Show("kecamatan", "Kecamatan"),
    Show("tahun_kata", "Tahun"),
)


def search(choice: Choice, at: cache.Stamp) -> None:
    """All innovations up to the chosen year, cut by the words typed; newest first, one of several years once."""
    desa, tahun = rembug.villages_of(choice, at, only_chosen=True), choice.bulan[:4]
    rows = innovations(cache.table(at, "inovasi"), desa, bulan=choice.bulan)
    if rows.empty:
        st.info("Belum ada inovasi yang dikirim dari wilayah ini. Isi lembar Inovasi desa di template tahunan.")
        return
    rows = _named(rows, cache.areas(at).names)
    senders = fmt.share(rows["kode_desa"].nunique(), len(desa))
    title = f"{cache.areas(at).title(choice.wilayah)}: {fmt.number(len(rows))} inovasi dari {senders} desa"
    st.subheader(text.plain(f"{title} sampai {tahun}"), anchor=False)
    words = st.text_input("Cari inovasi", key="cari_inovasi", placeholder="misalnya kelor, kelas ibu, dapur")
    found = matching(rows, words)
    if found.empty:
        st.info("Tidak ada inovasi yang memuat kata itu.")
        return
    if len(found) < len(rows):
        st.caption(f"{fmt.share(len(found), len(rows))} inovasi memuat kata itu.")
    table_widgets.table(found, COLUMNS, key="tabel-inovasi", alt="Inovasi desa", height=330)
    asked = f' yang memuat "{words.strip()}"' if words.strip() else ""
    table_widgets.downloads(
        found, (Show("kode_desa", "Kode desa"), *COLUMNS), name=f"inovasi-{choice.wilayah}-{tahun}",
        title=f"Inovasi {cache.areas(at).title(choice.wilayah)} sampai {tahun}{asked}",
    )  # fmt: skip


def matching(rows: pd.DataFrame, words: str) -> pd.DataFrame:
    """The rows that hold every one of `words` in title, description or place, whatever its case."""
    everything = rows[["judul", "uraian", "desa", "kecamatan"]].fillna("").agg(" ".join, axis=1).str.casefold()
    found = pd.Series(True, index=rows.index)
    for word in words.casefold().split():
        found &= everything.str.contains(word, regex=False)
    return rows[found].reset_index(drop=True)


def _named(rows: pd.DataFrame, names: dict[str, str]) -> pd.DataFrame:
    return rows.assign(
        desa=rows["kode_desa"].map(names),
        kecamatan=[names[codes.parent(kode, "kecamatan")] for kode in rows["kode_desa"]],
        tahun_kata=[", ".join(map(str, years)) for years in rows["semua_tahun"]],
    )
