"""The scorecard grid of Konvergensi: rows, columns and order to choose; a click on a cell explains the number."""

import streamlit as st

from geo import codes
from indicators.scorecard.model import BANDS_LABEL
from pages._ui import bands, cache, convergence_grid, convergence_words, legend, text, theme
from pages._ui import convergence_columns as columns
from pages._ui import format as fmt
from pages._ui.choice import Choice
from pages._ui.convergence_grid import Grid
from pages._ui.widgets import explain_button, filters
from pages._ui.widgets import tables as table_widgets

_ROW_PX, _SCROLLBAR_PX, _MOST_PX, _ROWS_IN_FULL = 33, 16, 560, 22
_LEVEL_WORDS = {"kabupaten": "Kabupaten", "kecamatan": "Kecamatan", "desa": "Desa"}
_NAME_PX, _CELL_PX, _WIDE_PX = 118, 62, 76
_KEY = "konvergensi"


def scorecard_grid(choice: Choice, at: cache.Stamp) -> None:
    """The controls, the grid with its legend and downloads, and the explanation of one of its numbers."""
    st.subheader("Semua layanan, wilayah demi wilayah", anchor=False)
    asked = _asked(choice, at)
    grid, styler = cache.convergence_grid_of(at, asked)
    key = "-".join((_KEY, *asked))
    event = st.dataframe(
        styler, hide_index=True, height=_height(len(grid.kode)), row_height=_ROW_PX, key=key, on_select="rerun",
        selection_mode="single-cell", column_config=_columns(grid, _LEVEL_WORDS[asked.level], asked.content),
        alt="Wilayah × layanan: persen yang diterima dari yang seharusnya",
    )  # fmt: skip
    st.caption(text.plain(columns.legend(grid.ids)))
    _legend()
    _downloads(grid, choice, at, asked)
    _ask(grid, choice, at)
    _take_click(event.selection.cells, grid, at, choice.kuartal, key)


def _asked(choice: Choice, at: cache.Stamp) -> cache.GridAsked:
    """The four controls; what cannot be chosen here any more falls back to the first."""
    levels = list(dict.fromkeys([codes.level(cache.areas(at).children(choice.kawasan)[0]), "desa"]))
    left, middle, right, last = st.columns([2, 3, 3, 3], vertical_alignment="bottom")
    level = (
        levels[0]
        if len(levels) == 1
        else left.segmented_control(
            "Baris",
            levels,
            default=levels[0],
            required=True,
            format_func=_LEVEL_WORDS.get,
            key=f"{_KEY}-baris-{levels[0]}",
        )
    )
    which = middle.selectbox(
        "Layanan", list(columns.choices()), format_func=_Words(columns.choices()), key="layanan_grid"
    )
    orders = {id_: _order_words(id_) for id_ in columns.shown(which, cache.definitions())} | {"nama": "Nama wilayah"}
    order_by = right.selectbox(
        "Urutkan", list(orders), format_func=_Words(orders), key=f"urutan_grid-{which}",
        help="Atau klik judul kolom. Yang tanpa persen selalu di akhir.",
    )  # fmt: skip
    content = last.segmented_control(
        "Isi sel", list(convergence_grid.CONTENTS), default=convergence_grid.PERCENT, required=True, key="isi_grid"
    )
    return cache.GridAsked(choice.kawasan, level, choice.kuartal, which, order_by, content)


def _order_words(id_: str) -> str:
    return "Konvergensi terendah" if id_ == columns.TOTAL else f"{columns.short(id_)} terendah"


class _Words(dict):
    """A format function that is a plain object, since AppTest cannot carry a lambda."""

    def __call__(self, key: str) -> str:
        return self.get(key, key)


def _height(rows: int) -> int:
    return _ROW_PX * (rows + 2) + _SCROLLBAR_PX if rows <= _ROWS_IN_FULL else _MOST_PX


def _columns(grid: Grid, heading: str, content: str) -> dict:
    """Widths, and the full wording of each service when one points at its heading."""
    definitions = cache.definitions()
    config = {
        columns.heading(id_): st.column_config.TextColumn(
            width=_WIDE_PX if content == convergence_grid.SHARE else _CELL_PX, alignment="right",
            help=text.plain(columns.title(id_, definitions)),
        )
        for id_ in grid.ids
    }  # fmt: skip
    return config | {"Wilayah": st.column_config.Column(heading, width=_NAME_PX, pinned=True)}


def _legend() -> None:
    rules = cache.definitions().rules
    st.html(legend.chips([(look, bands.words(pita, rules)) for pita, look in theme.BANDS.items()], note=BANDS_LABEL))
    st.caption(
        "Klik satu sel untuk melihat asal angkanya, atau klik nama wilayah untuk membukanya. Geser ke kanan untuk "
        "layanan yang belum tampak, atau pilih kelompok atau paketnya; nama wilayah tetap di tempatnya. Tanda ⚑ di "
        "belakang pita: di dalamnya ada desa atau layanan di atas 100%."
    )


def _downloads(grid: Grid, choice: Choice, at: cache.Stamp, asked: cache.GridAsked) -> None:
    areas, definitions = cache.areas(at), cache.definitions()
    rows = cache.board_rows(at, asked.level, asked.kuartal)
    table_widgets.offer(
        convergence_grid.download(rows, grid, areas.names, definitions), kind="scorecard",
        name=f"konvergensi-{asked.level}-{asked.which}-{choice.kawasan}-{choice.kuartal}".replace(" ", "_"),
        title=f"Konvergensi {areas.title(choice.kawasan)}, {fmt.quarter(choice.kuartal)}",
        notes=(convergence_words.bands_note(definitions.rules), convergence_words.SUM_RULE),
    )  # fmt: skip


def _take_click(cells: list, grid: Grid, at: cache.Stamp, kuartal: str, key: str) -> None:
    """A new click: a name opens its area, a cell explains itself. A cell still marked on a later run does neither."""
    seen = st.session_state.get(f"{key}-klik")
    st.session_state[f"{key}-klik"] = cells[0] if cells else None
    if not cells or cells[0] == seen or cells[0][0] >= len(grid.kode):
        return
    row, column = cells[0]
    id_ = columns.of_heading(column)
    if id_ is None:
        filters.set_area(grid.kode[row])
        st.rerun()
    explain_button.number(at, kode=grid.kode[row], masa=kuartal, id_=id_)


def _ask(grid: Grid, choice: Choice, at: cache.Stamp) -> None:
    """The same without a click on the grid: an area, a number, and the button."""
    areas, definitions = cache.areas(at), cache.definitions()
    titles = {id_: columns.title(id_, definitions) for id_ in columns.shown(columns.ALL, definitions)}
    left, middle, right = st.columns([3, 4, 2], vertical_alignment="bottom")
    names = areas.titles(dict.fromkeys((choice.wilayah, choice.kawasan, *sorted(grid.kode))))
    kode = left.selectbox(
        "Wilayah", list(names), format_func=_Words(names),
        key=f"{_KEY}-wilayah-{choice.wilayah}-{len(grid.kode)}",
    )  # fmt: skip
    id_ = middle.selectbox("Angka", list(titles), format_func=_Words(titles), key=f"{_KEY}-angka")
    with right:
        explain_button.button(at, kode=kode, masa=choice.kuartal, id_=id_, where="pilihan")
