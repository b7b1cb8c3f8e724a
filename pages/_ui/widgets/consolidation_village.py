"""Konsolidasi Data of one village: every group by source side by side, and where each count is from."""

import pandas as pd
import streamlit as st

from indicators import consolidation_method as method
from pages._ui import cache, consolidation_view, text
from pages._ui import consolidation_look as look
from pages._ui import format as fmt
from pages._ui.choice import Choice
from pages._ui.tables import Show
from pages._ui.widgets import consolidation_sources
from pages._ui.widgets import tables as table_widgets

_COUNT_PX, _GAP_PX, _NAME_PX, _REASON_PX = 66, 84, 96, 280
_KEY = "konsolidasi-sumber"


def side_by_side(rows: pd.DataFrame, choice: Choice, bulan: str, at: cache.Stamp) -> None:
    """Groups × sources with gap and what to settle; `rows`: `by_source` of the village."""
    areas = cache.areas(at)
    shown = consolidation_view.in_words(rows, areas.names).reset_index(drop=True)
    event = st.dataframe(
        consolidation_view.side_by_side(shown), hide_index=True, height="content", key=f"{_KEY}-{choice.desa}-{bulan}",
        on_select="rerun", selection_mode="single-cell", column_config=_columns(),
        alt="Kelompok sasaran × sumber: jumlah, selisih, dan yang diselesaikan",
    )  # fmt: skip
    st.markdown(
        " ".join(f":{look.GAPS[state].badge}-badge[{text.plain(look.gap_words(state))}]" for state in look.GAPS)
    )
    st.caption(
        f"{method.GAP_RULE} belum ○: sumber itu mengirim kelompok ini dari desa lain, dari desa ini belum. "
        "–: tidak ada sumber itu yang mencatat kelompok ini. Klik satu baris untuk melihat asal angkanya."
    )
    table_widgets.downloads(
        shown, (Show("kode_desa", "Kode desa"), Show("nama", "Desa"), *consolidation_view.VILLAGE),
        name=f"konsolidasi-{choice.desa}-{bulan}",
        title=f"Sasaran menurut sumber, {areas.title(choice.desa)}, {fmt.month(bulan)}", notes=(method.GAP_RULE,),
    )  # fmt: skip
    _take_click(event.selection.cells, shown, f"{_KEY}-{choice.desa}-{bulan}")
    consolidation_sources.of_one_village(choice.desa, bulan, at)


def _columns() -> dict:
    right = {
        look.SOURCE_TITLES[name]: st.column_config.TextColumn(width=_COUNT_PX, alignment="right")
        for name in look.COLUMNS
    }
    return right | {
        look.SOURCE_TITLES["konsolidasi"]: st.column_config.TextColumn(width=_GAP_PX, alignment="right"),
        consolidation_view.GAP: st.column_config.TextColumn(width=_GAP_PX, alignment="right"),
        consolidation_view.GROUP: st.column_config.Column(width=_NAME_PX, pinned=True),
        consolidation_view.TO_SETTLE: st.column_config.Column(width=_REASON_PX),
    }


def _take_click(cells: list, rows: pd.DataFrame, key: str) -> None:
    if not cells or st.session_state.get(f"{key}-klik") == cells[0]:
        return
    st.session_state[f"{key}-klik"] = cells[0]
    consolidation_sources.point_at(rows["kode_desa"].iloc[0], rows["kelompok"].iloc[cells[0][0]])
