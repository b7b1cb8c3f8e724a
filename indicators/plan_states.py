"""The state of each cell of a work plan at the end of a month."""

import numpy as np
import pandas as pd

from indicators.measures_plan import done_by, is_set, month_of_cell
from loaders.schema import KEGIATAN

STATES = ("direncanakan", "terlaksana", "terlambat", "di_luar_rencana", "kosong")
MONTHS = tuple(range(1, 13))
OFFICIAL = {item.id: item.title for item in KEGIATAN}


def marked(plan: pd.DataFrame) -> pd.DataFrame:
    """`plan` without own activities that are neither planned nor done in any month: a newer plan dropped them."""
    says = is_set(plan["direncanakan"]) | is_set(plan["terlaksana"])
    own = ~plan["kegiatan"].isin(OFFICIAL)
    line = plan["kode_desa"] + " " + plan["kegiatan"]
    return plan[~own | line.isin(line[own & says])]


def states(plan: pd.DataFrame, *, cut_off: int) -> np.ndarray:
    """Positions in STATES at the end of month `cut_off` (1–12) of the plan's year; `plan` is of one year."""
    planned = is_set(plan["direncanakan"])
    done = is_set(plan["terlaksana"]) & (done_by(plan) <= cut_off)
    over = month_of_cell(plan) <= cut_off
    return np.select(
        [planned & done, done, planned & over, planned],
        [STATES.index(name) for name in ("terlaksana", "di_luar_rencana", "terlambat", "direncanakan")],
        default=STATES.index("kosong"),
    )
