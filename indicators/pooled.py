"""Several areas taken as one, such as the villages of similar size: counts are added, then divided."""

from collections.abc import Collection

import pandas as pd


def pooled(measures: pd.DataFrame, *, kode: Collection[str]) -> pd.DataFrame:
    """Per indicator (index): pembilang, penyebut, desa_lebih, nilai (percent, NaN when nobody is due) over `kode`.

    `measures`: one row per area and indicator. Areas that did not report add nothing to either side.
    """
    rows = measures[measures["kode"].isin(kode)]
    sums = rows.groupby("indikator")[["pembilang", "penyebut", "desa_lebih"]].sum(min_count=1)
    share = 100 * sums["pembilang"].astype("Float64") / sums["penyebut"].where(sums["penyebut"] > 0).astype("Float64")
    return sums.assign(nilai=share.astype("float64"))
