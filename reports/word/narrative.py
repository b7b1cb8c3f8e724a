"""The cover, the written sections A–D and I, and the list of activities F."""

from collections.abc import Iterator

from lxml.etree import _Element

from reports.word.model import VillagePlan
from reports.word.parts import cell, paragraph, row, table
from reports.word.settings import DocumentSettings
from reports.word.wording import DOTS, fill, or_dots

_COVER_START = 6  # empty lines above the title


def cover(plan: VillagePlan, words: dict[str, str]) -> Iterator[_Element]:
    """The title page: what it is, whose, for which year, and the code by which a reader knows the village."""
    yield from (paragraph("", "TPPSJudul") for _ in range(_COVER_START))
    team = f"{words['tim']} ({words['singkatan']})"
    for line in ("Rencana Kerja", team, words["wilayah"], f"Tahun {words['tahun']}"):
        yield paragraph(line.upper(), "TPPSJudul")
    yield from (paragraph("", "TPPSJudul") for _ in range(_COVER_START))
    pairs = [
        ("Kode " + words["jenis"].lower(), or_dots(plan.kode_desa)),
        (words["jenis"], or_dots(plan.nama)),
        *(words[area].split(" ", 1) for area in ("kecamatan", "kabupaten", "provinsi")),
        ("Tahun", words["tahun"]),
    ]
    lines = [row(cell(name, "TPPSSampul"), cell(f": {value}", "TPPSSampul")) for name, value in pairs]
    yield table((44, 66), *lines, style="TableNormal")


def heading(title: str) -> _Element:
    """A section's title."""
    return paragraph(title, "Heading1", keep=True)


def background(settings: DocumentSettings, words: dict[str, str]) -> Iterator[_Element]:
    """A."""
    yield heading("A. Latar Belakang")
    yield from (paragraph(fill(text, words), "TPPSIsi") for text in settings.teks.latar_belakang)


def legal_basis(plan: VillagePlan, settings: DocumentSettings, words: dict[str, str]) -> Iterator[_Element]:
    """B: the rules that hold everywhere and those of the village's own area; a line to fill in where none is known."""
    yield heading("B. Landasan Hukum")
    yield paragraph(fill(settings.teks.pengantar_landasan_hukum, words), "TPPSPengantar", keep=True)
    rules = [rule for rule in settings.landasan_hukum if _holds(rule.wilayah, plan.kode_desa)]
    lines = [rule.teks for rule in rules] + [DOTS * 3] * (not any(rule.wilayah for rule in rules))
    yield from numbered([*(f"{line};" for line in lines[:-1]), f"{lines[-1]}."])


def _holds(wilayah: str, kode_desa: str | None) -> bool:
    return not wilayah or f"{kode_desa}.".startswith(f"{wilayah}.")


def aims(settings: DocumentSettings, words: dict[str, str]) -> Iterator[_Element]:
    """C and D."""
    teks = settings.teks
    for title, opening, items in (
        ("C. Tujuan", teks.pengantar_tujuan, teks.tujuan),
        ("D. Manfaat", teks.pengantar_manfaat, teks.manfaat),
    ):
        yield heading(title)
        yield paragraph(fill(opening, words), "TPPSPengantar", keep=True)
        yield from numbered([fill(item, words) for item in items])


def activities(plan: VillagePlan, settings: DocumentSettings, words: dict[str, str]) -> Iterator[_Element]:
    """F: the official activities word for word, then the village's own."""
    yield heading("F. Rencana Kegiatan")
    yield paragraph(fill(settings.teks.pengantar_kegiatan, words), "TPPSPengantar", keep=True)
    yield from numbered([activity.nama for activity in plan.kegiatan])


def closing(settings: DocumentSettings, words: dict[str, str]) -> Iterator[_Element]:
    """I."""
    yield heading("I. Penutup")
    *before, last = (fill(text, words) for text in settings.teks.penutup)
    yield from (paragraph(text, "TPPSIsi") for text in before)
    # A signature never stands alone on a page.
    yield paragraph(last, "TPPSIsi", keep=True)


def numbered(lines: list[str]) -> Iterator[_Element]:
    """A numbered list."""
    yield from (paragraph(f"{number}.\t{line}", "TPPSButir") for number, line in enumerate(lines, start=1))
