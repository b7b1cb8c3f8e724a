"""The discussion sheet as a Word document, for villages that type into it: the same words as the PDF."""

from collections.abc import Iterator, Sequence

from docx.document import Document
from docx.shared import Mm
from lxml.etree import _Element

from reports.diskusi.model import Agreement, DiscussionSheet, Service
from reports.diskusi.pdf import pdf_name
from reports.diskusi.words import LOOKS
from reports.numbers import NO_VALUE
from reports.word.base import open_sheet
from reports.word.parts import cell, head, paragraph, row, table
from reports.word.settings import DocumentSettings
from reports.word.wording import SHORT_DOTS
from reports.zipped import Progress, zipped

_SIZE_PT = 9
_MARGIN_MM = 15
_SERVICES_MM = (11, 47, 18, 16, 28, 20, 20, 18)
_MOST_POINTS = 12
_CAUSES_MM, _AGREED_MM, _OPEN_MM = (58, 84, 36), (98, 48, 32), (76, 44, 28, 30)
_LEVELS_MM = (42, 18, 30, 42, 46)
_BLANK_CAUSES, _BLANK_AGREED = 5, 5
_SHADE = "F1F5F6"


def to_docx(sheet: DiscussionSheet, settings: DocumentSettings) -> bytes:
    """One sheet as .docx, A4, in the typeface of the other documents."""
    opened = open_sheet(font=settings.tampilan.huruf, size_pt=_SIZE_PT)
    _page(opened.document, sheet)
    opened.append(*_first(sheet), *_second(sheet))
    return opened.content()


def docx_archive(sheets: Sequence[DiscussionSheet], settings: DocumentSettings, *, progress: Progress) -> bytes:
    """One .docx for each sheet. Raises ValueError when a village stands twice."""
    return zipped(
        sheets,
        name=lambda sheet: pdf_name([sheet]).removesuffix(".pdf") + ".docx",
        label=lambda sheet: sheet.nama,
        make=lambda sheet: to_docx(sheet, settings),
        progress=progress,
    )


def _page(document: Document, sheet: DiscussionSheet) -> None:
    section = document.sections[0]
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Mm(_MARGIN_MM))
    title = f"{sheet.judul} {sheet.wilayah}, {sheet.kuartal}"
    document.core_properties.title = title[:255]
    section.footer.is_linked_to_previous = False
    footer = section.footer._element
    for each in list(footer):
        footer.remove(each)
    footer.append(paragraph(f"{title}. {sheet.sumber}", "TPPSKaki"))


def _first(sheet: DiscussionSheet) -> Iterator[_Element]:
    if sheet.peringatan:
        yield paragraph(sheet.peringatan, "TPPSSel", bold=True)
    yield paragraph(f"{sheet.judul} {sheet.wilayah}", "Heading1", keep=True)
    yield paragraph(f"{sheet.tempat}. {sheet.kuartal}, dibandingkan dengan {sheet.dibanding}.", "TPPSSel", keep=True)
    yield paragraph(sheet.ringkas, "TPPSPengantar", keep=True)
    yield _levels(sheet)
    yield _heading("Kartu skor layanan")
    yield _services(sheet)
    yield paragraph("Tanda: " + "; ".join(f"{LOOKS[mark][0]} {words}" for mark, words in sheet.legenda), "TPPSSel")
    yield paragraph(" ".join(sheet.catatan), "TPPSSel")
    yield _heading(f"Yang bergerak sejak {sheet.dibanding}")
    yield from _listed(sheet.bergerak, "Tidak ada layanan yang berubah cukup besar untuk dinilai.")
    yield _heading("Bahan diskusi")
    yield from _listed(_points(sheet), "Tidak ada bahan khusus dari data. Mulai dari layanan dengan capaian terendah.")


def _points(sheet: DiscussionSheet) -> list[str]:
    """As many as two pages hold; the others are counted, with what they are about."""
    rest = sheet.bahan[_MOST_POINTS:]
    about = ", ".join(dict.fromkeys(point.tentang for point in rest if point.tentang))
    more = [f"Tidak termuat: {len(rest)} bahan lagi{f', tentang {about}' if about else ''}."] if rest else []
    return [point.kalimat for point in sheet.bahan[:_MOST_POINTS]] + more


def _second(sheet: DiscussionSheet) -> Iterator[_Element]:
    yield _heading("Siapa yang belum menerima, dan mengapa")
    yield _causes(sheet)
    if sheet.tertunda:
        yield _heading("Kesepakatan sebelumnya yang belum selesai")
        lines = [_agreed(each, "sudah / belum") for each in sheet.tertunda]
        yield table(_OPEN_MM, _heads("Apa", "Siapa", "Kapan", "Sudah selesai?"), *lines)
    yield _heading("Kesepakatan diskusi ini")
    lines = [*map(_agreed, sheet.kesepakatan), *_blank(3, _BLANK_AGREED - len(sheet.kesepakatan))]
    yield table(_AGREED_MM, _heads("Apa yang disepakati", "Siapa", "Kapan selesai"), *lines)
    yield paragraph("", "TPPSSel", keep=True)
    yield _signatures(sheet)


def _heading(text: str) -> _Element:
    return paragraph(text, "Heading2", keep=True)


def _heads(*titles: str) -> _Element:
    return row(*map(head, titles), is_header=True)


def _levels(sheet: DiscussionSheet) -> _Element:
    lines = [
        row(
            cell(level.judul, bold=True),
            cell(level.nilai, "TPPSSelKanan", bold=True),
            cell(f"{LOOKS[level.tanda][0]} {level.keadaan}"),
            cell(level.penerima),
            cell(level.dasar if level.perubahan == NO_VALUE else f"{level.dasar}; {level.perubahan} poin"),
        )
        for level in sheet.tingkat
    ]
    return table(_LEVELS_MM, _heads("Konvergensi", "Tingkat", "Keadaan", "Layanan", "Keterangan"), *lines)


def _services(sheet: DiscussionSheet) -> _Element:
    heads = ("No", "Layanan", "Penerima", "Capaian", "Keadaan", "Perubahan (poin)", "Kecamatan", "Belum menerima")
    lines = []
    for group in sheet.kelompok:
        lines.append(row(cell(group.judul, span=len(heads), shade=_SHADE, bold=True)))
        lines += map(_service, group.layanan)
    return table(_SERVICES_MM, _heads(*heads), *lines)


def _service(each: Service) -> _Element:
    right = (each.penerima, each.nilai)
    return row(
        cell(each.kode),
        cell(each.layanan),
        *(cell(text, "TPPSSelKanan") for text in right),
        cell(f"{LOOKS[each.tanda][0]} {each.keadaan}"),
        *(cell(text, "TPPSSelKanan") for text in (each.perubahan, each.kecamatan, each.kurang)),
    )


def _listed(lines: Sequence[str], empty: str) -> Iterator[_Element]:
    yield from (paragraph(f"•\t{line}", "TPPSButir") for line in lines)
    if not lines:
        yield paragraph(empty, "TPPSSel")


def _causes(sheet: DiscussionSheet) -> _Element:
    lines = [
        row(cell(f"{gap.layanan}: {gap.orang} {gap.satuan} ({gap.kode})"), cell(_tall(gap.sebab)), cell(_tall()))
        for gap in sheet.kesenjangan
    ]
    lines += _blank(3, _BLANK_CAUSES - len(lines))
    return table(_CAUSES_MM, _heads("Yang belum menerima", "Penyebabnya", "Di dusun mana"), *lines)


def _agreed(each: Agreement, *more: str) -> _Element:
    return row(*(cell(text) for text in (each.apa, each.siapa, each.kapan, *more)))


def _tall(text: str = "") -> list[_Element]:
    """Room for two lines of handwriting."""
    return [paragraph(text, "TPPSSel"), paragraph("", "TPPSSel")]


def _blank(columns: int, how_many: int) -> list[_Element]:
    return [row(*(cell(_tall()) for _ in range(columns))) for _ in range(max(how_many, 1))]


def _signatures(sheet: DiscussionSheet) -> _Element:
    room = [""] * 4
    cells = [
        cell([paragraph(line, "TPPSTandaTangan") for line in (who, *room, f"({SHORT_DOTS * 3})")])
        for who in sheet.penanda_tangan
    ]
    return table((59, 60, 59), row(*cells), style="TableNormal")
