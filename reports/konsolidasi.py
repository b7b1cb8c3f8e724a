"""Berita acara konsolidasi data: the sources' counts side by side, the gap, and lines for what the meeting settles.

Domain §4: every source should name the same number of sasaran; the gap between them is what the meeting settles.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

import pandas as pd
from babel.dates import format_date
from docx.shared import Mm
from lxml.etree import _Element

from indicators.consolidation import ALASAN, by_source, to_settle
from loaders.schema import KELOMPOK, SUMBER
from reports.area import Area, areas, records, words
from reports.konsolidasi_isian import present, room, signatures
from reports.numbers import NO_VALUE, number
from reports.word.base import open_sheet
from reports.word.parts import cell, head, paragraph, row, table
from reports.word.settings import DocumentSettings
from reports.word.wording import SHORT_DOTS, fill
from reports.zipped import Progress, file_name, zipped

AGREED = "konsolidasi"
SILENT = "belum\u00a0○"
SOURCES = tuple(item for item in SUMBER if item.id != AGREED)
_OPENING = (
    "Pada hari ini, {dots}, tanggal {dots}, bertempat di {dots}, {singkatan} {wilayah}, {kecamatan}, {kabupaten}, "
    "mengadakan konsolidasi data sasaran {bulan}. Tiap sumber menyampaikan jumlah sasarannya sebagai berikut."
)
_KEY = (
    f"{SILENT}: sumber itu mengirim kelompok ini dari desa lain, dari desa ini belum. {NO_VALUE}: sumber itu tidak "
    "mencatat kelompok ini. Selisih: angka terbesar dikurangi terkecil antarsumber; dihitung bila sedikitnya dua "
    "sumber mengirim angka."
)
_CLOSING = (
    "Angka hasil konsolidasi menjadi satu-satunya jumlah sasaran yang dipakai semua pihak di {wilayah} sejak berita "
    "acara ini ditandatangani."
)
_COUNTS_MM = (9, 31, 20, *[17] * (len(SOURCES) - 1), 16, 23)
_SETTLED_MM, _MARGIN_MM, _SIZE_PT = (36, 16, 48, 42, 24, 18), 13, 10


@dataclass(frozen=True, kw_only=True)
class Consolidation:
    """One village and month ("2026-09"). `jumlah`: (kelompok, sumber) -> count; what is not in it was not reported.

    `diam`: the (kelompok, sumber) expected but not sent. `selesaikan`: kelompok -> alasan, most pressing first.
    """

    area: Area
    bulan: str
    jumlah: dict[tuple[str, str], int]
    diam: frozenset[tuple[str, str]] = frozenset()
    selesaikan: dict[str, str] = field(default_factory=dict)

    def gap(self, kelompok: str) -> int | None:
        """Largest less smallest count of the sources; None with fewer than two of them. The agreed count is none."""
        counts = [count for each in SOURCES if (count := self.jumlah.get((kelompok, each.id))) is not None]
        return max(counts) - min(counts) if len(counts) > 1 else None


def consolidations(
    desa: pd.DataFrame, sasaran: pd.DataFrame, *, bulan: str, kode_desa: Collection[str] | None = None
) -> list[Consolidation]:
    """One for each village of `desa` (only those in `kode_desa`, when given), also those without any count.

    `sasaran`: the ledger's table. A source is expected for a group that any village of `desa` has from it.
    """
    counts: dict[str, dict[tuple[str, str], int]] = {}
    for each in records(sasaran[sasaran["bulan"].eq(bulan).fillna(False)]):
        if each["jumlah"] is not None:
            counts.setdefault(each["kode_desa"], {})[each["kelompok"], each["sumber"]] = each["jumlah"]
    rows = by_source(sasaran, desa, bulan=bulan)
    silent: dict[str, set[tuple[str, str]]] = {}
    for each in records(rows[rows["sumber_diam"].ne("")]):
        mine = silent.setdefault(each["kode_desa"], set())
        mine.update((each["kelompok"], source) for source in each["sumber_diam"].split(", "))
    open_ones: dict[str, dict[str, str]] = {}
    for each in records(to_settle(rows)):
        open_ones.setdefault(each["kode_desa"], {})[each["kelompok"]] = each["alasan"]
    return [
        Consolidation(
            area=area,
            bulan=bulan,
            jumlah=counts.get(area.kode_desa, {}),
            diam=frozenset(silent.get(area.kode_desa, ())),
            selesaikan=open_ones.get(area.kode_desa, {}),
        )
        for area in areas(desa, kode_desa)
    ]


def minutes(of: Consolidation, settings: DocumentSettings, *, peringatan: str = "") -> bytes:
    """The minutes of one village as .docx, ready to complete and to sign.

    `peringatan`: printed on top, e.g. that the data is invented.
    """
    known = words(of.area, settings) | {"bulan": f"bulan {_month(of.bulan)}", "dots": SHORT_DOTS * 2}
    opened = open_sheet(font=settings.tampilan.huruf, size_pt=_SIZE_PT)
    section = opened.document.sections[0]
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Mm(_MARGIN_MM))
    title = f"Berita Acara Konsolidasi Data Sasaran {known['wilayah']}"
    opened.document.core_properties.title = title[:255]
    if peringatan:
        opened.append(paragraph(peringatan, "TPPSSel", bold=True))
    opened.append(*_blocks(of, known, title))
    return opened.content()


def minutes_archive(
    all_of_them: Sequence[Consolidation], settings: DocumentSettings, *, progress: Progress, peringatan: str = ""
) -> bytes:
    """One .docx for each village as a ZIP. Raises ValueError when a village stands twice."""
    return zipped(
        all_of_them,
        name=minutes_name,
        label=lambda of: of.area.nama or minutes_name(of),
        make=lambda of: minutes(of, settings, peringatan=peringatan),
        progress=progress,
    )


def minutes_name(of: Consolidation) -> str:
    """'35.16.03.2005_Pacet_Konsolidasi_2026-09.docx'."""
    return file_name(of.area.kode_desa, of.area.nama, "Konsolidasi", of.bulan, ending=".docx")


def _blocks(of: Consolidation, known: dict[str, str], title: str) -> Iterator[_Element]:
    yield paragraph(title, "Heading1", keep=True)
    yield paragraph(fill(_OPENING, known), "TPPSPengantar")
    yield _counts(of)
    yield paragraph(_KEY, "TPPSSel")
    yield paragraph("Yang diselesaikan dalam pertemuan ini", "Heading2", keep=True)
    yield _settled(of)
    yield paragraph(fill(_CLOSING, known), "TPPSPengantar")
    yield paragraph("Yang hadir", "Heading2", keep=True)
    yield present()
    yield paragraph("", "TPPSSel", keep=True)
    yield signatures(known)


def _counts(of: Consolidation) -> _Element:
    heads = ("No", "Kelompok sasaran", *(each.title for each in SOURCES), "Selisih", "Hasil konsolidasi")
    lines = []
    for place, group in enumerate(KELOMPOK, start=1):
        agreed = of.jumlah.get((group.id, AGREED))
        counts = [_count(of, group.id, each.id) for each in SOURCES]
        result = SHORT_DOTS if agreed is None else number(agreed)
        gap = of.gap(group.id)
        lines.append(
            row(
                cell(str(place), "TPPSSelTengah"),
                cell(f"{group.title}, {group.unit}" if group.unit != "orang" else group.title),
                *(cell(text, "TPPSSelKanan") for text in counts),
                cell(number(gap), "TPPSSelKanan", bold=bool(gap)),
                cell(result, "TPPSSelKanan", bold=agreed is not None),
            )
        )
    return table(_COUNTS_MM, row(*map(head, heads), is_header=True), *lines)


def _count(of: Consolidation, kelompok: str, sumber: str) -> str:
    return SILENT if (kelompok, sumber) in of.diam else number(of.jumlah.get((kelompok, sumber)))


def _settled(of: Consolidation) -> _Element:
    """What the village has to settle, most pressing first, with empty cells; two more lines for what else comes up."""
    titles = {group.id: group.title for group in KELOMPOK}
    starts = [(titles[group], number(of.gap(group)), ALASAN[reason]) for group, reason in of.selesaikan.items()]
    heads = ("Kelompok sasaran", "Selisih", "Yang diselesaikan", "Cara menyelesaikan", "Oleh siapa", "Kapan")
    lines = [
        row(cell(title), cell(gap, "TPPSSelKanan"), cell(reason), *(cell(room()) for _ in range(3)))
        for title, gap, reason in [*starts, *[("", "", "")] * 2]
    ]
    return table(_SETTLED_MM, row(*map(head, heads), is_header=True), *lines)


def _month(bulan: str) -> str:
    return format_date(date(int(bulan[:4]), int(bulan[5:7]), 1), "MMMM yyyy", locale="id")
