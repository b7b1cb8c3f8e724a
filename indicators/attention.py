"""Which areas need attention in a month, and why. Reasons are data; the screens make sentences of them.

The rule. Each row of the month's measures can be a reason, the first of these that holds:
- `laporan`: report of the month not received (from villages of the area);
- `rembug`: rembug stunting not held, from the deadline month on;
- `rencana`: work plan to date below the percentage of `catalog/aturan.toml`, or no plan sent for the year;
- `periksa`: more served than due, so somebody must look at the numbers;
- `belum_lapor`: nothing reported for a service or measurement (governance is covered by the first three);
- `tertinggal`: further from the target than the band called hampir.
Areas are ordered by: number of `tertinggal`, then of all reasons, then people missing per 100 due (services and
measurements with a target), then the code.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from indicators.catalog_model import Catalog

REASONS = ("tertinggal", "laporan", "rembug", "rencana", "belum_lapor", "periksa")
GOVERNANCE = "Tata kelola"
REPORT, REMBUG, PLAN = "laporan_masuk", "rembug", "rencana_sd"
_KEPT = ["kode", "alasan", "indikator", "bulan", "pembilang", "penyebut", "nilai", "target", "kurang_orang"]
_VILLAGES = ["desa_lapor", "desa_total", "desa_lebih"]


@dataclass(frozen=True, kw_only=True)
class Attention:
    """`areas`: kode, urutan (1 = most urgent), one column per reason with its count, alasan_total, kurang_per_100.

    `reasons`: one row per reason, with `alasan` (REASONS), the indicator and its measure, in the order of `areas`.
    Areas without a reason are in `areas` too, last.
    """

    areas: pd.DataFrame
    reasons: pd.DataFrame


def attention(measures: pd.DataFrame, *, catalog: Catalog, bulan: str) -> Attention:
    """`measures`: one row per area and indicator as known for `bulan` (`measure_at` or `with_trend`), of one level."""
    reason = _reason(measures, catalog=catalog, bulan=bulan)
    found = measures.assign(alasan=pd.array(reason, dtype="str"))[reason != ""]
    kode = pd.Index(measures["kode"].unique(), dtype="str").sort_values()
    areas = _ordered_areas(kode, measures[~_is_governance(measures, catalog)], found)
    by_place = found["kode"].map(dict(zip(areas["kode"], areas["urutan"], strict=True)))
    by_kind = found["alasan"].map({name: place for place, name in enumerate(REASONS)})
    people = found["kurang_orang"].to_numpy(dtype="int64", na_value=0)  # only to sort by: unknown comes last
    order = np.lexsort((-people, by_kind, by_place))
    return Attention(areas=areas, reasons=found[_KEPT + _VILLAGES].take(order).reset_index(drop=True))


def _reason(rows: pd.DataFrame, *, catalog: Catalog, bulan: str) -> np.ndarray:
    settings = catalog.settings
    duty_open = rows["pembilang"].lt(rows["penyebut"]).fillna(False).to_numpy(dtype=bool)
    id_, status = rows["indikator"], rows["status"]
    is_governance = _is_governance(rows, catalog)
    rembug_is_late = int(bulan[5:7]) >= settings.rembug_deadline_month
    return np.select(
        [
            id_.eq(REPORT) & duty_open,
            id_.eq(REMBUG) & duty_open & rembug_is_late,
            id_.eq(PLAN) & (rows["nilai"].lt(settings.attention_plan_below_percent) | status.eq("belum_lapor")),
            is_governance,
            status.eq("periksa"),
            status.eq("belum_lapor"),
            status.eq("tertinggal"),
        ],
        ["laporan", "rembug", "rencana", "", "periksa", "belum_lapor", "tertinggal"],
        default="",
    )


def _is_governance(rows: pd.DataFrame, catalog: Catalog) -> np.ndarray:
    known = {id_: item.group == GOVERNANCE for id_, item in catalog.items()}
    return rows["indikator"].map(known).to_numpy(dtype=bool)


def _ordered_areas(kode: pd.Index, services: pd.DataFrame, found: pd.DataFrame) -> pd.DataFrame:
    counted = pd.crosstab(found["kode"], found["alasan"]).reindex(index=kode, columns=list(REASONS), fill_value=0)
    behind = services[services["kurang_orang"].notna()]
    sums = behind.groupby("kode")[["kurang_orang", "penyebut"]].sum().reindex(kode)
    areas = pd.DataFrame(
        {
            "kode": kode,
            **{name: counted[name].to_numpy() for name in REASONS},
            "alasan_total": counted.sum(axis=1).to_numpy(),
            "kurang_per_100": (100 * sums["kurang_orang"] / sums["penyebut"]).to_numpy(dtype=float, na_value=np.nan),
        }
    ).astype(dict.fromkeys([*REASONS, "alasan_total"], "Int64"))
    areas = areas.sort_values(
        ["tertinggal", "alasan_total", "kurang_per_100", "kode"], ascending=[False, False, False, True],
        ignore_index=True,
    )  # fmt: skip
    return areas.assign(urutan=pd.array(range(1, len(areas) + 1), dtype="Int64"))
