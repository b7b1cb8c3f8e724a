"""A village as documents name it: what the yearly plan and every other document begin with."""

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True, kw_only=True)
class Area:
    """A village as the list of villages names it; None where the list does not say."""

    kode_desa: str | None = None
    nama: str | None = None
    jenis: str | None = None
    kecamatan: str | None = None
    kabupaten: str | None = None
    provinsi: str | None = None


def areas(desa: pd.DataFrame, kode_desa: Collection[str] | None = None) -> list[Area]:
    """The villages of the ledger's `desa` (only those in `kode_desa`, when given), in code order."""
    mine = desa if kode_desa is None else desa[desa["kode_desa"].isin(list(kode_desa))]
    return [
        Area(
            kode_desa=village["kode_desa"],
            nama=village.get("nama_desa"),
            jenis=village.get("jenis"),
            kecamatan=village.get("nama_kecamatan"),
            kabupaten=village.get("nama_kabupaten"),
            provinsi=village.get("nama_provinsi"),
        )
        for village in records(mine.sort_values("kode_desa"))
    ]


def records(frame: pd.DataFrame) -> list[dict]:
    """Rows as dictionaries of plain Python values, None where the cell is missing."""
    plain = frame.astype(object)
    return plain.where(frame.notna(), None).to_dict("records")
