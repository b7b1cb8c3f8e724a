"""Consolidation of an area and over the months: gaps added, and two sources compared over the same villages.

Sources are compared only over villages that reported by both: otherwise a source with fewer villages looks low.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from indicators.consolidation import GROUPS, SETTLED, SOURCES, Counted, counted
from indicators.scorecard.places import Places
from indicators.scorecard.states import whole


def gaps(sasaran: pd.DataFrame, desa: pd.DataFrame, *, level: str, months: Sequence[str]) -> pd.DataFrame:
    """One row for every area × month × group, ordered by group, month, code: the trend of the gap.

    Columns: kode, bulan, kelompok; kesenjangan (gaps of the villages added, <NA> when none can be compared);
    desa_dibanding (villages with two sources or more), desa_berbeda (those of them with a gap), desa_lapor (any
    source), desa_konsolidasi (settled), desa_total.
    """
    found = counted(sasaran, desa, months=months)
    where = Places.at(found.villages, level)
    compared = found.by_sources >= 2
    gap = np.where(compared, found.highest - found.lowest, 0)
    sums = {
        "kesenjangan": gap,
        "desa_dibanding": compared,
        "desa_berbeda": gap > 0,
        "desa_lapor": found.by_sources > 0,
        "desa_konsolidasi": found.known[..., -1],
    }
    added = {name: _rows(where.add(values)) for name, values in sums.items()}
    frame = _keys(found, where)
    for name, values in added.items():
        frame[name] = whole(values, missing=(added["desa_dibanding"] == 0) if name == "kesenjangan" else None)
    return frame.assign(desa_total=whole(np.tile(where.villages, len(found.months) * len(GROUPS))))


def two_sources(
    sasaran: pd.DataFrame, desa: pd.DataFrame, *, level: str, bulan: str, first: str, second: str
) -> pd.DataFrame:
    """Two sources (ids of SUMBER, konsolidasi too) over the villages that reported by both; one row per area × group.

    Columns: kode, bulan, kelompok; jumlah_1, jumlah_2, selisih (1 − 2), all <NA> when no village has both;
    desa_keduanya, desa_hanya_1, desa_hanya_2 (left out of the sums), desa_total.
    """
    found = counted(sasaran, desa, months=[bulan])
    where = Places.at(found.villages, level)
    one, other = ([*SOURCES, SETTLED].index(name) for name in (first, second))
    has_one, has_other = found.known[..., one], found.known[..., other]
    both = has_one & has_other
    sums = [_rows(where.add(np.where(both, found.value[..., place], 0))) for place in (one, other)]
    villages = _rows(where.add(both))
    none = villages == 0
    return _keys(found, where).assign(
        jumlah_1=whole(sums[0], missing=none),
        jumlah_2=whole(sums[1], missing=none),
        selisih=whole(sums[0] - sums[1], missing=none),
        desa_keduanya=whole(villages),
        desa_hanya_1=whole(_rows(where.add(has_one & ~has_other))),
        desa_hanya_2=whole(_rows(where.add(has_other & ~has_one))),
        desa_total=whole(np.tile(where.villages, len(GROUPS))),
    )


def _keys(found: Counted, where: Places) -> pd.DataFrame:
    areas, months = len(where.areas), len(found.months)
    return pd.DataFrame(
        {
            "kode": where.areas.array.take(np.tile(np.arange(areas), months * len(GROUPS))),
            "bulan": pd.array(found.months, dtype="str").take(
                np.tile(np.repeat(np.arange(months), areas), len(GROUPS))
            ),
            "kelompok": pd.array(GROUPS, dtype="str").take(np.repeat(np.arange(len(GROUPS)), areas * months)),
        }
    )


def _rows(values: np.ndarray) -> np.ndarray:
    """Area × month × group laid out as rows by group, month, area."""
    return values.transpose(2, 1, 0).ravel()
