"""The sentences a screen opens with: measures in, Indonesian out. Pure; names are escaped by the caller."""

import pandas as pd

from geo import codes
from indicators.catalog_model import Indicator
from indicators.months import due_month
from indicators.trend import comparable_before
from pages._ui import format as fmt
from pages._ui import theme


def indicator_note(indicator: Indicator) -> str:
    """Direction and rhythm of an indicator, for captions."""
    direction = "Makin tinggi makin baik." if indicator.better == "naik" else "Makin rendah makin baik."
    if len(indicator.months) == 12:
        return direction
    months = " dan ".join(fmt.month(f"2026-{nomor:02d}").split()[0] for nomor in indicator.months)
    return f"{direction} Diukur {months}."


def value_words(row) -> str:
    """The percentage of a measure; never rounded onto a target it missed or 100% it did not reach."""
    missed = row.target if row.status in ("hampir", "tertinggal") else None
    return fmt.percent(row.nilai, unlike=missed)


def above_words(villages: object) -> str:
    """'⚑ termasuk 1 desa di atas 100%', said beside the value of every area that adds up such villages; else ''."""
    if fmt.missing(villages) or not villages:
        return ""
    return f"{theme.STATUS['periksa'].symbol} termasuk {fmt.number(villages)} desa di atas 100%"


def above_in(row) -> str:
    """`above_words` of an area's measure; a village's own value says it by its status."""
    return above_words(row.desa_lebih) if row.desa_total > 1 else ""


def standing(row, indicator: Indicator) -> str:
    """'78,2% (1.204/1.540), kurang 28 ibu hamil dari target 80%', and whether villages above 100% are in it."""
    parts = (_own_standing(row, indicator), above_in(row))
    return ", ".join(part for part in parts if part)


def _own_standing(row, indicator: Indicator) -> str:
    if row.keadaan not in ("nilai", "nol"):
        return theme.STATUS[row.status].label.lower()
    value = f"{value_words(row)} ({fmt.share(row.pembilang, row.penyebut)})"
    if row.status == "periksa":
        return f"{value}, di atas 100%, perlu diperiksa"
    if fmt.missing(row.target):
        return f"{value}, tanpa target"
    if row.kurang_orang == 0:
        return f"{value}, target {fmt.target(row.target)} tercapai"
    return f"{value}, {gap_words(row, indicator)} dari target {fmt.target(row.target)}"


def gap_words(row, indicator: Indicator) -> str:
    """'kurang 14 ibu hamil'; for an indicator that should fall 'kelebihan 3 ibu hamil'."""
    word = "kurang" if indicator.better == "naik" else "kelebihan"
    return f"{word} {fmt.number(row.kurang_orang)} {indicator.counted}"


def trend_words(row, indicator: Indicator, title: str) -> str:
    """Where the area stands, and whether it moved in a year."""
    words = f"{indicator.short}, {title}, {fmt.month(row.bulan)}: {standing(row, indicator)}"
    if fmt.missing(row.nilai) or row.status == "periksa" or indicator.still_arriving:
        return words
    if fmt.missing(row.selisih_setahun):
        return words + "; belum ada pembanding tahun lalu"
    return f"{words}; {move_words(row.selisih_setahun, row.makna_setahun)} dari setahun lalu"


def move_words(selisih: object, makna: str) -> str:
    """'membaik, +2,4 poin', 'memburuk, …', 'tetap, …'; in brackets, as in the tables, when a change is not judged."""
    points = fmt.points(selisih)
    return f"{makna}, {points}" if makna in ("membaik", "memburuk", "tetap") else f"({points})"


def _tail(rows: pd.DataFrame) -> str:
    """', 2 belum lapor, 1 perlu diperiksa': what a count against the target leaves out, never unsaid."""
    counts = rows["status"].value_counts()
    words = {"belum_lapor": "belum lapor angkanya", "tidak_berlaku": "tanpa sasaran", "periksa": "perlu diperiksa"}
    return "".join(f", {fmt.number(counts[name])} {text}" for name, text in words.items() if counts.get(name))


def children_words(below: pd.DataFrame, children: list[str], indicator: Indicator, bulan: str) -> str:
    """'7 dari 18 kecamatan di bawah target pada September 2026, 1 belum lapor'."""
    month = due_month(indicator, bulan)
    now = below[(below["bulan"] == month) & below["kode"].isin(children)]
    kind = {8: "kecamatan", 5: "kabupaten/kota"}.get(len(children[0]), "desa")
    tail = _tail(now)
    if now["target"].isna().all():
        return f"{fmt.number(len(children))} {kind} sampai {fmt.month(month)}{tail}"
    worse = "di bawah" if indicator.better == "naik" else "di atas"
    behind = int(now["status"].isin(["hampir", "tertinggal"]).sum())
    return f"{fmt.number(behind)} dari {fmt.number(len(children))} {kind} {worse} target pada {fmt.month(month)}{tail}"


def change_words(row, indicator: Indicator) -> str | None:
    """'membaik, +2,4 poin dari Agu 2026', or why no change is shown; None where there is no value to compare."""
    if fmt.missing(row.nilai):
        return None
    if indicator.still_arriving:
        return "masih berdatangan" if row.pembilang < row.penyebut else None
    earlier = comparable_before(indicator, row.bulan)
    if not earlier:
        return "mulai lagi tiap Januari"
    if fmt.missing(row.selisih_lalu):
        return f"belum ada pembanding {fmt.month(earlier, short=True)}"
    return f"{move_words(row.selisih_lalu, row.makna_lalu)} dari {fmt.month(earlier, short=True)}"


def few_reports_words(row, indicator: Indicator, *, below_percent: float) -> str | None:
    """'baru 17 dari 304 desa', when the value of an area rests on few of its villages; None otherwise."""
    if indicator.counts_every_village or not row.desa_lapor or 100 * row.desa_lapor >= below_percent * row.desa_total:
        return None
    return f"○ baru {fmt.number(row.desa_lapor)} dari {fmt.number(row.desa_total)} desa"


def basis_words(row, indicator) -> str:
    """The counts behind a value: '1.204/1.480 ibu hamil · target 80% · 287 dari 304 desa lapor angkanya'."""
    parts = []
    if not fmt.missing(row.penyebut):
        parts.append(f"{fmt.share(row.pembilang, row.penyebut)} {indicator.counted}")
    parts.append(f"target {fmt.target(row.target)}" if not fmt.missing(row.target) else "tanpa target")
    if not indicator.counts_every_village and row.desa_total > 1:
        parts.append(f"{fmt.number(row.desa_lapor)} dari {fmt.number(row.desa_total)} desa lapor angkanya")
    if above := above_in(row):
        parts.append(above)
    parts.append(fmt.month(row.bulan))
    return " · ".join(parts)


def map_words(rows: pd.DataFrame, indicator: Indicator, title: str) -> str:
    """'Kecamatan Pacet, September 2026: 9 dari 20 desa di bawah target Bumil TTD, 2 belum lapor'."""
    if rows.empty:
        return f"{title}: tidak ada desa dalam pilihan ini"
    when = fmt.month(rows["bulan"].iloc[0])
    tail = _tail(rows)
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
    report = own[own["indikator"] == "laporan_masuk"].iloc[0]
    received = f"laporan bulanan {fmt.share(report['pembilang'], report['penyebut'])} desa sudah diterima"
    if len(report["kode"]) == codes.LENGTHS["desa"]:
        received = f"laporan bulanan {'sudah' if report['pembilang'] else 'belum'} diterima"
    return f"{title}, {fmt.month(bulan)}: {_judged_words(own)}; {received}"


def _judged_words(own: pd.DataFrame) -> str:
    """'10 dari 20 indikator bertarget belum tercapai', and how many of them could not be judged."""
    targeted = own[own["target"].notna()]
    judged = targeted[targeted["status"].isin(["tercapai", "hampir", "tertinggal"])]
    behind = int((judged["status"] != "tercapai").sum())
    kind = "bertarget" if len(judged) == len(targeted) else f"yang dapat dinilai (dari {fmt.number(len(targeted))})"
    return f"{fmt.number(behind)} dari {fmt.number(len(judged))} indikator {kind} belum tercapai{_tail(targeted)}"


def silent_words(silent: int, villages: int, bulan: str) -> str:
    """Heading of the list of villages without a report."""
    if silent == 0:
        return f"Semua {fmt.number(villages)} desa sudah mengirim laporan bulanan {fmt.month(bulan)}"
    return f"{fmt.number(silent)} dari {fmt.number(villages)} desa belum mengirim laporan bulanan {fmt.month(bulan)}"
