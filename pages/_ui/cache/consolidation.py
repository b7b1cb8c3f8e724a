"""Cached consolidation: thin wrappers around indicators.consolidation, whose frames are shared read-only."""

from typing import NamedTuple

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler

from indicators import consolidation, consolidation_areas, consolidation_trend
from pages._ui import consolidation_grid, tables
from pages._ui.cache.data import COUNTING, KEPT_REVISIONS, Stamp, areas, table

_MONTHS, _GRIDS, _PAIRS = 16, 64, 64


class GapsAsked(NamedTuple):
    """Which grid of gaps: rows of `level` under `kawasan`, a month, ordered by what, showing what."""

    kawasan: str
    level: str
    bulan: str
    order_by: str
    content: str


@st.cache_resource(show_spinner=COUNTING, max_entries=KEPT_REVISIONS)
def source_months(at: Stamp) -> tuple[str, ...]:
    """The months in which any village has a count of any source, in order."""
    return consolidation_trend.months_sent(table(at, "sasaran"), table(at, "desa"))


@st.cache_resource(show_spinner=COUNTING, max_entries=_MONTHS)
def sources(at: Stamp, bulan: str) -> pd.DataFrame:
    """Every village × group by source. Read-only."""
    return consolidation.by_source(table(at, "sasaran"), table(at, "desa"), bulan=bulan)


@st.cache_resource(show_spinner=COUNTING, max_entries=_MONTHS)
def area_gaps(at: Stamp, level: str, bulan: str) -> pd.DataFrame:
    """The gaps of every area of `level` with their state. Read-only."""
    if level == "desa":
        return consolidation_grid.of_villages(sources(at, bulan))
    gaps = consolidation_areas.gaps(table(at, "sasaran"), table(at, "desa"), level=level, months=[bulan])
    return consolidation_grid.with_state(gaps)


@st.cache_resource(show_spinner=False, max_entries=_GRIDS)
def gap_grid(at: Stamp, asked: GapsAsked) -> tuple[consolidation_grid.Grid, Styler]:
    """The grid and its tinted table. Read-only."""
    known = areas(at)
    grid = consolidation_grid.grid(
        area_gaps(at, asked.level, asked.bulan), known.at(asked.level, under=asked.kawasan), names=known.names,
        order_by=asked.order_by, content=asked.content,
    )  # fmt: skip
    return grid, tables.written_out(consolidation_grid.styled(grid))


@st.cache_resource(show_spinner=COUNTING, max_entries=_GRIDS)
def gap_trend(at: Stamp, wilayah: str, months: tuple[str, ...]) -> pd.DataFrame:
    """The gaps of one area over months, over the same villages. Read-only."""
    desa = table(at, "desa")
    own = desa[desa["kode_desa"].isin(areas(at).villages(wilayah))]
    return consolidation_trend.same_village_gaps(table(at, "sasaran"), own, months=months)


@st.cache_resource(show_spinner=COUNTING, max_entries=_PAIRS)
def source_pair(at: Stamp, level: str, bulan: str, first: str, second: str) -> pd.DataFrame:
    """Two sources over the villages that reported by both, for every area of `level`. Read-only."""
    return consolidation_areas.two_sources(
        table(at, "sasaran"), table(at, "desa"), level=level, bulan=bulan, first=first, second=second
    )
