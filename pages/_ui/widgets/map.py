"""The village map of one indicator and month: colours, legend, click. The table beside it says the same."""

from collections.abc import Callable, Collection, Mapping

import pandas as pd
import streamlit as st
from streamlit_folium import st_folium

from geo import classes, maps
from indicators.areas import Areas
from indicators.catalog_model import Indicator
from pages._ui import cache, legend, text
from pages._ui import format as fmt
from pages._ui.choice import Choice
from pages._ui.widgets import filters

BY_VALUE, BY_STATUS = "Besar nilai", "Status target"


def choose_colouring(indicator: Indicator) -> str:
    """What the colours mean; without any target only the value can be shown."""
    options = [BY_VALUE, BY_STATUS] if indicator.targets else [BY_VALUE]
    return st.segmented_control("Warna peta", options, default=options[-1], required=True, key="warna_peta")


def village_map(choice: Choice, at: cache.Stamp, *, colouring: str, height: int, key: str) -> None:
    """Draw the villages of the chosen area; a click makes that village the shared choice."""
    asked = (at, choice.kawasan, choice.indikator, choice.bulan)
    rows = cache.villages(*asked)
    grouped = grouped_villages(rows, colouring)
    picture(
        choice, at, grouped=grouped, words={entry.id: legend.entry_words(entry) for entry in grouped.legend},
        texts=cache.village_words(*asked), flagged=set(rows.loc[rows["status"] == "periksa", "kode"]), height=height,
        key=key,
    )  # fmt: skip


def picture(
    choice: Choice, at: cache.Stamp, *, grouped: classes.Classes, words: Mapping[str, str], texts: Mapping[str, str],
    flagged: Collection[str], height: int, key: str, unit: str = "%",
) -> None:  # fmt: skip
    """Villages by class, with the legend in `unit`; `words` by legend entry, `texts` by village; a click chooses."""
    shapes = cache.shapes(at)
    if shapes.villages is None:
        st.info(text.NO_BOUNDARY)
        return
    layer = maps.value_layer(
        geometry=shapes.villages, classes=grouped.of, fills=[entry.fill for entry in grouped.legend],
        words=[words[entry.id] for entry in grouped.legend], texts=texts, flagged=flagged, chosen=choice.desa,
        focus=choice.kawasan,
    )  # fmt: skip
    st_folium(
        maps.base_map(geometry=shapes.villages, outlines=shapes.outlines), feature_group_to_add=layer, key=key,
        returned_objects=["last_active_drawing"], use_container_width=True, height=height,
        on_change=follow_click(key),
    )  # fmt: skip
    st.html(legend.html(grouped.legend, unit=unit, words=words))
    _boundary_notice(shapes, list(grouped.of), cache.areas(at))


def outlines_only(at: cache.Stamp) -> None:
    """The boundaries alone, every village without data: what there is to see before the first number arrives."""
    shapes = cache.shapes(at)
    if shapes.villages is None:
        return
    codes = shapes.villages.codes
    grouped = classes.by_status(dict.fromkeys(codes, "belum_lapor"))
    words = {"belum_lapor": text.NO_NUMBERS_YET}
    st.caption(text.OUTLINES_ONLY)
    layer = maps.value_layer(
        geometry=shapes.villages, classes=grouped.of, fills=[entry.fill for entry in grouped.legend],
        words=[words[entry.id] for entry in grouped.legend], texts={},
    )  # fmt: skip
    st_folium(
        maps.base_map(geometry=shapes.villages, outlines=shapes.outlines), feature_group_to_add=layer,
        key="peta-batas", returned_objects=[], use_container_width=True, height=560,
    )  # fmt: skip
    st.html(legend.html(grouped.legend, unit="%", words=words))
    if shapes.missing:
        names = [text.plain(cache.areas(at).title(kode)) for kode in shapes.missing]
        st.caption(f"{fmt.number(len(names))} desa belum memiliki batas: {text.listing(names, most=8)}.")


def grouped_villages(rows: pd.DataFrame, colouring: str) -> classes.Classes:
    """Map classes of `rows` by value or by status."""
    if colouring == BY_STATUS:
        return classes.by_status(dict(zip(rows["kode"], rows["status"], strict=True)))
    states = rows["keadaan"].where(rows["status"] != "periksa", "periksa")
    return classes.by_value(
        dict(zip(rows["kode"], rows["nilai"], strict=True)), dict(zip(rows["kode"], states, strict=True))
    )


def _boundary_notice(shapes: cache.Shapes, kode: Collection[str], areas: Areas) -> None:
    missing = [each for each in kode if each in shapes.missing]
    if missing:
        names = text.listing([text.plain(areas.names[each]) for each in missing], most=8)
        st.caption(f"{fmt.number(len(missing))} desa belum ada di peta, tetapi ada di tabel: {names}.")


def follow_click(key: str) -> Callable[[], None]:
    """What a map called `key` does on a click: the village becomes the shared choice before the next run reads it."""

    def follow() -> None:
        village = maps.clicked_village(st.session_state.get(key))
        if village is not None:
            filters.set_area(village)

    return follow
