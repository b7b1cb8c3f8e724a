"""Counting the annual work plan (domain §2): cells planned, and cells planned *and* done, by month and to date.

A mark not set is "no": the plan is a grid of ticks. A village with any row in a year has a plan for that year, so it
has a count in all twelve months (0 planned = tidak berlaku); one without has none (belum lapor). Own activities count.
The cut-off is the end of the month counted: a cell dated later was, by then, not yet done.
"""

import numpy as np
import pandas as pd

from indicators.catalog_model import Settings


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


def month_of_cell(plan: pd.DataFrame) -> np.ndarray:
    """The month of the year (1–12) each cell stands in."""
    return plan["bulan"].str.slice(5, 7).astype("int64").to_numpy()


def done_by(plan: pd.DataFrame) -> np.ndarray:
    """The month in which a cell was done, counted from January of the cell's year (13 = January after).

    That of `tanggal` when it is known, else the cell's own month. Meaningless where `terlaksana` is not set.
    """
    when = plan["tanggal"].fillna(plan["bulan"])
    years = when.str.slice(0, 4).astype("int64") - plan["bulan"].str.slice(0, 4).astype("int64")
    return (12 * years + when.str.slice(5, 7).astype("int64")).to_numpy()


def is_set(flag: pd.Series) -> np.ndarray:
    """Whether each mark says yes; no mark is no."""
    return flag.eq(1).fillna(False).to_numpy(dtype=bool)


def _planned_and_done(plan: pd.DataFrame) -> np.ndarray:
    return is_set(plan["direncanakan"]) & is_set(plan["terlaksana"])


def _counted(plan: pd.DataFrame, chosen: np.ndarray, month: np.ndarray, *, to_date: bool = False) -> pd.DataFrame:
    """How many chosen cells each village-year has per month (1–12), or up to that month."""
    village_year, names = pd.factorize(plan["kode_desa"] + plan["bulan"].str.slice(0, 4))
    grid = np.zeros((len(names), 12), dtype="int64")
    np.add.at(grid, (village_year[chosen], month[chosen] - 1), 1)
    if to_date:
        grid = grid.cumsum(axis=1)
    keys = pd.Series(names, dtype="str").repeat(12).reset_index(drop=True)
    months = pd.Series([f"-{number:02d}" for number in range(1, 13)] * len(names), dtype="str")
    return pd.DataFrame(
        {
            "kode_desa": keys.str.slice(0, -4),
            "bulan": keys.str.slice(-4) + months,
            "jumlah": pd.array(grid.ravel(), dtype="Int64"),
        }
    )
