"""Konsolidasi Data: two sources beside each other, over the villages that reported by both."""

import streamlit as st

from geo import codes
from indicators import consolidation_method as method
from pages._ui import cache, consolidation_pair, text
from pages._ui import consolidation_look as look
from pages._ui import format as fmt
from pages._ui.cache import consolidation as cached
from pages._ui.choice import Choice
from pages._ui.widgets import filters
from pages._ui.widgets import tables as table_widgets

_EVERY = ""
_LEVELS = {"kabupaten": "Kabupaten/kota", "kecamatan": "Kecamatan", "desa": "Desa"}


def two_sources(choice: Choice, bulan: str, at: cache.Stamp) -> None:
    """The two sources, the groups of the area side by side; with one group chosen, the areas below it."""
    areas = cache.areas(at)
    first, second, kelompok = _boxes(choice)
    own = cached.source_pair(at, codes.level(choice.wilayah), bulan, first, second)
    groups = consolidation_pair.by_group(own, choice.wilayah)
    st.subheader(text.plain(consolidation_pair.heading(groups, first, second)), anchor=False)
    rows, row_name = groups, "Kelompok"
    if kelompok:
        children = areas.children(choice.wilayah)
        level = codes.level(children[0])
        below = cached.source_pair(at, level, bulan, first, second)
        rows, row_name = consolidation_pair.by_area(below, children, kelompok, areas.names), _LEVELS[level]
    columns = consolidation_pair.columns(first, second, heading=row_name)
    table_widgets.table(rows, columns, key="konsolidasi-pasangan", alt="Dua sumber berdampingan", pinned=True)
    st.caption(method.PAIR_RULE)
    group = look.GROUP_TITLES.get(kelompok, "semua kelompok")
    table_widgets.downloads(
        rows, columns, name=f"konsolidasi-{first}-{second}-{kelompok or 'semua'}-{choice.wilayah}-{bulan}",
        title=f"{look.SOURCE_TITLES[first]} dan {look.SOURCE_TITLES[second]}, {group}, {areas.title(choice.wilayah)}, "
        f"{fmt.month(bulan)}",
        notes=(method.PAIR_RULE,),
    )  # fmt: skip


def _boxes(choice: Choice) -> tuple[str, str, str]:
    left, middle, right = st.columns(3)
    first = left.selectbox(
        "Sumber pertama", list(look.COLUMNS), key="konsolidasi_sumber_1", format_func=filters.Names(look.SOURCE_TITLES)
    )
    others = [name for name in look.COLUMNS if name != first]
    second = middle.selectbox(
        "Sumber kedua", others, key=f"konsolidasi_sumber_2-{first}", format_func=filters.Names(look.SOURCE_TITLES)
    )
    if choice.desa:
        return first, second, _EVERY
    titles = {_EVERY: "Semua kelompok"} | look.GROUP_TITLES
    kelompok = right.selectbox(
        "Kelompok sasaran", list(titles), key="konsolidasi_pasangan_kelompok", format_func=filters.Names(titles),
        help="Dengan satu kelompok, barisnya wilayah di bawah wilayah yang dipilih.",
    )  # fmt: skip
    return first, second, kelompok
