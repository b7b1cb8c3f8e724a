"""What the command line prints: the screens' measures for one area, level and month, with names and reasons."""

import json
from collections.abc import Mapping, Sequence

import pandas as pd

from geo.codes import LENGTHS, LEVELS
from indicators.areas import Areas
from indicators.catalog_keys import one_of
from indicators.catalog_model import Catalog
from indicators.counts import count
from indicators.measures import measure_at
from indicators.months import between
from indicators.reasons import month_words, reasons
from loaders.problems import UserError

COLUMNS = ["kode", "nama", "indikator", "pembilang", "penyebut", "nilai", "status", "alasan"]
TABLES_READ = ("desa", "layanan", "pengukuran", "rencana_kerja", "laporan", "rembug", "tahapan", "tim")
FILL_FIRST = "Masukkan dahulu berkasnya: python -m loaders BERKAS, atau lewat layar Unggah Data."
_MONTHLY = ("layanan", "pengukuran", "laporan")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def answer(
    tables: Mapping[str, pd.DataFrame],
    *,
    catalog: Catalog,
    tingkat: str,
    bulan: str,
    indikator: Sequence[str] | None = None,
) -> pd.DataFrame:
    """COLUMNS for every area of `tingkat` in `tables` (already cut to the area asked for) and every indicator."""
    desa = tables["desa"]
    rows = measure_at(
        count(catalog, tables), catalog=catalog, desa=desa, level=tingkat, bulan=bulan, indicators=indikator
    )
    names = Areas.of(desa).names
    return rows.assign(nama=rows["kode"].map(names), alasan=reasons(rows, catalog=catalog, asked=bulan))[COLUMNS]


def check_level(wilayah: str, tingkat: str) -> None:
    """UserError unless `tingkat` is a known level, not above that of `wilayah`."""
    one_of(tingkat, LEVELS, place="--tingkat")
    if LENGTHS[tingkat] < len(wilayah):
        raise UserError(f"--tingkat {tingkat} lebih luas daripada wilayah {wilayah}.")


def check_indicators(ids: Sequence[str], catalog: Catalog) -> None:
    """UserError naming the first id that the catalogue does not have."""
    for id_ in ids:
        one_of(id_, catalog, place="--indikator")


def check_month(bulan: str, tables: Mapping[str, pd.DataFrame]) -> None:
    """UserError unless `bulan` lies between the first and last month that `tables` speak of."""
    seen = pd.concat([tables[name]["bulan"] for name in _MONTHLY], ignore_index=True).dropna()
    if seen.empty:
        raise UserError(f"Belum ada data bulanan. {FILL_FIRST}")
    known = between(seen.min(), seen.max())
    if bulan not in known:
        span = f"data ada dari {month_words(known[0])} sampai {month_words(known[-1])}"
        raise UserError(f"--bulan '{bulan}' tidak dikenal: {span}; tulis misalnya {known[-1]}.")


def as_csv(rows: pd.DataFrame) -> str:
    """The rows as CSV. Text that a spreadsheet would run as a formula gets an apostrophe in front."""
    text = rows.select_dtypes("str").columns
    return rows.assign(**{name: rows[name].map(_harmless) for name in text}).to_csv(index=False, lineterminator="\n")


def as_json(rows: pd.DataFrame) -> str:
    """The rows as a JSON list of objects; what is missing is null."""
    records = rows.astype(object).where(rows.notna(), None).to_dict("records")
    return json.dumps(records, ensure_ascii=False, indent=1)


def _harmless(text: str) -> str:
    return f"'{text}" if str(text).lstrip(" ").startswith(_FORMULA_STARTS) else text
