"""Fills Formulir 4 in place: the cells that words point to, and nothing else of the sheet."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reports.area import Area
from reports.formulir4.due_sheet import write_due_sheet
from reports.formulir4.grid import Grid
from reports.formulir4.layout import Layout
from reports.formulir4.model import EMPTY, NOT_DUE, VillageForm
from reports.formulir4.open_form import OpenForm, open_form
from reports.formulir4.places import Place, Places
from reports.formulir4.signature import sign
from reports.formulir4.values import header_values, written_values
from reports.word.settings import DocumentSettings
from reports.word.wording import clean

_LONGEST_TEXT = 300


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
    return fill_opened(open_form(settings, layout, blank=blank), form, settings, layout)


def fill_opened(opened: OpenForm, form: VillageForm, settings: DocumentSettings, layout: Layout) -> Filled:
    """As `fill`, into a form already opened. It may be filled again: each time every place is written, or emptied."""
    for (row, column), value in _values(form, opened.places, opened.grid):
        _write(opened.grid, row, column, value)
    if opened.is_ours:
        sign(opened.grid.sheet, form, settings, layout)
    write_due_sheet(opened.book, form)
    buffer = io.BytesIO()
    opened.book.save(buffer)
    return Filled(content=buffer.getvalue(), missing=_missing(form, opened.places))


def empty_form(
    settings: DocumentSettings, layout: Layout, *, area: Area | None = None, kuartal: str | None = None
) -> bytes:
    """Our own blank, to fill in by hand or in Excel; with an area and a quarter its head says whose it is."""
    form = EMPTY if area is None else replace(EMPTY, area=area, kuartal=kuartal)
    return fill(form, settings, layout).content


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
