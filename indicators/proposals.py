"""Proposals of the rembug (usulan) and what became of them. Money is whole rupiah; a missing cost is not 0.

A proposal in the APBDes has passed the RKPDes, one carried out has passed both: the stages diusulkan → rkpdes →
apbdes → terlaksana are cumulative. A refused one was proposed and got no further; `ditolak` stands apart, after them.
The table has no dates, so it says what is known of the year, whatever the month.
"""

import pandas as pd

from geo.codes import LENGTHS
from indicators.villages import areas_of, codes_of, of_year, villages_per_area
from loaders.schema.lists import PAKET

STAGES = ("diusulkan", "rkpdes", "apbdes", "terlaksana")
ROWS = (*STAGES, "ditolak")
NO_PACKAGE = "tanpa_paket"
PACKAGES = {item.id: item.title for item in PAKET} | {NO_PACKAGE: "Paket belum ditulis"}
ALL = "semua"
_COUNTED = ("usulan", "biaya_rp", "tanpa_biaya")


def proposals(usulan: pd.DataFrame, desa: pd.DataFrame, *, bulan: str) -> pd.DataFrame:
    """The year's proposals of listed villages as sent, by village and number; `paket` is NO_PACKAGE where missing."""
    rows = of_year(usulan, desa, bulan=bulan)
    return rows.assign(paket=rows["paket"].fillna(NO_PACKAGE)).sort_values(["kode_desa", "nomor"], ignore_index=True)


def proposal_stages(usulan: pd.DataFrame, desa: pd.DataFrame, *, bulan: str, by: str = ALL) -> pd.DataFrame:
    """How many proposals, worth how much, came how far: one row per group × ROWS, all groups, empty ones too.

    `by`: "semua" (one group ""), "paket" (PACKAGES) or a level ("desa", "kecamatan", …). Columns: kode (the group: "",
    package id or area code), tahap (ROWS), usulan (proposals that came at least so far), biaya_rp (their known costs
    added: 0 when there is no proposal, <NA> when there are some and none says its cost), tanpa_biaya (those whose cost
    is not known), desa_lapor (villages of the group that sent proposals), desa_total. All three numbers are <NA> for an
    area of which no village sent any (belum lapor).
    """
    rows = proposals(usulan, desa, bulan=bulan)
    marked = pd.concat([_reached(rows, tahap) for tahap in ROWS], ignore_index=True)
    marked = marked.assign(kode=_group(marked, by), tanpa_biaya=marked["biaya"].isna(), usulan=1)
    grouped = marked.groupby(["kode", "tahap"])
    every = pd.MultiIndex.from_product([_groups(desa, by), ROWS], names=["kode", "tahap"])
    numbers = grouped[["usulan", "tanpa_biaya"]].sum().reindex(every, fill_value=0)
    whole = numbers.assign(biaya_rp=grouped["biaya"].sum(min_count=1).reindex(every)).reset_index()
    whole = whole.astype({"kode": "str", "tahap": "str", "biaya_rp": "Int64"})
    whole["biaya_rp"] = whole["biaya_rp"].mask(whole["usulan"].eq(0), 0)  # no proposal costs nothing
    return _with_silence(whole, rows, desa, by)


def _reached(rows: pd.DataFrame, tahap: str) -> pd.DataFrame:
    if tahap == "ditolak":
        return rows[rows["nasib"].eq("ditolak")].assign(tahap=tahap)
    enough = STAGES[STAGES.index(tahap) :] + (("ditolak",) if tahap == STAGES[0] else ())
    return rows[rows["nasib"].isin(enough)].assign(tahap=tahap)


def _group(rows: pd.DataFrame, by: str) -> pd.Series:
    if by == ALL:
        return pd.Series("", index=rows.index, dtype="str")
    return rows["paket"] if by == "paket" else areas_of(rows["kode_desa"], by)


def _groups(desa: pd.DataFrame, by: str) -> list[str]:
    if by == ALL:
        return [""]
    return list(PACKAGES) if by == "paket" else sorted(areas_of(codes_of(desa).to_series(), by).unique())


def _with_silence(whole: pd.DataFrame, rows: pd.DataFrame, desa: pd.DataFrame, by: str) -> pd.DataFrame:
    """0 where villages sent proposals and none came so far; <NA> where no village sent any."""
    senders = rows.assign(kode=_group(rows, by)).groupby("kode")["kode_desa"].nunique()
    is_area = by in LENGTHS
    sent = senders.reindex(whole["kode"], fill_value=0).to_numpy()
    total = villages_per_area(desa["kode_desa"], whole["kode"], by) if is_area else len(codes_of(desa))
    is_known = sent > 0 if is_area else len(rows) > 0
    counts = {name: whole[name].astype("Int64").where(pd.Series(is_known, index=whole.index)) for name in _COUNTED}
    return whole.assign(**counts, desa_lapor=sent, desa_total=total).astype(
        {"desa_lapor": "Int64", "desa_total": "Int64"}
    )[["kode", "tahap", *_COUNTED, "desa_lapor", "desa_total"]]
