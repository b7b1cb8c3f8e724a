"""Konsolidasi Data: areas × groups with the gap; a click opens a kecamatan or the sources of a village's count."""

import streamlit as st

from geo import codes
from indicators import consolidation_method as method
from pages._ui import cache, consolidation_grid, text
from pages._ui import consolidation_look as look
from pages._ui import format as fmt
from pages._ui.cache import consolidation as cached
from pages._ui.choice import Choice
from pages._ui.consolidation_grid import HEADINGS, Grid
from pages._ui.widgets import consolidation_sources, filters
from pages._ui.widgets import tables as table_widgets

_MOST_PX, _ROWS_IN_FULL = 560, 22
_LEVEL_WORDS = {"kabupaten": "Kabupaten", "kecamatan": "Kecamatan", "desa": "Desa"}
_NAME_PX, _CELL_PX = 124, 76
_SHADES = "Makin tua warnanya makin banyak desa yang berbeda."


def areas_and_groups(choice: Choice, bulan: str, at: cache.Stamp) -> None:
    """The controls, the grid with legend and downloads; under villages, the sources of one of their counts."""
    asked = _asked(choice, bulan, at)
    grid, styler = cached.gap_grid(at, asked)
    key = "-".join(("konsolidasi", *asked))
    event = st.dataframe(
        styler, hide_index=True, height=_height(len(grid.kode)), key=key, on_select="rerun",
        selection_mode="single-cell", column_config=_columns(_LEVEL_WORDS[asked.level]),
        alt="Wilayah × kelompok sasaran: selisih antarsumber",
    )  # fmt: skip
    _legend(asked.level)
    _downloads(grid, choice, at, asked)
    _take_click(event.selection.cells, grid, key, asked.level)
    if asked.level == "desa":
        consolidation_sources.of_some_village(list(grid.kode), bulan, at)


def _asked(choice: Choice, bulan: str, at: cache.Stamp) -> cached.GapsAsked:
    levels = list(dict.fromkeys([codes.level(cache.areas(at).children(choice.kawasan)[0]), "desa"]))
    level, places = levels[0], list(st.columns([2, 3, 2], vertical_alignment="bottom"))
    if len(levels) > 1:
        level = places.pop(0).segmented_control(
            "Baris", levels, default=level, required=True, format_func=_LEVEL_WORDS.get,
            key=f"konsolidasi-baris-{level}",
        )  # fmt: skip
    orders = {consolidation_grid.BY_OPEN: "Paling banyak berbeda", consolidation_grid.BY_NAME: "Nama wilayah"}
    orders |= {kelompok: f"Selisih terbesar: {look.GROUP_TITLES[kelompok]}" for kelompok in HEADINGS.values()}
    order_by = places[0].selectbox(
        "Urutkan", list(orders), format_func=filters.Names(orders), key="konsolidasi_urut",
        help="Atau klik judul kolom. Yang belum dapat dibandingkan selalu di akhir.",
    )  # fmt: skip
    content = consolidation_grid.GAP
    if level != "desa":
        content = places[1].segmented_control(
            "Isi sel", list(consolidation_grid.CONTENTS), default=content, required=True, key="konsolidasi_isi"
        )
    return cached.GapsAsked(choice.kawasan, level, bulan, order_by, content)


def _height(rows: int) -> int | str:
    return "content" if rows <= _ROWS_IN_FULL else _MOST_PX


def _columns(heading: str) -> dict:
    config = {
        name: st.column_config.TextColumn(
            width=_CELL_PX, alignment="right",
            help=text.plain(f"{look.GROUP_TITLES[kelompok]}, {look.GROUP_UNITS[kelompok]}"),
        )
        for name, kelompok in HEADINGS.items()
    }  # fmt: skip
    differing = st.column_config.TextColumn(
        width=_CELL_PX, alignment="right", help="Angka yang berbeda dari angka yang dapat dibandingkan, desa × kelompok"
    )
    first = st.column_config.Column(heading, width=_NAME_PX, pinned=True)
    return config | {consolidation_grid.AREA: first, consolidation_grid.OPEN: differing}


def _legend(level: str) -> None:
    known = " ".join(f":{look.GAPS[state].badge}-badge[{text.plain(look.gap_words(state))}]" for state in look.GAPS)
    st.markdown(known)
    rule = method.GAP_RULE if level == "desa" else f"{method.GAP_RULE} {method.AREA_RULE} {_SHADES}"
    st.caption(text.plain(rule))


def _downloads(grid: Grid, choice: Choice, at: cache.Stamp, asked: cached.GapsAsked) -> None:
    areas = cache.areas(at)
    table_widgets.offer(
        consolidation_grid.download(grid, areas.names),
        name=f"konsolidasi-selisih-{asked.level}-{choice.kawasan}-{asked.bulan}",
        title=f"Selisih antarsumber, {areas.title(choice.kawasan)}, {fmt.month(asked.bulan)}",
        notes=(method.GAP_RULE, method.AREA_RULE),
    )


def _take_click(cells: list, grid: Grid, key: str, level: str) -> None:
    """A new click: a larger area or a village's name opens it; a village's cell sets the boxes below."""
    if not cells or st.session_state.get(f"{key}-klik") == cells[0]:
        return
    row, column = st.session_state[f"{key}-klik"] = cells[0]
    if row >= len(grid.kode):
        return
    if level == "desa" and column in HEADINGS:
        consolidation_sources.point_at(grid.kode[row], HEADINGS[column])
        return
    filters.set_area(grid.kode[row])
    st.rerun()
