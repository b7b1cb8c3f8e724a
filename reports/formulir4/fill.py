"""Fills Formulir 4 in place: the cells that words point to, and nothing else of the sheet."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from openpyxl import Workbook, load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from loaders.problems import UserError
from reports.formulir4.blank import blank_book
from reports.formulir4.due_sheet import write_due_sheet
from reports.formulir4.grid import Grid, read_grid
from reports.formulir4.layout import Layout
from reports.formulir4.model import EMPTY, NOT_DUE, VillageForm
from reports.formulir4.places import Place, Places, find_places
from reports.formulir4.signature import sign
from reports.formulir4.values import header_values, written_values
from reports.word.settings import DocumentSettings
from reports.word.wording import clean

_MOST_BYTES, _MOST_ENTRIES, _LEAST_SERVICES = 40_000_000, 2_000, 10
_LONGEST_TEXT = 300
NO_FORM = "Berkas ini tidak dikenali sebagai Formulir 4: tabel kelengkapan layanan (Tabel 3) tidak ditemukan."


@dataclass(frozen=True, kw_only=True)
class Filled:
    """The filled form as .xlsx, and the names of what was reported but has no place in this edition of the form."""

    content: bytes
    missing: tuple[str, ...]


def fill(form: VillageForm, settings: DocumentSettings, layout: Layout, *, blank: bytes | None = None) -> Filled:
    """`form` written into `blank`, an official form somebody handed over (.xlsx), or into our own blank without one.

    Cells are found by words; their style stays. What was not reported is emptied, so that nothing of an earlier
    filling remains. A sheet "Seharusnya menerima" says every number due, which the form itself has no column for.
    UserError when `blank` is no Excel file or no Formulir 4.
    """
    book = blank_book(layout, font=settings.tampilan.huruf) if blank is None else _opened(blank)
    grid, places = _form_of(book, layout)
    for (row, column), value in _values(form, places, grid):
        _write(grid, row, column, value)
    if blank is None:
        sign(grid.sheet, form, settings, layout)
    write_due_sheet(book, form)
    buffer = io.BytesIO()
    book.save(buffer)
    return Filled(content=buffer.getvalue(), missing=_missing(form, places))


def empty_form(settings: DocumentSettings, layout: Layout) -> bytes:
    """Our own blank, to fill in by hand or in Excel."""
    return fill(EMPTY, settings, layout).content


def _opened(blank: bytes) -> Workbook:
    try:
        with zipfile.ZipFile(io.BytesIO(blank)) as archive:
            entries = archive.infolist()
            if len(entries) > _MOST_ENTRIES or sum(each.file_size for each in entries) > _MOST_BYTES:
                raise UserError("Berkas formulir ini terlalu besar. Simpan hanya lembar Formulir 4, lalu coba lagi.")
        return load_workbook(io.BytesIO(blank), rich_text=True)
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, TypeError, SyntaxError) as error:
        raise UserError(
            "Berkas formulir ini bukan Excel (.xlsx) yang dapat dibuka. Simpan ulang sebagai .xlsx."
        ) from error


def _form_of(book: Workbook, layout: Layout) -> tuple[Grid, Places]:
    """The sheet with most services of Tabel 3."""
    found = [(grid, find_places(grid, layout)) for sheet in book.worksheets for grid in [read_grid(sheet)]]
    best = max(found, key=lambda pair: len(pair[1].services), default=None)
    if best is None or len(best[1].services) < _LEAST_SERVICES:
        raise UserError(NO_FORM)
    return best


def _values(form: VillageForm, places: Places, grid: Grid) -> Iterator[tuple[Place, object]]:
    for name, value in header_values(form).items():
        if name in places.header:
            row, column = places.header[name]
            yield (row, column), _answer(grid.text(row, column), value)
    values = written_values(form)
    for (kind, name), value in values.items():
        place = _place(places, kind, name)
        if place is not None:
            yield place, value


def _place(places: Places, kind: str, name: str) -> Place | None:
    simple = {"hitungan": places.counts, "bagian": places.shares}
    return simple[kind].get(name) if kind in simple else places.services.get(name, {}).get(kind)


def _answer(present: str, value: str) -> str:
    """The header's way to write an answer: ': Banyumas', 'Desa : Pacet', or the bare name."""
    label, colon, _ = present.partition(":")
    return f"{label.strip().title()} : {value}".strip() if colon and label.strip() else f": {value}" if colon else value


def _write(grid: Grid, row: int, column: int, value: object) -> None:
    cell = grid.cell(row, column)
    if isinstance(value, str):
        cell.value = clean(value)[:_LONGEST_TEXT]
        cell.data_type = "s"  # a name that begins like a formula stays a name
    else:
        cell.value = value


def _missing(form: VillageForm, places: Places) -> tuple[str, ...]:
    lacking = (
        f"{name}" if kind in ("hitungan", "bagian") else f"{name} {kind}"
        for (kind, name), value in written_values(form).items()
        if value not in (None, NOT_DUE) and _place(places, kind, name) is None
    )
    return tuple(dict.fromkeys(lacking))
