"""Rembug, steps, proposals, structure and money in words and frames for the screens. Pure; callers escape names."""

import pandas as pd

from geo.classes import Classes, Entry
from geo.palette import HATCH, STATUS_COLORS, TEAL_RAMP
from indicators.steps import STEPS
from pages._ui import format as fmt

REMBUG = {
    "tepat_waktu": "● Sudah, sebelum tenggat",
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
PAPERS = {"daftar_hadir": "daftar hadir", "notulen": "notulen", "berita_acara": "berita acara"}
STAGES = {
    "diusulkan": "Diusulkan",
    "rkpdes": "Masuk RKPDes",
    "apbdes": "Masuk APBDes",
    "terlaksana": "Terlaksana",
    "ditolak": "Ditolak",
}


def rembug_words(held: pd.DataFrame, title: str, bulan: str) -> str:
    """'Kabupaten X sampai Oktober 2026: 247 dari 304 desa sudah rembug, 230 di antaranya sebelum tenggat 31 Juli'."""
    if held.empty:
        return f"{title}: tidak ada desa dalam pilihan ini"
    done, early = int(held["sudah"].sum()), int(held["keadaan"].eq("tepat_waktu").sum())
    left = int(held["sisa_hari"].iloc[0])
    rest = f"tenggat {fmt.day(held['tenggat'].iloc[0])}" + (
        f" sudah lewat {fmt.number(-left)} hari" if left < 0 else f" tinggal {fmt.number(left)} hari"
    )
    return (
        f"{title} sampai akhir {fmt.month(bulan)}: {fmt.share(done, len(held))} desa sudah mengadakan rembug stunting, "
        f"{fmt.number(early)} di antaranya sebelum tenggat; {rest}"
    )


def rembug_classes(held: pd.DataFrame) -> Classes:
    """Map classes of the four states, all of them in the legend."""
    order = list(REMBUG)
    counts = held["keadaan"].value_counts()
    entries = [Entry(id=name, fill=_FILLS[name], count=int(counts.get(name, 0))) for name in order]
    legend = (*entries, Entry(id="belum_lapor", fill=HATCH, count=0))
    return Classes(of={row.kode_desa: order.index(row.keadaan) for row in held.itertuples()}, legend=legend)


def papers_words(row) -> str:
    """'notulen ada, berita acara tidak ada'; papers nobody answered for are left out."""
    said = [(words, getattr(row, name)) for name, words in PAPERS.items()]
    return ", ".join(f"{words} {'ada' if flag == 1 else 'tidak ada'}" for words, flag in said if not fmt.missing(flag))


def held_by_day(held: pd.DataFrame) -> pd.DataFrame:
    """tanggal and how many villages had held it by then, from 1 January on."""
    days = held["tanggal"].dropna().sort_values()
    counted = days.value_counts().sort_index().cumsum()
    start = pd.DataFrame({"tanggal": [f"{held['tenggat'].iloc[0][:4]}-01-01"], "desa": [0]})
    rows = pd.DataFrame({"tanggal": list(counted.index), "desa": list(counted)})
    return pd.concat([start, rows], ignore_index=True)


def funnel_table(rows: pd.DataFrame, names: dict[str, str]) -> pd.DataFrame:
    """One row per area, one column per step: 'selesai/desa'. `rows` as `indicators.steps.funnel` gives them."""
    words = [fmt.share(row.selesai, row.desa_total) for row in rows.itertuples()]
    wide = rows.assign(kata=words).pivot(index="kode", columns="langkah", values="kata").reset_index()
    wide.columns = ["kode", *(f"langkah_{step}" for step in STEPS)]
    return wide.assign(nama=wide["kode"].map(names))


def rupiah_of(stage: pd.DataFrame) -> str:
    """'14 usulan, Rp 1,2 M' of one stage row."""
    row = next(stage.itertuples())
    unknown = f", {fmt.number(row.tanpa_biaya)} tanpa biaya" if row.tanpa_biaya else ""
    return f"{fmt.number(row.usulan)} usulan, {fmt.rupiah(row.biaya_rp)}{unknown}"
