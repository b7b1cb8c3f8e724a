"""Follow-ups in words: as lines on the wall, as rows of the printed page. Pure; whoever draws escapes."""

from indicators.areas import Areas
from indicators.catalog_model import Catalog
from loaders.followups import CANCELLED, DONE
from pages._ui import format as fmt
from reports.agenda import Decision, Line, Tone


def follow_up_line(row, *, areas: Areas, catalog: Catalog) -> Line:
    """What has to be done, then who, about what, by when, from which meeting."""
    parts = [row.siapa, about(row, areas=areas, catalog=catalog), deadline(row), f"rapat {fmt.month(row.rapat)}"]
    return Line(name=row.apa, words=" · ".join(part for part in parts if part), tone=_tone(row))


def follow_up_row(row, *, areas: Areas, catalog: Catalog) -> Decision:
    """The same as a row of the printed table."""
    batas = "" if fmt.missing(row.batas) else fmt.day(row.batas)
    return Decision(
        apa=row.apa, siapa=row.siapa, batas=batas, tentang=about(row, areas=areas, catalog=catalog),
        keadaan=state(row) if row.keadaan == "terbuka" else f"{state(row)} {fmt.short_day(row.selesai_tanggal)}",
    )  # fmt: skip


def about(row, *, areas: Areas, catalog: Catalog) -> str:
    """'Desa Sajen, Bumil TTD'; an area or indicator no longer known is shown as its code."""
    place = areas.title(row.kode_desa) if row.kode_desa in areas.names else row.kode_desa
    if fmt.missing(row.indikator):
        return place
    return f"{place}, {catalog[row.indikator].short if row.indikator in catalog else row.indikator}"


def deadline(row) -> str:
    """'batas 5 Oktober 2026, lewat', 'selesai 3 Oktober 2026'; closed by a later meeting it says which."""
    if row.keadaan != "terbuka":
        later = f" (rapat {fmt.month(row.rapat_tutup)})" if row.is_later else ""
        return f"{state(row).lower()} {fmt.day(row.selesai_tanggal)}{later}"
    if fmt.missing(row.batas):
        return "tanpa batas waktu"
    return f"batas {fmt.day(row.batas)}{', lewat' if row.is_late else ''}"


def state(row) -> str:
    """'Terlambat', 'Terbuka', 'Selesai' or 'Dibatalkan'."""
    if row.is_late:
        return "Terlambat"
    return {DONE: "Selesai", CANCELLED: "Dibatalkan"}.get(row.keadaan, "Terbuka")


def _tone(row) -> Tone:
    if row.is_late:
        return "buruk"
    return {DONE: "baik", CANCELLED: "diam"}.get(row.keadaan, "sedang")


def brought_answer(rows) -> str:
    """'5 tindak lanjut terbawa: 2 lewat batas waktu, 1 sudah selesai'."""
    if not len(rows):
        return "Tidak ada tindak lanjut yang terbawa dari rapat sebelumnya"
    still_open, later = rows["keadaan"].eq("terbuka"), rows["is_later"].fillna(False).astype(bool)
    counted = [
        (int(rows["is_late"].sum()), "lewat batas waktu"),
        (int((still_open & ~rows["is_late"]).sum()), "masih berjalan"),
        (int((rows["keadaan"].eq(DONE) & ~later).sum()), "selesai"),
        (int((rows["keadaan"].eq(CANCELLED) & ~later).sum()), "dibatalkan"),
        (int(later.sum()), "ditutup di rapat sesudahnya"),
    ]
    parts = ", ".join(f"{fmt.number(count)} {words}" for count, words in counted if count)
    return f"{fmt.number(len(rows))} tindak lanjut dari rapat sebelumnya: {parts}"


def decided_answer(rows, bulan: str) -> str:
    """'3 keputusan dicatat di rapat September 2026'."""
    if not len(rows):
        return f"Belum ada keputusan yang dicatat di rapat {fmt.month(bulan)}"
    return f"{fmt.number(len(rows))} keputusan dicatat di rapat {fmt.month(bulan)}"
