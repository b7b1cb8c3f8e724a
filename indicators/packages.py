"""The lowest villages of each service package, and the one indicator that drags each of them.

A package is what services reach people, so only indicators with a target whose rise is good take part: stunting itself
is not a service. They have different denominators, so no share is made of a package as a whole. The order is:
number of `tertinggal` indicators in the package, then people missing per 100 due over the indicators that can be judged
(as in `attention`), then the code. Values above 100 % (periksa) and silent indicators are judged on neither count.
"""

import numpy as np
import pandas as pd

from indicators.attention import GOVERNANCE
from indicators.catalog_model import PACKAGES, Catalog

SERVICE_PACKAGES = tuple(name for name in PACKAGES if name != GOVERNANCE)
STUNTING, MEASURED = "stunting", "diukur"
_JUDGED = ("tercapai", "hampir", "tertinggal")


def lowest_villages(measures: pd.DataFrame, *, catalog: Catalog, most: int = 5) -> pd.DataFrame:
    """At most `most` villages per package that miss a target, worst first, packages in the order of SERVICE_PACKAGES.

    `measures`: village rows as known for a month (`measure_at` or `with_trend`). The rows of `standings` with somebody
    missing.
    """
    whole = standings(measures, catalog=catalog)
    short = whole[whole["kurang_per_100"].gt(0)]
    return short[short["urutan"].le(most)].reset_index(drop=True)


def highest_stunting(measures: pd.DataFrame, *, most: int = 5) -> pd.DataFrame:
    """At most `most` village rows of stunting, the highest share first: what the services are for, in no package.

    Villages without a value and those above 100 % (periksa) are left out. `diukur_persen`: the share of the under-fives
    that was measured (domain §7: never a prevalence without it), NaN when not known.
    """
    measured = measures[measures["indikator"].eq(MEASURED)].set_index("kode")["nilai"]
    rows = measures[measures["indikator"].eq(STUNTING) & measures["nilai"].notna() & measures["status"].ne("periksa")]
    rows = rows.assign(diukur_persen=rows["kode"].map(measured))
    return rows.sort_values(["nilai", "kode"], ascending=[False, True], ignore_index=True).head(most)


def standings(measures: pd.DataFrame, *, catalog: Catalog) -> pd.DataFrame:
    """Every village in every package that has an indicator with a target, worst first.

    Columns: paket, urutan (Int64, 1 = worst; <NA> where nothing can be judged), kode, tertinggal (indicators),
    kurang_orang, penyebut (people missing and due, over the judged), kurang_per_100, dinilai and belum_lapor
    (indicators judged, silent), and of the dragging indicator (`tertinggal` before `hampir`, as the order of villages
    is; then most people missing; among equals the larger share missing, then the menu's order; <NA> when nobody is
    missing): indikator, pembilang_indikator, penyebut_indikator, nilai, target, kurang_indikator, status.
    """
    rows = measures.assign(paket=measures["indikator"].map({id_: item.package for id_, item in catalog.items()}))
    is_service = rows["indikator"].isin([id_ for id_, item in catalog.items() if item.better == "naik"])
    rows = rows[rows["paket"].isin(SERVICE_PACKAGES) & rows["target"].notna() & is_service]
    whole = _sums(rows).merge(_dragging(rows), on=["paket", "kode"], how="left")
    place = whole["paket"].map({name: number for number, name in enumerate(SERVICE_PACKAGES)})
    whole = whole.assign(place=place, unknown=whole["dinilai"].eq(0)).sort_values(
        ["place", "unknown", "tertinggal", "kurang_per_100", "kode"], ascending=[True, True, False, False, True],
        ignore_index=True,
    )  # fmt: skip
    number = (whole.groupby("place").cumcount() + 1).astype("Int64").mask(whole["unknown"])
    whole.insert(1, "urutan", number)
    return whole.drop(columns=["place", "unknown"])


def _sums(rows: pd.DataFrame) -> pd.DataFrame:
    judged = rows["status"].isin(_JUDGED)
    marked = rows[["paket", "kode"]].assign(
        tertinggal=rows["status"].eq("tertinggal"),
        kurang_orang=rows["kurang_orang"].where(judged),
        penyebut=rows["penyebut"].where(judged),
        dinilai=judged,
        belum_lapor=rows["status"].eq("belum_lapor"),
    )
    grouped = marked.groupby(["paket", "kode"], sort=True)
    sums = grouped[["tertinggal"]].sum().join(grouped[["kurang_orang", "penyebut"]].sum(min_count=1))
    sums = sums.assign(kurang_per_100=(100 * sums["kurang_orang"] / sums["penyebut"]).astype("float64"))
    sums = sums.join(grouped[["dinilai", "belum_lapor"]].sum()).reset_index()
    return sums.astype(dict.fromkeys(["tertinggal", "dinilai", "belum_lapor"], "Int64"))


def _dragging(rows: pd.DataFrame) -> pd.DataFrame:
    short = rows[rows["status"].isin(_JUDGED) & rows["kurang_orang"].gt(0).fillna(False).astype(bool)]
    gap = short["target"] - short["nilai"]
    people = short["kurang_orang"].to_numpy(dtype="int64")
    order = np.lexsort((-gap.to_numpy(), -people, short["status"].ne("tertinggal").to_numpy()))
    worst = short.take(order).drop_duplicates(["paket", "kode"])
    renamed = {"pembilang": "pembilang_indikator", "penyebut": "penyebut_indikator", "kurang_orang": "kurang_indikator"}
    kept = ["paket", "kode", "indikator", "pembilang", "penyebut", "nilai", "target", "kurang_orang", "status"]
    return worst[kept].rename(columns=renamed)
