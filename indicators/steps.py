"""The seven steps of a village (domain §3) as known at the end of the month chosen.

A step counts as finished when its status is selesai and its date is not after that month; a finished step without a
date counts from January of its year, because nothing says otherwise. A village without any row for the year, and a
step without a row, are belum_lapor: nothing sent is not "belum".
"""

import numpy as np
import pandas as pd

from indicators.villages import areas_of, codes_of, of_year, villages_per_area, with_provenance
from loaders.schema.lists import LANGKAH

STEP_STATES = ("selesai", "berjalan", "belum", "belum_lapor")
STEPS = {int(item.id): item.title for item in LANGKAH}
_ORDERED = ((5, 6), (6, 7))  # rembug, then Musdes, then the kabupaten's plan
_FIRST_ORDERED = 5
_CARRIED = ["tanggal", "peserta", "bukti", "catatan", "kiriman", "lembar", "baris"]


def step_states(tahapan: pd.DataFrame, desa: pd.DataFrame, *, bulan: str) -> pd.DataFrame:
    """One row per village × step, in that order.

    Columns: kode_desa, langkah (Int64 1–7), nama, keadaan (STEP_STATES), tanggal, peserta, bukti, catatan, kiriman,
    lembar, baris. A step dated after `bulan` is `belum`; its date stays to be seen.
    """
    rows = with_provenance(of_year(tahapan, desa, bulan=bulan))
    rows = rows.assign(langkah=rows["langkah"].astype("Int64"), keadaan=_state(rows, bulan))
    every = pd.MultiIndex.from_product([codes_of(desa), list(STEPS)], names=["kode_desa", "langkah"])
    every = every.to_frame(index=False).astype({"kode_desa": "str", "langkah": "Int64"})
    whole = every.merge(rows[["kode_desa", "langkah", "keadaan", *_CARRIED]], on=["kode_desa", "langkah"], how="left")
    whole.insert(2, "nama", whole["langkah"].map(STEPS).astype("str"))
    return whole.assign(keadaan=whole["keadaan"].fillna("belum_lapor"))


def steps_reached(states: pd.DataFrame) -> pd.DataFrame:
    """From `step_states`, one row per village: how far it came.

    Columns: kode_desa, langkah (the highest step up to which all are finished, 0 when not even the first; <NA> when the
    village sent nothing), selesai (steps finished, in whatever order; <NA> likewise), berikut (the first step not
    finished, <NA> when all are or nothing was sent), belum (tuple of all steps not finished, () when nothing was sent),
    keadaan (nilai, nol, belum_lapor), loncat (bool: out of order).
    """
    done = _by_village(states, states["keadaan"].eq("selesai"))
    sent = _by_village(states, states["keadaan"].ne("belum_lapor")).any(axis=1).to_numpy()
    reached = done.cummin(axis=1).sum(axis=1).to_numpy()
    jumped = out_of_order(states)["kode_desa"]
    return pd.DataFrame(
        {
            "kode_desa": done.index.array,
            "langkah": _known(reached, sent),
            "selesai": _known(done.sum(axis=1).to_numpy(), sent),
            "berikut": _known(reached + 1, sent & (reached < len(STEPS))),
            "belum": [_open_steps(row, is_sent) for row, is_sent in zip(done.to_numpy(), sent, strict=True)],
            "keadaan": pd.array(np.select([~sent, reached == 0], ["belum_lapor", "nol"], default="nilai"), dtype="str"),
            "loncat": done.index.isin(jumped),
        }
    )


def out_of_order(states: pd.DataFrame) -> pd.DataFrame:
    """Later steps finished without, or dated before, the earlier: one row per pair at fault.

    5 must come before 6 before 7, in time too, and a missing row of them is a fault. A step before them is skipped
    when the village itself says that it is not finished; it stands beside the first later step that is.

    Columns: kode_desa, langkah (the later), langkah_awal (the earlier), alasan (`belum_selesai`: the earlier is not
    finished; `tanggal_mendahului`: both are, in the wrong order), keadaan_awal, and for both steps tanggal, kiriman,
    lembar, baris (those of the earlier with the ending `_awal`).
    """
    kept = ["kode_desa", "keadaan", "tanggal", "kiriman", "lembar", "baris"]
    parts = []
    for earlier, later in _ORDERED:
        second = states.loc[states["langkah"].eq(later) & states["keadaan"].eq("selesai"), [*kept, "langkah"]]
        first = states.loc[states["langkah"].eq(earlier), [*kept, "langkah"]]
        parts.append(second.merge(first, on="kode_desa", suffixes=("", "_awal")))
    pairs = pd.concat(parts, ignore_index=True)
    missing = pairs["keadaan_awal"].ne("selesai")
    reversed_ = pairs["tanggal"].notna() & pairs["tanggal_awal"].notna() & pairs["tanggal"].lt(pairs["tanggal_awal"])
    pairs = pairs.assign(alasan=pd.array(np.where(missing, "belum_selesai", "tanggal_mendahului"), dtype="str"))
    whole = pd.concat([pairs[missing | reversed_], _skipped(states[[*kept, "langkah"]])], ignore_index=True)
    return whole.drop(columns="keadaan").sort_values(["kode_desa", "langkah", "langkah_awal"], ignore_index=True)


def _skipped(states: pd.DataFrame) -> pd.DataFrame:
    """Steps before the fifth that the village says are not finished, each with the first later step that is."""
    done = states[states["keadaan"].eq("selesai")]
    unfinished = states["keadaan"].isin(["berjalan", "belum"]) & states["langkah"].lt(_FIRST_ORDERED)
    pairs = done.merge(states[unfinished], on="kode_desa", suffixes=("", "_awal"))
    pairs = pairs[pairs["langkah"].gt(pairs["langkah_awal"])].sort_values(["kode_desa", "langkah_awal", "langkah"])
    return pairs.drop_duplicates(["kode_desa", "langkah_awal"]).assign(alasan="belum_selesai")


def funnel(states: pd.DataFrame, *, level: str = "kecamatan") -> pd.DataFrame:
    """How many villages of each area finished each step.

    One row per area × step: kode, langkah, nama, selesai (villages that finished the step), sampai (villages that
    finished it and every step before it: never more than one step earlier), desa_lapor (villages that sent anything for
    the year), desa_total. Counts are <NA> where no village of the area sent anything.
    """
    done = states["keadaan"].eq("selesai")
    marked = pd.DataFrame(
        {
            "kode": areas_of(states["kode_desa"], level),
            "langkah": states["langkah"],
            "nama": states["nama"],
            "selesai": done,
            "sampai": done.groupby(states["kode_desa"]).cummin(),
            "desa_lapor": states["keadaan"].ne("belum_lapor").groupby(states["kode_desa"]).transform("any"),
        }
    )
    sums = marked.groupby(["kode", "langkah", "nama"], sort=True).sum().astype("Int64").reset_index()
    sums[["selesai", "sampai"]] = sums[["selesai", "sampai"]].where(sums["desa_lapor"] > 0)
    return sums.assign(desa_total=villages_per_area(states["kode_desa"], sums["kode"], level))


def _state(rows: pd.DataFrame, bulan: str) -> pd.Series:
    is_later = rows["tanggal"].str.slice(0, 7).gt(bulan)
    return rows["status"].mask(rows["status"].eq("selesai") & is_later, "belum")


def _by_village(states: pd.DataFrame, flag: pd.Series) -> pd.DataFrame:
    return flag.groupby([states["kode_desa"], states["langkah"]]).first().unstack().astype(int)


def _open_steps(done: np.ndarray, is_sent: bool) -> tuple[int, ...]:
    return tuple(step for step, is_done in zip(STEPS, done, strict=True) if is_sent and not is_done)


def _known(values: np.ndarray, known: np.ndarray) -> pd.arrays.IntegerArray:
    return pd.arrays.IntegerArray(values.astype("int64"), ~known)
