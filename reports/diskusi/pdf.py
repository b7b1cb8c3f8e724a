"""Discussion sheets as PDF: one village, many in one file with a bookmark for each, or a ZIP of files."""

from collections.abc import Sequence
from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import Literal

from geo.codes import parent
from reports.diskusi.model import DiscussionSheet
from reports.pdf import joined, render
from reports.zipped import Progress, file_name, zipped

TEMPLATE = Path(__file__).with_name("lembar.typ")
_AT_ONCE = 4  # the typesetter keeps what it made in its last ten runs
_MOST_TAGGED = 20  # a file this long is printed, not read aloud


def to_pdf(sheets: Sequence[DiscussionSheet], *, label: str) -> bytes:
    """All sheets as one PDF, two pages each, a bookmark for each village; `label` is the file's author ("TPPS").

    One village takes a tenth of a second. Many are typeset some at a time and joined: 304 in one run of the typesetter
    took 1.9 GB of memory, four at a time 0.8 (tests/bench/discussion_bench.py).
    """
    if len(sheets) <= _AT_ONCE:
        return render(TEMPLATE, _data(sheets, label), tagged=len(sheets) <= _MOST_TAGGED)
    parts = (sheets[start : start + _AT_ONCE] for start in range(0, len(sheets), _AT_ONCE))
    made = (render(TEMPLATE, _data(part, label), tagged=False) for part in parts)
    return joined(made, title=sheets[0].judul, author=label)


def pdf_archive(
    sheets: Sequence[DiscussionSheet], *, label: str, per: Literal["desa", "kecamatan"], progress: Progress
) -> bytes:
    """A ZIP with one PDF for each village, or one for all villages of each kecamatan.

    `progress` hears the share done (0–1) and whose file is next. Raises ValueError when a village stands twice.
    """
    ordered = sorted(sheets, key=lambda sheet: sheet.kode_desa)
    if len({sheet.kode_desa for sheet in ordered}) < len(ordered):
        raise ValueError("the same village twice")
    files = [tuple(some) for _, some in groupby(ordered, key=lambda sheet: parent(sheet.kode_desa, per))]
    return zipped(
        files,
        name=lambda some: pdf_name(some, per=per),
        label=lambda some: some[0].nama if per == "desa" else some[0].nama_kecamatan,
        make=lambda some: to_pdf(some, label=label),
        progress=progress,
    )


def pdf_name(sheets: Sequence[DiscussionSheet], *, per: Literal["desa", "kecamatan"] = "desa") -> str:
    """'35.16.03.2005_Pacet_Lembar_Diskusi_2026-3.pdf'."""
    first = sheets[0]
    name = first.nama if per == "desa" else first.nama_kecamatan
    return file_name(parent(first.kode_desa, per), name, "Lembar_Diskusi", first.kuartal_id, ending=".pdf")


def to_pictures(
    sheets: Sequence[DiscussionSheet], *, label: str, kind: Literal["png", "svg"], ppi: int = 110
) -> list[bytes]:
    """The same pages as pictures, one for each page."""
    return render(TEMPLATE, _data(sheets, label), kind=kind, ppi=ppi)


def _data(sheets: Sequence[DiscussionSheet], label: str) -> dict:
    title = f"{sheets[0].judul} {sheets[0].wilayah}, {sheets[0].kuartal}" if len(sheets) == 1 else "Lembar diskusi"
    return {"title": title, "author": label, "sheets": [asdict(sheet) for sheet in sheets]}
