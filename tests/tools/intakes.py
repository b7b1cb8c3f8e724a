"""Builders: a test states only what it is about."""

import hashlib
from collections.abc import Sequence

import pandas as pd

from loaders.intake import Intake

DEFAULTS = {
    "desa": {"kode_desa": "35.16.01.2001", "nama_desa": "Tawar", "nama_kecamatan": "Gondang"},
    "layanan": {
        "kode_desa": "35.16.01.2001",
        "bulan": "2026-01",
        "layanan": "bumil_ttd",
        "sasaran": 10,
        "terlayani": 5,
    },
    "scorecard": {"kode_desa": "35.16.01.2001", "kuartal": "2026-3", "indikator": "IH-1", "diterima": 3},
    "formulir4": {"kode_desa": "35.16.01.2001", "kuartal": "2026-3", "ibu_hamil": 10, "anak_0_23": 40},
    "batas": {"kode_desa": "35.16.01.2001", "nama_peta": "Tawar", "geometri": "00"},
    "rembug": {"kode_desa": "35.16.01.2001", "tanggal": "2026-05-02", "peserta": 20},
    "rencana_kerja": {"kode_desa": "35.16.01.2001", "kegiatan": "K05", "bulan": "2026-01", "direncanakan": 1},
}


def rows(table: str, *changes: dict) -> pd.DataFrame:
    """Accepted rows of `table`: the defaults, changed once per argument (one default row without arguments)."""
    records = [
        DEFAULTS[table] | {"lembar": "Januari", "baris": line} | change
        for line, change in enumerate(changes or [{}], 5)
    ]
    return pd.DataFrame(records)


def intake(*, file: str = "kirim.xlsx", refused: int = 0, **tables: pd.DataFrame | Sequence[dict]) -> Intake:
    """One file that was read into `tables` (frames, or changes to the default rows)."""
    frames = {name: value if isinstance(value, pd.DataFrame) else rows(name, *value) for name, value in tables.items()}
    refusals = dict.fromkeys(frames, 0) | ({next(iter(frames)): refused} if refused else {})
    return Intake(
        file=file,
        sha256=hashlib.sha256(repr(file).encode()).hexdigest(),
        tables=frames,
        read={name: len(frame) + refusals[name] for name, frame in frames.items()},
        refused=refusals,
    )


def village(number: int, kecamatan: str = "35.16.01") -> str:
    """The code of an invented village."""
    return f"{kecamatan}.{2000 + number}"
