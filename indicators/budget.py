"""Budget planned and spent, in whole rupiah. A missing figure is belum lapor, never 0.

Absorption is spent / planned over the lines that say both: a line without `realisasi` would count as nothing spent.
The table has no dates, so it says what is known of the year, whatever the month.
"""

import numpy as np
import pandas as pd

from geo.codes import LENGTHS
from indicators.villages import areas_of, codes_of, of_year, villages_per_area
from loaders.schema.lists import SUMBER_DANA

NO_SOURCE = "tanpa_sumber"
SOURCES = {item.id: item.title for item in SUMBER_DANA} | {NO_SOURCE: "Sumber belum ditulis"}
ALL = "semua"
_MONEY = [
    "anggaran_rp",
    "realisasi_rp",
    "anggaran_terlapor_rp",
    "realisasi_terlapor_rp",
    "dana_desa_rp",
    "bersumber_rp",
]
_LINES = ["baris", "tanpa_anggaran", "tanpa_realisasi", "desa_lapor"]


def budget_lines(anggaran: pd.DataFrame, desa: pd.DataFrame, *, bulan: str) -> pd.DataFrame:
    """The year's budget lines of listed villages as sent, by village and number; `sumber_dana` is never missing."""
    rows = of_year(anggaran, desa, bulan=bulan)
    rows = rows.assign(sumber_dana=rows["sumber_dana"].fillna(NO_SOURCE))
    return rows.sort_values(["kode_desa", "nomor"], ignore_index=True)


def budget(anggaran: pd.DataFrame, desa: pd.DataFrame, *, bulan: str, by: str = ALL) -> pd.DataFrame:
    """Planned and spent per group. `by`: "semua" (one group ""), "sumber_dana", "program", or a level ("desa", …).

    Columns: kode (the group: "", source id, programme as written, or area code); baris (lines), tanpa_anggaran and
    tanpa_realisasi (lines that do not say it); anggaran_rp, realisasi_rp (known figures added, <NA> when none is
    known); anggaran_terlapor_rp, realisasi_terlapor_rp (over lines that say both), serapan_persen (their share);
    dana_desa_rp, bersumber_rp (planned from Dana Desa; planned on lines with a source), dana_desa_persen (their share);
    keadaan of the absorption (nilai, nol, belum_lapor: no line says both, tidak_berlaku: nothing planned); desa_lapor,
    desa_total. Shares are NaN when there is no denominator.

    All sources and areas have a row, silent ones too; programmes are those that occur, largest budget first, and those
    written alike but for case and spaces are one.
    """
    lines = budget_lines(anggaran, desa, bulan=bulan)
    rows = _figures(lines).assign(kode=_group(lines, by))
    grouped = rows.groupby("kode")
    money = grouped[_MONEY].sum(min_count=1)
    numbers = grouped[_LINES[:3]].sum().assign(desa_lapor=grouped["kode_desa"].nunique())
    groups = pd.Index(_groups(money, desa, by), dtype="str", name="kode")
    # No line is a true zero; the money of no line stays unknown.
    whole = money.reindex(groups).join(numbers.reindex(groups, fill_value=0)).reset_index()
    whole = whole.astype(dict.fromkeys([*_MONEY, *_LINES], "Int64"))
    is_area = by in LENGTHS
    total = villages_per_area(desa["kode_desa"], whole["kode"], by) if is_area else len(codes_of(desa))
    whole = whole.assign(desa_total=pd.Series(total, index=whole.index, dtype="Int64"))
    # A source nobody uses, though villages sent their budgets, is no silence.
    return _with_shares(whole, is_unused=whole["baris"].eq(0) & (not is_area and len(lines) > 0))


def _figures(rows: pd.DataFrame) -> pd.DataFrame:
    planned, spent, source = rows["anggaran"], rows["realisasi"], rows["sumber_dana"]
    both = planned.notna() & spent.notna()
    with_source = planned.where(source.ne(NO_SOURCE))
    return rows.assign(
        baris=1,
        tanpa_anggaran=planned.isna().astype(int),
        tanpa_realisasi=spent.isna().astype(int),
        anggaran_rp=planned,
        realisasi_rp=spent,
        anggaran_terlapor_rp=planned.where(both),
        realisasi_terlapor_rp=spent.where(both),
        dana_desa_rp=with_source.mask(source.ne("dana_desa") & with_source.notna(), 0),
        bersumber_rp=with_source,
    )


def _group(lines: pd.DataFrame, by: str) -> pd.Series:
    if by == ALL:
        return pd.Series("", index=lines.index, dtype="str")
    if by in LENGTHS:
        return areas_of(lines["kode_desa"], by)
    if by == "sumber_dana":
        return lines["sumber_dana"]
    alike = lines["program"].str.split().str.join(" ").str.casefold()
    return lines["program"].groupby(alike).transform("first").astype("str")


def _groups(sums: pd.DataFrame, desa: pd.DataFrame, by: str) -> list[str]:
    if by == ALL:
        return [""]
    if by in LENGTHS:
        return sorted(areas_of(codes_of(desa).to_series(), by).unique())
    if by == "sumber_dana":
        return list(SOURCES)
    return list(sums.sort_values("anggaran_rp", ascending=False, kind="stable", na_position="last").index)


def _with_shares(sums: pd.DataFrame, *, is_unused: pd.Series) -> pd.DataFrame:
    planned, spent = sums["anggaran_terlapor_rp"], sums["realisasi_terlapor_rp"]
    keadaan = np.select(
        [
            is_unused | planned.eq(0).fillna(False),
            planned.isna(),
            spent.eq(0).fillna(False),
        ],
        ["tidak_berlaku", "belum_lapor", "nol"], default="nilai",
    )  # fmt: skip
    return sums.assign(
        serapan_persen=_percent(spent, planned),
        dana_desa_persen=_percent(sums["dana_desa_rp"], sums["bersumber_rp"]),
        keadaan=pd.array(keadaan, dtype="str"),
    )


def _percent(above: pd.Series, below: pd.Series) -> pd.Series:
    return (100 * above.astype("Float64") / below.where(below.gt(0).fillna(False)).astype("Float64")).astype("float64")
