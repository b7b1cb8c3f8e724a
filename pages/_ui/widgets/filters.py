"""The shared filters: area, village, indicator, month. Each writes the one Choice; the address follows it."""

from dataclasses import replace

import streamlit as st

from indicators.areas import Areas
from indicators.catalog_model import Catalog
from pages._ui import format as fmt
from pages._ui import indicator_names
from pages._ui.choice import Allowed, Choice

_WIDTHS = {"indikator": 4, "wilayah": 3, "desa": 3, "bulan": 2}


def draw(names: tuple[str, ...], *, choice: Choice, allowed: Allowed, areas: Areas, catalog: Catalog) -> None:
    """A row with the filters named ('indikator', 'wilayah', 'desa', 'bulan'), showing `choice`.

    A change is written into the session by its callback, before the next run reads it: so it holds on every screen.
    """
    columns = st.columns([_WIDTHS[name] for name in names], vertical_alignment="bottom")
    for name, column in zip(names, columns, strict=True):
        with column:
            _DRAW[name](choice, allowed, areas, catalog)


def set_area(kode: str) -> None:
    """Move the shared choice to another area, as a click on the map does."""
    st.session_state["pilihan"] = replace(st.session_state["pilihan"], wilayah=kode)


def _select(label: str, options: list[str], value: str, field: str, names: dict[str, str]) -> None:
    key = f"saring_{field}"
    st.session_state[key] = value
    st.selectbox(label, options, key=key, format_func=Names(names), on_change=_changed, args=(key, field))


class Names(dict):
    """A format function that is a plain object, since AppTest cannot carry a lambda."""

    def __call__(self, key: str) -> str:
        return self.get(key, key)


def _changed(key: str, field: str) -> None:
    value = st.session_state[key]
    if field == "desa":
        field, value = "wilayah", value or st.session_state["pilihan"].kawasan
    st.session_state["pilihan"] = replace(st.session_state["pilihan"], **{field: value})


def _indikator(choice: Choice, allowed: Allowed, _areas: Areas, catalog: Catalog) -> None:
    names = {id_: indicator_names.in_list(catalog[id_]) for id_ in allowed.indikator}
    _select("Indikator", list(allowed.indikator), choice.indikator, "indikator", names)


def _wilayah(choice: Choice, _allowed: Allowed, areas: Areas, _catalog: Catalog) -> None:
    options = areas.above_village()
    _select("Wilayah", options, choice.kawasan, "wilayah", areas.titles(options))


def _desa(choice: Choice, _allowed: Allowed, areas: Areas, _catalog: Catalog) -> None:
    villages = areas.villages(choice.kawasan)
    names = areas.titles(villages) | {"": "Semua desa"}
    _select("Desa", ["", *villages], choice.desa or "", "desa", names)


def _bulan(choice: Choice, allowed: Allowed, _areas: Areas, _catalog: Catalog) -> None:
    options = list(reversed(allowed.bulan))
    _select("Bulan", options, choice.bulan, "bulan", {bulan: fmt.month(bulan) for bulan in options})


_DRAW = {"indikator": _indikator, "wilayah": _wilayah, "desa": _desa, "bulan": _bulan}
