"""Counting duties of a village: the monthly report sent, sent in time; the yearly rembug stunting held, held in time.

Sources: domain §2 (report to the Pengarah every month, rembug at least once a year). Each rule gives 1 where the duty
was done and no row where nothing is known; `measure` counts every village of the list, so silence is "not done".
"""

import pandas as pd

from indicators.catalog_model import Settings
from indicators.months import between, shift


def reports_received(reports: pd.DataFrame, _: Settings) -> pd.DataFrame:
    """1 for each village and month whose report arrived, whenever that was."""
    return _ones(reports.loc[reports["tanggal_terima"].notna(), ["kode_desa", "bulan"]])


def reports_on_time(reports: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """1 for each village and month whose report arrived by the deadline day of the following month."""
    arrived = reports[reports["tanggal_terima"].notna()]
    codes, months = pd.factorize(arrived["bulan"])
    deadlines = pd.array([f"{shift(bulan, 1)}-{settings.report_deadline_day:02d}" for bulan in months], dtype="str")
    in_time = (arrived["tanggal_terima"].array <= deadlines.take(codes)).astype(bool)
    return _ones(arrived.loc[in_time, ["kode_desa", "bulan"]])


def rembug_held(meetings: pd.DataFrame, _: Settings) -> pd.DataFrame:
    """1 from the month of the year's first rembug to that year's December."""
    held = meetings.loc[meetings["tanggal"].notna()]
    held = pd.DataFrame({"kode_desa": held["kode_desa"], "bulan": held["tanggal"].str.slice(0, 7)})
    first = held.groupby(["kode_desa", held["bulan"].str.slice(0, 4)], sort=True)["bulan"].min()
    rows = [(kode, bulan) for (kode, year), start in first.items() for bulan in between(start, f"{year}-12")]
    return _ones(pd.DataFrame(rows, columns=["kode_desa", "bulan"], dtype="str"))


def rembug_in_time(meetings: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """1 from the month of the year's first rembug to December, when that was not after the deadline of the settings."""
    deadline = f"-{settings.rembug_deadline_month:02d}-{settings.rembug_deadline_day:02d}"
    return rembug_held(meetings[meetings["tanggal"].str.slice(4).le(deadline)], settings)


def _ones(keys: pd.DataFrame) -> pd.DataFrame:
    unique = keys.drop_duplicates().reset_index(drop=True)
    return unique.assign(jumlah=pd.array([1] * len(unique), dtype="Int64"))
