"""The structure of each TPPS: complete or not, which posts are empty, and who acts inside and outside the village."""

import streamlit as st

from geo import codes
from indicators.structure import POSTS, posts
from indicators.structure import structure as structures
from pages._ui import cache, text
from pages._ui import format as fmt
from pages._ui.choice import Choice
from pages._ui.tables import Show
from pages._ui.widgets import rembug
from pages._ui.widgets import tables as table_widgets

_STATES = {"lengkap": "● Lengkap", "belum_lengkap": "▲ Belum lengkap", "belum_lapor": "○ Belum lapor"}
COLUMNS = (
    Show("desa", "Desa"),
    Show("kecamatan", "Kecamatan"),
    Show("kata", "Struktur"),
    Show("terisi_kata", "Jabatan terisi"),
    Show("kosong", "Jabatan yang masih kosong", width="large"),
    Show("sk", "Nomor SK"),
)
_ACTORS = {
    "Di dalam desa": "Pemerintah Desa, BPD, Kader Posyandu, Guru PAUD, KPM, TPK, TPPS Desa",
    "Di luar desa": "Pendamping (Lokal) Desa, Tenaga Pendamping Profesional kabupaten dan kecamatan, pemerintah "
    "daerah, TPPS Kabupaten, dunia usaha, perguruan tinggi, media",
}


def completeness(choice: Choice, at: cache.Stamp) -> None:
    """How many villages have every post named and an SK number."""
    rows = structures(cache.table(at, "tim"), rembug.villages_of(choice, at), bulan=choice.bulan)
    counts = rows["keadaan"].value_counts()
    silent = int(counts.get("belum_lapor", 0))
    tail = f"; {fmt.number(silent)} belum mengirim susunan tim" if silent else ""
    st.subheader(
        f"{fmt.share(int(counts.get('lengkap', 0)), len(rows))} desa memiliki struktur lengkap dengan nomor SK{tail}",
        anchor=False,
    )


def village_table(choice: Choice, at: cache.Stamp) -> None:
    """Every village with its gaps, the emptiest first, silent ones last."""
    rows = structures(cache.table(at, "tim"), rembug.villages_of(choice, at), bulan=choice.bulan)
    names = cache.areas(at).names
    rows = rows.assign(
        desa=rows["kode_desa"].map(names),
        kecamatan=[names[codes.parent(kode, "kecamatan")] for kode in rows["kode_desa"]],
        kata=rows["keadaan"].map(_STATES),
        terisi_kata=[fmt.share(number, len(POSTS)) for number in rows["terisi"]],
        kosong=["; ".join(POSTS[post] for post in missing) for missing in rows["kurang"]],
        sk=[number if has else "belum ada" for number, has in zip(rows["nomor_sk"], rows["ada_sk"], strict=True)],
    ).sort_values(["terisi", "kode_desa"], na_position="last", ignore_index=True)
    table_widgets.table(rows, COLUMNS, key="tabel-struktur", alt="Struktur TPPS tiap desa", height=330)
    table_widgets.downloads(
        rows, (Show("kode_desa", "Kode desa"), *COLUMNS), name=f"struktur-{choice.kawasan}-{choice.bulan[:4]}",
        title=f"Struktur TPPS desa {choice.bulan[:4]}, {cache.areas(at).title(choice.kawasan)}",
    )  # fmt: skip


def posts_of_village(choice: Choice, at: cache.Stamp) -> None:
    """One village's posts in the order of the document; an empty post is said."""
    team = cache.table(at, "tim")
    team = team[team["kode_desa"] == choice.desa]
    desa = cache.table(at, "desa")
    rows = posts(team, desa[desa["kode_desa"] == choice.desa], bulan=choice.bulan)
    if rows["keadaan"].eq("belum_lapor").all():
        st.info(f"Desa ini belum mengirim susunan tim {choice.bulan[:4]}.")
        return
    for row in rows.itertuples():
        more = f" dan {fmt.number(row.orang - 1)} orang lagi" if row.orang > 1 else ""
        who = f"{text.plain(row.nama)}{more}" if row.keadaan == "terisi" else ":orange-badge[▲ belum terisi]"
        st.markdown(f"**{row.nama_posisi}**: {who}")


def actors() -> None:
    """Who acts in convergence, inside and outside the village (the ministry's list)."""
    with st.expander("Pelaku konvergensi di dalam dan di luar desa"):
        for place, names in _ACTORS.items():
            st.markdown(f"**{place}**: {names}.")
