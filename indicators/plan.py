"""One village's work plan of one year as a grid: activities × 12 months, each cell in one of five states."""

import numpy as np
import pandas as pd

from indicators.measures_plan import done_by, is_set, month_of_cell
from loaders.schema import KEGIATAN

STATES = ("direncanakan", "terlaksana", "terlambat", "di_luar_rencana", "kosong")
MONTHS = tuple(range(1, 13))


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
    official = {item.id: item.title for item in KEGIATAN}
    names = [*official, *sorted(set(plan["kegiatan"]) - set(official))]
    cells = np.full((len(names), 12), STATES.index("kosong"))
    cells[pd.Index(names).get_indexer(plan["kegiatan"]), month_of_cell(plan) - 1] = _states(plan, int(bulan[5:7]))
    grid = pd.DataFrame(np.array(STATES, dtype=object)[cells], columns=list(MONTHS), dtype="str")
    grid.insert(0, "kegiatan", pd.array(names, dtype="str"))
    grid.insert(1, "nama", pd.array([official.get(name, name) for name in names], dtype="str"))
    return grid


def _states(plan: pd.DataFrame, cut_off: int) -> np.ndarray:
    """Positions in STATES at the end of month `cut_off` of the plan's year."""
    planned = is_set(plan["direncanakan"])
    done = is_set(plan["terlaksana"]) & (done_by(plan) <= cut_off)
    over = month_of_cell(plan) <= cut_off
    return np.select(
        [planned & done, done, planned & over, planned],
        [STATES.index(name) for name in ("terlaksana", "di_luar_rencana", "terlambat", "direncanakan")],
        default=STATES.index("kosong"),
    )
