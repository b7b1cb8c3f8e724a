"""The agenda's budget in words: one line a village, every share with what it is a share of. Pure; who draws escapes."""

import pandas as pd

from indicators.areas import Areas
from pages._ui import format as fmt
from pages._ui.meeting_titles import TITLES
from reports.agenda import Group, Line, Point, Tone

_KEY: dict[Tone, str] = {
    "netral": "ada realisasi, tanpa batas penilaian", "sedang": "realisasi kosong atau nol", "diam": "belum dikirim",
}  # fmt: skip


def point(rows: pd.DataFrame, areas: Areas, *, bulan: str, day: str | None) -> Point:
    """`rows` of `budget.budget` by village; `day`: ISO day on which the last budget arrived."""
    known, year = rows[rows["baris"].gt(0)], bulan[:4]
    answer = f"Belum ada desa yang mengirim anggaran {year}"
    if len(known):
        planned, spent = known["anggaran_terlapor_rp"].sum(), known["realisasi_terlapor_rp"].sum()
        of_what = f"{fmt.rupiah(spent)} dari {fmt.rupiah(planned)}"
        share = f", terserap {fmt.percent(100 * spent / planned)} ({of_what})" if planned else ""
        answer = (
            f"Anggaran {year}: {fmt.rupiah(known['anggaran_rp'].sum())} di {fmt.number(len(known))} dari "
            f"{fmt.number(len(rows))} desa{share}"
        )
    ordered = rows.sort_values(["serapan_persen", "kode"], na_position="last")
    lines = tuple(_line(row, areas) for row in ordered.itertuples())
    return Point(
        id="anggaran", title=TITLES["anggaran"], answer=answer, groups=(Group(lines=lines),), key=_KEY,
        note=f"{as_of(day)}Terserap: dari baris yang mencantumkan anggaran dan realisasi. DD: bagian Dana Desa dari "
        "anggaran yang sumber dananya ditulis.",
    )  # fmt: skip


def as_of(day: str | None) -> str:
    """'Per tanggal 5 Oktober 2026 (kiriman anggaran terakhir). '; '' when nothing was sent."""
    return f"Per tanggal {fmt.day(day)} (kiriman anggaran terakhir). " if day else ""


def _line(row, areas: Areas) -> Line:
    name = areas.names[row.kode]
    if not row.baris:
        return Line(name=name, words="anggaran belum dikirim")
    share = ""
    if not fmt.missing(row.dana_desa_persen):
        of_what = fmt.rupiah_of(row.dana_desa_rp, row.bersumber_rp)
        share = f"; DD {fmt.percent(row.dana_desa_persen, decimals=0)} ({of_what})"
    tone: Tone = "sedang" if fmt.missing(row.serapan_persen) or not row.realisasi_rp else "netral"
    return Line(name=name, words=f"{_spent(row)}{share}", tone=tone)


def _spent(row) -> str:
    """'terserap 37,8% (Rp 41,6/110,1 jt)'; what is planned besides stands before it."""
    if fmt.missing(row.serapan_persen):
        return f"{fmt.rupiah(row.anggaran_rp)}, realisasi belum ditulis"
    of_what = fmt.rupiah_of(row.realisasi_terlapor_rp, row.anggaran_terlapor_rp)
    words = f"terserap {fmt.percent(row.serapan_persen)} ({of_what})"
    return words if row.anggaran_rp == row.anggaran_terlapor_rp else f"{fmt.rupiah(row.anggaran_rp)}, {words}"
