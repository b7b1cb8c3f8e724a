"""The structure of each TPPS desa (domain §1): is every post named, and is there a decree (SK).

The table has no dates, so it says what is known of the year, whatever the month. A village that sent no team for the
year is belum_lapor, not incomplete.
"""

import numpy as np
import pandas as pd

from indicators.villages import codes_of, of_year, written
from loaders.schema.lists import POSISI_TIM

POSTS = {item.id: item.title for item in POSISI_TIM}
COMPLETENESS = ("lengkap", "belum_lengkap", "belum_lapor")


def structure(tim: pd.DataFrame, desa: pd.DataFrame, *, bulan: str) -> pd.DataFrame:
    """One row per village in code order.

    Columns: kode_desa, keadaan (COMPLETENESS: every post of POSTS has a name and some row has an SK number), terisi
    (posts with a name, of 8; <NA> when nothing was sent), kurang (tuple of the post ids without a name, in the order of
    the document; () when nothing was sent), ada_sk (bool), nomor_sk (the first one written, by `nomor`; <NA>).
    """
    states, rows = posts(tim, desa, bulan=bulan), _team(tim, desa, bulan=bulan)
    grouped = states.groupby("kode_desa", sort=True)
    villages = pd.Index(grouped.size().index, dtype="str")
    sent = villages.isin(rows["kode_desa"])
    filled = states["keadaan"].eq("terisi").groupby(states["kode_desa"]).sum().to_numpy()
    decree = rows[written(rows["nomor_sk"])].drop_duplicates("kode_desa").set_index("kode_desa")["nomor_sk"]
    nomor_sk = decree.reindex(villages)
    empty = states["keadaan"].eq("kosong").to_numpy().reshape(len(villages), len(POSTS))
    complete = (filled == len(POSTS)) & nomor_sk.notna().to_numpy()
    return pd.DataFrame(
        {
            "kode_desa": villages.array,
            "keadaan": pd.array(np.select([~sent, complete], ["belum_lapor", "lengkap"], "belum_lengkap"), dtype="str"),
            "terisi": pd.arrays.IntegerArray(filled.astype("int64"), ~sent),
            "kurang": [tuple(post for post, gap in zip(POSTS, row, strict=True) if gap) for row in empty],
            "ada_sk": nomor_sk.notna().to_numpy(),
            "nomor_sk": nomor_sk.array,
        }
    )


def posts(tim: pd.DataFrame, desa: pd.DataFrame, *, bulan: str) -> pd.DataFrame:
    """One row per village × post, posts in the order of the document.

    Columns: kode_desa, posisi, nama_posisi, keadaan (terisi, kosong: team sent but nobody named, belum_lapor), orang
    (how many are named, 0 when none, <NA> when nothing was sent), nama (the first of them by `nomor`, <NA>).
    """
    rows = _team(tim, desa, bulan=bulan)
    named = rows[written(rows["nama"])]
    every = pd.MultiIndex.from_product([codes_of(desa), list(POSTS)], names=["kode_desa", "posisi"])
    grouped = named.groupby(["kode_desa", "posisi"])["nama"]
    people = grouped.size().reindex(every, fill_value=0)
    whole = every.to_frame(index=False).astype("str")
    sent = whole["kode_desa"].isin(rows["kode_desa"]).to_numpy()
    return whole.assign(
        nama_posisi=whole["posisi"].map(POSTS).astype("str"),
        keadaan=pd.array(np.select([~sent, people > 0], ["belum_lapor", "terisi"], "kosong"), dtype="str"),
        orang=pd.arrays.IntegerArray(people.to_numpy(dtype="int64"), ~sent),
        nama=grouped.first().reindex(every).array,
    )


def _team(tim: pd.DataFrame, desa: pd.DataFrame, *, bulan: str) -> pd.DataFrame:
    return of_year(tim, desa, bulan=bulan).sort_values(["kode_desa", "nomor"])
