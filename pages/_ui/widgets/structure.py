"""The structure of each TPPS: complete or not, which posts are empty, and who acts inside and outside the village."""

import pandas as pd
import streamlit as st

from indicators.structure import structure as structures
from indicators.villages import of_year
from pages._ui import cache, structure_view, text
from pages._ui import format as fmt
from pages._ui.charts import bars
from pages._ui.choice import Choice
from pages._ui.tables import Show
from pages._ui.widgets import detail, rembug
from pages._ui.widgets import tables as table_widgets

COLUMNS = (
    Show("desa", "Desa"),
    Show("kecamatan", "Kecamatan"),
    Show("kata", "Struktur"),
    Show("terisi", "Jabatan terisi", "count"),
    Show("jabatan", "Dari", "count", width=60),
    Show("kosong", "Jabatan yang masih kosong", width=370),
    Show("sk", "Nomor SK"),
)
MEMBERS = (
    Show("nomor", "No", "count", width=50),
    Show("jabatan_singkat", "Jabatan dalam tim"),
    Show("nama", "Nama"),
    Show("unsur", "Unsur"),
    Show("nomor_sk", "Nomor SK"),
)
MEMBERS_EXPORT = (MEMBERS[0], Show("jabatan", "Jabatan dalam tim"), *MEMBERS[2:])
ACTORS = (Show("unsur", "Unsur menurut susunan tim", width="large"), Show("desa", "Desa"), Show("orang", "Orang"))
_KNOWN = {
    "Di dalam desa": "Pemerintah Desa, BPD, Kader Posyandu, Guru PAUD, KPM, TPK, TPPS Desa",
    "Di luar desa": "Pendamping (Lokal) Desa, Tenaga Pendamping Profesional kabupaten dan kecamatan, pemerintah "
    "daerah, TPPS Kabupaten, dunia usaha, perguruan tinggi, media",
}


def show(choice: Choice, at: cache.Stamp) -> None:
    """One village's team as in its document, or how complete the teams of the area are."""
    desa, tahun = rembug.villages_of(choice, at, only_chosen=True), choice.bulan[:4]
    rows = structures(cache.table(at, "tim"), desa, bulan=choice.bulan)
    if rows["keadaan"].eq("belum_lapor").all():
        who = "Desa ini" if choice.desa else "Belum ada desa di wilayah ini yang mengirim; desa"
        st.info(f"{who} belum mengirim susunan tim {tahun}. Isi lembar Struktur TPPS desa di template tahunan.")
    elif choice.desa:
        _of_village(rows, choice, at)
    else:
        _of_area(rows, choice, at)
    _actors(of_year(cache.table(at, "tim"), desa, bulan=choice.bulan), choice, at)


def _of_area(rows: pd.DataFrame, choice: Choice, at: cache.Stamp) -> None:
    areas = cache.areas(at)
    st.subheader(text.plain(f"{areas.title(choice.kawasan)}: {structure_view.title(rows)}"), anchor=False)
    st.html(bars.bars(structure_view.bars_of(rows), label="Jabatan terisi menurut desa"))
    st.caption(f"Dari desa yang mengirim susunan tim {choice.bulan[:4]}.")
    table = structure_view.village_rows(rows, areas.names)
    picked = table_widgets.table(
        table, COLUMNS, key="tabel-struktur", alt="Struktur TPPS tiap desa", height=330, pinned=True
    )
    detail.open_picked(table, picked)
    table_widgets.downloads(
        table, (Show("kode", "Kode desa"), *COLUMNS), name=f"struktur-{choice.kawasan}-{choice.bulan[:4]}",
        title=f"Struktur TPPS desa {choice.bulan[:4]}, {areas.title(choice.kawasan)}",
    )  # fmt: skip


def _of_village(rows: pd.DataFrame, choice: Choice, at: cache.Stamp) -> None:
    """The posts in the order of the document, everybody named; an empty post is said."""
    row, title = next(rows.itertuples()), cache.areas(at).title(choice.desa)
    decree = f"SK nomor {row.nomor_sk}" if row.ada_sk else "nomor SK belum ada"
    gaps = f"; kosong: {structure_view.empty_words(row.kurang)}" if row.kurang else ""
    words = f"{title}: {fmt.share(row.terisi, row.terisi + len(row.kurang))} jabatan terisi, {decree}{gaps}"
    st.subheader(text.plain(words), anchor=False)
    desa = rembug.villages_of(choice, at, only_chosen=True)
    team = structure_view.members(of_year(cache.table(at, "tim"), desa, bulan=choice.bulan))
    table_widgets.table(team, MEMBERS, key="tabel-tim", alt="Susunan tim desa ini", height="content")
    table_widgets.downloads(
        team,
        MEMBERS_EXPORT,
        name=f"tim-{choice.desa}-{choice.bulan[:4]}",
        title=f"Susunan TPPS {title} {choice.bulan[:4]}",
    )


def _actors(team: pd.DataFrame, choice: Choice, at: cache.Stamp) -> None:
    """Who acts in convergence (the ministry's list), and whom the teams are made of."""
    with st.expander("Pelaku konvergensi di dalam dan di luar desa"):
        for place, names in _KNOWN.items():
            st.markdown(f"**{place}**: {names}.")
        rows = structure_view.actors(team)
        if len(rows):
            table_widgets.table(rows, ACTORS, key="tabel-unsur", alt="Unsur dalam susunan tim")
            table_widgets.downloads(
                rows, ACTORS, name=f"unsur-{choice.wilayah}-{choice.bulan[:4]}",
                title=f"Unsur dalam TPPS {choice.bulan[:4]}, {cache.areas(at).title(choice.wilayah)}",
            )  # fmt: skip
