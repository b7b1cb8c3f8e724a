"""Change against the previous due month and against the same month last year, with a minimum that must be passed.

A change is judged only when both values exist, neither rests on a village above 100 %, and both denominators reach the
minimum of `catalog/aturan.toml`: with five people, one person is 20 points. A judged change below the minimum gap is
`tetap`. Counts that restart in January are not compared with December, and counts still arriving not at all.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from indicators.catalog_model import Catalog, Indicator, Settings
from indicators.months import due_month, previous_due, shift
from indicators.silence import silent_rows

ARAH = ("naik", "turun", "tetap", "tidak_dinilai")
MAKNA = ("membaik", "memburuk", "tetap", "tidak_dinilai")
_COMPARED = ["kode", "indikator", "nilai", "penyebut", "desa_lebih"]
_NEVER = ""
_EXACT_DECIMALS = 9  # 12.3 - 10.3 is a little less than 2 in binary; the rule says two points


def with_trend(
    measures: pd.DataFrame, *, catalog: Catalog, bulan: str, indicators: Sequence[str] | None = None
) -> pd.DataFrame:
    """The rows of `measures` as known for `bulan`, each indicator at its latest due month, with eight more columns.

    `measures` must hold the earlier months too; what it lacks cannot be compared. Added for the previous due month:
    nilai_lalu, selisih_lalu (points), arah_lalu (ARAH), makna_lalu (MAKNA); the same with `_setahun` for last year.
    An indicator (default: every one of the catalogue) without rows in its due month is belum lapor for every area.
    """
    ids = list(catalog) if indicators is None else indicators
    months = {id_: due_month(catalog[id_], bulan) for id_ in ids}
    now = silent_rows(measures, _at(measures, months), catalog=catalog, months=months)
    for suffix, earlier in (("lalu", comparable_before), ("setahun", same_month_last_year)):
        then = _at(measures, {id_: earlier(catalog[id_], bulan) for id_ in ids})
        now = _compared(now, then, catalog=catalog, suffix=suffix)
    return now


def comparable_before(indicator: Indicator, bulan: str) -> str:
    """The due month before the indicator's own; '' where that would compare unlike with unlike."""
    earlier = previous_due(indicator, bulan)
    restarted = indicator.restarts_yearly and earlier[:4] != due_month(indicator, bulan)[:4]
    return _NEVER if restarted or indicator.still_arriving else earlier


def same_month_last_year(indicator: Indicator, bulan: str) -> str:
    """Twelve months before the indicator's due month; '' while reports are still arriving."""
    return _NEVER if indicator.still_arriving else shift(due_month(indicator, bulan), -12)


def _at(measures: pd.DataFrame, months: dict[str, str]) -> pd.DataFrame:
    """The rows of each indicator in its own month."""
    wanted = measures["bulan"].isin(set(months.values()))
    rows = measures[wanted]
    return rows[rows["indikator"].map(months) == rows["bulan"]].reset_index(drop=True)


def _compared(now: pd.DataFrame, then: pd.DataFrame, *, catalog: Catalog, suffix: str) -> pd.DataFrame:
    both = now.merge(then[_COMPARED], on=["kode", "indikator"], how="left", suffixes=("", "_dulu"))
    gap = (both["nilai"] - both["nilai_dulu"]).to_numpy().round(_EXACT_DECIMALS)
    arah = _direction(gap, judged=_is_judged(both, catalog.settings), minimum=catalog.settings.trend_min_points)
    lower_is_better = both["indikator"].map({id_: catalog[id_].better == "turun" for id_ in catalog}).to_numpy(bool)
    return now.assign(
        **{
            f"nilai_{suffix}": both["nilai_dulu"].to_numpy(),
            f"selisih_{suffix}": gap,
            f"arah_{suffix}": pd.array(ARAH, dtype="str").take(arah),
            f"makna_{suffix}": pd.array(MAKNA, dtype="str").take(_meaning(arah, lower_is_better)),
        }
    )


def _is_judged(both: pd.DataFrame, settings: Settings) -> np.ndarray:
    judged = both["nilai"].notna() & both["nilai_dulu"].notna()
    judged &= both["desa_lebih"].eq(0) & both["desa_lebih_dulu"].eq(0).fillna(False).astype(bool)
    for name in ("penyebut", "penyebut_dulu"):
        judged &= both[name].ge(settings.trend_min_denominator).fillna(False).astype(bool)
    return judged.to_numpy(dtype=bool)


def _direction(gap: np.ndarray, *, judged: np.ndarray, minimum: float) -> np.ndarray:
    return np.select([~judged, gap >= minimum, gap <= -minimum], [3, 0, 1], default=2)


def _meaning(arah: np.ndarray, lower_is_better: np.ndarray) -> np.ndarray:
    """Up is good or bad only by the definition's `better`; positions of ARAH become positions of MAKNA."""
    return np.where(lower_is_better & (arah < 2), 1 - arah, arah)
