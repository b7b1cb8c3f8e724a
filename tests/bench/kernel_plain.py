"""The kernel as one would first write it: for each indicator and month filter, group, divide, and join the list."""

from collections.abc import Iterable

import pandas as pd

from loaders.schema import LAYANAN

MEASUREMENT = {
    "ds": (["ditimbang_d"], "balita_s", range(1, 13)),
    "diukur": (["diukur"], "balita_s", (2, 8)),
    "stunting": (["pendek", "sangat_pendek"], "diukur", (2, 8)),
    "wasting": (["gizi_kurang", "gizi_buruk"], "diukur", (2, 8)),
    "bb_kurang": (["bb_kurang"], "ditimbang_d", (2, 8)),
}


def plain_measures(tables: dict[str, pd.DataFrame], months: Iterable[str]) -> pd.DataFrame:
    """kode, indikator, bulan, nilai for every village, all indicators of the catalogue."""
    parts = []
    for bulan in months:
        parts += [_share(tables, item.id, bulan, _service(tables, item.id, bulan)) for item in LAYANAN]
        for id_, (above, below, due) in MEASUREMENT.items():
            if int(bulan[5:]) in due:
                parts.append(_share(tables, id_, bulan, _measurement(tables, above, below, bulan)))
        parts += [_share(tables, id_, bulan, counted) for id_, counted in _governance(tables, bulan).items()]
    return pd.concat(parts, ignore_index=True)


def _share(tables: dict[str, pd.DataFrame], id_: str, bulan: str, counted: pd.DataFrame) -> pd.DataFrame:
    listed = tables["desa"][["kode_desa"]].merge(counted.reset_index(), on="kode_desa", how="left")
    below = listed["n"].where(listed["n"] > 0).astype("Float64").astype("float64")
    value = 100 * listed["p"].astype("Float64").astype("float64") / below
    return pd.DataFrame({"kode": listed["kode_desa"], "indikator": id_, "bulan": bulan, "nilai": value})


def _service(tables: dict[str, pd.DataFrame], id_: str, bulan: str) -> pd.DataFrame:
    rows = tables["layanan"]
    rows = rows[(rows["layanan"] == id_) & (rows["bulan"] == bulan)]
    return rows.groupby("kode_desa").agg(p=("terlayani", "sum"), n=("sasaran", "sum"))


def _measurement(tables: dict[str, pd.DataFrame], above: list[str], below: str, bulan: str) -> pd.DataFrame:
    rows = tables["pengukuran"]
    rows = rows[rows["bulan"] == bulan]
    return rows.assign(p=rows[above].sum(axis=1), n=rows[below]).groupby("kode_desa")[["p", "n"]].sum()


def _governance(tables: dict[str, pd.DataFrame], bulan: str) -> dict[str, pd.DataFrame]:
    plan, reports, meetings = tables["rencana_kerja"], tables["laporan"], tables["rembug"]
    this_year = plan[plan["bulan"].str[:4] == bulan[:4]]
    next_month = str(pd.Period(bulan, freq="M") + 1)
    arrived = reports[reports["bulan"] == bulan]
    held = meetings[(meetings["tanggal"].str[:4] == bulan[:4]) & (meetings["tanggal"].str[:7] <= bulan)]
    return {
        "rencana_bulan": _plan(this_year[this_year["bulan"] == bulan]),
        "rencana_sd": _plan(this_year[this_year["bulan"] <= bulan]),
        "rencana_tahun": _plan_of_year(this_year, bulan),
        "rembug": _duty(tables["desa"], held),
        "rembug_tepat": _duty(tables["desa"], held[held["tanggal"] <= f"{bulan[:4]}-07-31"]),
        "tahapan_tuntas": _all_steps(tables["tahapan"], bulan),
        "struktur_lengkap": _structure(tables["tim"], bulan),
        "laporan_masuk": _duty(tables["desa"], arrived),
        "laporan_tepat_waktu": _duty(tables["desa"], arrived[arrived["tanggal_terima"] <= f"{next_month}-05"]),
    }


def _plan(cells: pd.DataFrame) -> pd.DataFrame:
    planned = cells["direncanakan"] == 1
    return cells.assign(p=planned & (cells["terlaksana"] == 1), n=planned).groupby("kode_desa")[["p", "n"]].sum()


def _plan_of_year(cells: pd.DataFrame, bulan: str) -> pd.DataFrame:
    done_in = cells["tanggal"].str[:7].fillna(cells["bulan"])
    return _plan(cells.assign(terlaksana=cells["terlaksana"].where(done_in <= bulan, 0)))


def _all_steps(steps: pd.DataFrame, bulan: str) -> pd.DataFrame:
    steps = steps[steps["tahun"] == int(bulan[:4])]
    done = (steps["status"] == "selesai") & (steps["tanggal"].isna() | (steps["tanggal"].str[:7] <= bulan))
    return steps.assign(p=done).groupby("kode_desa").agg(p=("p", "sum")).eq(7).astype(int).assign(n=1)


def _structure(team: pd.DataFrame, bulan: str) -> pd.DataFrame:
    team = team[team["tahun"] == int(bulan[:4])]
    named = team[team["nama"].notna()].groupby("kode_desa")["posisi"].nunique().eq(8)
    decree = team.groupby("kode_desa")["nomor_sk"].count().gt(0)
    return pd.DataFrame({"p": (named & decree).astype(int), "n": 1})


def _duty(desa: pd.DataFrame, done: pd.DataFrame) -> pd.DataFrame:
    listed = desa["kode_desa"]
    return pd.DataFrame({"p": listed.isin(done["kode_desa"]).astype(int), "n": 1}).set_index(listed)
