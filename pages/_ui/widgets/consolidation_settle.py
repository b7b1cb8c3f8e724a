"""Konsolidasi Data: which village must settle which group's number, most pressing first."""

import pandas as pd
import streamlit as st

from geo import codes
from indicators import consolidation_method as method
from indicators.consolidation import to_settle
from pages._ui import cache, consolidation_view
from pages._ui import consolidation_look as look
from pages._ui import format as fmt
from pages._ui.choice import Choice
from pages._ui.tables import Show
from pages._ui.widgets import consolidation_sources, filters
from pages._ui.widgets import tables as table_widgets

_ALL = ""
_HEIGHT_PX, _ROWS_IN_FULL = 530, 14


def to_settle_list(rows: pd.DataFrame, choice: Choice, bulan: str, at: cache.Stamp) -> None:
    """The list with its filters and downloads; a click shows where that village's counts are from."""
    areas = cache.areas(at)
    asked = _filters(rows, choice, at)
    kept = consolidation_view.filtered(to_settle(rows), **asked)
    st.markdown(f"**{fmt.number(len(kept))} angka di {fmt.number(kept['kode_desa'].nunique())} desa**")
    if kept.empty:
        st.success("Tidak ada yang perlu diselesaikan dengan pilihan ini.")
        return
    shown = consolidation_view.in_words(kept, areas.names)
    key = "-".join(("konsolidasi-selesaikan", choice.wilayah, bulan, *asked.values()))
    height = _HEIGHT_PX if len(shown) > _ROWS_IN_FULL else "content"
    columns = consolidation_view.SETTLE
    if shown["kecamatan"].nunique() == 1:
        columns = tuple(show for show in columns if show.name != "kecamatan")
    picked = table_widgets.table(
        shown, columns, key=key, alt="Angka yang perlu diselesaikan tiap desa", height=height,
        pinned=True,
    )  # fmt: skip
    st.caption(
        "Urutan: konsolidasi di luar angka semua sumber, sumber berbeda tanpa konsolidasi, catatan yang belum "
        "disamakan, konsolidasi yang belum ditulis; lalu selisih terbesar. Klik satu baris untuk melihat asal angkanya."
    )
    table_widgets.downloads(
        shown, (Show("kode_desa", "Kode desa"), *consolidation_view.SETTLE),
        name=f"konsolidasi-diselesaikan-{choice.wilayah}-{bulan}",
        title=f"Angka sasaran yang perlu diselesaikan, {areas.title(choice.wilayah)}, {fmt.month(bulan)}",
        notes=(method.GAP_RULE,),
    )  # fmt: skip
    _take_click(picked, shown, key)
    if choice.desa:
        consolidation_sources.of_one_village(choice.desa, bulan, at)
    else:
        consolidation_sources.of_some_village(sorted(set(rows["kode_desa"])), bulan, at)


def _filters(rows: pd.DataFrame, choice: Choice, at: cache.Stamp) -> dict[str, str]:
    areas = cache.areas(at)
    kecamatan = sorted({codes.parent(kode, "kecamatan") for kode in rows["kode_desa"]})
    options = {
        "kelompok": ("Kelompok", {_ALL: "Semua kelompok"} | look.GROUP_TITLES),
        "alasan": ("Yang diselesaikan", {_ALL: "Semua"} | {each: look.reason_words(each) for each in look.REASONS}),
        "kecamatan": ("Kecamatan", {_ALL: "Semua kecamatan"} | areas.titles(kecamatan)),
    }
    if len(kecamatan) == 1:
        del options["kecamatan"]
    chosen = {"kecamatan": _ALL}
    for column, (name, (label, titles)) in zip(st.columns(len(options)), options.items(), strict=True):
        key = f"konsolidasi_saring_{name}-{choice.kawasan}"
        chosen[name] = column.selectbox(label, list(titles), key=key, format_func=filters.Names(titles))
    return chosen


def _take_click(picked: int | None, rows: pd.DataFrame, key: str) -> None:
    if picked is None or picked >= len(rows) or st.session_state.get(f"{key}-klik") == picked:
        return
    st.session_state[f"{key}-klik"] = picked
    consolidation_sources.point_at(rows["kode_desa"].iloc[picked], rows["kelompok"].iloc[picked])
