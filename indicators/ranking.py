"""Areas in order, worst first. What cannot be ranked comes back apart, with the reason; nothing is dropped."""

from dataclasses import dataclass

import pandas as pd

from indicators.catalog_model import Indicator

LEFT_OUT = ("periksa", "tidak_berlaku", "belum_lapor")


@dataclass(frozen=True, kw_only=True)
class Ranking:
    """`ranked` has `urutan` (1 = worst; equal shares share a place: 1, 2, 2, 4). `left_out` has `alasan` (LEFT_OUT)."""

    ranked: pd.DataFrame
    left_out: pd.DataFrame


def rank(measures: pd.DataFrame, *, indicator: Indicator) -> Ranking:
    """Orders measures of one indicator and one month; ValueError when there are more.

    Worst share first, by the definition's `better`. Among equal shares: more people missing to the target, then more
    people due, then the code. Shares above 100 % are left out, as are areas without a value.
    """
    if measures["indikator"].nunique() > 1 or measures["bulan"].nunique() > 1:
        raise ValueError("a ranking is of one indicator in one month")
    out = measures["status"].isin(LEFT_OUT)
    left_out = measures[out].assign(alasan=measures.loc[out, "status"])
    return Ranking(
        ranked=_ordered(measures[~out], higher_first=indicator.better == "turun"),
        left_out=left_out.sort_values(["alasan", "kode"], ignore_index=True),
    )


def _ordered(rows: pd.DataFrame, *, higher_first: bool) -> pd.DataFrame:
    place = rows["nilai"].rank(method="min", ascending=not higher_first).astype("Int64")
    by = ["urutan", "kurang_orang", "penyebut", "kode"]
    return rows.assign(urutan=place).sort_values(by, ascending=[True, False, False, True], ignore_index=True)
