"""The convergence grid, written out once for everybody who looks at the same one; and the words of its map."""

from typing import NamedTuple

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler

from geo import codes
from pages._ui import bands, convergence_grid, tables
from pages._ui import convergence_columns as columns
from pages._ui.cache.data import Stamp, areas
from pages._ui.cache.scorecard import board, definitions

_GRIDS, _LEVELS = 64, 16


class GridAsked(NamedTuple):
    """Which grid: rows of `level` under `kawasan`, a quarter, which columns, ordered by what, showing what."""

    kawasan: str
    level: str
    kuartal: str
    which: str
    order_by: str
    content: str


@st.cache_resource(show_spinner=False, max_entries=_LEVELS)
def board_rows(at: Stamp, level: str, kuartal: str) -> pd.DataFrame:
    """Services and groups of a level and quarter under one column `id`. Read-only."""
    known = board(at, level, kuartal)
    return convergence_grid.long(known.services, known.groups)


@st.cache_resource(show_spinner=False, max_entries=_GRIDS)
def convergence_grid_of(at: Stamp, asked: GridAsked) -> tuple[convergence_grid.Grid, Styler]:
    """The grid and its coloured table. Read-only."""
    known = areas(at)
    grid = convergence_grid.grid(
        board_rows(at, asked.level, asked.kuartal), known.at(asked.level, under=asked.kawasan), names=known.names,
        ids=columns.shown(asked.which, definitions()), order_by=asked.order_by, content=asked.content,
        definitions=definitions(),
    )  # fmt: skip
    return grid, tables.written_out(convergence_grid.styled(grid))


@st.cache_resource(show_spinner=False, max_entries=_LEVELS)
def band_words(at: Stamp, kuartal: str) -> dict[str, str]:
    """Village -> the sentence of the map's tooltip. Read-only."""
    rows = board(at, codes.LEVELS[-1], kuartal).groups
    rules = definitions().rules
    return {row.kode: bands.share(row, rules) for row in rows[rows["kelompok"].eq(columns.TOTAL)].itertuples()}
