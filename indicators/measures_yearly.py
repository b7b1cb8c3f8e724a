"""Counting what a village settles once a year: the seven steps finished, the structure of its team complete.

Sources: domain §3 (steps) and §1 (structure). Both count only villages that sent the table for the year, in all twelve
months: one that sent nothing is belum lapor. A step counts from the month of its date (without a date from January), so
what was said of a month does not change later; the team's table has no dates and holds for its whole year.
"""

import numpy as np
import pandas as pd

from indicators.catalog_model import Settings
from indicators.positions import number_of_each
from indicators.villages import written
from loaders.schema.lists import LANGKAH, POSISI_TIM

_NEVER = 13  # a month after December


def year_sent(rows: pd.DataFrame, _: Settings) -> pd.DataFrame:
    """1 in every month of a year for which the village sent any row."""
    return _from_month(rows, np.ones(len(rows), dtype="int64"))


def all_steps_finished(steps: pd.DataFrame, _: Settings) -> pd.DataFrame:
    """1 from the month in which the last of the seven steps was finished, 0 before it."""
    steps = steps[steps["tahun"].notna()]
    year = steps["tahun"].to_numpy(dtype="int64")
    since = number_of_each(steps["tanggal"], lambda day: 12 * int(day[:4]) + int(day[5:7]))
    since = np.where(steps["tanggal"].notna(), np.clip(since - 12 * year, 1, _NEVER), 1)
    finished = steps["status"].eq("selesai").to_numpy(dtype=bool)
    return _from_month(steps, np.where(finished, since, _NEVER), needed=len(LANGKAH))


def structure_complete(team: pd.DataFrame, _: Settings) -> pd.DataFrame:
    """1 in every month of a year whose team names somebody in every post and an SK number, 0 when it does not."""
    named = written(team["nama"])
    posts = team["posisi"].where(named).groupby([team["kode_desa"], team["tahun"]]).transform("nunique")
    decree = written(team["nomor_sk"]).groupby([team["kode_desa"], team["tahun"]]).transform("any")
    return _from_month(team, np.where(posts.eq(len(POSISI_TIM)) & decree, 1, _NEVER))


def _from_month(rows: pd.DataFrame, month: np.ndarray, *, needed: int = 1) -> pd.DataFrame:
    """Per village and year, 1 from the latest `month` of its rows on; 0 before, and when it has fewer than `needed`."""
    marked = pd.DataFrame({"kode_desa": rows["kode_desa"], "tahun": rows["tahun"], "month": month})
    years = marked.groupby(["kode_desa", "tahun"], sort=True)["month"].agg(["max", "size"]).reset_index()
    start = np.where(years["size"] >= needed, years["max"], _NEVER)
    distinct, place = np.unique(years["tahun"].to_numpy(dtype="int64"), return_inverse=True)
    months = pd.array([f"{year:04d}-{number:02d}" for year in distinct for number in range(1, 13)], dtype="str")
    number = np.tile(np.arange(12), len(years))
    return pd.DataFrame(
        {
            "kode_desa": years["kode_desa"].array.take(np.repeat(np.arange(len(years)), 12)),
            "bulan": months.take(np.repeat(place, 12) * 12 + number),
            "jumlah": pd.array((number + 1 >= np.repeat(start, 12)).astype("int64"), dtype="Int64"),
        }
    )
