"""The same roll-up lines give the same sums on pandas, DuckDB and PyArrow."""

import random

import duckdb
import pandas as pd
import pyarrow as pa
import pytest

from indicators.rollup import rollup
from tests.indicators.builders import VILLAGES

KEYS = ["kode", "bulan", "indikator"]


def _counts() -> pd.DataFrame:
    chance = random.Random(7)
    rows = [
        (kode, bulan, id_, chance.randint(0, 14), chance.randint(0, 12))
        for kode in VILLAGES
        for bulan in ("2026-08", "2026-09")
        for id_ in ("bumil_ttd", "ds")
        if chance.random() < 0.8
    ]
    columns = ["kode_desa", "bulan", "indikator", "pembilang", "penyebut"]
    kinds = dict.fromkeys(columns[:3], "str") | dict.fromkeys(columns[3:], "Int64")
    return pd.DataFrame(rows, columns=columns).astype(kinds)


def _comparable(frame: pd.DataFrame) -> list[tuple]:
    columns = [*KEYS, "pembilang", "penyebut", "desa_lapor", "desa_lebih"]
    return sorted(tuple(str(value) for value in row) for row in frame[columns].itertuples(index=False))


@pytest.mark.parametrize("level", ["desa", "kecamatan", "kabupaten"])
def test_duckdb_gives_the_same_sums(level):
    arrow = pa.Table.from_pandas(_counts())
    with duckdb.connect() as connection:
        there = rollup(connection.from_arrow(arrow), level=level)
        # Not by way of .df(), which turns DuckDB's 128-bit sums into floats.
        rows = pd.DataFrame(there.fetchall(), columns=there.columns, dtype=object)
    assert _comparable(rows) == _comparable(rollup(_counts(), level=level))


@pytest.mark.parametrize("level", ["desa", "kecamatan", "kabupaten"])
def test_pyarrow_gives_the_same_sums(level):
    there = rollup(pa.Table.from_pandas(_counts()), level=level).to_pandas()
    assert _comparable(there) == _comparable(rollup(_counts(), level=level))
