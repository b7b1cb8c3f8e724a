"""A form's cells -> raw records, each cell with the place it came from."""

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.cells import Fault, is_blank, quoted
from loaders.formulir4.due import Due, Remark, due_of, mismatch
from loaders.formulir4.due_sheet import DueSheet
from loaders.formulir4.grid import Cell
from loaders.formulir4.head import Head
from loaders.formulir4.lines import Line
from loaders.formulir4.stacked import Found, is_filled
from loaders.formulir4.values import count_in, percent_in
from loaders.layouts import Part
from loaders.schema import TABLES

_LEVEL, _SERVICES = TABLES["formulir4"], TABLES["scorecard"]
_SHARES = (
    ("ih_persen", "ih_diterima", "ih_seharusnya", "Ibu hamil"),
    ("an_persen", "an_diterima", "an_seharusnya", "Anak 0–23 bulan"),
    ("total_persen", "total_diterima", "total_seharusnya", "Total"),
    ("dd_pembangunan_persen", "dd_pembangunan_stunting", "dd_pembangunan_total", "Bidang Pembangunan"),
    ("dd_pemberdayaan_persen", "dd_pemberdayaan_stunting", "dd_pemberdayaan_total", "Bidang Pemberdayaan"),
)


@dataclass(frozen=True, kw_only=True)
class Owner:
    """Whose form it is: sheet name, village and quarter as raw cells (or the Fault that says why not), its head."""

    sheet: str
    kode_desa: object
    kuartal: object
    head: Head

    @property
    def places(self) -> dict[str, tuple[int, str]]:
        """Where village and quarter stand in the form."""
        found = {"kode_desa": self.head.place("desa", "kode", "kecamatan"),
                 "kuartal": self.head.place("kuartal", "tahun"), "tahun": self.head.place("tahun")}  # fmt: skip
        if isinstance(self.kode_desa, Fault) and self.kode_desa.code == "E106":
            found["kode_desa"] = self.head.place("kode")
        return {name: place or (1, "") for name, place in found.items()}


def service_part(
    owner: Owner, lines: Sequence[Line], counts: Found, sheet: DueSheet | None
) -> tuple[Part | None, list[Remark]]:
    """The lines of Tabel 3 as records of `scorecard`, and what is to be said about their denominators."""
    if not lines:
        return None, []
    sizes = {name: count_in(cell.value) for name, cell in counts.items()}
    due = [due_of(line, sizes, sheet) if line.row.service else Due() for line in lines]
    rows = [_service_cells(line, found) for line, found in zip(lines, due, strict=True)]
    numbers = [line.row.index + 1 for line in lines]
    remarks = [remark for found in due for remark in found.remarks]
    return _part(_SERVICES.name, owner, numbers, rows), remarks


def level_part(owner: Owner, found: Found) -> Part | None:
    """Tables 1, 2, 4 and 5 as one record of `formulir4`; None when nothing in them is filled in."""
    cells = {name: cell for name, cell in found.items() if name in _LEVEL.names}
    if not is_filled(cells):
        return None
    first = min(cell.row for cell in cells.values() if not is_blank(cell.value))
    return _part(_LEVEL.name, owner, [first], [cells])


def remarks_on_level(found: Found) -> list[Remark]:
    """Written percentages of tables 4 and 5 that are not what their two numbers give (W422)."""
    remarks = []
    for share, part, whole, label in _SHARES:
        percent = percent_in(found[share].value) if share in found else None
        numbers = [_number(found.get(name)) for name in (part, whole)]
        if percent and None not in numbers and not percent.fits(*numbers):
            remarks.append(mismatch(found[share], label, *numbers))
    return remarks


def _number(cell: Cell | None) -> int | None:
    return count_in(cell.value) if cell else None


def _service_cells(line: Line, due: Due) -> dict[str, Cell]:
    names = ("diterima", "diterima_laki", "diterima_perempuan")
    cells = {name: line.cells[name] for name in names if name in line.cells}
    service = line.row.service or Fault("E418", quoted(line.row.text))
    cells["indikator"] = Cell(service, line.row.index + 1, "Indikator")
    if due.cell:
        cells |= {"seharusnya": due.cell, "asal_seharusnya": Cell(due.origin, due.cell.row, due.cell.header)}
    elif due.origin:
        percent = line.cells["persen"]
        cells["asal_seharusnya"] = Cell(due.origin, percent.row, percent.header)
    return cells


def _part(table: str, owner: Owner, rows: list[int], records: list[dict[str, Cell]]) -> Part:
    """Records as a Part; a cell of row 0 stands nowhere of its own."""
    names = [name for name in TABLES[table].names if any(name in record for record in records)]
    cells = {name: [record[name].value if name in record else None for record in records] for name in names}
    places = {
        (index, name): (cell.row, cell.header)
        for index, record in enumerate(records) for name, cell in record.items() if cell.row
    }  # fmt: skip
    for index in range(len(records)):
        places |= {(index, name): place for name, place in owner.places.items()}
    own = {"kode_desa": [owner.kode_desa] * len(records), "kuartal": [owner.kuartal] * len(records)}
    headers = {"tahun": "Tahun"}
    return Part(TABLES[table], owner.sheet, rows, own | cells, headers, is_shared=False, places=places)
