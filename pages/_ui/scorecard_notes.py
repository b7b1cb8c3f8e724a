"""What was said in a discussion, as lines: agreements with who and by when, causes, notes. Pure; callers escape."""

import calendar
from datetime import date

import pandas as pd

from indicators.scorecard.model import Definitions
from indicators.scorecard.quarters import last_month, shift
from loaders.discussions import AGREEMENT, CAUSE, DONE, NOTE
from pages._ui import format as fmt

KINDS = {AGREEMENT: "Kesepakatan", CAUSE: "Sebab", NOTE: "Catatan"}
ASKED = {
    AGREEMENT: "Apa yang disepakati",
    CAUSE: "Mengapa layanan ini belum diterima semua",
    NOTE: "Apa yang perlu diingat",
}
NO_SERVICE = ""


def services(definitions: Definitions) -> dict[str, str]:
    """What a remark may be about: nothing in particular, or one service."""
    return {NO_SERVICE: "Tanpa layanan tertentu"} | {id_: f"{id_} {item.short}" for id_, item in definitions.items()}


def deadline(kuartal: str) -> date:
    """The end of the next quarter, when the next discussion looks back."""
    year, month = (int(part) for part in last_month(shift(kuartal, 1)).split("-"))
    return date(year, month, calendar.monthrange(year, month)[1])


def symbol(row) -> str:
    """● done, ○ open; causes and notes have a mark of their own."""
    if row.jenis == AGREEMENT:
        return "●" if row.status == DONE else "○"
    return "?" if row.jenis == CAUSE else "–"


def details(row, definitions: Definitions, *, with_quarter: bool) -> str:
    """'Kesepakatan · Jamban (anak) · Kepala Dusun · batas 31 Desember 2026 · TW II 2026'."""
    parts = [f"{KINDS[row.jenis]}{' selesai' if row.status == DONE else ''}"]
    if not fmt.missing(row.indikator):
        parts.append(definitions[row.indikator].short if row.indikator in definitions else str(row.indikator))
    if not fmt.missing(row.siapa):
        parts.append(str(row.siapa))
    if row.jenis == AGREEMENT:
        parts.append("tanpa batas waktu" if fmt.missing(row.tenggat) else f"batas {fmt.day(row.tenggat)}")
    if with_quarter:
        parts.append(fmt.quarter(row.kuartal, short=True))
    return " · ".join(parts)


def counted(rows: pd.DataFrame) -> str:
    """'2 kesepakatan, 1 sebab, 3 catatan'; '' without any."""
    counts = rows["jenis"].value_counts()
    return ", ".join(f"{fmt.number(counts[kind])} {words.lower()}" for kind, words in KINDS.items() if kind in counts)
