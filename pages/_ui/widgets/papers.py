"""Documents of the year: present or missing, over the area and for the chosen village."""

import pandas as pd
import streamlit as st

from indicators.evidence import DOCUMENTS, EVIDENCE, TABLES_READ, village_documents
from indicators.steps import step_states
from indicators.structure import structure
from pages._ui import cache, papers_view, text
from pages._ui import format as fmt
from pages._ui.charts import bars
from pages._ui.choice import Choice
from pages._ui.tables import Show
from pages._ui.widgets import detail, rembug
from pages._ui.widgets import tables as table_widgets

_NAMES = (Show("nama", "Desa", width=120), Show("kecamatan", "Kecamatan", width=95))
_SINGLE = tuple(Show(name, DOCUMENTS[name], width=100) for name in papers_view.SINGLE)
COLUMNS = (
    *_NAMES,
    Show("kurang", "Kurang", "count", width=58),
    *_SINGLE,
    Show("bukti", "Bukti 1–7", width=95),
)
EXPORT = (
    Show("kode", "Kode desa"), *_NAMES, Show("kurang", "Kurang", "count"), *_SINGLE,
    *(Show(name, DOCUMENTS[name]) for name in EVIDENCE),
)  # fmt: skip
OF_VILLAGE = (
    Show("nama", "Dokumen"),
    Show("kata", "Keadaan"),
    Show("hari", "Tanggal"),
    Show("isi", "Yang tertulis", width="large"),
)
_RULE = (
    "Kurang: tidak ada ditambah belum lapor. ○ Belum lapor: tidak ada isian tentang dokumen atau langkah itu; desa "
    "yang tidak menulis bukti satu pun dihitung belum lapor. – Belum perlu: rembug belum diadakan, atau langkahnya "
    "tercatat belum selesai. Bukti 1–7: bukti tiap langkah, dari kiri."
)


def documents_of(choice: Choice, at: cache.Stamp) -> pd.DataFrame:
    """`indicators.evidence.village_documents` of the chosen area."""
    tables = {name: cache.table(at, name) for name in TABLES_READ}
    return village_documents(tables, rembug.villages_of(choice, at), bulan=choice.bulan)


def overview(choice: Choice, at: cache.Stamp) -> None:
    """How many villages have each document, and every village with what it lacks."""
    found, areas = documents_of(choice, at), cache.areas(at)
    if found.empty:
        return
    st.subheader(text.plain(f"{areas.title(choice.kawasan)}: {papers_view.title(found)}"), anchor=False)
    st.html(bars.bars(papers_view.bars_of(found), label="Dokumen menurut desa"))
    rows = papers_view.village_rows(found, areas.names)
    picked = table_widgets.table(rows, COLUMNS, key="tabel-dokumen", alt="Dokumen tiap desa", height=330, pinned=True)
    st.caption(_RULE)
    detail.open_picked(rows, picked)
    table_widgets.downloads(
        rows, EXPORT, name=f"dokumen-{choice.kawasan}-{choice.bulan}",
        title=f"Dokumen rembug dan tahapan, {areas.title(choice.kawasan)}, {fmt.month(choice.bulan)}",
    )  # fmt: skip


def of_village(choice: Choice, at: cache.Stamp) -> None:
    """The chosen village's documents, with what it wrote about each."""
    found = documents_of(choice, at)
    found = found[found["kode_desa"] == choice.desa]
    lacking = int(found["keadaan"].isin(["tidak_ada", "belum_lapor"]).sum())
    words = f"{fmt.number(lacking)} dokumen masih kurang" if lacking else "semua dokumen yang sudah waktunya ada"
    st.subheader(text.plain(f"{cache.areas(at).title(choice.desa)}: {words}"), anchor=False)
    contents, days = _written(choice, at)
    rows = papers_view.of_village(found, contents=contents, days=days)
    table_widgets.table(rows, OF_VILLAGE, key="tabel-dokumen-desa", alt="Dokumen desa ini", height="content")
    table_widgets.downloads(
        rows, OF_VILLAGE, name=f"dokumen-{choice.desa}-{choice.bulan}",
        title=f"Dokumen {cache.areas(at).title(choice.desa)}, {fmt.month(choice.bulan)}",
    )  # fmt: skip


def _written(choice: Choice, at: cache.Stamp) -> tuple[dict[str, str], dict[str, str]]:
    """What the village wrote about each document, and the days."""
    desa = rembug.villages_of(choice, at, only_chosen=True)
    steps = step_states(cache.table(at, "tahapan"), desa, bulan=choice.bulan)
    evidence = [f"bukti_{step}" for step in steps["langkah"]]
    meeting = next(rembug.statuses(choice, at).query("kode_desa == @choice.desa").itertuples())
    (team,) = structure(cache.table(at, "tim"), desa, bulan=choice.bulan).itertuples()
    contents = dict(zip(evidence, steps["bukti"], strict=True)) | {"sk": team.nomor_sk}
    days = dict(zip(evidence, steps["tanggal"], strict=True))
    days |= dict.fromkeys(("daftar_hadir", "notulen", "berita_acara"), meeting.tanggal)
    if not fmt.missing(meeting.peserta):
        contents["daftar_hadir"] = f"{fmt.number(meeting.peserta)} peserta"
    return {name: words for name, words in contents.items() if not fmt.missing(words)}, days
