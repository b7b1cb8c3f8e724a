"""Rembug stunting on the screen: on a map, on a timeline with its deadline, and village by village."""

import pandas as pd
import streamlit as st

from geo import codes
from indicators.rembug import rembug_status
from indicators.steps import step_states, steps_reached
from pages._ui import cache, duty_view, steps_view
from pages._ui import format as fmt
from pages._ui.charts import base, timeline
from pages._ui.choice import Choice
from pages._ui.tables import Show
from pages._ui.widgets import detail
from pages._ui.widgets import map as map_widget
from pages._ui.widgets import tables as table_widgets

COLUMNS = (
    Show("nama", "Desa"),
    Show("kecamatan", "Kecamatan"),
    Show("kata", "Rembug", width="medium"),
    Show("hari", "Tanggal"),
    Show("peserta", "Peserta", "count"),
    Show("jumlah", "Rembug tahun ini", "count"),
    Show("langkah", "Langkah selesai"),
)


def villages_of(choice: Choice, at: cache.Stamp, *, only_chosen: bool = False) -> pd.DataFrame:
    """The village list of the area that lists show; `only_chosen`: of a chosen village nothing but itself."""
    desa = cache.table(at, "desa")
    if only_chosen and choice.desa:
        return desa[desa["kode_desa"] == choice.desa]
    return desa[desa["kode_desa"].isin(cache.areas(at).villages(choice.kawasan))]


def statuses(choice: Choice, at: cache.Stamp) -> pd.DataFrame:
    """One row per village of the area: `indicators.rembug.rembug_status` as known at the end of the month."""
    return rembug_status(
        cache.table(at, "rembug"), villages_of(choice, at), bulan=choice.bulan, settings=cache.catalog().settings
    )


def rembug_map(held: pd.DataFrame, choice: Choice, at: cache.Stamp) -> None:
    """The four states on the map; a click chooses the village; the table below says the same."""
    map_widget.picture(
        choice, at, grouped=duty_view.rembug_classes(held), words=duty_view.REMBUG,
        texts={row.kode_desa: _tooltip(row) for row in held.itertuples()}, flagged=(), height=330, key="peta_rembug",
        unit="rembug",
    )  # fmt: skip


def _tooltip(row) -> str:
    return duty_view.REMBUG[row.keadaan] + ("" if fmt.missing(row.tanggal) else f", {fmt.day(row.tanggal)}")


def rembug_timeline(held: pd.DataFrame, choice: Choice, at: cache.Stamp) -> None:
    """In a kecamatan each village on its day; in a larger area how many had held it by each day."""
    if held.empty:
        return
    names = cache.areas(at).names
    if codes.level(choice.kawasan) == "kecamatan":
        figure = timeline.by_village(duty_view.by_date(held), words=duty_view.REMBUG, names=names)
    else:
        days = duty_view.held_by_day(held, bulan=choice.bulan)
        figure = timeline.growth(days, total=len(held), deadline=held["tenggat"].iloc[0], names=names)
    st.plotly_chart(
        figure, config=base.CONFIG, key="garis_rembug", alt="Rembug tiap desa sepanjang tahun dan tenggatnya"
    )


def village_table(held: pd.DataFrame, choice: Choice, at: cache.Stamp) -> None:
    """Every village: its rembug and the step reached; those without a rembug first."""
    areas, desa = cache.areas(at), villages_of(choice, at)
    reached = steps_reached(step_states(cache.table(at, "tahapan"), desa, bulan=choice.bulan)).set_index("kode_desa")
    rows = held.assign(
        nama=held["kode_desa"].map(areas.names),
        kecamatan=[areas.names[codes.parent(kode, "kecamatan")] for kode in held["kode_desa"]],
        kata=held["keadaan"].map(duty_view.REMBUG),
        hari=held["tanggal"].map(fmt.day),
        langkah=[steps_view.reached_words(reached.loc[kode]) for kode in held["kode_desa"]],
        kode=held["kode_desa"],
    ).sort_values(["sudah", "kode_desa"], ignore_index=True)
    picked = table_widgets.table(rows, COLUMNS, key="tabel-rembug", alt="Rembug tiap desa", height=330, pinned=True)
    detail.open_picked(rows, picked)
    table_widgets.downloads(
        rows, (Show("kode_desa", "Kode desa"), *COLUMNS), name=f"rembug-{choice.kawasan}-{choice.bulan}",
        title=f"Rembug stunting, {areas.title(choice.kawasan)}, {fmt.month(choice.bulan)}",
    )  # fmt: skip
