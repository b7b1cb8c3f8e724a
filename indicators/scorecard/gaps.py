"""Against the own kecamatan and the target, and how many people that is. The scorecard has no official target."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from geo.codes import parent
from indicators.rounding import differences
from indicators.scorecard.model import Definitions
from indicators.scorecard.states import whole

_WHOLE = 100 * 100


def with_gaps(rows: pd.DataFrame, definitions: Definitions) -> pd.DataFrame:
    """`rows` of `services` or `convergence` (also compared), with target (percent, NaN when the settings have none) and
    kurang_target (people or services missing to it; what is received beyond what is due helps nobody else to it).

    kurang_target is <NA> where kurang_semua is: then somebody must look first.
    """
    id_ = "indikator" if "indikator" in rows else "kelompok"
    pairs = rows[[id_, "kuartal"]].drop_duplicates()
    found = {pair: definitions.target_in(*pair) for pair in pairs.itertuples(index=False, name=None)}
    keys = zip(rows[id_], rows["kuartal"], strict=True)
    hundredths = np.array([-1 if (target := found[key]) is None else target.hundredths for key in keys], dtype="int64")
    missing, below = (_numbers(rows[name]) for name in ("kurang_semua", "seharusnya"))
    unknown = rows["kurang_semua"].isna().to_numpy(dtype=bool)
    to_target = np.maximum(-(-hundredths * below // _WHOLE) - (below - missing), 0)
    return rows.assign(
        target=np.where(hundredths < 0, np.nan, hundredths / 100),
        kurang_target=whole(to_target, missing=unknown | (hundredths < 0)),
    )


def with_kecamatan(villages: pd.DataFrame, kecamatan: pd.DataFrame, *, limits: Sequence[float] = ()) -> pd.DataFrame:
    """Village rows beside the same service or group of their kecamatan in the same quarter.

    Added: nilai_kecamatan (percent, over all its villages that reported, this one too), seharusnya_kecamatan,
    desa_lapor_kecamatan, selisih_kecamatan (points, of the percentages as printed beside the `limits` of the bands; NaN
    where either has no share or is above 100 %).
    """
    id_ = "indikator" if "indikator" in villages else "kelompok"
    kept = kecamatan[["kode", "kuartal", id_, "nilai", "seharusnya", "desa_lapor", "periksa"]]
    renamed = {name: f"{name}_kecamatan" for name in ("nilai", "seharusnya", "desa_lapor", "periksa")}
    kept = kept.rename(columns=renamed | {"kode": "kode_kecamatan"})
    codes = pd.Series({kode: parent(kode, "kecamatan") for kode in villages["kode"].unique()}, dtype="str")
    both = villages.assign(kode_kecamatan=villages["kode"].map(codes))
    both = both.merge(kept, on=["kode_kecamatan", "kuartal", id_], how="left")
    gap = pd.Series(differences(both["nilai"], both["nilai_kecamatan"], limits), index=both.index)
    unsound = both["periksa"] | both["periksa_kecamatan"].eq(True)
    both = both.assign(selisih_kecamatan=gap.mask(unsound))
    return both.drop(columns=["kode_kecamatan", "periksa_kecamatan"])


def largest_gaps(rows: pd.DataFrame, *, kode: str, most: int) -> pd.DataFrame:
    """The services of one area with the most people missing, as `rows` (of `with_gaps`, one quarter) has them.

    Most people first; among equals the lower share, then the order of the form. Services with nobody missing, without a
    share, or above 100 % are not gaps.
    """
    own = rows[rows["kode"].eq(kode) & rows["kurang_semua"].gt(0).fillna(False).astype(bool)]
    order = np.lexsort((np.arange(len(own)), own["nilai"], -own["kurang_semua"].to_numpy(dtype="int64")))
    return own.take(order[:most]).reset_index(drop=True)


def moved(rows: pd.DataFrame, *, kode: str) -> pd.DataFrame:
    """The rows of one area (compared) with an arrow up or down, the largest change first, then as they stand."""
    own = rows[rows["kode"].eq(kode) & rows["arah"].isin(["naik", "turun"])]
    order = np.lexsort((np.arange(len(own)), -own["selisih"].abs()))
    return own.take(order).reset_index(drop=True)


def _numbers(values: pd.Series) -> np.ndarray:
    """Whole numbers to reckon with; what is missing is masked by the caller."""
    return values.to_numpy(dtype="int64", na_value=0)
