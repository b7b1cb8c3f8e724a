"""The sentences of the screen Konsolidasi Data: rows of `indicators.consolidation` in, Indonesian out. Pure.

Callers escape: the sentences hold names of areas.
"""

from collections.abc import Callable, Iterator

import pandas as pd

from indicators.consolidation import SETTLED, SOURCES
from pages._ui import consolidation_look as look
from pages._ui import format as fmt
from pages._ui import text

Title = Callable[[str], str]
_MOST_NAMED = 6


def opening(rows: pd.DataFrame, *, title: str, bulan: str, names: Title) -> str:
    """How many villages must settle numbers, and the widest gap; `rows`: `by_source` of the villages of an area."""
    total = rows["kode_desa"].nunique()
    head = f"{title}, {fmt.month(bulan)}"
    if not rows["sumber_lapor"].gt(0).any():
        return f"{head}: belum ada sumber yang mengirim angka sasaran"
    if rows["kesenjangan"].isna().all():
        return f"{head}: belum dapat dibandingkan, tiap kelompok baru punya satu sumber"
    widest = widest_gap(rows, names=None if total == 1 else names)
    return f"{head}: {_must_settle(rows, total)}{f'; {widest}' if widest else ''}"


def _must_settle(rows: pd.DataFrame, total: int) -> str:
    pressing = rows["alasan"].isin(look.PRESSING)
    if total == 1:
        count, of, what = int(pressing.sum()), len(rows), "kelompok"
    else:
        count, of, what = rows.loc[pressing, "kode_desa"].nunique(), total, "desa"
    if not count:
        return f"tidak ada {what} yang angkanya harus diselesaikan dalam pertemuan"
    words = "perlu diselesaikan dalam pertemuan" if total == 1 else "perlu menyelesaikan angka dalam pertemuan"
    return f"{fmt.number(count)} dari {fmt.number(of)} {what} {words}"


def widest_gap(rows: pd.DataFrame, *, names: Title | None) -> str:
    """'selisih terbesar 73 pasangan: PUS di Desa Sajen (TPK 958, Bidan 885)'; '' where all agree."""
    gap = rows["kesenjangan"].to_numpy(dtype="int64", na_value=-1)
    if gap.max(initial=-1) <= 0:
        return ""
    row = rows.iloc[int(gap.argmax())]
    where = f" di {names(row['kode_desa'])}" if names else ""
    group = look.GROUP_TITLES[row["kelompok"]]
    amount = f"{fmt.number(row['kesenjangan'])} {look.GROUP_UNITS[row['kelompok']]}"
    return f"selisih terbesar {amount}: {group}{where} ({highest_and_lowest(row)})"


def highest_and_lowest(row: pd.Series) -> str:
    """'TPK 958, Bidan 885': the sources at both ends; of several the first listed."""
    ends = [(row["tertinggi"], "tertinggi"), (row["terendah"], "terendah")]
    found = [next(name for name in SOURCES if not fmt.missing(row[name]) and row[name] == value) for value, _ in ends]
    return ", ".join(
        f"{look.SOURCE_TITLES[name]} {fmt.number(value)}" for name, (value, _) in zip(found, ends, strict=True)
    )


def of_group(row: pd.Series) -> str:
    """One group of a village: 'selisih 7 orang (KPM 34, Bidan 27), konsolidasi 31. Belum lapor: TPK'."""
    if row["sumber_lapor"] == 0:
        words = "belum ada sumber yang mengirim angka"
    elif row["sumber_lapor"] == 1:
        words = "baru satu sumber, belum ada yang dibandingkan"
    elif row["kesenjangan"] == 0:
        words = f"semua sumber {fmt.number(row['tertinggi'])} {look.GROUP_UNITS[row['kelompok']]}"
    else:
        amount = f"{fmt.number(row['kesenjangan'])} {look.GROUP_UNITS[row['kelompok']]}"
        words = f"selisih {amount} ({highest_and_lowest(row)})"
    agreed = row[SETTLED]
    words += ", belum ada angka konsolidasi" if fmt.missing(agreed) else f", konsolidasi {fmt.number(agreed)}"
    silent = source_list(row["sumber_diam"])
    return f"{words}. Belum lapor: {silent}" if silent else words


def reason_counts(rows: pd.DataFrame) -> Iterator[tuple[str, str]]:
    """(alasan, '▲ Sumber berbeda, belum dikonsolidasi: 11 angka di 5 desa') for every reason that occurs."""
    for alasan in look.REASONS:
        of = rows[rows["alasan"].eq(alasan).fillna(False).astype(bool)]
        if len(of):
            where = "" if rows["kode_desa"].nunique() == 1 else f" di {fmt.number(of['kode_desa'].nunique())} desa"
            yield alasan, f"{look.reason_words(alasan)}: {fmt.number(len(of))} angka{where}"


def basis(rows: pd.DataFrame, *, names: Title) -> str:
    """On how many villages it rests, and who is silent, by name."""
    by_village = rows.groupby("kode_desa")["sumber_lapor"].max()
    comparable, silent = int(by_village.ge(2).sum()), list(by_village.index[by_village.eq(0)])
    words = (
        f"{fmt.share(int(by_village.gt(0).sum()), len(by_village))} desa mengirim angka, "
        f"{fmt.number(comparable)} dapat dibandingkan (dua sumber atau lebih)"
    )
    if silent:
        words += f". ○ Belum lapor: {text.listing([names(kode) for kode in silent], most=_MOST_NAMED)}"
    return words


def silent_words(silent: pd.DataFrame) -> str:
    """'Sumber yang belum mengirim: TPK di 3 desa, KUA di 9 desa', from `silent_sources`; '' when none is."""
    villages = silent["sumber"].value_counts()
    parts = [f"{look.SOURCE_TITLES[name]} di {fmt.number(villages[name])} desa" for name in SOURCES if name in villages]
    return f"Sumber yang belum mengirim: {', '.join(parts)}" if parts else ""


def source_list(sumber: str) -> str:
    """'bidan, tpk' -> 'Bidan, TPK'."""
    return ", ".join(look.SOURCE_TITLES[name] for name in sumber.split(", ") if name)


def group_list(kelompok: str) -> str:
    """'catin, pus' -> 'Catin, PUS'."""
    return ", ".join(look.group_heading(name) for name in kelompok.split(", ") if name)


def trend_heading(rows: pd.DataFrame) -> str:
    """'Dari Mei 2026 ke Agustus 2026 selisih mengecil di 7 dari 9 kelompok, melebar di 2': `same_village_gaps`."""
    wide = rows.pivot(index="kelompok", columns="bulan", values="kesenjangan")
    first, last = wide.columns.min(), wide.columns.max()
    both = wide[[first, last]].dropna()
    if first == last or both.empty:
        return "Perkembangan selisih: belum ada dua bulan dengan desa yang sama"
    smaller, wider = (int(way.sum()) for way in (both[last] < both[first], both[last] > both[first]))
    return (
        f"Dari {fmt.month(first)} ke {fmt.month(last)} selisih mengecil di {fmt.number(smaller)} dari "
        f"{fmt.number(len(both))} kelompok, melebar di {fmt.number(wider)}"
    )


def older_month(asked: str, shown: str) -> str:
    """Said when the month chosen has no counts of any source."""
    return (
        f"Belum ada angka sumber untuk {fmt.month(asked)}. Yang tampil angka terakhir sebelumnya: {fmt.month(shown)}."
    )


def no_counts(bulan: str) -> str:
    """Said when no source has ever sent a count by that month."""
    return (
        f"Belum ada angka sasaran menurut sumber sampai {fmt.month(bulan)}. Isi lembar Sasaran "
        "di template bulanan (layar Unggah Data): satu baris tiap desa, bulan, kelompok, dan sumber."
    )
