"""Summaries of plan cells for the heat grids: villages × months and activities × months.

pembilang / penyebut are cells planned and done / cells planned, over months not after the cut-off. So the column of the
month chosen is the indicator `rencana_bulan`, and the columns up to it add up to `rencana_sd` (a test says so). A month
still ahead has neither (<NA>), and cells done outside the plan count on neither side.
"""

import numpy as np
import pandas as pd

from indicators.plan_cells import CELL_STATES, OWN
from indicators.plan_states import OFFICIAL

OWN_NAME = "Kegiatan desa sendiri"
_URGENT = ("terlambat", "terlaksana", "direncanakan", "di_luar_rencana", "kosong")


def villages_by_month(cells: pd.DataFrame) -> pd.DataFrame:
    """One row per village × month: kode_desa, bulan, the number of cells in each of CELL_STATES, and four more.

    pembilang, penyebut (see the module), nilai (percent, NaN when there is none) and keadaan, the state that colours
    the cell: the first of terlambat, terlaksana, direncanakan, di_luar_rencana, kosong that occurs; belum_lapor when
    nothing is known.
    """
    return _summed(cells, ["kode_desa", "bulan"])


def activities_by_month(cells: pd.DataFrame, *, merge_own: bool = True) -> pd.DataFrame:
    """One row per activity × month: kegiatan, nama, bulan, and the columns of `villages_by_month`; counts are villages.

    Own activities stand in one line OWN ("lainnya"), or each in its own words with `merge_own=False`; in the merged
    line the counts are cells, because a village may have several. K01–K12 come first.
    """
    is_own = ~cells["kegiatan"].isin(OFFICIAL)
    if merge_own:
        cells = cells.assign(kegiatan=cells["kegiatan"].mask(is_own, OWN), nama=cells["nama"].mask(is_own, OWN_NAME))
    summed = _summed(cells.assign(is_own=is_own), ["is_own", "kegiatan", "nama", "bulan"])
    return summed.drop(columns="is_own")


def _summed(cells: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    over = cells["lewat"]
    done, is_late = cells["keadaan"].eq("terlaksana"), cells["keadaan"].eq("terlambat")
    marks = {name: cells["keadaan"].eq(name) for name in CELL_STATES}
    marked = cells[[*by, "lewat"]].assign(**marks, pembilang=done & over, penyebut=(done | is_late) & over)
    counted = [*CELL_STATES, "pembilang", "penyebut"]
    sums = marked.groupby([*by, "lewat"], sort=True)[counted].sum().astype("Int64").reset_index()
    known = sums["lewat"] & (sums[list(_URGENT)].sum(axis=1) > 0).astype(bool)
    sums[["pembilang", "penyebut"]] = sums[["pembilang", "penyebut"]].where(known)
    share = 100 * sums["pembilang"].astype("Float64") / sums["penyebut"].where(sums["penyebut"].gt(0).fillna(False))
    return sums.assign(
        nilai=share.astype("float64"),
        keadaan=pd.array(
            np.select([sums[name].gt(0).to_numpy(bool) for name in _URGENT], _URGENT, default="belum_lapor"),
            dtype="str",
        ),
    )
