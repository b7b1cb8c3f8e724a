"""The state and the band of a sum: a value, a true zero, silence, nobody due, or nobody knows out of how many."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from indicators.scorecard.model import PITA, Rules

KEADAAN = ("nilai", "nol", "belum_lapor", "tidak_berlaku", "tanpa_penyebut")
BANDS = (*PITA, "periksa", "belum_lapor", "tidak_berlaku", "tanpa_penyebut")
"""What `pita` can say: a band, above 100 %, or why there is no percentage."""
_WHOLE = 100 * 100


@dataclass(frozen=True, kw_only=True)
class Sums:
    """Per row: Y and S added, people missing, villages in the sums, villages with Y but no S, villages with a
    share of 100 % at most (`judged`), and those in which Y > S for it or any part of it (`exceeding`)."""

    received: np.ndarray
    due: np.ndarray
    missing: np.ndarray
    counted: np.ndarray
    without_due: np.ndarray
    judged: np.ndarray
    exceeding: np.ndarray

    @property
    def exceeds(self) -> np.ndarray:
        """Where more was received than was due."""
        return self.received > self.due

    @property
    def missing_unknown(self) -> np.ndarray:
        """Where nobody can say how many people are missing: no denominator, or only villages above 100 %."""
        return self.judged == 0


def percent(sums: Sums) -> np.ndarray:
    """100 × Y / S, NaN where nothing is known or nobody was due."""
    share = np.full(len(sums.due), np.nan)
    np.divide(100 * sums.received, sums.due, out=share, where=(sums.counted > 0) & (sums.due > 0))
    return share


def keadaan(sums: Sums) -> np.ndarray:
    """Position in KEADAAN for each row."""
    none = sums.counted == 0
    names = ("tanpa_penyebut", "belum_lapor", "tidak_berlaku", "nol")
    return np.select(
        [none & (sums.without_due > 0), none, sums.due == 0, sums.received == 0],
        [KEADAAN.index(name) for name in names],
        default=KEADAAN.index("nilai"),
    )


def bands(sums: Sums, rules: Rules) -> np.ndarray:
    """Position in BANDS. Compared in whole numbers: 28 of 40 is exactly 70 % and not a little less."""
    state, share = keadaan(sums), sums.received * _WHOLE
    names = ("belum_lapor", "tanpa_penyebut", "tidak_berlaku")
    silent, lacking, nobody = (state == KEADAAN.index(name) for name in names)
    limits = [round(each * 100) for each in rules.batas_pita]
    return np.select(
        [silent, lacking, sums.exceeds, nobody, *(share < limit * sums.due for limit in limits)],
        [BANDS.index(name) for name in ("belum_lapor", "tanpa_penyebut", "periksa", "tidak_berlaku", *PITA[:3])],
        default=BANDS.index(PITA[3]),
    )


def whole(values: np.ndarray, *, missing: np.ndarray | None = None) -> pd.arrays.IntegerArray:
    """Whole numbers as a nullable column, <NA> where `missing`."""
    nothing = np.zeros(len(values), dtype=bool) if missing is None else missing
    return pd.arrays.IntegerArray(values.astype("int64"), nothing.copy())
