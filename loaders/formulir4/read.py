"""Forms of one workbook -> raw records with the place of every cell, for the same parsers and checks as any sheet."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pandas as pd

from geo.names import comparable
from loaders.cells import clean, quoted
from loaders.formulir4.due_sheet import DueSheet, find_due_sheet
from loaders.formulir4.head import Head, doubt_of, kode_desa_of, kuartal_of, read_head
from loaders.formulir4.lines import Line, read_lines
from loaders.formulir4.records import Owner, level_part, remarks_on_level, service_part
from loaders.formulir4.sections import FUNDS, GROWTH, LEVEL, SERVICES, TARGETS, Form, find_form
from loaders.formulir4.stacked import Found, is_filled, read_stacked
from loaders.layouts import Part
from loaders.problems import Problem
from loaders.sources import Sheet

_TABLES = {
    TARGETS: ("Tabel 1 (sasaran)", "ibu_hamil"), GROWTH: ("Tabel 2 (tikar pertumbuhan)", "tikar_total"),
    LEVEL: ("Tabel 4 (tingkat konvergensi)", "ih_diterima"), FUNDS: ("Tabel 5 (Dana Desa)", "dd_pembangunan_total"),
}  # fmt: skip


@dataclass
class Papers:
    """Sheets of a workbook that are forms, and sheets beside them that say how many were due; in the tabs' order."""

    forms: list[Form] = field(default_factory=list)
    due: list[tuple[int, DueSheet]] = field(default_factory=list)
    """With the number of forms that stand before it."""
    listed: dict[str, frozenset[str]] = field(default_factory=dict)
    """Sheet of a form that was read -> our tables of which it says everything there is (`whole.py`)."""

    def take_form(self, sheet: Sheet) -> bool:
        """Whether the sheet is a form; then it is kept."""
        form = find_form(sheet)
        self.forms += [form] if form else []
        return form is not None

    def take_due_sheet(self, sheet: Sheet) -> bool:
        """Whether the sheet says how many were due, service by service; then it is kept."""
        found = find_due_sheet(sheet)
        self.due += [(len(self.forms), found)] if found else []
        return found is not None


def read_papers(papers: Papers, parts: dict[str, list[Part]], *, desa: pd.DataFrame, file: str) -> list[Problem]:
    """Add the records of all forms to `parts` (by table); returns what there is to say about the forms.

    `desa`: the village list; a form names its village inside its kecamatan, or by code. A form whose village or quarter
    is not certain gives records that carry the reason, so each is counted as read and refused.
    """
    problems: list[Problem] = []
    heads = [read_head(form.rows, end=form.head_end, name=form.sheet.name) for form in papers.forms]
    paired = _paired(papers, heads, problems, file=file)
    for number, (form, head) in enumerate(zip(papers.forms, heads, strict=True)):
        found = _Read(form, head, read_stacked(form), list(read_lines(form)))
        problems += _read_form(found, paired.get(number), parts, desa=desa, file=file)
        if found.is_filled:
            papers.listed[clean(form.sheet.name)] = found.listed
    return problems


def _paired(papers: Papers, heads: list[Head], problems: list[Problem], *, file: str) -> dict[int, DueSheet]:
    """Form number -> its sheet of people due: the form of the same village, else the one before it, else the only."""
    paired: dict[int, DueSheet] = {}
    for before, due in papers.due:
        village = due.head.text("desa")
        same = [number for number, head in enumerate(heads) if comparable(head.text("desa")) == comparable(village)]
        chosen = same if village else [max(before - 1, 0)] if heads else []
        if len(chosen) == 1 and chosen[0] not in paired:
            paired[chosen[0]] = due
        else:
            problems.append(Problem(code="W428", file=file, sheet=due.name))
    return paired


@dataclass(frozen=True)
class _Read:
    """A form with its cells found: its head, tables 1, 2, 4 and 5, and the lines of table 3."""

    form: Form
    head: Head
    stacked: Found
    lines: list[Line]

    @property
    def filled(self) -> list[Line]:
        return [line for line in self.lines if line.is_filled]

    @property
    def is_filled(self) -> bool:
        return bool(self.filled) or is_filled(self.stacked)

    @property
    def listed(self) -> frozenset[str]:
        """Our tables that the form has the whole of: a part that was not found may still say something."""
        level = all(column in self.stacked for _, column in _TABLES.values())
        return frozenset(["scorecard"] * self.has_counts + ["formulir4"] * level)

    @property
    def has_counts(self) -> bool:
        return any("diterima" in line.cells for line in self.lines)


def _read_form(
    found: _Read, due: DueSheet | None, parts: dict[str, list[Part]], *, desa: pd.DataFrame, file: str
) -> Iterator[Problem]:
    form, head, stacked, sheet = found.form, found.head, found.stacked, clean(found.form.sheet.name)
    if not found.is_filled:
        yield Problem(code="E419", file=file, sheet=sheet)
        return
    yield from _missing(found, file=file)
    owner = Owner(sheet=form.sheet.name, kode_desa=kode_desa_of(head, desa), kuartal=kuartal_of(head), head=head)
    if doubt := doubt_of(head, desa):
        row, column = head.place("desa") or (None, "")
        details = {"other": quoted(owner.kode_desa)}
        yield Problem(code="W417", file=file, sheet=sheet, row=row, column=column, value=quoted(doubt), details=details)
    services, remarks = service_part(owner, found.filled, stacked, due)
    for part in (services, level_part(owner, stacked)):
        if part:
            parts[part.table.name].append(part)
    for remark in (*remarks, *remarks_on_level(stacked)):
        yield Problem(
            code=remark.code, file=file, sheet=sheet, row=remark.cell.row, column=quoted(remark.cell.header),
            value=quoted(remark.value), details=remark.details,
        )  # fmt: skip


def _missing(found: _Read, *, file: str) -> Iterator[Problem]:
    """Tables that the form lacks or that could not be read; the count of the services is an error."""
    for title, column in _TABLES.values():
        if column not in found.stacked:
            yield Problem(code="W419", file=file, sheet=clean(found.form.sheet.name), value=title)
    if not found.has_counts:
        row = found.form.titles[SERVICES] + 1
        yield Problem(code="E417", file=file, sheet=clean(found.form.sheet.name), row=row)
