"""Measures by hand: a test states only what it is about."""

import pandas as pd

DEFAULT = {
    "kode": "99.01.01.2001", "nama": "Sajen", "indikator": "bumil_ttd", "bulan": "2026-09", "pembilang": 28,
    "penyebut": 35, "nilai": 80.0, "keadaan": "nilai", "desa_lapor": 1, "desa_total": 1, "desa_lebih": 0,
    "target": 80.0, "status": "tercapai", "kurang_orang": 0, "selisih_lalu": 2.0, "arah_lalu": "naik",
    "makna_lalu": "membaik", "selisih_setahun": -1.0, "arah_setahun": "tidak_dinilai", "makna_setahun": "tidak_dinilai",
}  # fmt: skip
SILENT = {
    "pembilang": None, "penyebut": None, "nilai": float("nan"), "keadaan": "belum_lapor", "status": "belum_lapor",
    "kurang_orang": None, "desa_lapor": 0, "selisih_lalu": float("nan"), "arah_lalu": "tidak_dinilai",
}  # fmt: skip
NOT_DUE = {"pembilang": 0, "penyebut": 0, "nilai": float("nan"), "keadaan": "tidak_berlaku", "status": "tidak_berlaku",
           "kurang_orang": None}  # fmt: skip
_COUNTS = ("pembilang", "penyebut", "desa_lapor", "desa_total", "desa_lebih", "kurang_orang")


def measures(*changes: dict) -> pd.DataFrame:
    """One row per argument: the default, changed. Counts are nullable, as the kernel gives them."""
    frame = pd.DataFrame([DEFAULT | change for change in changes or [{}]])
    return frame.astype(dict.fromkeys(_COUNTS, "Int64") | {"nilai": "float64", "target": "float64"})


def months(*values: float | None, start: str = "2026-01", **change: object) -> pd.DataFrame:
    """One row per month from `start`; None is a month without a report."""
    names = [str(period) for period in pd.period_range(start, periods=len(values), freq="M")]
    rows = [
        {"bulan": bulan, **(SILENT if value is None else {"nilai": value}), **change}
        for bulan, value in zip(names, values, strict=True)
    ]
    return measures(*rows)
