"""The month a screen opens with: one early report must not empty every screen for everybody."""

from collections.abc import Sequence

import pandas as pd


def newest_reported_month(counts: pd.DataFrame, *, months: Sequence[str], villages: int, below_percent: float) -> str:
    """The newest of `months` in which at least `below_percent` of the villages reported anything; else the newest.

    `counts`: village counts as `indicators.counts.count` gives them; `months` ascending and not empty.
    """
    reported = counts.drop_duplicates(["kode_desa", "bulan"])["bulan"].value_counts()
    enough = [bulan for bulan in months if 100 * int(reported.get(bulan, 0)) >= below_percent * villages]
    return enough[-1] if enough else months[-1]
