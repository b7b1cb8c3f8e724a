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
    heads = ("No", "Jabatan dalam Tim", "Nama", "Unsur", "Nomor SK")
    rows = [holder for post in _POSTS for holder in _holders(plan, post)]
    decrees = [holder.nomor_sk for holder in rows]
    merges = [_merge(decrees, index) for index in range(len(rows))]
    lines = [_line(holder, merge) for holder, merge in zip(rows, merges, strict=True)]
    return table((10, 46, 40, 30, 28), row(*map(head, heads), is_header=True), *lines)


def _holders(plan: VillagePlan, post: str) -> list[Member]:
    """Who holds the post; without anybody a member without number and name, under the decree all others share."""
    decrees = {member.nomor_sk for member in plan.tim}
    vacant = Member(nomor=None, posisi=post, nomor_sk=decrees.pop() if len(decrees) == 1 else None)
    return [member for member in plan.tim if member.posisi == post] or [vacant]


def _merge(values: list[str | None], index: int) -> str:
    """'restart' and 'continue' over a run of equal values; '' for one that stands alone."""
    if index and values[index - 1] == values[index]:
        return "continue"
    return "restart" if values[index : index + 2].count(values[index]) == 2 else ""


def _line(member: Member, merge: str) -> _Element:
    decree = "" if merge == "continue" else or_dots(member.nomor_sk, SHORT_DOTS)
    return row(
        cell("" if member.nomor is None else str(member.nomor), "TPPSSelTengah"),
        cell(_POSTS[member.posisi]),
        cell(or_dots(member.nama, SHORT_DOTS * 2)),
        cell(or_dots(member.unsur, SHORT_DOTS)),
        cell(decree, "TPPSSelTengah", merge=merge),
    )
