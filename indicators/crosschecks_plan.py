"""Rembug stunting against K10 of the work plan: what one says was held, the other must say was done.

A rembug and a done K10 cell agree when the cell stands in the rembug's month or was done in it. What is left over on
both sides of a village is put side by side in order of date: rembug_beda_bulan.
"""

import numpy as np
import pandas as pd

from indicators.measures_plan import done_by, is_set
from indicators.quotes import finding, nothing, quote
from indicators.villages import codes_of, with_provenance

REMBUG_ACTIVITY = "K10"


def rembug_and_plan(
    held: pd.DataFrame, rencana_kerja: pd.DataFrame, desa: pd.DataFrame, *, bulan: str
) -> list[pd.DataFrame]:
    """`held`: the year's meetings up to `bulan` (`rembug.held_by`). Findings rembug_tanpa_k10 (only for villages with a
    plan; the other side is the K10 cell not marked, that of the month before others), k10_tanpa_rembug,
    rembug_beda_bulan and rembug_k10_terlambat (held and done in a month that was not planned, while the planned one
    still counts as late)."""
    year = rencana_kerja["bulan"].str.slice(0, 4).eq(bulan[:4]) & rencana_kerja["kode_desa"].isin(codes_of(desa))
    plan = rencana_kerja[year]
    cells = with_provenance(plan[plan["kegiatan"].eq(REMBUG_ACTIVITY)])
    done = is_set(cells["terlaksana"]) & (done_by(cells) <= int(bulan[5:7]))
    left, right = _unmatched(held[held["kode_desa"].isin(plan["kode_desa"])], held, _with_done_month(cells[done]))
    pairs = _side_by_side(left, right)
    return [
        _rembug_alone(pairs[pairs["_merge"].eq("left_only")], cells[~done]),
        _plan_alone(pairs[pairs["_merge"].eq("right_only")]),
        _apart(pairs[pairs["_merge"].eq("both")]),
        _late_though_held(held, cells, done=done, bulan=bulan),
    ]


def _late_though_held(held: pd.DataFrame, cells: pd.DataFrame, *, done: np.ndarray, bulan: str) -> pd.DataFrame:
    """Meetings whose K10 was done outside the plan beside the planned cells still open, in order of date."""
    planned = is_set(cells["direncanakan"])
    extra = _with_done_month(cells[done & ~planned])[["kode_desa", "bulan", "bulan_jadi"]]
    both = held.assign(bulan=held["tanggal"].str.slice(0, 7)).merge(extra, on="kode_desa", suffixes=("", "_sel"))
    agree = both["bulan"].eq(both["bulan_sel"]) | both["bulan"].eq(both["bulan_jadi"])
    meetings = both[agree].drop_duplicates(["kode_desa", "tanggal"])
    late = cells[planned & ~done & cells["bulan"].le(bulan).to_numpy()].sort_values(["kode_desa", "bulan"])
    pairs = _side_by_side(meetings, late)
    pairs = pairs[pairs["_merge"].eq("both")]
    return finding(
        "rembug_k10_terlambat", kode_desa=pairs["kode_desa"], bulan=pairs["bulan_sel"], first=_of_meeting(pairs),
        second=_of_cell(pairs),
    )  # fmt: skip


def _with_done_month(cells: pd.DataFrame) -> pd.DataFrame:
    dated = cells["tanggal"].str.slice(0, 7)
    return cells.assign(bulan_jadi=dated.where(dated.notna(), cells["bulan"])).sort_values(["kode_desa", "bulan"])


def _unmatched(asked: pd.DataFrame, held: pd.DataFrame, cells: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The meetings of `asked` and the done cells that no record of the other kind agrees with."""
    meetings = held.assign(bulan=held["tanggal"].str.slice(0, 7), number=np.arange(len(held)))
    cells = cells.assign(number=np.arange(len(cells)))
    pairs = meetings.merge(cells, on="kode_desa", suffixes=("_rembug", "_sel"))
    agree = pairs["bulan_rembug"].eq(pairs["bulan_sel"]) | pairs["bulan_rembug"].eq(pairs["bulan_jadi"])
    lonely = meetings[~meetings["number"].isin(pairs.loc[agree, "number_rembug"])]
    undone = cells[~cells["number"].isin(pairs.loc[agree, "number_sel"])]
    return lonely[lonely["kode_desa"].isin(asked["kode_desa"])], undone


def _side_by_side(left: pd.DataFrame, right: pd.DataFrame) -> pd.DataFrame:
    kept = ["kode_desa", "tanggal", "bulan", "kiriman", "lembar", "baris"]
    left, right = left[kept], right[[*kept, "terlaksana"]]
    left = left.assign(place=left.groupby("kode_desa").cumcount())
    right = right.assign(place=right.groupby("kode_desa").cumcount())
    return left.merge(right, on=["kode_desa", "place"], how="outer", suffixes=("", "_sel"), indicator=True)


def _of_cell(pairs: pd.DataFrame) -> pd.DataFrame:
    rows = pairs[["kiriman_sel", "lembar_sel", "baris_sel"]].rename(columns=lambda name: name.removesuffix("_sel"))
    return quote(rows, tabel="rencana_kerja", kolom="terlaksana", isi=pairs["terlaksana"])


def _of_meeting(pairs: pd.DataFrame) -> pd.DataFrame:
    return quote(pairs, tabel="rembug", kolom="tanggal", isi=pairs["tanggal"])


def _rembug_alone(pairs: pd.DataFrame, open_cells: pd.DataFrame) -> pd.DataFrame:
    pairs = pairs.reset_index(drop=True)
    return finding(
        "rembug_tanpa_k10", kode_desa=pairs["kode_desa"], bulan=pairs["bulan"], first=_of_meeting(pairs),
        second=_nearest_open(pairs, open_cells),
    )  # fmt: skip


def _nearest_open(pairs: pd.DataFrame, open_cells: pd.DataFrame) -> pd.DataFrame:
    """The K10 cell not marked as done: that of the meeting's month, else a planned one, else any; <NA> without one."""
    kept = open_cells[["kode_desa", "bulan", "terlaksana", "direncanakan", "kiriman", "lembar", "baris"]]
    both = pairs[["kode_desa", "bulan"]].assign(number=pairs.index).merge(kept, on="kode_desa", suffixes=("", "_sel"))
    both = both.assign(other_month=both["bulan"].ne(both["bulan_sel"]), unplanned=~is_set(both["direncanakan"]))
    best = both.sort_values(["number", "other_month", "unplanned", "bulan_sel"]).drop_duplicates("number")
    best = best.set_index("number")
    told = quote(best, tabel="rencana_kerja", kolom="terlaksana", isi=best["terlaksana"])
    return told.reindex(pairs.index)


def _plan_alone(pairs: pd.DataFrame) -> pd.DataFrame:
    return finding(
        "k10_tanpa_rembug", kode_desa=pairs["kode_desa"], bulan=pairs["bulan_sel"], first=_of_cell(pairs),
        second=nothing(pairs),
    )  # fmt: skip


def _apart(pairs: pd.DataFrame) -> pd.DataFrame:
    return finding(
        "rembug_beda_bulan", kode_desa=pairs["kode_desa"], bulan=pairs["bulan"], first=_of_meeting(pairs),
        second=_of_cell(pairs),
    )  # fmt: skip
