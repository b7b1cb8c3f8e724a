"""The kernel: all indicators × 304 villages × 24 months, against plain pandas; and how it grows with the villages."""

import time
from collections.abc import Callable

import numpy as np
import pandas as pd

from indicators.catalog_model import Catalog
from indicators.catalog_reader import load_catalog
from indicators.counts import count
from indicators.measures import measure
from indicators.months import between
from loaders.schema import KEGIATAN, LAYANAN, TABLES
from loaders.schema.lists import LANGKAH, POSISI_TIM
from tests.bench.kernel_plain import plain_measures

VILLAGES = 304
MONTHS = between("2025-01", "2026-12")
BUDGET_S = 0.5
RATIO_BUDGET = 0.1
GROWTH_BUDGET = 1.2
_SEED = 16


def run() -> list[dict]:
    """Two results. `kernel`: seconds for counts + measures, ours and plain. `kernel_growth`: seconds per village, at
    3,040 villages (ours_s) and at 304 (plain_s). Each with ratio and its budget; best of five, in this process.
    """
    catalog = load_catalog()
    tables = make_tables(VILLAGES)
    ours = _best(lambda: _ours(catalog, tables), times=5)
    start = time.perf_counter()
    plain = plain_measures(tables, MONTHS)
    plain_s = time.perf_counter() - start
    _must_agree(_ours(catalog, tables), plain)
    tenfold = make_tables(VILLAGES * 10)
    ten_times = _best(lambda: _ours(catalog, tenfold), times=3)
    return [
        {"name": "kernel", "ours_s": ours, "plain_s": plain_s, "ratio": ours / plain_s, "budget": RATIO_BUDGET,
         "budget_s": BUDGET_S},
        {"name": "kernel_growth", "ours_s": ten_times / (VILLAGES * 10), "plain_s": ours / VILLAGES,
         "ratio": ten_times / ours / 10, "budget": GROWTH_BUDGET},
    ]  # fmt: skip


def make_tables(villages: int) -> dict[str, pd.DataFrame]:
    """A full ledger of invented numbers: every village, month, service and activity."""
    chance = np.random.default_rng(_SEED)
    codes = [
        f"{11 + i // 9000}.{1 + i // 300 % 30:02d}.{1 + i // 20 % 15:02d}.{2001 + i % 20}" for i in range(villages)
    ]
    services = _keys(kode_desa=codes, bulan=MONTHS, layanan=[item.id for item in LAYANAN])
    people = chance.integers(0, 60, len(services))
    measured = _keys(kode_desa=codes, bulan=MONTHS)
    plan = _keys(kode_desa=codes, kegiatan=[item.id for item in KEGIATAN], bulan=MONTHS)
    sizes = {name: 100 - 9 * place for place, name in enumerate(TABLES["pengukuran"].values)}
    return {
        "desa": pd.DataFrame({"kode_desa": pd.array(codes, dtype="str")}),
        "layanan": services.assign(
            sasaran=pd.array(people, dtype="Int64"),
            terlayani=pd.array(chance.integers(0, people + 1), dtype="Int64"),
        ),
        "pengukuran": measured.assign(
            **{name: pd.array(chance.integers(0, size, len(measured)), dtype="Int64") for name, size in sizes.items()}
        ),
        "rencana_kerja": plan.assign(
            direncanakan=pd.array(chance.integers(0, 2, len(plan)), dtype="Int64"),
            terlaksana=pd.array(chance.integers(0, 2, len(plan)), dtype="Int64"),
            tanggal=pd.array([None] * len(plan), dtype="str"),
        ),
        "laporan": measured.assign(tanggal_terima=measured["bulan"] + "-28"),
        "rembug": pd.DataFrame({"kode_desa": codes, "tanggal": "2026-05-03"}).astype("str"),
        "tahapan": _yearly(codes, langkah=[item.id for item in LANGKAH]).assign(status="selesai", tanggal="2026-08-17"),
        "tim": _yearly(codes, posisi=[item.id for item in POSISI_TIM]).assign(nama="Siti", nomor_sk="188/1"),
    }


def _yearly(codes: list[str], **columns: list[str]) -> pd.DataFrame:
    rows = _keys(kode_desa=codes, tahun=["2025", "2026"], **columns)
    return rows.astype({"tahun": "Int64"})


def _keys(**columns: list[str] | tuple[str, ...]) -> pd.DataFrame:
    return pd.MultiIndex.from_product(columns.values(), names=columns).to_frame(index=False).astype("str")


def _ours(catalog: Catalog, tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    return measure(count(catalog, tables), catalog=catalog, desa=tables["desa"], level="desa", months=MONTHS)


def _must_agree(ours: pd.DataFrame, plain: pd.DataFrame) -> None:
    """A fast wrong answer is no answer."""
    both = ours.merge(plain, on=["kode", "indikator", "bulan"], suffixes=("", "_plain"))
    right = both["nilai"].round(9).eq(both["nilai_plain"].round(9)) | (
        both["nilai"].isna() & both["nilai_plain"].isna()
    )
    if len(both) != len(ours) or len(both) != len(plain) or not right.all():
        raise RuntimeError(
            f"kernel and plain way differ: {len(ours)}, {len(plain)} rows, {int((~right).sum())} unequal"
        )


def _best(action: Callable[[], object], *, times: int) -> float:
    measured = []
    for _ in range(times):
        start = time.perf_counter()
        action()
        measured.append(time.perf_counter() - start)
    return min(measured)
