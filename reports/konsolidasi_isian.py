"""The parts of the minutes that people fill in by hand: who met, room to write, signatures."""

from lxml.etree import _Element

from reports.word.parts import cell, head, paragraph, row, table
from reports.word.wording import DOTS, SHORT_DOTS, clean

PRESENT = ("Pemerintah Desa", "Kepala Dusun", "Kader Posyandu", "Bidan", "KPM", "TPK", "Guru PAUD", "Penyuluh Agama")
_WIDTHS_MM = (9, 62, 49, 64)


def room() -> list[_Element]:
    """Two empty lines in a cell, to write in by hand."""
    return [paragraph("", "TPPSSel"), paragraph("", "TPPSSel")]


def present() -> _Element:
    """Who met: one line for each provider of domain §4, to be named and signed."""
    heads = ("No", "Nama", "Unsur", "Tanda tangan")
    lines = [
        row(cell(str(place), "TPPSSelTengah"), cell(room()), cell(who), cell(""))
        for place, who in enumerate([*PRESENT, ""], start=1)
    ]
    return table(_WIDTHS_MM, row(*map(head, heads), is_header=True), *lines)


def signatures(known: dict[str, str]) -> _Element:
    """The village head (`known["kepala"]`) and the head of the team (`known["singkatan"]`) side by side."""
    sides = (("", "Mengetahui,", known["kepala"]), (f"{SHORT_DOTS * 2}, {SHORT_DOTS * 2}", "Ketua", known["singkatan"]))
    cells = [
        cell([paragraph(clean(line), "TPPSTandaTangan", keep=True) for line in (*lines, *[""] * 4, f"({DOTS})")])
        for lines in sides
    ]
    return table((92, 92), row(*cells), style="TableNormal")
