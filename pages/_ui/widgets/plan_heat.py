"""The heat grids of Rencana Kerja, and what stands behind a cell."""

import pandas as pd
import streamlit as st

from geo import codes
from indicators.plan import CELL_STATES
from pages._ui import cache, heat_words, plan_view, text, theme
from pages._ui import format as fmt
from pages._ui.charts.heat import heat_table
from pages._ui.choice import Choice
from pages._ui.tables import Show
from pages._ui.widgets import detail
from pages._ui.widgets import tables as table_widgets

_MOST_PX = 530
_ROWS_IN_FULL = 22
"""The villages of a kecamatan stand without a scroll bar of their own; those of a kabupaten do not."""
_LEVEL_WORDS = {"kabupaten": "Kabupaten", "kecamatan": "Kecamatan", "desa": "Desa"}
_ALL, _YEAR = "", ""
_IF_WRITTEN = {"hari": "Tanggal", "catatan": "Catatan"}
_SHOWN_STATES = tuple(state for state in CELL_STATES if state != "kosong")


def cells_of(choice: Choice, at: cache.Stamp) -> pd.DataFrame:
    """The plan cells of the chosen area."""
    cells = cache.plan_cells(at, choice.bulan)
    return cells[cells["kode_desa"].isin(set(cache.areas(at).villages(choice.wilayah)))]


def silent_notice(choice: Choice, at: cache.Stamp) -> None:
    """Which villages sent no plan: named, never dropped."""
    silent = plan_view.silent_villages(cells_of(choice, at))
    if silent:
        areas = cache.areas(at)
        names = text.listing([areas.title(kode) for kode in silent], most=8)
        st.markdown(f":gray-badge[○ Belum mengirim rencana: {fmt.number(len(silent))} desa] {text.plain(names)}")


def legend() -> None:
    """The states of a cell, symbol and word."""
    known = " ".join(f":{look.badge}-badge[{look.symbol} {look.label}]" for look in theme.PLAN.values())
    st.markdown(f"{known} :gray-badge[{plan_view.SILENT_WORD} = belum lapor]")


def areas_by_month(choice: Choice, at: cache.Stamp) -> None:
    """Areas × months, and the villages behind a cell."""
    areas, cells = cache.areas(at), cells_of(choice, at)
    levels = dict.fromkeys([codes.level(areas.children(choice.kawasan)[0]), "desa"])
    tingkat = next(iter(levels))
    if len(levels) > 1:
        tingkat = st.segmented_control(
            "Baris", list(levels), default=tingkat, required=True, format_func=_LEVEL_WORDS.get, key="rencana_tingkat",
            label_visibility="collapsed",
        )  # fmt: skip
    heat = plan_view.areas_grid(cells, areas.names, tingkat=tingkat)
    st.markdown(f"**{text.plain(heat_words.lowest_area(heat, choice.bulan))}**")
    _show(heat, choice, at, heading=_LEVEL_WORDS[tingkat], key=f"rencana-{tingkat}")


def activities_by_month(choice: Choice, at: cache.Stamp) -> None:
    """Activities × months, and the villages behind a cell."""
    cells = cells_of(choice, at)
    heat = plan_view.activities_grid(cells)
    st.markdown(f"**{text.plain(heat_words.lowest_activity(cells, heat, choice.bulan))}**")
    _show(heat, choice, at, heading="Kegiatan", key="rencana-kegiatan")


def _show(heat: plan_view.Heat, choice: Choice, at: cache.Stamp, *, heading: str, key: str) -> None:
    key = f"{key}-{choice.kawasan}-{choice.bulan}"
    drawn = heat_table(heat)
    event = st.dataframe(
        drawn, hide_index=True, height=_height(len(heat.kode)), key=key,
        on_select="rerun", selection_mode="single-cell", alt=f"{heading} × bulan, terlaksana/direncanakan",
        column_config=_columns(heat, drawn.data["nama"], heading, choice.bulan),
    )  # fmt: skip
    legend()
    st.caption(
        "Isi sel: terlaksana/direncanakan; makin tua jingganya makin banyak yang terlambat. Bulan yang belum lewat "
        "berisi banyaknya rencana. Klik satu sel, atau pilih di bawah, untuk melihat desa di baliknya."
    )
    _take_click(event.selection.cells, heat, key)
    _behind(heat, choice, at, heading=heading, key=key)


def _height(rows: int) -> int | str:
    return "content" if rows <= _ROWS_IN_FULL else _MOST_PX


def _columns(heat: plan_view.Heat, names: pd.Series, heading: str, bulan: str) -> dict:
    width = heat_words.widths(heat.words)
    headings = {each: fmt.month_name(int(each[5:7])) for each in heat.bulan}
    headings[plan_view.TO_DATE] = f"s.d. {fmt.month_name(int(bulan[5:7]))}"
    name = st.column_config.Column(heading, width=heat_words.name_width(names), pinned=True)
    return {"nama": name} | {
        column: st.column_config.Column(words, width=width[column]) for column, words in headings.items()
    }


def _take_click(cells: list, heat: plan_view.Heat, key: str) -> None:
    """A new click sets the boxes below; a box changed later stays as it is."""
    if not cells or st.session_state.get(f"{key}-klik") == cells[0]:
        return
    row, column = st.session_state[f"{key}-klik"] = cells[0]
    st.session_state[f"{key}-baris"] = heat.kode[row]
    st.session_state[f"{key}-bulan"] = column if column in heat.bulan else _YEAR
    st.session_state[f"{key}-keadaan"] = _ALL


def _behind(heat: plan_view.Heat, choice: Choice, at: cache.Stamp, *, heading: str, key: str) -> None:
    chosen = _boxes(heat, choice, heading=heading, key=key)
    areas = cache.areas(at)
    which = {"kegiatan": chosen["baris"] or None, "kode": None}
    if heading != "Kegiatan":
        which = {"kode": chosen["baris"] or None, "kegiatan": None}
    rows = plan_view.behind(cells_of(choice, at), areas.names, bulan=chosen["bulan"] or None, **which)
    if chosen["keadaan"]:
        rows = rows[rows["keadaan"] == chosen["keadaan"]].reset_index(drop=True)
    if rows.empty:
        st.info("Tidak ada kegiatan dengan pilihan ini.")
        return
    villages = rows["kode_desa"].nunique()
    st.markdown(f"**{plan_view.behind_words(rows)}** di {fmt.number(villages)} desa")
    shown = (
        Show("desa", "Desa"),
        *([Show("kecamatan", "Kecamatan")] if rows["kecamatan"].nunique() > 1 else []),
        Show("isi", "Kegiatan", width="large"),
        Show("saat", "Bulan"),
        Show("tanda", "Keadaan"),
        *(Show(name, words) for name, words in _IF_WRITTEN.items() if rows[name].notna().any()),
    )
    picked = table_widgets.table(rows, shown, key=f"{key}-di-balik", alt="Kegiatan di balik sel yang dipilih")
    detail.open_picked(rows.assign(kode=rows["kode_desa"], nama=rows["desa"]), picked)
    table_widgets.downloads(
        rows, shown, name=f"rencana-kerja-{choice.wilayah}-{choice.bulan}",
        title=f"Rencana kerja {areas.title(choice.wilayah)}, {fmt.month(choice.bulan)}",
    )  # fmt: skip


def _boxes(heat: plan_view.Heat, choice: Choice, *, heading: str, key: str) -> dict[str, str]:
    names = dict(zip(heat.kode, heat.words["nama"], strict=True))
    options = {
        "baris": (heading, {_ALL: f"Semua {heading.lower()}"} | names, _ALL),
        "bulan": ("Bulan", {_YEAR: "Setahun"} | {each: fmt.month(each) for each in heat.bulan}, choice.bulan),
        "keadaan": (
            "Keadaan", {_ALL: "Semua keadaan"} | {each: plan_view.state_words(each) for each in _SHOWN_STATES},
            "terlambat",
        ),
    }  # fmt: skip
    chosen = {}
    for column, (name, (label, words, first)) in zip(st.columns([3, 2, 2]), options.items(), strict=True):
        st.session_state.setdefault(f"{key}-{name}", first)
        chosen[name] = column.selectbox(label, list(words), key=f"{key}-{name}", format_func=_Words(words))
    return chosen


class _Words(dict):
    """A format function that is a plain object, since AppTest cannot carry a lambda."""

    def __call__(self, key: str) -> str:
        return self.get(key, key)
