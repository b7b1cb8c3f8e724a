"""How many months in a row a village has been silent, up to the month chosen.

A month counts as reported by the rule of the indicators: for `laporan` when the month's report arrived, whenever that
was (as `laporan_masuk`), for `layanan` when at least one service has both numbers. Months before the first month of
data do not count: nobody was asked then. `first_month` comes from the caller, so that a village's streak does not
depend on which other villages the reader may see.
"""

import numpy as np
import pandas as pd

from indicators.months import between, shift
from indicators.positions import positions
from indicators.villages import codes_of


def report_streaks(laporan: pd.DataFrame, desa: pd.DataFrame, *, bulan: str, first_month: str | None) -> pd.DataFrame:
    """Silence in the monthly report: one row per village in code order, columns as `silent_months` says."""
    arrived = laporan[laporan["tanggal_terima"].notna()]
    return silent_months(arrived, desa, bulan=bulan, first_month=first_month)


def service_streaks(layanan: pd.DataFrame, desa: pd.DataFrame, *, bulan: str, first_month: str | None) -> pd.DataFrame:
    """Silence in the services: one row per village in code order, columns as `silent_months` says."""
    told = layanan[layanan["sasaran"].notna() & layanan["terlayani"].notna()]
    return silent_months(told, desa, bulan=bulan, first_month=first_month)


def missing_reports(
    laporan: pd.DataFrame, desa: pd.DataFrame, *, bulan: str, first_month: str | None, months: int = 12
) -> pd.DataFrame:
    """Reports that are still missing from before the silence that lasts until now, over the last `months` months.

    One row per village that has any, most missing first: kode_desa, bulan (tuple, ascending), jumlah. The months of the
    streak up to `bulan` are told by `report_streaks`.
    """
    asked = [each for each in between(first_month, bulan) if each > shift(bulan, -months)] if first_month else []
    arrived = laporan[laporan["tanggal_terima"].notna()]
    sent = set(zip(arrived["kode_desa"], arrived["bulan"], strict=True))
    found = []
    for row in report_streaks(laporan, desa, bulan=bulan, first_month=first_month).itertuples():
        before = [each for each in asked if pd.isna(row.sejak) or each < row.sejak]
        missing = tuple(each for each in before if (row.kode_desa, each) not in sent)
        found.append({"kode_desa": row.kode_desa, "bulan": missing, "jumlah": len(missing)})
    rows = pd.DataFrame(found, columns=["kode_desa", "bulan", "jumlah"])
    return rows[rows["jumlah"] > 0].sort_values(["jumlah", "kode_desa"], ascending=[False, True], ignore_index=True)


def silent_months(reported: pd.DataFrame, desa: pd.DataFrame, *, bulan: str, first_month: str | None) -> pd.DataFrame:
    """`reported`: kode_desa, bulan of every month a village did report (repeats allowed).

    Columns: kode_desa, beruntun (months in a row without report up to `bulan`, 0 when `bulan` was reported), sejak
    (the first of them), terakhir (last month reported, <NA> when never since `first_month`). All <NA> when `bulan` lies
    before `first_month` or there is no data at all (`first_month` None).
    """
    villages = codes_of(desa)
    months = pd.Index(between(first_month, bulan) if first_month else (), dtype="str")
    told = np.zeros((len(villages) + 1, len(months) + 1), dtype=bool)  # the last line and column take what is not asked
    told[positions(reported["kode_desa"], villages), positions(reported["bulan"], months)] = True
    told = told[:-1, :-1]
    ever = told.any(axis=1)
    last = np.where(ever, len(months) - 1 - told[:, ::-1].argmax(axis=1), -1) if len(months) else ever.astype(int) - 1
    streak = len(months) - 1 - last
    return pd.DataFrame(
        {
            "kode_desa": villages.array,
            "beruntun": pd.arrays.IntegerArray(streak.astype("int64"), np.full(len(villages), not len(months))),
            "sejak": months.array.take(np.where(streak > 0, last + 1, -1), allow_fill=True),
            "terakhir": months.array.take(last, allow_fill=True),
        }
    )
