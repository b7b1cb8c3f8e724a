"""Explaining a number of the catalogue: a monthly indicator of one area. For the scorecard: `scorecard/explain.py`."""

from collections.abc import Iterator, Mapping

import pandas as pd

from geo.codes import level
from indicators.catalog_model import Catalog, Count, Indicator
from indicators.counts import count, empty_table
from indicators.explanation import Explanation, Part, RowKey, remarks
from indicators.measures import measure
from indicators.months import due_month
from indicators.rules import RULES
from loaders.schema import TABLES


def explain_measure(
    tables: Mapping[str, pd.DataFrame], desa: pd.DataFrame, *, catalog: Catalog, kode: str, indikator: str, bulan: str
) -> Explanation:
    """The number `measure` gives for area `kode`, at the indicator's latest due month ≤ `bulan` (see `masa`).

    Raises KeyError for an unknown indicator, and ValueError for an area without a listed village.
    """
    item = catalog[indikator]
    bulan = due_month(item, bulan)
    own = desa[desa["kode_desa"].eq(kode) | desa["kode_desa"].str.startswith(f"{kode}.")]
    if own.empty:
        raise ValueError(f"no listed village lies in {kode!r}")
    counts = count(catalog, _cut(tables, own))
    asked = {"catalog": catalog, "desa": own, "months": [bulan], "indicators": [indikator]}
    whole = measure(counts, level=level(kode), **asked).iloc[0]
    villages = measure(counts, level="desa", **asked)
    known = villages[villages["keadaan"].ne("belum_lapor")]
    rows = tuple(_rows_of(item, tables, tuple(known["kode"]), bulan))
    return Explanation(
        kode=kode,
        masa=bulan,
        id=indikator,
        judul=item.title,
        pembilang_kata=item.numerator.words,
        penyebut_kata=item.denominator.words,
        pembilang=_number(whole["pembilang"]),
        penyebut=_number(whole["penyebut"]),
        nilai=None if pd.isna(whole["nilai"]) else float(whole["nilai"]),
        keadaan=whole["keadaan"],
        desa_dihitung=tuple(known["kode"]),
        desa_total=int(whole["desa_total"]),
        bagian=tuple(
            Part(kode=each, pembilang=int(above), penyebut=int(below))
            for each, above, below in known[["kode", "pembilang", "penyebut"]].itertuples(index=False, name=None)
        ),
        ditinggalkan=_left_out(item, tables, villages, bulan),
        catatan=remarks(
            [
                ("lebih", list(known.loc[known["desa_lebih"].gt(0), "kode"])),
                ("semua_desa", list(known["kode"]) if item.counts_every_village else []),
            ]
        ),
        baris=rows,
    )


def _cut(tables: Mapping[str, pd.DataFrame], desa: pd.DataFrame) -> dict[str, pd.DataFrame]:
    codes = set(desa["kode_desa"])
    return {
        name: frame[frame["kode_desa"].isin(codes)] if "kode_desa" in frame else frame for name, frame in tables.items()
    }


def _left_out(item: Indicator, tables: Mapping[str, pd.DataFrame], villages: pd.DataFrame, bulan: str) -> tuple:
    silent = list(villages.loc[villages["keadaan"].eq("belum_lapor"), "kode"])
    begun = {dict(key.kunci)["kode_desa"] for key in _rows_of(item, tables, tuple(silent), bulan)}
    return remarks(
        [
            ("belum_lapor", [kode for kode in silent if kode not in begun]),
            ("sebelah_kosong", [kode for kode in silent if kode in begun]),
            ("tidak_berlaku", list(villages.loc[villages["keadaan"].eq("tidak_berlaku"), "kode"])),
        ]
    )


def _rows_of(
    item: Indicator, tables: Mapping[str, pd.DataFrame], villages: tuple[str, ...], bulan: str
) -> Iterator[RowKey]:
    """The rows both sides read, each once; a rule reads the village's rows of the year up to the month."""
    found: dict[tuple, tuple[str, ...]] = {}
    for side in (item.numerator, item.denominator):
        table = RULES[side.rule].table if side.rule else side.table
        if table == "desa":
            continue
        for kunci in _keys(side, table, tables, villages, bulan):
            found[table, kunci] = tuple(dict.fromkeys((*found.get((table, kunci), ()), *side.columns)))
    for (table, kunci), columns in found.items():
        yield RowKey(tabel=table, kunci=kunci, kolom=columns)


def _keys(
    side: Count, table: str, tables: Mapping[str, pd.DataFrame], villages: tuple[str, ...], bulan: str
) -> Iterator[tuple]:
    frame = tables.get(table)
    frame = empty_table(table) if frame is None else frame
    chosen = frame["kode_desa"].isin(villages) & _in_time(frame, bulan, whole_year=bool(side.rule))
    for name, value in side.where:
        chosen &= frame[name].eq(value)
    key = TABLES[table].key
    for values in frame.loc[chosen, list(key)].sort_values(list(key)).itertuples(index=False, name=None):
        yield tuple(zip(key, values, strict=True))


def _in_time(frame: pd.DataFrame, bulan: str, *, whole_year: bool) -> pd.Series:
    if "bulan" in frame:
        same_year = frame["bulan"].str.slice(0, 4).eq(bulan[:4]) & frame["bulan"].le(bulan)
        return same_year if whole_year else frame["bulan"].eq(bulan)
    if "tahun" in frame:
        return frame["tahun"].eq(int(bulan[:4])).fillna(False).astype(bool)
    return frame["tanggal"].str.slice(0, 4).eq(bulan[:4]) & frame["tanggal"].str.slice(0, 7).le(bulan)


def _number(value: object) -> int | None:
    return None if pd.isna(value) else int(value)
