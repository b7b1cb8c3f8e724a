"""The signature block: place and date stay open, names where the team's list has them."""

from lxml.etree import _Element

from reports.word.model import VillagePlan
from reports.word.parts import cell, paragraph, row, table
from reports.word.settings import DocumentSettings
from reports.word.wording import DOTS, SHORT_DOTS, clean

_ROOM_LINES = 4


def signature(plan: VillagePlan, settings: DocumentSettings, words: dict[str, str]) -> _Element:
    """Left the head of the village, who directs the team; right its chair. Never torn over two pages."""
    name = words["wilayah"].removeprefix(f"{words['jenis']} ")
    left = ["", "Mengetahui,", f"{words['kepala']} {name}"]
    right = [f"{SHORT_DOTS * 2}, {SHORT_DOTS * 2}", f"Ketua {settings.label.singkatan}", words["wilayah"]]
    signed = row(_side(left, _holder(plan, "pengarah")), _side(right, _holder(plan, "ketua")))
    return table((77, 77), signed, style="TableNormal")


def _side(lines: list[str], name: str | None) -> _Element:
    above = [paragraph(line, "TPPSTandaTangan", keep=True) for line in [*lines, *[""] * _ROOM_LINES]]
    signed = paragraph(name or f"({DOTS})", "TPPSTandaTangan", bold=bool(name), underline=bool(name))
    return cell([*above, signed])


def _holder(plan: VillagePlan, post: str) -> str | None:
    names = [clean(member.nama) for member in plan.tim if member.posisi == post and member.nama]
    return names[0] if len(names) == 1 else None
