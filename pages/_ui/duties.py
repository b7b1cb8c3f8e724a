"""A village's yearly and monthly duties in words: rembug held, report received. Pure; names escaped by the caller."""

from indicators.months import shift
from pages._ui import format as fmt
from pages._ui import theme


def rembug_words(row) -> str:
    """'12 Mei 2026, 45 peserta; daftar hadir ada, notulen ada, berita acara tidak ada'."""
    papers = [("daftar hadir", row.daftar_hadir), ("notulen", row.notulen), ("berita acara", row.berita_acara)]
    there = [f"{name} {'ada' if flag == 1 else 'tidak ada'}" for name, flag in papers if not fmt.missing(flag)]
    people = "" if fmt.missing(row.peserta) else f", {fmt.number(row.peserta)} peserta"
    return f"{fmt.day(row.tanggal)}{people}" + (f"; {', '.join(there)}" if there else "")


def report_words(bulan: str, received: object, deadline_day: int) -> str:
    """'September 2026: diterima 3 Oktober 2026' and whether that was in time."""
    if fmt.missing(received):
        return f"{theme.STATUS['belum_lapor'].symbol} {fmt.month(bulan)}: belum diterima"
    late = str(received) > f"{shift(bulan, 1)}-{deadline_day:02d}"
    look = theme.STATUS["tertinggal" if late else "tercapai"]
    return f"{look.symbol} {fmt.month(bulan)}: diterima {fmt.day(received)}{', terlambat' if late else ''}"
