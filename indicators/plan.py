"""The work plan: one village's grid of a year here, the cells of many villages and their summaries behind this door."""

import numpy as np
import pandas as pd

from indicators.measures_plan import month_of_cell
from indicators.plan_cells import CELL_STATES, behind_cell, late, plan_cells
from indicators.plan_states import MONTHS, OFFICIAL, STATES, marked, states
from indicators.plan_summary import OWN, activities_by_month, villages_by_month

__all__ = [
    "CELL_STATES",
    "MONTHS",
    "OWN",
    "STATES",
    "activities_by_month",
    "behind_cell",
    "late",
    "plan_cells",
    "plan_grid",
    "villages_by_month",
]


def plan_grid(rencana_kerja: pd.DataFrame, *, kode_desa: str, bulan: str) -> pd.DataFrame:
    """The plan of `bulan`'s year as it stood at the end of `bulan`. Empty when the village sent no plan for that year.

    Columns: kegiatan (K01–K12 or the village's own words), nama, then the months 1–12 holding a state:
    direncanakan (its month is not over), terlaksana, terlambat (its month is over, not done), di_luar_rencana (done
    without having been planned), kosong. K01–K12 come first, always all twelve; own activities follow by name.
    """
    year = rencana_kerja["bulan"].str.slice(0, 4).eq(bulan[:4])
    plan = rencana_kerja[rencana_kerja["kode_desa"].eq(kode_desa) & year]
    if len(plan) == 0:
        return pd.DataFrame(columns=["kegiatan", "nama", *MONTHS])
    plan = marked(plan)
    names = [*OFFICIAL, *sorted(set(plan["kegiatan"]) - set(OFFICIAL))]
    cells = np.full((len(names), 12), STATES.index("kosong"))
    at = (pd.Index(names).get_indexer(plan["kegiatan"]), month_of_cell(plan) - 1)
    cells[at] = states(plan, cut_off=int(bulan[5:7]))
    grid = pd.DataFrame(np.array(STATES, dtype=object)[cells], columns=list(MONTHS), dtype="str")
    grid.insert(0, "kegiatan", pd.array(names, dtype="str"))
    grid.insert(1, "nama", pd.array([OFFICIAL.get(name, name) for name in names], dtype="str"))
    return grid
