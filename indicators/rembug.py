"""Rembug stunting of each village: held or not by the end of the month chosen, before or after the deadline.

The deadline is the working rule of `catalog/aturan.toml` (31 July): before the RKPDes Musdes (domain §3).
"""

import calendar
from datetime import date

import numpy as np
import pandas as pd

from indicators.catalog_model import Settings
from indicators.villages import codes_of, dated_by, with_provenance

KEADAAN = ("tepat_waktu", "terlambat", "belum", "lewat_tenggat")
"""Held by the deadline; held after it; not held, deadline still ahead; not held and the deadline is over."""
_CARRIED = ["tanggal", "peserta", "kiriman", "lembar", "baris"]
_PAPERS = ["daftar_hadir", "notulen", "berita_acara"]


def deadline(bulan: str, settings: Settings) -> str:
    """The deadline of `bulan`'s year as an ISO date."""
    return f"{bulan[:4]}-{settings.rembug_deadline_month:02d}-{settings.rembug_deadline_day:02d}"


def days_left(bulan: str, settings: Settings) -> int:
    """Days from the end of `bulan` to the deadline; negative when it is over."""
    year, month = int(bulan[:4]), int(bulan[5:7])
    end = date(year, month, calendar.monthrange(year, month)[1])
    return (date.fromisoformat(deadline(bulan, settings)) - end).days


def rembug_status(rembug: pd.DataFrame, desa: pd.DataFrame, *, bulan: str, settings: Settings) -> pd.DataFrame:
    """One row per village in code order, as known at the end of `bulan`.

    Columns: kode_desa, keadaan (KEADAAN), sudah (bool: held), jumlah (meetings held), tenggat, sisa_hari (from the end
    of `bulan`, negative when over; the same for all), of the year's first rembug: tanggal, peserta, kiriman, lembar,
    baris (<NA> when none), and daftar_hadir, notulen, berita_acara (1 when any of the year's meetings has it, as in
    `evidence`; <NA> when nobody said). A village without a record has not held it.
    """
    villages, left = codes_of(desa), days_left(bulan, settings)
    meetings = held_by(rembug, desa, bulan=bulan)
    first = meetings.drop_duplicates("kode_desa").set_index("kode_desa").reindex(villages)
    held = first["tanggal"].notna().to_numpy()
    in_time = held & first["tanggal"].le(deadline(bulan, settings)).to_numpy()
    state = np.select([in_time, held, np.full(len(villages), left >= 0)], KEADAAN[:3], default=KEADAAN[3])
    papers = meetings.groupby("kode_desa")[_PAPERS].max().reindex(villages)
    number = meetings.groupby("kode_desa").size().reindex(villages, fill_value=0)
    return pd.DataFrame(
        {
            "kode_desa": villages.array,
            "keadaan": pd.array(state, dtype="str"),
            "sudah": held,
            "jumlah": pd.array(number, dtype="Int64"),
            "tenggat": pd.array([deadline(bulan, settings)] * len(villages), dtype="str"),
            "sisa_hari": pd.array([left] * len(villages), dtype="Int64"),
            **{name: first[name].array for name in _CARRIED},
            **{name: papers[name].array for name in _PAPERS},
        }
    )


def held_by(rembug: pd.DataFrame, desa: pd.DataFrame, *, bulan: str) -> pd.DataFrame:
    """The meetings of listed villages from January to the end of `bulan`, by village and date."""
    day = rembug["tanggal"]
    chosen = dated_by(day, bulan=bulan) & day.str.slice(0, 4).eq(bulan[:4]) & rembug["kode_desa"].isin(codes_of(desa))
    return with_provenance(rembug[chosen]).sort_values(["kode_desa", "tanggal"], ignore_index=True)
