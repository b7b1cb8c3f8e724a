"""The five packages of an area: its services added. A working view of ours; the form knows groups, not packages.

PAUD holds AN-10 and PA-1: a package is what a village offers, so here PA-1 counts, unlike in the total (domain §5).
"""

import numpy as np
import pandas as pd

from indicators.packages import SERVICE_PACKAGES
from indicators.scorecard.model import Definitions


def by_package(rows: pd.DataFrame, definitions: Definitions) -> pd.DataFrame:
    """`rows` of `services` (any level and quarters) added by package, ordered by quarter, code, package.

    Columns: kode, kuartal, paket; diterima, seharusnya, kurang_semua (services given, due and missing; <NA> without
    any); nilai (percent); keadaan; layanan_lapor, layanan_total (services with both sides / services of the package);
    layanan_periksa (services above 100 %: in no sum); indikator: the service with the most people missing, and how
    many, kurang_terbanyak.
    """
    packages = {id_: item.package for id_, item in definitions.items()}
    sound = rows["diterima"].notna() & ~rows["periksa"]
    marked = pd.DataFrame(
        {
            "kode": rows["kode"],
            "kuartal": rows["kuartal"],
            "paket": rows["indikator"].map(packages),
            "indikator": rows["indikator"],
            "diterima": rows["diterima"].where(sound),
            "seharusnya": rows["seharusnya"].where(sound),
            "kurang": rows["kurang_semua"].mask(rows["seharusnya"].eq(0).fillna(False).astype(bool), 0).where(sound),
            "lapor": sound.astype("int64"),
            "periksa": rows["periksa"].astype("int64"),
            "tanpa": rows["keadaan"].eq("tanpa_penyebut").astype("int64"),
            "satu": 1,
        }
    )
    keys = ["kuartal", "kode", "paket"]
    grouped = marked.groupby(keys, sort=False)
    added = grouped[["diterima", "seharusnya", "kurang"]].sum(min_count=1)
    sums = added.join(grouped[["lapor", "satu", "periksa", "tanpa"]].sum())
    whole = sums.reset_index().merge(_most_missing(marked, keys), on=keys, how="left")
    place = whole["paket"].map({name: number for number, name in enumerate(SERVICE_PACKAGES)})
    whole = whole.assign(place=place).sort_values(["kuartal", "kode", "place"], ignore_index=True)
    return _described(whole)


def _most_missing(marked: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    short = marked[marked["kurang"].gt(0).fillna(False).astype(bool)]
    order = np.argsort(-short["kurang"].to_numpy(dtype="int64"), kind="stable")
    worst = short.take(order).drop_duplicates(keys)
    return worst[[*keys, "indikator", "kurang"]].rename(columns={"kurang": "kurang_terbanyak"})


def _described(whole: pd.DataFrame) -> pd.DataFrame:
    due, given = whole["seharusnya"], whole["diterima"]
    nobody = due.eq(0).fillna(False).astype(bool)
    complete = whole["lapor"].eq(whole["satu"])
    keadaan = np.select(
        [due.isna() & whole["periksa"].gt(0), due.isna() & whole["tanpa"].gt(0), due.isna(), nobody & complete, nobody,
         given.eq(0).fillna(False).astype(bool)],
        ["periksa", "tanpa_penyebut", "belum_lapor", "tidak_berlaku", "belum_lapor", "nol"],
        default="nilai",
    )  # fmt: skip
    whole = whole.assign(
        nilai=(100 * given / due.mask(nobody)).astype("Float64").to_numpy(dtype=float, na_value=np.nan),
        keadaan=pd.array(keadaan, dtype="str"),
        kurang_semua=whole["kurang"],
        layanan_lapor=whole["lapor"].astype("Int64"),
        layanan_total=whole["satu"].astype("Int64"),
        layanan_periksa=whole["periksa"].astype("Int64"),
    )
    return whole[["kode", "kuartal", "paket", "diterima", "seharusnya", "kurang_semua", "nilai", "keadaan",
                  "layanan_lapor", "layanan_total", "layanan_periksa", "indikator", "kurang_terbanyak"]]  # fmt: skip
