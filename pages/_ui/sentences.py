"""The sentences a screen opens with: measures in, Indonesian out. Pure; names are escaped by the caller."""

import pandas as pd

from geo import codes
from indicators.catalog_model import Indicator
from indicators.months import due_month, previous_due, shift
from pages._ui import format as fmt
from pages._ui import theme


def indicator_note(indicator: Indicator) -> str:
    """Direction and rhythm of an indicator, for captions."""
    direction = "Makin tinggi makin baik." if indicator.better == "naik" else "Makin rendah makin baik."
    if len(indicator.months) == 12:
        return direction
    months = " dan ".join(fmt.month(f"2026-{nomor:02d}").split()[0] for nomor in indicator.months)
    return f"{direction} Diukur {months}."


def standing(row, indicator: Indicator) -> str:
    """'78,2% (1.204/1.540), kurang 28 ibu hamil dari target 80%'."""
    if row.keadaan not in ("nilai", "nol"):
        return theme.STATUS[row.status].label.lower()
    value = f"{fmt.percent(row.nilai)} ({fmt.share(row.pembilang, row.penyebut)})"
    if fmt.missing(row.target):
        return f"{value}, tanpa target"
    target = f"target {fmt.target(row.target)}"
    if row.kurang_orang == 0:
        return f"{value}, {target} tercapai"
    word = "kurang" if indicator.better == "naik" else "kelebihan"
    return f"{value}, {word} {fmt.number(row.kurang_orang)} {indicator.counted} dari {target}"


def trend_words(row, indicator: Indicator, title: str) -> str:
    """Where the area stands, and whether it moved in a year."""
    words = f"{indicator.short}, {title}, {fmt.month(row.bulan)}: {standing(row, indicator)}"
    if fmt.missing(row.selisih_setahun):
        return words + "; belum ada pembanding tahun lalu"
    moved = {"membaik": "membaik", "memburuk": "memburuk", "tetap": "kira-kira tetap"}.get(row.makna_setahun)
    return f"{words}; {moved + ' ' if moved else ''}{fmt.points(row.selisih_setahun)} dari setahun lalu"


def children_words(below: pd.DataFrame, children: list[str], indicator: Indicator, bulan: str) -> str:
    """'7 dari 18 kecamatan di bawah target pada September 2026, 1 belum lapor'."""
    month = due_month(indicator, bulan)
    now = below[(below["bulan"] == month) & below["kode"].isin(children)]
    kind = {8: "kecamatan", 5: "kabupaten/kota"}.get(len(children[0]), "desa")
    silent = int((now["status"] == "belum_lapor").sum())
    tail = f", {fmt.number(silent)} belum lapor" if silent else ""
    if now["target"].isna().all():
        return f"{fmt.number(len(children))} {kind} sampai {fmt.month(month)}{tail}"
    worse = "di bawah" if indicator.better == "naik" else "di atas"
    behind = int(now["status"].isin(["hampir", "tertinggal"]).sum())
    return f"{fmt.number(behind)} dari {fmt.number(len(children))} {kind} {worse} target pada {fmt.month(month)}{tail}"


def change_words(row, indicator) -> str:
    """'+2,4 poin sejak Agustus 2026', or why no change is shown."""
    if fmt.missing(row.selisih_lalu):
        return "belum ada pembanding bulan lalu"
    return f"{fmt.points(row.selisih_lalu)} dari {fmt.month(previous_due(indicator, row.bulan), short=True)}"


def few_reports_words(row, indicator: Indicator, *, below_percent: float) -> str | None:
    """'baru 17 dari 304 desa', when the value of an area rests on few of its villages; None otherwise."""
    if indicator.counts_every_village or not row.desa_lapor or 100 * row.desa_lapor >= below_percent * row.desa_total:
        return None
    return f"○ baru {fmt.number(row.desa_lapor)} dari {fmt.number(row.desa_total)} desa"


def basis_words(row, indicator) -> str:
    """The counts behind a value: '1.204/1.480 ibu hamil · target 80% · 287 dari 304 desa lapor · data Agustus 2026'."""
    parts = []
    if not fmt.missing(row.penyebut):
        parts.append(f"{fmt.share(row.pembilang, row.penyebut)} {indicator.counted}")
    parts.append(f"target {fmt.target(row.target)}" if not fmt.missing(row.target) else "tanpa target")
    if not indicator.counts_every_village:
        parts.append(f"{fmt.number(row.desa_lapor)} dari {fmt.number(row.desa_total)} desa lapor")
    parts.append(fmt.month(row.bulan))
    return " · ".join(parts)


def map_words(rows: pd.DataFrame, indicator: Indicator, title: str) -> str:
    """'Kecamatan Pacet, September 2026: 9 dari 20 desa di bawah target Bumil TTD, 2 belum lapor'."""
    if rows.empty:
        return f"{title}: tidak ada desa dalam pilihan ini"
    when = fmt.month(rows["bulan"].iloc[0])
    silent = int((rows["status"] == "belum_lapor").sum())
    tail = f", {fmt.number(silent)} belum lapor" if silent else ""
    if rows["target"].isna().all():
        return f"{title}, {when}: {indicator.short} di {fmt.number(len(rows))} desa{tail}"
    worse = "di bawah" if indicator.better == "naik" else "di atas"
    behind = int(rows["status"].isin(["hampir", "tertinggal"]).sum())
    return (
        f"{title}, {when}: {fmt.number(behind)} dari {fmt.number(len(rows))} desa {worse} target "
        f"{indicator.short}{tail}"
    )


def source_words(indicator: Indicator, bulan: str) -> str:
    """The line under every download: month of the data, definition, source."""
    return (
        f"Data {fmt.month(due_month(indicator, bulan))}. Pembilang: {indicator.numerator.words}. "
        f"Penyebut: {indicator.denominator.words}. Sumber: {indicator.source}."
    )


def month_words(own: pd.DataFrame, title: str, bulan: str) -> str:
    """'Kabupaten X, September 2026: 9 dari 14 indikator bertarget belum tercapai; 287 dari 304 desa sudah lapor'."""
    judged = own[own["status"].isin(["tercapai", "hampir", "tertinggal"])]
    behind = int((judged["status"] != "tercapai").sum())
    report = own[own["indikator"] == "laporan_masuk"].iloc[0]
    received = f"laporan {fmt.number(report['pembilang'])} dari {fmt.number(report['penyebut'])} desa sudah diterima"
    if len(report["kode"]) == codes.LENGTHS["desa"]:
        received = "laporannya sudah diterima" if report["pembilang"] else "laporannya belum diterima"
    return (
        f"{title}, {fmt.month(bulan)}: {fmt.number(behind)} dari {fmt.number(len(judged))} indikator bertarget belum "
        f"tercapai; {received}"
    )


def silent_words(silent: int, villages: int, bulan: str) -> str:
    """Heading of the list of villages without a report."""
    if silent == 0:
        return f"Semua {fmt.number(villages)} desa sudah mengirim laporan {fmt.month(bulan)}"
    return f"{fmt.number(silent)} dari {fmt.number(villages)} desa belum mengirim laporan {fmt.month(bulan)}"


def gap_words(row) -> str:
    """'kurang 14 ibu hamil'; for an indicator that should fall 'kelebihan 3 ibu hamil'."""
    word = "kelebihan" if row.nilai > row.target else "kurang"
    return f"{word} {fmt.number(row.kurang_orang)} {row.satuan}"


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
