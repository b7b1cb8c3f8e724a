"""The shared filters: area, village, indicator, month, quarter. Each writes the one Choice; the address follows it."""

from dataclasses import replace

import streamlit as st

from indicators.areas import Areas
from indicators.catalog_model import Catalog
from pages._ui import format as fmt
from pages._ui import indicator_names, text
from pages._ui.choice import Allowed, Choice, checked

_WIDTHS = {"indikator": 4, "wilayah": 3, "desa": 3, "bulan": 2, "kuartal": 3}
_LABELS = {"indikator": "Indikator", "wilayah": "Wilayah", "desa": "Desa", "bulan": "Bulan", "kuartal": "Triwulan"}


def draw(names: tuple[str, ...], *, choice: Choice, allowed: Allowed, areas: Areas, catalog: Catalog) -> None:
    """A row with the filters named ('indikator', 'wilayah', 'desa', 'bulan', 'kuartal'), showing `choice`.

    A change is written into the session by its callback, before the next run reads it: so it holds on every screen.
    """
    columns = st.columns([_WIDTHS[name] for name in names], vertical_alignment="bottom")
    for name, column in zip(names, columns, strict=True):
        with column:
            _DRAW[name](choice, allowed, areas, catalog)


def folded(choice: Choice, areas: Areas):
    """A place for the filters behind one button that says what is chosen: on a phone they take half a screen."""
    words = text.plain(f"{areas.title(choice.kawasan)}, {fmt.month(choice.bulan)}")
    return st.popover(words, icon=":material/tune:", key="saring_terlipat")


def set_area(kode: str) -> None:
    """Move the shared choice to another area, as a click on the map does."""
    st.session_state["pilihan"] = replace(st.session_state["pilihan"], wilayah=kode)


def _select(field: str, value: str, names: dict[str, str], allowed: Allowed) -> None:
    key = f"saring_{field}"
    st.session_state[key] = value
    st.selectbox(
        _LABELS[field], list(names), key=key, format_func=Names(names), on_change=_changed, args=(key, field, allowed)
    )


class Names(dict):
    """A format function that is a plain object, since AppTest cannot carry a lambda."""

    def __call__(self, key: str) -> str:
        return self.get(key, key)


def _changed(key: str, field: str, allowed: Allowed) -> None:
    value, kept = st.session_state[key], st.session_state["pilihan"]
    if field == "desa":
        field, value = "wilayah", value or kept.kawasan
    st.session_state["pilihan"] = checked({field: value}, allowed, kept)


def _indikator(choice: Choice, allowed: Allowed, _areas: Areas, catalog: Catalog) -> None:
    names = {id_: indicator_names.in_list(catalog[id_]) for id_ in allowed.indikator}
    _select("indikator", choice.indikator, names, allowed)


def _wilayah(choice: Choice, allowed: Allowed, areas: Areas, _catalog: Catalog) -> None:
    _select("wilayah", choice.kawasan, areas.titles(areas.above_village()), allowed)


def _desa(choice: Choice, allowed: Allowed, areas: Areas, _catalog: Catalog) -> None:
    names = {"": "Semua desa"} | areas.titles(areas.villages(choice.kawasan))
    _select("desa", choice.desa or "", names, allowed)


def _bulan(choice: Choice, allowed: Allowed, _areas: Areas, _catalog: Catalog) -> None:
    _select("bulan", choice.bulan, {bulan: fmt.month(bulan) for bulan in reversed(allowed.bulan)}, allowed)


def _kuartal(choice: Choice, allowed: Allowed, _areas: Areas, _catalog: Catalog) -> None:
    _select("kuartal", choice.kuartal, {each: fmt.quarter(each) for each in reversed(allowed.kuartal)}, allowed)


_DRAW = {"indikator": _indikator, "wilayah": _wilayah, "desa": _desa, "bulan": _bulan, "kuartal": _kuartal}
