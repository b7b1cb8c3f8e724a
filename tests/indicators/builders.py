"""Builders with defaults: a test states only what it is about. Villages are V1, V2 … of two kecamatan."""

from collections.abc import Iterable

import pandas as pd

from indicators.catalog_reader import load_catalog
from indicators.counts import count, empty_table
from indicators.measures import measure

CATALOG = load_catalog()
KECAMATAN = ("99.01.01", "99.01.02")
VILLAGES = tuple(f"{kecamatan}.{number}" for kecamatan in KECAMATAN for number in (2001, 2002, 2003))
V1, V2, V3, V4, V5, V6 = VILLAGES
BULAN = "2026-09"


def table(name: str, rows: Iterable[dict]) -> pd.DataFrame:
    """Rows as the ledger gives them: schema columns, str and Int64."""
    empty = empty_table(name)
    return pd.DataFrame(list(rows), columns=list(empty.columns)).astype(empty.dtypes.to_dict())


def desa(codes: Iterable[str] = VILLAGES, **columns: str) -> pd.DataFrame:
    """A village list; names follow the codes."""
    rows = [
        {"kode_desa": kode, "nama_desa": f"Desa{kode[-4:]}", "nama_kecamatan": f"Kec{kode[6:8]}",
         "nama_kabupaten": "Contoh", "nama_provinsi": "Rekaan", "jenis": "desa", **columns}
        for kode in codes
    ]  # fmt: skip
    return table("desa", rows)


def service(terlayani: int | None, sasaran: int | None, **other: str) -> dict:
    """One row of `layanan`: bumil_ttd of V1 in BULAN unless told otherwise."""
    row = {"kode_desa": V1, "bulan": BULAN, "layanan": "bumil_ttd"}
    return row | {"terlayani": terlayani, "sasaran": sasaran} | other


def cell(kegiatan: str = "K02", bulan: str = BULAN, *, planned: int | None = 1, done: int | None = 0, **other) -> dict:
    """One cell of `rencana_kerja` of V1."""
    row = {"kode_desa": V1, "kegiatan": kegiatan, "bulan": bulan, "direncanakan": planned, "terlaksana": done}
    return row | other


def measured(tables: dict[str, list[dict]], **asked) -> pd.DataFrame:
    """Measures of the six villages in BULAN at village level, unless `asked` says otherwise (desa, level, months …)."""
    frames = {name: table(name, rows) for name, rows in tables.items()}
    question = {"catalog": CATALOG, "desa": desa(), "level": "desa", "months": [BULAN]} | asked
    return measure(count(question["catalog"], frames), **question)


def only(frame: pd.DataFrame, **equal: str) -> dict:
    """The single row where the columns have these values, as a dict."""
    for name, value in equal.items():
        frame = frame[frame[name] == value]
    assert len(frame) == 1, f"{len(frame)} rows for {equal}"
    return frame.iloc[0].to_dict()
