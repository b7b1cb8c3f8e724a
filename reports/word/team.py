"""E: the structure of the guideline, then the village's own team with a dotted line for every empty post."""

from collections.abc import Iterator

from lxml.etree import _Element

from loaders.schema.lists import POSISI_TIM
from reports.word.model import Member, VillagePlan
from reports.word.narrative import heading
from reports.word.parts import cell, head, paragraph, row, table
from reports.word.settings import DocumentSettings
from reports.word.wording import SHORT_DOTS, fill, or_dots

_POSTS = {item.id: item.title for item in POSISI_TIM}


def structure(plan: VillagePlan, settings: DocumentSettings, words: dict[str, str]) -> Iterator[_Element]:
    """The whole section E."""
    yield heading("E. Struktur Tim")
    yield paragraph(fill(settings.teks.pengantar_tim, words), "TPPSPengantar", keep=True)
    lines = [
        row(
            cell([paragraph(post.jabatan, "TPPSSel", indent=post.tingkat, bold=not post.unsur)]),
            cell(fill(post.unsur, words)),
        )
        for post in settings.bagan
    ]
    yield table((72, 82), row(head("Susunan"), head("Dijabat oleh"), is_header=True), *lines)
    yield paragraph(fill(settings.teks.pengantar_nama_tim, words), "TPPSPengantar", keep=True)
    yield paragraph("Tabel 1. Susunan Tim", "Caption", keep=True)
    yield members(plan)


def members(plan: VillagePlan) -> _Element:
    """The list of names, in the order of the posts. A member keeps its number, by which the ledger knows it."""
    has_decree = any(member.nomor_sk for member in plan.tim)
    heads = ["No", "Jabatan dalam Tim", "Nama", "Unsur", *(["Nomor SK"] if has_decree else [])]
    widths = (10, 46, 40, 30, 28) if has_decree else (10, 54, 48, 42)
    lines = [_line(member, has_decree=has_decree) for post in _POSTS for member in _holders(plan, post)]
    return table(widths, row(*map(head, heads), is_header=True), *lines)


def _holders(plan: VillagePlan, post: str) -> list[Member | str]:
    """Who holds the post; the post's own name when nobody does."""
    return [member for member in plan.tim if member.posisi == post] or [_POSTS[post]]


def _line(member: Member | str, *, has_decree: bool) -> _Element:
    if isinstance(member, str):
        values = ("", member, SHORT_DOTS * 2, SHORT_DOTS, SHORT_DOTS)
    else:
        named = (or_dots(member.nama, SHORT_DOTS * 2), or_dots(member.unsur, SHORT_DOTS))
        values = (str(member.nomor), _POSTS[member.posisi], *named, or_dots(member.nomor_sk, SHORT_DOTS))
    number, *rest = values if has_decree else values[:4]
    return row(cell(number, "TPPSSelTengah"), *map(cell, rest))
