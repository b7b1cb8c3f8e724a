"""How many should have received a service: written beside it, in a sheet of its own, or told by the percentage."""

from collections.abc import Mapping
from dataclasses import dataclass

from loaders.cells import is_blank, quoted
from loaders.formulir4.denominators import fit, group_size
from loaders.formulir4.due_sheet import DueSheet
from loaders.formulir4.grid import Cell
from loaders.formulir4.lines import Line
from loaders.formulir4.values import Percent, count_in, percent_in


@dataclass(frozen=True)
class Remark:
    """A warning about a line: its code, the cell it stands at, the value and its other words."""

    code: str
    cell: Cell
    value: object
    details: dict[str, str]


@dataclass(frozen=True)
class Due:
    """The number of people due as a cell (None: not known), where it comes from or why there is none, and what is to
    be said about it."""

    cell: Cell | None = None
    origin: str | None = None
    remarks: tuple[Remark, ...] = ()


def due_of(line: Line, counts: Mapping[str, int | None], sheet: DueSheet | None) -> Due:
    """S of one service. `counts`: the people of Tabel 1, an upper bound where the percentage has to tell S."""
    own, other = line.cells.get("seharusnya"), sheet.due.get(line.row.service) if sheet else None
    written = next((cell for cell in (own, other) if cell and not is_blank(cell.value)), None)
    percent, received = percent_in(line.value("persen")), count_in(line.value("diterima"))
    if written is None:
        is_left_open = sheet is not None and sheet.is_filled and other is not None
        known = percent is not None and received is not None and not is_left_open
        return _told(line, received, percent, counts) if known else Due()
    remarks, due = [], count_in(written.value)
    if sheet and other and own and not is_blank(own.value) and count_in(other.value) not in (None, due):
        details = {"label": line.row.service, "other": quoted(other.value), "first": sheet.name}
        remarks.append(Remark("W427", own, own.value, details))
    if percent and received is not None and due is not None and not percent.fits(received, due):
        remarks.append(mismatch(line.cells["persen"], line.row.service, received, due))
    is_told = written is other and line.row.service in sheet.told
    return Due(written, "persen" if is_told else "ditulis", tuple(remarks))


def mismatch(cell: Cell, label: str, part: int, whole: int) -> Remark:
    """A written percentage that is not part / whole (W422)."""
    return Remark("W422", cell, cell.value, {"label": label, "part": str(part), "whole": str(whole)})


def _told(line: Line, received: int, percent: Percent, counts: Mapping[str, int | None]) -> Due:
    found, cell = fit(received, percent, most=group_size(line.row.service, counts)), line.cells["persen"]
    if found.only is not None:
        return Due(Cell(found.only, cell.row, cell.header), "persen")
    code, label = ("W421" if found.is_none else "W420"), line.row.service
    return Due(
        origin="tidak_cocok" if found.is_none else None,
        remarks=(Remark(code, cell, cell.value, {"label": label, "other": str(received)}),),
    )
