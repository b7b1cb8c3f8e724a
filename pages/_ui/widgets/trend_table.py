"""The months behind a trend line, as a table."""

import pandas as pd
import streamlit as st

from indicators.catalog_model import Indicator
from pages._ui import format as fmt
from pages._ui import sentences
from pages._ui.tables import MEASURE, Show
from pages._ui.widgets import tables as table_widgets

_COLUMNS = (Show("saat", "Bulan"), *MEASURE, Show("lapor", "Desa lapor"), Show("catatan", "Catatan", width="medium"))


def own_months(rows: pd.DataFrame, indicator: Indicator, area_title: str) -> None:
    """Newest month first; silent months stay in the list."""
    newest = rows.sort_values("bulan", ascending=False)
    newest = newest.assign(
        saat=newest["bulan"].map(fmt.month),
        catatan=[sentences.above_in(row) for row in newest.itertuples()],
        lapor=[fmt.share(n, total) for n, total in zip(newest["desa_lapor"], newest["desa_total"], strict=True)],
    )
    with st.expander("Angkanya sebagai tabel"):
        table_widgets.table(newest, _COLUMNS, key="tren-tabel", alt=f"{indicator.title} tiap bulan")
        table_widgets.downloads(
            newest,
            _COLUMNS,
            name=f"tren-{indicator.id}-{rows['kode'].iloc[0]}",
            title=f"{indicator.title}, {area_title}",
        )
