"""Counting the annual work plan (domain §2): cells planned, and cells planned *and* done, by month, to date, by year.

A mark not set is "no": the plan is a grid of ticks. A village with any row in a year has a plan for that year, so it
has a count in all twelve months (0 planned = tidak berlaku); one without has none (belum lapor). Own activities count.
The cut-off is the end of the month counted: a cell dated later was, by then, not yet done.
"""

import numpy as np
import pandas as pd

from indicators.catalog_model import Settings
from indicators.positions import number_of_each

_YEARS = 10_000  # village × this + year makes one number of the two


def planned_in_month(plan: pd.DataFrame, _: Settings) -> pd.DataFrame:
    """Cells planned in each month."""
    return _counted(plan, is_set(plan["direncanakan"]), month_of_cell(plan))


def done_in_month(plan: pd.DataFrame, _: Settings) -> pd.DataFrame:
    """Cells planned in each month and done by its end."""
    month = month_of_cell(plan)
    return _counted(plan, _planned_and_done(plan) & (done_by(plan) <= month), month)


def planned_to_date(plan: pd.DataFrame, _: Settings) -> pd.DataFrame:
    """Cells planned from January to each month of the same year."""
    return _counted(plan, is_set(plan["direncanakan"]), month_of_cell(plan), to_date=True)


def done_to_date(plan: pd.DataFrame, _: Settings) -> pd.DataFrame:
    """Cells planned from January to each month of the same year and done by the end of that month."""
    counts_from = np.maximum(month_of_cell(plan), done_by(plan))
    return _counted(plan, _planned_and_done(plan) & (counts_from <= 12), counts_from, to_date=True)


def planned_in_year(plan: pd.DataFrame, _: Settings) -> pd.DataFrame:
    """Cells planned in the whole year, the same number in each of its months."""
    return _counted(plan, is_set(plan["direncanakan"]), np.ones(len(plan), dtype="int64"), to_date=True)


def done_in_year(plan: pd.DataFrame, _: Settings) -> pd.DataFrame:
    """Cells planned in any month of the year and done by the end of each month, also those done before their month."""
    counts_from = np.maximum(done_by(plan), 1)
    return _counted(plan, _planned_and_done(plan) & (counts_from <= 12), counts_from, to_date=True)


def month_of_cell(plan: pd.DataFrame) -> np.ndarray:
    """The month of the year (1–12) each cell stands in."""
    return number_of_each(plan["bulan"], _month_of_year)


def done_by(plan: pd.DataFrame) -> np.ndarray:
    """The month in which a cell was done, counted from January of the cell's year (13 = January after).

    That of `tanggal` when it is known, else the cell's own month. Meaningless where `terlaksana` is not set.
    """
    dated = number_of_each(plan["tanggal"], _months_since_year_0)
    cell = number_of_each(plan["bulan"], _months_since_year_0)
    return np.where(plan["tanggal"].notna(), dated, cell) - cell + month_of_cell(plan)


def is_set(flag: pd.Series) -> np.ndarray:
    """Whether each mark says yes; no mark is no."""
    return flag.eq(1).fillna(False).to_numpy(dtype=bool)


def _planned_and_done(plan: pd.DataFrame) -> np.ndarray:
    return is_set(plan["direncanakan"]) & is_set(plan["terlaksana"])


def _month_of_year(bulan: str) -> int:
    return int(bulan[5:7])


def _months_since_year_0(day: str) -> int:
    return 12 * int(day[:4]) + int(day[5:7])


def _counted(plan: pd.DataFrame, chosen: np.ndarray, month: np.ndarray, *, to_date: bool = False) -> pd.DataFrame:
    """How many chosen cells each village-year has per month (1–12), or up to that month."""
    village, villages = pd.factorize(plan["kode_desa"])
    year = number_of_each(plan["bulan"], lambda bulan: int(bulan[:4]))
    plans, which = np.unique(village * _YEARS + year, return_inverse=True)
    grid = np.bincount(which[chosen] * 12 + month[chosen] - 1, minlength=12 * len(plans)).reshape(len(plans), 12)
    if to_date:
        grid = grid.cumsum(axis=1)
    years, year_place = np.unique(plans % _YEARS, return_inverse=True)
    months = pd.array([f"{year:04d}-{number:02d}" for year in years for number in range(1, 13)], dtype="str")
    return pd.DataFrame(
        {
            "kode_desa": pd.array(villages, dtype="str").take(np.repeat(plans // _YEARS, 12)),
            "bulan": months.take((year_place[:, None] * 12 + np.arange(12)).ravel()),
            "jumlah": pd.array(grid.ravel(), dtype="Int64"),
        }
    )
