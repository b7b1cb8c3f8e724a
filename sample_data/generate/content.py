"""What one sheet holds, before it is written: headers, lines, whether a JUMLAH line closes it."""

from dataclasses import dataclass, field
from datetime import date

from loaders.schema import TABLES
from sample_data.generate.events import BLANK_LINES, NUMERIC_CODES, UNDOTTED_CODES
from sample_data.generate.village import Village

Cell = str | int | date | None
Line = list[Cell]


@dataclass(frozen=True, kw_only=True)
class SheetContent:
    """`fixed` columns come first; `wide` ones follow as (title, subtitles), where no subtitles means one header row."""

    name: str
    fixed: tuple[str, ...]
    wide: tuple[tuple[str, tuple[str, ...]], ...]
    lines: list[Line] = field(repr=False)
    has_total: bool = False

    @property
    def has_two_header_rows(self) -> bool:
        """True when a title stands over several columns."""
        return any(subtitles for _, subtitles in self.wide)


def label(table: str, column: str) -> str:
    """The header of a column, as the schema names it."""
    return TABLES[table].column(column).label


def village_headers() -> tuple[str, ...]:
    """The three columns that name the village in every sheet."""
    return label("desa", "kode_desa"), label("desa", "nama_desa"), label("desa", "nama_kecamatan")


def village_cells(village: Village) -> Line:
    """The cells under `village_headers`, with the code written as this kecamatan writes it."""
    return [_written_code(village), village.nama, village.kecamatan]


def kept_lines(lines: list[Line], first: Village) -> list[Line]:
    """Of lines with a village and a period: all, or only those with a number, as the kecamatan is used to."""
    fixed = len(village_headers()) + 1
    return [line for line in lines if first.kode_kecamatan in BLANK_LINES or any(c is not None for c in line[fixed:])]


def _written_code(village: Village) -> Cell:
    digits = village.kode.replace(".", "")
    if village.kode_kecamatan == NUMERIC_CODES:
        return int(digits)
    return digits if village.kode_kecamatan == UNDOTTED_CODES else village.kode
