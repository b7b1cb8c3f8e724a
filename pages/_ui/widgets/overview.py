"""The parts of the home screen: who needs attention, who has not reported, how the areas rank."""

import pandas as pd
import streamlit as st

from geo import codes
from indicators.attention import attention
from indicators.ranking import rank
from pages._ui import cache, reasons, sentences, tables, text
from pages._ui import format as fmt
from pages._ui.charts import base
from pages._ui.charts import ranking as ranking_chart
from pages._ui.choice import Choice
from pages._ui.tables import Show
from pages._ui.widgets import tables as table_widgets

_SHOWN = 7
_LEADS_TO = {"kecamatan": "pages/2_Peta.py", "desa": "pages/4_Profil_Desa.py"}
_PLACE = {"kecamatan": (), "desa": (Show("kecamatan", "Kecamatan"),)}
_REASONS = Show("alasan", "Mengapa", width="large")
_COUNTS = (Show("tertinggal", "Indikator tertinggal", "count"), Show("belum_lapor", "Belum lapor", "count"))


def needs_attention(choice: Choice, at: cache.Stamp, *, level: str, heading: str) -> None:
    """The most urgent areas of one level below the chosen one, each with its reasons; all of them to download."""
    areas = cache.areas(at)
    rows = cache.month(at, level, choice.bulan)
    rows = rows[rows["kode"].isin(areas.at(level, under=choice.kawasan))]
    table = reasons.attention_table(
        attention(rows, catalog=cache.catalog(), bulan=choice.bulan), cache.catalog(), areas.names
    )
    st.subheader(heading, anchor=False, help=text.ATTENTION_RULE)
    if table.empty:
        st.success("Tidak ada yang perlu perhatian khusus bulan ini.")
        return
    for row in table.head(_SHOWN).itertuples():
        _linked(row, choice, level)
    columns = (Show("urutan", "No", "count"), Show("nama", level.capitalize()), *_PLACE[level], _REASONS, *_COUNTS)
    with st.expander(f"Semua {fmt.number(len(table))} {level} dengan alasannya"):
        table_widgets.table(table, columns, key=f"perhatian-{level}", alt=heading)
        table_widgets.downloads(
            table,
            (Show("kode", "Kode"), *columns),
            name=f"perhatian-{level}-{choice.kawasan}-{choice.bulan}",
            title=f"{heading}, {areas.title(choice.kawasan)}, {fmt.month(choice.bulan)}",
        )


def _linked(row, choice: Choice, level: str) -> None:
    """One area: its name leads to the screen that explains it, the reasons stand beside."""
    name, why = st.columns([2, 7], vertical_alignment="center")
    place = f", {row.kecamatan}" if level == "desa" and choice.kawasan != codes.parent(row.kode, "kecamatan") else ""
    name.page_link(
        _LEADS_TO[level], label=text.plain(f"{row.urutan}. {row.nama}{place}"),
        query_params=choice.query() | {"wilayah": row.kode}, width="stretch",
    )  # fmt: skip
    why.markdown(text.plain(row.alasan_utama))


def silent_villages(choice: Choice, at: cache.Stamp) -> None:
    """Villages whose report of the month has not arrived, by kecamatan, every one named."""
    areas = cache.areas(at)
    rows = cache.month(at, "desa", choice.bulan)
    rows = rows[(rows["indikator"] == "laporan_masuk") & rows["kode"].isin(areas.villages(choice.kawasan))]
    silent = tables.with_kecamatan(rows[rows["pembilang"] == 0], areas.names)
    st.subheader(sentences.silent_words(len(silent), len(rows), choice.bulan), anchor=False)
    if silent.empty:
        return
    grouped = silent.groupby(silent["kode"].map(lambda kode: codes.parent(kode, "kecamatan")))
    for kode, group in sorted(grouped, key=lambda pair: -len(pair[1])):
        names = ", ".join(group["nama"])
        st.markdown(f"**{text.plain(areas.names[kode])}** ({fmt.number(len(group))}): {text.plain(names)}")
    table_widgets.downloads(
        silent,
        (Show("kode", "Kode desa"), Show("nama", "Desa"), Show("kecamatan", "Kecamatan")),
        name=f"belum-lapor-{choice.kawasan}-{choice.bulan}",
        title=f"{areas.title(choice.kawasan)}: belum mengirim laporan bulanan {fmt.month(choice.bulan)}",
    )


def ranking_of_children(choice: Choice, at: cache.Stamp) -> None:
    """The areas one level below, worst first; what cannot be ranked stands below with its reason."""
    areas, indicator = cache.areas(at), cache.catalog()[choice.indikator]
    children = areas.children(choice.kawasan)
    rows = cache.month(at, codes.level(children[0]), choice.bulan)
    rows = rows[(rows["indikator"] == choice.indikator) & rows["kode"].isin(children)]
    ordered = rank(rows, indicator=indicator)
    heading = sentences.children_words(rows, children, indicator, choice.bulan)
    st.subheader(text.plain(f"{indicator.short}: {heading}"), anchor=False)
    below = cache.catalog().settings.few_reports_below_percent
    shown = pd.concat([ordered.ranked, ordered.left_out])
    few = {row.kode for row in shown.itertuples() if sentences.few_reports_words(row, indicator, below_percent=below)}
    figure = ranking_chart.ranking(shown, few_reports=few)
    st.plotly_chart(figure, config=base.CONFIG, key="peringkat", alt=f"Peringkat menurut {indicator.title}")
    st.caption(text.plain(sentences.source_words(indicator, choice.bulan)))
