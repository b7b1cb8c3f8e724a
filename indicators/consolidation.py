"""Every target group by source side by side: what posyandu, bidan, KPM, TPK … count, and how far they are apart.

Source: domain §4. The minimum aim is the same number in every source, so the gap is itself an indicator. The gap is the
highest less the lowest count of the sources that reported; `konsolidasi` is what the village settled on, not a source.
A source is expected for a group when any listed village has that group from that source in the same month.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from indicators.positions import positions
from indicators.villages import codes_of
from loaders.schema.lists import KELOMPOK, SUMBER

SETTLED = "konsolidasi"
SOURCES = tuple(item.id for item in SUMBER if item.id != SETTLED)
GROUPS = tuple(item.id for item in KELOMPOK)
KEADAAN = ("belum_lapor", "satu_sumber", "sepakat", "berbeda")
ALASAN = {
    "konsolidasi_di_luar": "Angka konsolidasi di luar angka semua sumber",
    "sumber_berbeda": "Sumber berbeda dan belum dikonsolidasi",
    "sumber_belum_disamakan": "Sudah dikonsolidasi, tetapi catatan sumber masih berbeda",
    "belum_dikonsolidasi": "Sumber sepakat, angka konsolidasinya belum ditulis",
}
"""What a village has to settle about a group, most pressing first."""
_ALL = (*SOURCES, SETTLED)


@dataclass(frozen=True, kw_only=True)
class Counted:
    """Arrays by village × month × group × source (`_ALL`): the count, 0 where none, and whether there is one."""

    villages: pd.Index
    months: tuple[str, ...]
    value: np.ndarray
    known: np.ndarray

    @property
    def by_sources(self) -> np.ndarray:
        """How many sources reported, konsolidasi aside."""
        return self.known[..., :-1].sum(axis=-1)

    @property
    def lowest(self) -> np.ndarray:
        """The lowest count of a source; meaningless where none reported."""
        return np.where(self.known, self.value, np.iinfo("int64").max)[..., :-1].min(axis=-1)

    @property
    def highest(self) -> np.ndarray:
        """The highest count of a source; -1 where none reported."""
        return np.where(self.known, self.value, -1)[..., :-1].max(axis=-1)


def counted(sasaran: pd.DataFrame, desa: pd.DataFrame, *, months: Sequence[str]) -> Counted:
    """The table `sasaran` of listed villages and the months asked for."""
    villages, asked = codes_of(desa), tuple(dict.fromkeys(months))
    lists = (villages, pd.Index(asked), pd.Index(GROUPS), pd.Index(_ALL))
    names = ("kode_desa", "bulan", "kelompok", "sumber")
    places = np.stack(
        [positions(sasaran[name], pd.Index(known, dtype="str")) for name, known in zip(names, lists, strict=True)]
    )
    wanted = (places >= 0).all(axis=0) & sasaran["jumlah"].notna().to_numpy()
    size = tuple(len(known) for known in lists)
    value, known = np.zeros(size, dtype="int64"), np.zeros(size, dtype=bool)
    at = tuple(places[:, wanted])
    value[at] = sasaran["jumlah"].array[wanted].to_numpy(dtype="int64")
    known[at] = True
    return Counted(villages=villages, months=asked, value=value, known=known)


def by_source(sasaran: pd.DataFrame, desa: pd.DataFrame, *, bulan: str) -> pd.DataFrame:
    """One row for every village × group, silent ones too, ordered by village, then as the groups are listed.

    Columns: kode_desa, bulan, kelompok; one Int64 column per source and konsolidasi; sumber_lapor (sources that
    reported); terendah, tertinggi, kesenjangan (highest − lowest; <NA> with fewer than two sources); selisih_<source>
    (source − konsolidasi); keadaan (KEADAAN); alasan (ALASAN, <NA> when there is nothing to settle); sumber_diam:
    sources expected for this group from which the village has none, joined by ', '.
    """
    found = counted(sasaran, desa, months=[bulan])
    value, known = (_flat(each) for each in (found.value, found.known))
    reported, low, high = (_flat(each) for each in (found.by_sources, found.lowest, found.highest))
    settled, agreed = value[:, -1], known[:, -1]
    frame = pd.DataFrame(
        {
            "kode_desa": found.villages.array.take(np.repeat(np.arange(len(found.villages)), len(GROUPS))),
            "bulan": pd.array([bulan] * len(reported), dtype="str"),
            "kelompok": pd.array(GROUPS, dtype="str").take(np.tile(np.arange(len(GROUPS)), len(found.villages))),
            **{name: _whole(value[:, i], ~known[:, i]) for i, name in enumerate(_ALL)},
            "sumber_lapor": _whole(reported, np.zeros(len(reported), dtype=bool)),
            "terendah": _whole(low, reported == 0),
            "tertinggi": _whole(high, reported == 0),
            "kesenjangan": _whole(high - low, reported < 2),
            **{
                f"selisih_{name}": _whole(value[:, i] - settled, ~(known[:, i] & agreed))
                for i, name in enumerate(SOURCES)
            },
        }
    )
    gap = np.where(reported < 2, 0, high - low)
    state = np.select([reported == 0, reported == 1, gap == 0], [0, 1, 2], default=3)
    outside = agreed & (reported > 0) & ((settled < low) | (settled > high))
    reason = np.select(
        [outside, (gap > 0) & ~agreed, gap > 0, (reported > 1) & ~agreed], range(len(ALASAN)), default=-1
    )
    return frame.assign(
        keadaan=pd.array(KEADAAN, dtype="str").take(state),
        alasan=pd.array([*ALASAN, None], dtype="str").take(reason),
        sumber_diam=_silent(found),
    )


def to_settle(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of `by_source` with something to settle: in the order of ALASAN, then the widest gap, then the code."""
    rows = rows[rows["alasan"].notna()]
    place = rows["alasan"].map({name: number for number, name in enumerate(ALASAN)})
    gap = rows["kesenjangan"].to_numpy(dtype="int64", na_value=-1)
    return rows.take(np.lexsort((rows["kode_desa"], -gap, place))).reset_index(drop=True)


def silent_sources(rows: pd.DataFrame) -> pd.DataFrame:
    """From `by_source`: one row per village and expected source that is silent for some group.

    Columns: kode_desa, sumber, kelompok_diam (how many groups it is missing for), kelompok (their ids, joined by ', ').
    """
    some = rows[rows["sumber_diam"].ne("")]
    long = some.assign(sumber=some["sumber_diam"].str.split(", ")).explode("sumber")
    grouped = long.groupby(["kode_desa", "sumber"], sort=True)["kelompok"]
    found = grouped.agg(kelompok_diam="size", kelompok=", ".join).reset_index()
    return found.astype({"kode_desa": "str", "sumber": "str", "kelompok_diam": "Int64", "kelompok": "str"})


def _silent(found: Counted) -> pd.Series:
    known = found.known[:, 0, :, :-1]
    missing = known.any(axis=0)[None] & ~known
    words = [
        ", ".join(name for name, gone in zip(SOURCES, row, strict=True) if gone)
        for row in missing.reshape(-1, len(SOURCES))
    ]
    return pd.array(words, dtype="str")


def _flat(values: np.ndarray) -> np.ndarray:
    """One month's village × group as rows."""
    return values[:, 0].reshape(-1, *values.shape[3:])


def _whole(values: np.ndarray, missing: np.ndarray) -> pd.arrays.IntegerArray:
    return pd.arrays.IntegerArray(np.where(missing, 0, values), missing)
