"""The seven steps as a funnel: over the area, by the areas or villages below it, and what is out of order."""

import pandas as pd
import streamlit as st

from geo import codes
from indicators.steps import STEPS, funnel, out_of_order, step_states
from pages._ui import cache, steps_view, text
from pages._ui import format as fmt
from pages._ui.charts import bars
from pages._ui.choice import Choice
from pages._ui.tables import Show
from pages._ui.widgets import detail, rembug
from pages._ui.widgets import tables as table_widgets

_STEPS = tuple(Show(name, f"Langkah {step}") for step, name in zip(STEPS, steps_view.COLUMNS, strict=True))
_IN_FULL = 24
"""So many rows stand without a scroll bar of their own: all kecamatan, all villages of one."""


def show(choice: Choice, at: cache.Stamp) -> None:
    """The funnel with its answer, then the same by area or village."""
    areas = cache.areas(at)
    states = step_states(cache.table(at, "tahapan"), rembug.villages_of(choice, at), bulan=choice.bulan)
    whole = funnel(states, level=codes.level(choice.kawasan))
    if whole.empty or not whole["desa_lapor"].iloc[0]:
        st.info(f"Belum ada desa yang mengirim tahapan {choice.bulan[:4]}. Isi lembar Tahapan di template tahunan.")
        return
    st.subheader(text.plain(f"{areas.title(choice.kawasan)}: {steps_view.title(whole)}"), anchor=False)
    st.html(bars.bars(steps_view.bars_of(whole), label="Desa yang menuntaskan tiap langkah"))
    st.caption(
        f"Yang dihitung: desa yang menuntaskan langkah itu **dan semua langkah sebelumnya** sampai akhir "
        f"{fmt.month(choice.bulan)}. {_senders(states, areas)}"
    )
    below = codes.level(areas.children(choice.kawasan)[0])
    if below == "desa":
        _by_village(states, choice, at)
    else:
        _by_area(funnel(states, level=below), below, choice, at)
    _out_of_order(out_of_order(states), at)


def _senders(states: pd.DataFrame, areas) -> str:
    """Who sent their steps, and the names of those who did not."""
    sent = states["keadaan"].ne("belum_lapor").groupby(states["kode_desa"]).any()
    words = f"{fmt.share(int(sent.sum()), len(sent))} desa mengirim data tahapan"
    silent = [areas.title(kode) for kode in sent.index[~sent]]
    return f"{words}; belum lapor: {text.plain(text.listing(silent, most=8))}." if silent else f"{words}."


def _by_area(rows: pd.DataFrame, level: str, choice: Choice, at: cache.Stamp) -> None:
    table = steps_view.areas_frame(rows, cache.areas(at).names)
    heading = level.capitalize()
    shown = (Show("nama", heading), Show("desa_lapor", "Desa mengirim"), *_STEPS)
    picked = table_widgets.table(
        table, shown, key="corong-tabel", alt=f"Desa yang menuntaskan tiap langkah menurut {level}",
        height=_height(table), written=steps_view.areas_grid(table, heading), pinned=True,
    )  # fmt: skip
    st.caption(
        f"Isi sel: desa yang sudah/semua desa; makin tua warnanya makin banyak. Klik satu {level} untuk desanya."
    )
    detail.open_picked(table, picked)
    table_widgets.downloads(
        table, (Show("kode", "Kode"), *shown[:2], Show("desa_total", "Semua desa"), *_STEPS),
        name=f"tahapan-{choice.kawasan}-{choice.bulan}", title=_title(choice, at),
    )  # fmt: skip


def _by_village(states: pd.DataFrame, choice: Choice, at: cache.Stamp) -> None:
    table = steps_view.villages_frame(states, cache.areas(at).names)
    shown = (Show("nama", "Desa"), Show("langkah", "Sampai", "count"), *_STEPS)
    picked = table_widgets.table(
        table, shown, key="corong-desa", alt="Tujuh langkah tiap desa", height=_height(table),
        written=steps_view.villages_grid(table), pinned=True,
    )  # fmt: skip
    known = " ".join(f"{words}," for words in steps_view.STATES.values())
    st.caption(
        f"Keadaan: {known} {steps_view.FLAG} melompati urutan. Tanggal: hari langkah itu "
        "selesai. Sampai: langkah terakhir yang selesai tanpa ada yang dilompati."
    )
    detail.open_picked(table, picked)
    table_widgets.downloads(
        table, (Show("kode", "Kode desa"), *shown), name=f"tahapan-{choice.kawasan}-{choice.bulan}",
        title=_title(choice, at),
    )  # fmt: skip


def _title(choice: Choice, at: cache.Stamp) -> str:
    return f"Tujuh langkah konvergensi, {cache.areas(at).title(choice.kawasan)}, {fmt.month(choice.bulan)}"


def _height(rows: pd.DataFrame) -> int | str:
    return "content" if len(rows) <= _IN_FULL else 530


def _out_of_order(faults: pd.DataFrame, at: cache.Stamp) -> None:
    """Villages whose later step is finished without the earlier one."""
    if faults.empty:
        return
    with st.expander(f"{steps_view.FLAG} {fmt.number(faults['kode_desa'].nunique())} desa melompati urutan langkah"):
        for row in faults.itertuples():
            title = text.plain(cache.areas(at).title(row.kode_desa))
            st.markdown(f"**{title}**: {steps_view.out_of_order_words(row)}")
