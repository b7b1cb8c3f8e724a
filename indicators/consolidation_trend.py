"""The gap between sources over months, always over the same villages: a village that stops reporting is no progress.

For each group the villages compared are those with two sources or more in every month in which any village of the area
has them. Months in which nobody can be compared stay in the list without a gap.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from indicators.consolidation import GROUPS, counted
from indicators.scorecard.states import whole


def months_sent(sasaran: pd.DataFrame, desa: pd.DataFrame) -> tuple[str, ...]:
    """The months in which any listed village has a count of any source or of the consolidation, in order."""
    known = sasaran["jumlah"].notna() & sasaran["kode_desa"].isin(desa["kode_desa"])
    return tuple(sorted(sasaran.loc[known, "bulan"].unique()))


def same_village_gaps(sasaran: pd.DataFrame, desa: pd.DataFrame, *, months: Sequence[str]) -> pd.DataFrame:
    """One row for every month × group over the villages of `desa`, ordered by group, then month.

    Columns: bulan, kelompok; kesenjangan (gaps of the same villages added, <NA> where none can be compared), desa_sama
    (villages compared in all those months), desa_berbeda (those of them with a gap), desa_dibanding (villages that can
    be compared in this month), desa_total.
    """
    found = counted(sasaran, desa, months=months)
    compared = found.by_sources >= 2
    is_active = compared.any(axis=0)
    same = ((compared | ~is_active).all(axis=1) & compared.any(axis=1))[:, None, :] & is_active
    gap = np.where(same, found.highest - found.lowest, 0)
    villages = _rows(same.sum(axis=0))
    frame = pd.DataFrame(
        {
            "bulan": pd.array(found.months, dtype="str").take(np.tile(np.arange(len(found.months)), len(GROUPS))),
            "kelompok": pd.array(GROUPS, dtype="str").take(np.repeat(np.arange(len(GROUPS)), len(found.months))),
        }
    )
    return frame.assign(
        kesenjangan=whole(_rows(gap.sum(axis=0)), missing=villages == 0),
        desa_sama=whole(villages),
        desa_berbeda=whole(_rows((gap > 0).sum(axis=0))),
        desa_dibanding=whole(_rows(compared.sum(axis=0))),
        desa_total=whole(np.full(len(frame), len(found.villages))),
    )


def _rows(values: np.ndarray) -> np.ndarray:
    """Month × group laid out as rows by group, month."""
    return values.T.ravel()
