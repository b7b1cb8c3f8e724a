"""Jelaskan, for a number added from several services of a village: its sum, its services, and each of them to open."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from pages._ui import bands, cache, explain_view, text
from pages._ui.tables import Show
from pages._ui.widgets import explain, filters
from pages._ui.widgets import tables as table_widgets

_TITLE, _KEY = "Jelaskan angka ini", "jelaskan-beberapa"
_PARTS = (Show("nama", "Layanan"), Show("diterima", "Diterima", "count"), Show("seharusnya", "Seharusnya", "count"),
          Show("persen", "Persen"), Show("kurang_semua", "Belum menerima", "count"))  # fmt: skip


def button(at: cache.Stamp, *, kode: str, kuartal: str, title: str, ids: Sequence[str], where: str) -> None:
    """The button beside what is said of the services `ids`; `title` names it: a package, or a sentence."""
    if st.button(":primary[Jelaskan]", key=f"jelas-{where}-{kode}", type="tertiary", help=_TITLE):
        st.dialog(_TITLE, width="large")(_several)(at, kode, kuartal, title, tuple(ids))


def _several(at: cache.Stamp, kode: str, kuartal: str, title: str, ids: tuple[str, ...]) -> None:
    definitions = cache.definitions()
    rows = cache.board(at, "desa", kuartal).services
    rows = rows[rows["kode"].eq(kode) & rows["indikator"].isin(ids)].reset_index(drop=True)
    st.markdown(f"**{text.plain(title)}**")
    st.markdown(text.plain(explain_view.added_services(rows)))
    shown = rows.assign(nama=_names(rows), persen=[bands.share(row, definitions.rules) for row in rows.itertuples()])
    table_widgets.table(shown, _PARTS, key=f"{_KEY}-bagian", alt="Layanan yang dijumlahkan")
    names = dict(zip(rows["indikator"], _names(rows), strict=True))
    chosen = st.selectbox("Layanan", list(names), key=f"{_KEY}-pilih", format_func=filters.Names(names))
    explain.explanation(at, kode=kode, kuartal=kuartal, id_=chosen, key=_KEY)


def _names(rows: pd.DataFrame) -> list[str]:
    return [f"{id_} {cache.definitions()[id_].short}" for id_ in rows["indikator"]]
