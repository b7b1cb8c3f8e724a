"""Every cell of the villages' work plans of one year, villages without a plan too, as it stood at a month's end."""

import numpy as np
import pandas as pd

from indicators.measures_plan import month_of_cell
from indicators.plan_states import MONTHS, OFFICIAL, STATES, marked, states
from indicators.positions import positions
from indicators.villages import PROVENANCE, codes_of, with_provenance

CELL_STATES = ("terlambat", "direncanakan", "terlaksana", "di_luar_rencana", "kosong", "belum_lapor")
"""STATES and `belum_lapor` (the village sent no plan for the year), most urgent first."""
OWN = "lainnya"
"""Stands for all activities outside K01–K12 where they are shown together."""
_CARRIED = ("tanggal", "tanggal_rencana", "catatan", *PROVENANCE)
_BETWEEN = "\x1f"


def plan_cells(rencana_kerja: pd.DataFrame, desa: pd.DataFrame, *, bulan: str) -> pd.DataFrame:
    """One row per village × activity × month of `bulan`'s year, as it stood at the end of `bulan`.

    Columns: kode_desa, kegiatan (K01–K12, then the village's own words), nama, bulan ("2026-03"), keadaan
    (CELL_STATES), lewat (bool: the cell's month is not after `bulan`), tanggal, tanggal_rencana, catatan, kiriman,
    lembar, baris (<NA> where the village wrote nothing). A village without a plan has K01–K12, all `belum_lapor`.
    Ordered by village, activity, month. Rows of villages outside `desa` are left out.
    """
    villages = codes_of(desa)
    year = rencana_kerja["bulan"].str.slice(0, 4).eq(bulan[:4])
    plan = with_provenance(rencana_kerja[year & rencana_kerja["kode_desa"].isin(villages)])
    sent = plan["kode_desa"]
    plan = marked(plan)
    lines = _lines(plan, villages)
    line = positions(_key(plan), pd.Index(_key(lines), dtype="str"))
    month = month_of_cell(plan) - 1
    states_of = np.where(lines["kode_desa"].isin(sent), "kosong", "belum_lapor").astype(object)
    keadaan = np.repeat(states_of[:, None], 12, axis=1)
    keadaan[line, month] = np.array(STATES, dtype=object)[states(plan, cut_off=int(bulan[5:7]))]
    source = np.full(keadaan.shape, -1)
    source[line, month] = np.arange(len(plan))
    months = pd.array([f"{bulan[:4]}-{number:02d}" for number in MONTHS], dtype="str")
    repeated = lines.take(np.repeat(np.arange(len(lines)), 12)).reset_index(drop=True)
    return repeated.assign(
        bulan=months.take(np.tile(np.arange(12), len(lines))),
        keadaan=pd.array(keadaan.ravel(), dtype="str"),
        lewat=np.tile(np.arange(1, 13) <= int(bulan[5:7]), len(lines)),
        **{name: plan[name].array.take(source.ravel(), allow_fill=True) for name in _CARRIED},
    )


def behind_cell(
    cells: pd.DataFrame,
    *,
    kode_desa: str | None = None,
    kegiatan: str | None = None,
    bulan: str | None = None,
    keadaan: str | None = None,
) -> pd.DataFrame:
    """The rows of `plan_cells` behind one cell of a heat grid, most urgent state first, then by village and activity.

    What is not given is not asked. `kegiatan` may be plan.OWN ("lainnya"): all activities outside K01–K12.
    """
    chosen = pd.Series(True, index=cells.index)
    for name, value in (("kode_desa", kode_desa), ("bulan", bulan), ("keadaan", keadaan)):
        if value is not None:
            chosen &= cells[name].eq(value)
    if kegiatan is not None:
        is_own = ~cells["kegiatan"].isin(OFFICIAL)
        chosen &= is_own if kegiatan == OWN else cells["kegiatan"].eq(kegiatan)
    rows = cells[chosen]
    urgency = pd.Index(CELL_STATES).get_indexer(rows["keadaan"])
    return rows.take(np.argsort(urgency, kind="stable")).reset_index(drop=True)


def late(cells: pd.DataFrame) -> pd.DataFrame:
    """Late activities: one row per village and activity, most late months first within a village.

    Columns: kode_desa, kegiatan, nama, bulan (tuple of late months, ascending), jumlah (how many), sejak (the first).
    """
    rows = cells[cells["keadaan"].eq("terlambat")]
    grouped = rows.groupby(["kode_desa", "kegiatan", "nama"], sort=True)["bulan"]
    found = grouped.agg(bulan=tuple, jumlah="size", sejak="min").reset_index()
    found = found.astype({"jumlah": "Int64", "sejak": "str"})
    by = ["kode_desa", "jumlah", "sejak", "kegiatan"]
    return found.sort_values(by, ascending=[True, False, True, True], ignore_index=True)


def _lines(plan: pd.DataFrame, villages: pd.Index) -> pd.DataFrame:
    """kode_desa, kegiatan, nama: K01–K12 of every village, and the own activities each of them wrote."""
    official = pd.MultiIndex.from_product([villages, list(OFFICIAL)], names=["kode_desa", "kegiatan"])
    own = plan.loc[~plan["kegiatan"].isin(OFFICIAL), ["kode_desa", "kegiatan"]].drop_duplicates()
    lines = pd.concat([official.to_frame(index=False).astype("str"), own], ignore_index=True)
    lines = lines.assign(is_own=~lines["kegiatan"].isin(OFFICIAL))
    lines = lines.sort_values(["kode_desa", "is_own", "kegiatan"], ignore_index=True).drop(columns="is_own")
    return lines.assign(nama=lines["kegiatan"].map(OFFICIAL).fillna(lines["kegiatan"]).astype("str"))


def _key(rows: pd.DataFrame) -> pd.Series:
    return rows["kode_desa"] + _BETWEEN + rows["kegiatan"]
