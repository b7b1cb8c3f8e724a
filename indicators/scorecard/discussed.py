"""Which earlier quarter a village last discussed: what moved is told since then, not merely since last quarter."""

import pandas as pd


def last_discussed(diskusi: pd.DataFrame, *, kode_desa: str, kuartal: str) -> str | None:
    """The latest quarter before `kuartal` for which the village kept a remark or agreement; None without any."""
    own = diskusi[diskusi["kode_desa"].eq(kode_desa) & diskusi["kuartal"].lt(kuartal)]["kuartal"]
    return None if own.empty else str(own.max())


def open_agreements(diskusi: pd.DataFrame, *, kode_desa: str, kuartal: str) -> pd.DataFrame:
    """The village's agreements of earlier quarters not said to be finished, oldest first, then by deadline."""
    own = diskusi[diskusi["kode_desa"].eq(kode_desa) & diskusi["kuartal"].lt(kuartal)]
    unfinished = own[own["jenis"].eq("kesepakatan") & ~own["status"].eq("selesai").fillna(False).astype(bool)]
    return unfinished.sort_values(["kuartal", "tenggat", "nomor"], na_position="last", ignore_index=True)
