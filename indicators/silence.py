"""Rows for months nobody ever measured: the areas stay visible, as belum lapor."""

import numpy as np
import pandas as pd

from indicators.catalog_model import Catalog


def silent_rows(
    measures: pd.DataFrame, present: pd.DataFrame, *, catalog: Catalog, months: dict[str, str]
) -> pd.DataFrame:
    """`present` plus belum-lapor rows for the indicators of `months` it lacks, ordered as `months` is, then by code."""
    missing = [id_ for id_ in months if id_ not in set(present["indikator"].unique())]
    areas = measures[["kode", "desa_total"]].drop_duplicates("kode").sort_values("kode")
    parts = [present] + [_silent(areas, catalog=catalog, id_=id_, bulan=months[id_]) for id_ in missing]
    whole = pd.concat([part for part in parts if len(part)] or [present], ignore_index=True)
    menu = pd.Index(list(months), dtype="str").get_indexer(whole["indikator"])
    return whole[list(measures.columns)].take(np.argsort(menu, kind="stable")).reset_index(drop=True)


def _silent(areas: pd.DataFrame, *, catalog: Catalog, id_: str, bulan: str) -> pd.DataFrame:
    size = len(areas)
    target = catalog[id_].target_in(bulan)
    nothing, none = pd.array([pd.NA] * size, dtype="Int64"), pd.array([0] * size, dtype="Int64")
    words = {"indikator": id_, "bulan": bulan, "keadaan": "belum_lapor", "status": "belum_lapor"}
    return areas.assign(
        **{name: pd.array([word] * size, dtype="str") for name, word in words.items()},
        **dict.fromkeys(("pembilang", "penyebut", "kurang_orang"), nothing),
        **dict.fromkeys(("desa_lapor", "desa_lebih"), none),
        nilai=np.nan,
        target=np.nan if target is None else target.value,
    )
