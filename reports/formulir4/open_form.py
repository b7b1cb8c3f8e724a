"""Opens a form to fill in: our own blank, or an edition that somebody handed over, with its places found."""

import io
import zipfile
from dataclasses import dataclass

from openpyxl import Workbook, load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from loaders.problems import UserError
from reports.formulir4.blank import blank_book
from reports.formulir4.grid import Grid, read_grid
from reports.formulir4.layout import Layout
from reports.formulir4.places import Places, find_places
from reports.word.settings import DocumentSettings

_MOST_BYTES, _MOST_ENTRIES, _LEAST_SERVICES = 40_000_000, 2_000, 10
NO_FORM = "Berkas ini tidak dikenali sebagai Formulir 4: tabel kelengkapan layanan (Tabel 3) tidak ditemukan."


@dataclass(frozen=True, kw_only=True)
class OpenForm:
    """A workbook, its sheet with the form as a grid, and where everything is written in it."""

    book: Workbook
    grid: Grid
    places: Places
    is_ours: bool

    @property
    def has_pictures(self) -> bool:
        """A picture's file is read to its end when the workbook is saved: such a form can be saved only once."""
        return any(sheet._images for sheet in self.book.worksheets)


def open_form(settings: DocumentSettings, layout: Layout, *, blank: bytes | None = None) -> OpenForm:
    """`blank` (.xlsx), or our own blank without one. UserError when it is no Excel file or no Formulir 4."""
    book = blank_book(layout, font=settings.tampilan.huruf) if blank is None else _opened(blank)
    grid, places = _form_of(book, layout)
    return OpenForm(book=book, grid=grid, places=places, is_ours=blank is None)


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
