"""The rembug in words, classes and frames for its screen. Pure; callers escape names."""

import pandas as pd

from geo.classes import Classes, Entry
from geo.palette import STATUS_COLORS, TEAL_RAMP
from pages._ui import format as fmt

REMBUG = {
    "tepat_waktu": "● Sudah, tepat waktu",
    "terlambat": "◐ Sudah, sesudah tenggat",
    "belum": "○ Belum, tenggat belum lewat",
    "lewat_tenggat": "▲ Belum, tenggat sudah lewat",
}
_FILLS = {
    "tepat_waktu": STATUS_COLORS["tercapai"],
    "terlambat": STATUS_COLORS["hampir"],
    "belum": TEAL_RAMP[0],
    "lewat_tenggat": STATUS_COLORS["tertinggal"],
}


def rembug_words(held: pd.DataFrame, title: str, bulan: str) -> str:
    """'Kabupaten X sampai akhir Oktober 2026: 247/304 desa (81,3%) sudah …, 228 di antaranya tepat waktu; …'."""
    if held.empty:
        return f"{title}: tidak ada desa dalam pilihan ini"
    done, early = int(held["sudah"].sum()), int(held["keadaan"].eq("tepat_waktu").sum())
    left = int(held["sisa_hari"].iloc[0])
    percent = fmt.percent(100 * done / len(held))
    rest = f"tenggat {fmt.day(held['tenggat'].iloc[0])}" + (
        f" sudah lewat {fmt.number(-left)} hari" if left < 0 else f" tinggal {fmt.number(left)} hari"
    )
    return (
        f"{title} sampai akhir {fmt.month(bulan)}: {fmt.share(done, len(held))} desa ({percent}) sudah mengadakan "
        f"rembug stunting, {fmt.number(early)} di antaranya tepat waktu; {rest}"
    )


def rembug_classes(held: pd.DataFrame) -> Classes:
    """Map classes of the four states, all of them in the legend."""
    order = list(REMBUG)
    counts = held["keadaan"].value_counts()
    entries = [Entry(id=name, fill=_FILLS[name], count=int(counts.get(name, 0))) for name in order]
    return Classes(of={row.kode_desa: order.index(row.keadaan) for row in held.itertuples()}, legend=tuple(entries))


def held_by_day(held: pd.DataFrame, *, bulan: str) -> pd.DataFrame:
    """From 1 January to the end of `bulan`: tanggal, desa (how many had held it by then), kode_desa (who, that day)."""
    done = held[held["sudah"]].sort_values(["tanggal", "kode_desa"])
    days = done.groupby("tanggal")["kode_desa"].agg(list)
    rows = {f"{bulan[:4]}-01-01": [], str(pd.Period(bulan, "M").end_time.date()): []} | days.to_dict()
    ordered = [(day, rows[day]) for day in sorted(rows)]
    counts = pd.Series([len(who) for _, who in ordered]).cumsum()
    return pd.DataFrame({"tanggal": [day for day, _ in ordered], "desa": counts, "kode_desa": [w for _, w in ordered]})


def by_date(held: pd.DataFrame) -> pd.DataFrame:
    """The villages by the day of their rembug; those without one first, as they are what the meeting is about."""
    return held.sort_values(["tanggal", "kode_desa"], na_position="first", ignore_index=True)
