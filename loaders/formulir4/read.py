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
        problems += _read_form(form, head, paired.get(number), parts, desa=desa, file=file)
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


def _read_form(
    form: Form, head: Head, due: DueSheet | None, parts: dict[str, list[Part]],
    *, desa: pd.DataFrame, file: str,
) -> Iterator[Problem]:  # fmt: skip
    stacked, lines, sheet = read_stacked(form), list(read_lines(form)), clean(form.sheet.name)
    filled = [line for line in lines if line.is_filled]
    if not filled and not is_filled(stacked):
        yield Problem(code="E419", file=file, sheet=sheet)
        return
    yield from _missing(form, stacked, lines, file=file)
    owner = Owner(sheet=form.sheet.name, kode_desa=kode_desa_of(head, desa), kuartal=kuartal_of(head), head=head)
    if doubt := doubt_of(head, desa):
        row, column = head.place("desa") or (None, "")
        details = {"other": quoted(owner.kode_desa)}
        yield Problem(code="W417", file=file, sheet=sheet, row=row, column=column, value=quoted(doubt), details=details)
    services, remarks = service_part(owner, filled, stacked, due)
    for part in (services, level_part(owner, stacked)):
        if part:
            parts[part.table.name].append(part)
    for remark in (*remarks, *remarks_on_level(stacked)):
        yield Problem(
            code=remark.code, file=file, sheet=sheet, row=remark.cell.row, column=quoted(remark.cell.header),
            value=quoted(remark.value), details=remark.details,
        )  # fmt: skip


def _missing(form: Form, stacked: Found, lines: list[Line], *, file: str) -> Iterator[Problem]:
    """Tables that the form lacks or that could not be read; the count of the services is an error."""
    for title, column in _TABLES.values():
        if column not in stacked:
            yield Problem(code="W419", file=file, sheet=clean(form.sheet.name), value=title)
    if not any("diterima" in line.cells for line in lines):
        yield Problem(code="E417", file=file, sheet=clean(form.sheet.name), row=form.titles[SERVICES] + 1)
