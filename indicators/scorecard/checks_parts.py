"""Small helpers of the scorecard checks: comparing nullable columns, and quoting two sides of a row."""

import pandas as pd

from indicators.quotes import finding, quote


def holds(condition: pd.Series) -> pd.Series:
    """A nullable comparison as plain True and False: what is not known contradicts nothing."""
    return condition.fillna(False).astype(bool)


def side(rows: pd.DataFrame, suffix: str = "") -> pd.DataFrame:
    """The provenance of a merged frame's rows whose columns carry `suffix`."""
    names = ("kiriman", "lembar", "baris")
    return pd.DataFrame({name: rows[f"{name}{suffix}"] for name in names}, index=rows.index)


def contradiction(
    temuan: str,
    rows: pd.DataFrame,
    *,
    first: tuple[str, str, pd.Series],
    second: tuple[str, str, pd.Series],
    suffixes: tuple[str, str] = ("", ""),
) -> pd.DataFrame:
    """One finding per row (`rows` itself when there are none); each side is (table, column words, what it says), with
    the provenance whose columns carry its suffix."""
    if rows.empty:
        return rows  # most checks find nothing, and building a finding of no rows is the slow part
    told = [
        quote(side(rows, suffix), tabel=tabel, kolom=kolom, isi=isi)
        for (tabel, kolom, isi), suffix in zip((first, second), suffixes, strict=True)
    ]
    found = finding(temuan, kode_desa=rows["kode_desa"], bulan=rows["kuartal"], first=told[0], second=told[1])
    if "indikator" in rows:
        found["indikator"] = rows["indikator"].astype("str").to_numpy()
        found["indikator"] = found["indikator"].astype("str")
    return found
