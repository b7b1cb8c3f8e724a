"""What the screen Rencana Kerja says and shows, as words and frames: measures and plan cells in. Pure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from geo import codes
from indicators.plan import OWN, activities_by_month, behind_cell, villages_by_month
from pages._ui import format as fmt
from pages._ui import theme

SILENT = "belum_lapor"
SILENT_WORD = "belum"
TO_DATE = "s.d. bulan ini"
_EXPLAINED = re.compile(r"\s*\([^()]*\)$")


@dataclass(frozen=True, kw_only=True)
class Heat:
    """A heat grid: `kode` of each row (area or activity), `words` as shown, and per cell the `states` and `late` share.

    All three frames have the same rows; `words` begins with the row's name and its completion to date, then months.
    """

    kode: tuple[str, ...]
    bulan: tuple[str, ...]
    words: pd.DataFrame
    states: pd.DataFrame
    late: pd.DataFrame


def opening(rows: pd.DataFrame, cells: pd.DataFrame, title: str, bulan: str) -> str:
    """Completion this month, to date and of the whole year; `rows`: the area's measures, `cells`: its plan cells."""
    if cells["keadaan"].eq(SILENT).all():
        return f"{title}: belum ada rencana kerja {bulan[:4]}"
    by_id = rows.set_index("indikator")
    month, to_date = (_share_words(by_id.loc[name]) for name in ("rencana_bulan", "rencana_sd"))
    states = cells["keadaan"].value_counts()
    done, planned = states.get("terlaksana", 0), _planned(states)
    whole = f"{fmt.percent(100 * done / planned)} ({fmt.share(done, planned)})" if planned else "tidak ada rencana"
    told = f"terlaksana {month} bulan ini, {to_date}"
    if by_id.loc["rencana_bulan", "keadaan"] == "tidak_berlaku":
        told = f"tidak ada rencana bulan ini, terlaksana {to_date}"
    return f"{title}, {fmt.month(bulan)}: {told} sejak Januari, {whole} dari setahun"


def silent_villages(cells: pd.DataFrame) -> list[str]:
    """Codes of the villages that sent no plan for the year."""
    return sorted(set(cells.loc[cells["keadaan"].eq(SILENT), "kode_desa"]))


def areas_grid(cells: pd.DataFrame, names: Mapping[str, str], *, tingkat: str) -> Heat:
    """Areas of one level × months, worst to date first, areas that sent nothing last."""
    length = codes.LENGTHS[tingkat]
    summary = villages_by_month(cells.assign(kode_desa=cells["kode_desa"].str.slice(0, length)))
    summary = summary.rename(columns={"kode_desa": "kode"})
    heat = _heat(summary, list(dict.fromkeys(summary["kode"])), names)
    shares = _to_date(summary).reindex(list(heat.kode))
    order = shares.reset_index(drop=True).sort_values(na_position="last", kind="stable").index
    return _ordered(heat, list(order))


def activities_grid(cells: pd.DataFrame) -> Heat:
    """Activities × months, K01–K12 first; counts are villages."""
    summary = activities_by_month(cells).rename(columns={"kegiatan": "kode"})
    named = summary.drop_duplicates("kode").set_index("kode")["nama"]
    names = {kode: activity_words(kode, nama) for kode, nama in named.items()}
    return _heat(summary, list(named.index), names)


def activity_words(kegiatan: str, nama: str) -> str:
    """'K05 Pendampingan kepada ibu hamil'; a village's own activity is its own words."""
    return nama if kegiatan in (nama, OWN) else f"{kegiatan} {nama}"


def behind(
    cells: pd.DataFrame, names: Mapping[str, str], *, kode: str | None, kegiatan: str | None, bulan: str | None
) -> pd.DataFrame:
    """The cells behind one cell of a grid: `kode` is an area, `bulan` None means the whole year.

    Adds desa, kecamatan, isi (activity in words), saat and tanda (state in words). Cells nobody planned are left out:
    `unplanned` counts them.
    """
    if kode:
        cells = cells[cells["kode_desa"].str.startswith(kode)]
    rows = behind_cell(cells, kegiatan=kegiatan, bulan=bulan)
    rows = rows[rows["keadaan"] != "kosong"].reset_index(drop=True)
    return rows.assign(
        desa=[names[kode] for kode in rows["kode_desa"]],
        kecamatan=[names[codes.parent(kode, "kecamatan")] for kode in rows["kode_desa"]],
        isi=[activity_words(row.kegiatan, _brief(row.kegiatan, row.nama)) for row in rows.itertuples()],
        saat=[fmt.month(value, short=True) for value in rows["bulan"]],
        tanda=rows["keadaan"].map(state_words),
        hari=[_day_words(row.tanggal, row.tanggal_rencana) for row in rows.itertuples()],
    )


def _brief(kegiatan: str, nama: str) -> str:
    """An official name without what it explains in brackets at its end: the column of a table would cut it."""
    return nama if kegiatan in (nama, OWN) else _EXPLAINED.sub("", nama)


def _day_words(done: object, planned: object) -> str | None:
    if not fmt.missing(done):
        return fmt.day(done)
    return None if fmt.missing(planned) else f"rencana {fmt.day(planned)}"


def behind_words(rows: pd.DataFrame) -> str:
    """'14 terlambat, 6 terlaksana': how many of each state, most urgent first; over several months with their unit."""
    counted = rows["tanda"].value_counts(sort=False)
    unit = " bulan-kegiatan" if rows["bulan"].nunique() > 1 else ""
    return ", ".join(f"{fmt.number(count)}{unit} {words[2:].lower()}" for words, count in counted.items())


def state_words(state: str) -> str:
    """'terlambat' -> '▲ Terlambat'."""
    look = theme.PLAN.get(state) or theme.STATUS[state]
    return f"{look.symbol} {look.label}"


def _planned(states: Mapping[str, int]) -> int:
    return sum(int(states.get(name, 0)) for name in ("terlaksana", "terlambat", "direncanakan"))


def _share_words(row: pd.Series) -> str:
    if row["keadaan"] not in ("nilai", "nol"):
        return theme.STATUS[row["status"]].label.lower()
    return f"{fmt.percent(row['nilai'])} ({fmt.share(row['pembilang'], row['penyebut'])})"


def _heat(summary: pd.DataFrame, order: Sequence[str], names: Mapping[str, str]) -> Heat:
    months = tuple(sorted(set(summary["bulan"])))
    summary = summary.assign(tertulis=[_cell_words(row) for row in summary.itertuples()])
    summary = summary.assign(bagian_terlambat=1 - summary["nilai"] / 100)
    words, states, late = (
        summary.pivot(index="kode", columns="bulan", values=name).reindex(order)[list(months)].reset_index(drop=True)
        for name in ("tertulis", "keadaan", "bagian_terlambat")
    )
    to_date = summary.groupby("kode")[["pembilang", "penyebut"]].sum(min_count=1).reindex(order)
    words.insert(0, TO_DATE, [_sum_words(row) for row in to_date.itertuples()])
    words.insert(0, "nama", [names[kode] for kode in order])
    return Heat(kode=tuple(order), bulan=months, words=words, states=states, late=late)


def _cell_words(row) -> str:
    if row.keadaan == SILENT:
        return SILENT_WORD
    symbol = theme.PLAN[row.keadaan].symbol
    if not fmt.missing(row.penyebut) and row.penyebut > 0:
        return f"{symbol} {fmt.share(row.pembilang, row.penyebut)}"
    count = {"direncanakan": row.direncanakan, "di_luar_rencana": row.di_luar_rencana}.get(row.keadaan)
    return symbol if count is None else f"{symbol} {fmt.number(count)}"


def _sum_words(row) -> str:
    if fmt.missing(row.penyebut) or row.penyebut == 0:
        return fmt.NO_VALUE
    return f"{fmt.percent(100 * row.pembilang / row.penyebut, decimals=0)} ({fmt.share(row.pembilang, row.penyebut)})"


def _to_date(summary: pd.DataFrame) -> pd.Series:
    sums = summary.groupby("kode")[["pembilang", "penyebut"]].sum(min_count=1).astype("Float64")
    return sums["pembilang"] / sums["penyebut"].where(sums["penyebut"] > 0)


def _ordered(heat: Heat, order: list[int]) -> Heat:
    words, states, late = (frame.take(order).reset_index(drop=True) for frame in (heat.words, heat.states, heat.late))
    return Heat(kode=tuple(heat.kode[i] for i in order), bulan=heat.bulan, words=words, states=states, late=late)
