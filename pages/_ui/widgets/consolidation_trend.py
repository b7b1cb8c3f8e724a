"""Konsolidasi Data over months: the gap of each group over the same villages, as bars and as a table."""

import streamlit as st

from indicators import consolidation_method as method
from pages._ui import cache, text
from pages._ui import consolidation_look as look
from pages._ui import consolidation_words as words
from pages._ui import format as fmt
from pages._ui.cache import consolidation as cached
from pages._ui.charts import base
from pages._ui.charts import gaps as gaps_chart
from pages._ui.choice import Choice
from pages._ui.tables import Show
from pages._ui.widgets import tables as table_widgets

_MOST_MONTHS = 5
"""A year of quarterly consolidations: with more months fewer villages reported in all of them."""
_COLUMNS = (
    Show("kelompok_nama", "Kelompok"),
    Show("saat", "Bulan"),
    Show("kesenjangan", "Selisih", "count"),
    Show("desa_berbeda", "Desa berbeda", "count"),
    Show("desa_sama", "Desa yang sama", "count"),
    Show("desa_dibanding", "Dapat dibandingkan bulan itu", "count"),
    Show("desa_total", "Semua desa", "count"),
)


def over_months(choice: Choice, bulan: str, at: cache.Stamp) -> None:
    """Up to five months with counts until the one shown."""
    months = tuple(each for each in cached.source_months(at) if each <= bulan)[-_MOST_MONTHS:]
    rows = cached.gap_trend(at, choice.wilayah, months)
    st.subheader(text.plain(words.trend_heading(rows)), anchor=False)
    figure = gaps_chart.gaps(rows)
    st.plotly_chart(
        figure, config=base.CONFIG, key="konsolidasi_tren", alt="Selisih antarsumber tiap kelompok dari bulan ke bulan"
    )
    st.caption(method.TREND_RULE)
    shown = rows.assign(kelompok_nama=rows["kelompok"].map(look.GROUP_TITLES), saat=rows["bulan"].map(fmt.month))
    with st.expander("Angkanya sebagai tabel"):
        table_widgets.table(shown, _COLUMNS, key="konsolidasi-tren-tabel", alt="Selisih tiap kelompok dan bulan")
        table_widgets.downloads(
            shown, _COLUMNS, name=f"konsolidasi-perkembangan-{choice.wilayah}-{bulan}",
            title=f"Perkembangan selisih antarsumber, {cache.areas(at).title(choice.wilayah)}",
            notes=(method.TREND_RULE,),
        )  # fmt: skip
