"""Quoting ledger rows in findings: which table and column, what it says, and which file, sheet and row it came from."""

from collections.abc import Iterable, Sequence

import pandas as pd

from indicators.villages import with_provenance

QUOTED = ("tabel", "kolom", "isi", "kiriman", "lembar", "baris")
COLUMNS = ["kode_desa", "temuan", "indikator", "bulan", *(f"{name}_{side}" for side in (1, 2) for name in QUOTED)]
_TYPES = {name: "Int64" if name.startswith(("kiriman", "baris")) else "str" for name in COLUMNS}


def quote(rows: pd.DataFrame, *, tabel: str, kolom: str, isi: pd.Series) -> pd.DataFrame:
    """The columns QUOTED for each row; `isi` is what the cell says."""
    told = with_provenance(rows)[["kiriman", "lembar", "baris"]]
    return told.assign(tabel=tabel, kolom=kolom, isi=isi.astype("str"))[list(QUOTED)]


def nothing(rows: pd.DataFrame) -> pd.DataFrame:
    """The columns QUOTED, all <NA>: on this side nothing is recorded."""
    return pd.DataFrame({name: pd.Series(pd.NA, index=rows.index, dtype=_TYPES[f"{name}_1"]) for name in QUOTED})


def finding(
    temuan: str,
    *,
    kode_desa: pd.Series,
    bulan: pd.Series,
    first: pd.DataFrame,
    second: pd.DataFrame,
    indikator: str = "",
) -> pd.DataFrame:
    """One finding per row, both sides quoted; the parts share an index. Columns COLUMNS."""
    sides = first.add_suffix("_1").join(second.add_suffix("_2"))
    whole = sides.assign(kode_desa=kode_desa, bulan=bulan, temuan=temuan, indikator=indikator or pd.NA)
    return whole.astype(_TYPES)[COLUMNS].reset_index(drop=True)


def findings(parts: Iterable[pd.DataFrame], *, order: Sequence[str]) -> pd.DataFrame:
    """All findings by village, then in `order`, then by month."""
    filled = [part for part in parts if len(part)]
    if not filled:
        return pd.DataFrame({name: pd.Series(dtype=kind) for name, kind in _TYPES.items()})
    whole = pd.concat(filled, ignore_index=True)
    place = whole["temuan"].map({name: number for number, name in enumerate(order)})
    whole = whole.assign(place=place).sort_values(["kode_desa", "place", "bulan"], kind="stable", ignore_index=True)
    return whole.drop(columns="place")
