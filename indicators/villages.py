"""Cutting tables to the villages of the list and to what was so by the end of the month chosen."""

import pandas as pd

from geo.codes import LENGTHS

PROVENANCE = ("kiriman", "lembar", "baris")


def codes_of(desa: pd.DataFrame) -> pd.Index:
    """The village codes of a `desa` table, each once, in code order."""
    return pd.Index(desa["kode_desa"].unique(), dtype="str").sort_values()


def of_year(table: pd.DataFrame, desa: pd.DataFrame, *, bulan: str) -> pd.DataFrame:
    """The rows of a yearly table (with `tahun`) that are of `bulan`'s year and of listed villages."""
    this_year = table["tahun"].eq(int(bulan[:4])).fillna(False).astype(bool)
    return table[this_year & table["kode_desa"].isin(codes_of(desa))]


def dated_by(days: pd.Series, *, bulan: str) -> pd.Series:
    """Which ISO dates lie in or before month `bulan`; a missing date does not."""
    return days.notna() & days.str.slice(0, 7).le(bulan)


def written(text: pd.Series) -> pd.Series:
    """Which cells hold words: neither missing nor blank."""
    return text.notna() & text.str.strip().ne("")


def areas_of(kode_desa: pd.Series, level: str) -> pd.Series:
    """The area of `level` each village lies in."""
    return kode_desa.str.slice(0, LENGTHS[level])


def with_provenance(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with kiriman, lembar and baris; <NA> where the table does not say (rows not from the ledger)."""
    kinds = {"kiriman": "Int64", "lembar": "str", "baris": "Int64"}
    lacking = {name: pd.array([pd.NA] * len(rows), dtype=kind) for name, kind in kinds.items() if name not in rows}
    return rows.assign(**lacking)


def villages_per_area(kode_desa: pd.Series, areas: pd.Series, level: str) -> pd.arrays.IntegerArray:
    """How many distinct villages lie in each of `areas`."""
    sizes = areas_of(kode_desa.drop_duplicates(), level).value_counts()
    return pd.array(sizes.reindex(areas, fill_value=0), dtype="Int64")
