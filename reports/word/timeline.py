"""G: "Tabel 2. Annual Work Plan", activities × 12 months."""

from collections.abc import Iterator

from lxml.etree import _Element

from reports.word.model import Activity, VillagePlan
from reports.word.narrative import heading
from reports.word.parts import cell, head, paragraph, row, table
from reports.word.settings import DocumentSettings, Look
from reports.word.wording import clean, fill

MONTHS = range(1, 13)
_WIDTHS_MM = (11, 102, *[12] * 12)


def timeline(plan: VillagePlan, settings: DocumentSettings, words: dict[str, str]) -> Iterator[_Element]:
    """The whole section G."""
    look = settings.tampilan
    yield heading("G. Timeline")
    yield paragraph(fill(settings.teks.pengantar_timeline, words), "TPPSPengantar", keep=True)
    yield paragraph("Tabel 2. Annual Work Plan", "Caption", keep=True)
    lines = [_line(number, activity, look) for number, activity in enumerate(plan.kegiatan, start=1)]
    yield table(_WIDTHS_MM, *_heads(), *lines)
    yield paragraph(legend(look), "TPPSSel")


def _heads() -> tuple[_Element, _Element]:
    first = row(
        head("No", merge="restart"), head("Kegiatan", merge="restart"), head("Bulan Ke-", span=12), is_header=True
    )
    months = (head(str(month)) for month in MONTHS)
    return first, row(head("", merge="continue"), head("", merge="continue"), *months, is_header=True)


def _line(number: int, activity: Activity, look: Look) -> _Element:
    months = (_month(activity, month, look) for month in MONTHS)
    return row(cell(str(number), "TPPSSelTengah"), cell(activity.nama), *months)


def _month(activity: Activity, month: int, look: Look) -> _Element:
    planned = look.tanda_rencana if month in activity.direncanakan else ""
    done = month in activity.terlaksana and look.realisasi != "tanpa"
    if not done:
        return cell(planned, "TPPSSelTengah")
    if look.realisasi == "arsir":
        return cell(planned, "TPPSSelTengah", shade=look.warna_arsir)
    return cell(planned + look.tanda_realisasi, "TPPSSelTengah")


def legend(look: Look) -> str:
    """What the marks mean."""
    plan = f"Keterangan: {clean(look.tanda_rencana)} = direncanakan"
    if look.realisasi == "tanpa":
        return f"{plan}."
    mark = clean(look.tanda_realisasi) if look.realisasi == "tanda" else "sel berarsir"
    return f"{plan}; {mark} = terlaksana."
