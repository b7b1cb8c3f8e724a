"""The budget and the innovations (H), each as a table; lines to fill in where there are none."""

from collections.abc import Iterator

from lxml.etree import _Element

from loaders.schema.lists import SUMBER_DANA
from reports.word.model import BudgetLine, VillagePlan
from reports.word.narrative import heading
from reports.word.parts import cell, head, paragraph, row, table
from reports.word.settings import DocumentSettings
from reports.word.wording import SHORT_DOTS, clean, fill, or_dots, rupiah

_SOURCES = {item.id: item.title for item in SUMBER_DANA}
_OPEN_BUDGET, _OPEN_IDEAS = 5, 3  # lines to fill in by hand where there is nothing


def budget(plan: VillagePlan, settings: DocumentSettings, words: dict[str, str]) -> Iterator[_Element]:
    """Daftar Penganggaran with its total. The source of funds has a column where the village names one."""
    yield heading("Daftar Penganggaran")
    yield paragraph(fill(settings.teks.pengantar_anggaran, words), "TPPSPengantar", keep=True)
    has_source = any(line.sumber_dana for line in plan.anggaran)
    heads = ["No", "Program atau kegiatan", *(["Sumber dana"] if has_source else []), "Anggaran", "Keterangan"]
    widths = (10, 48, 33, 33, 30) if has_source else (10, 68, 38, 38)
    lines = [_line(line, has_source=has_source) for line in plan.anggaran] or _open_lines(len(heads), _OPEN_BUDGET)
    yield table(widths, row(*map(head, heads), is_header=True), *lines, _total(plan.anggaran, len(heads)))


def _line(line: BudgetLine, *, has_source: bool) -> _Element:
    amount = SHORT_DOTS if line.anggaran is None else rupiah(line.anggaran)
    source = [cell(_SOURCES.get(line.sumber_dana, ""))] if has_source else []
    return row(
        cell(str(line.nomor), "TPPSSelTengah"),
        cell(clean(line.program)),
        *source,
        cell(amount, "TPPSSelKanan"),
        cell(line.keterangan or ""),
    )


def _total(lines: tuple[BudgetLine, ...], columns: int) -> _Element:
    """The sum of what is filled in; it says so when a line has no amount yet."""
    known = [line.anggaran for line in lines if line.anggaran is not None]
    amount = rupiah(sum(known)) if known else SHORT_DOTS
    missing = len(lines) - len(known)
    note = f"Belum termasuk {missing} kegiatan yang anggarannya belum diisi" if known and missing else ""
    return row(
        cell("Jumlah", "TPPSSelKepala", span=columns - 2),
        cell(amount, "TPPSSelKanan", bold=True),
        cell(note),
    )


def innovations(plan: VillagePlan, settings: DocumentSettings, words: dict[str, str]) -> Iterator[_Element]:
    """The whole section H."""
    yield heading("H. Inovasi")
    yield paragraph(fill(settings.teks.pengantar_inovasi, words), "TPPSPengantar", keep=True)
    lines = [
        row(cell(str(idea.nomor), "TPPSSelTengah"), cell(idea.judul), cell(or_dots(idea.uraian)))
        for idea in plan.inovasi
    ] or _open_lines(3, _OPEN_IDEAS)
    heads = row(head("No"), head("Judul Inovasi"), head("Uraian"), is_header=True)
    yield table((10, 54, 90), heads, *lines)


def _open_lines(columns: int, how_many: int) -> list[_Element]:
    return [
        row(cell(str(number), "TPPSSelTengah"), *(cell(SHORT_DOTS) for _ in range(columns - 1)))
        for number in range(1, how_many + 1)
    ]
