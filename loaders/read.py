"""One file -> one Intake: every sheet recognised, every cell typed, every problem at once. Bad data never raises."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Collection
from datetime import date

import pandas as pd

from loaders.cells import clean, quoted
from loaders.checks import check
from loaders.checks_scorecard import check_together, mark_written_due
from loaders.formulir4 import Papers, read_papers, replaced
from loaders.indonesian import month_title
from loaders.intake import Intake
from loaders.layouts import Part, month_from_titles, quarter_from_titles, unfold, unknown_columns
from loaders.limits import UnreadableError
from loaders.parse import Context
from loaders.problems import Problem
from loaders.quarters import quarter_title
from loaders.recognise import find_layout
from loaders.schema import TABLES
from loaders.sources import Sheet, read_sheets
from loaders.summary import shortened
from loaders.ticks import tick_notices
from loaders.typed import Batch, to_batch
from loaders.word import is_word, read_word
from loaders.words import simplify

Progress = Callable[[float, str], None]

QUIET_SHEETS = frozenset({"petunjuk", "pilihan"})
"""Sheets of our own template that hold no data."""
_READING = 0.6
"""Share of the progress bar for opening sheets; parsing and checks take the rest."""


def read_file(
    content: bytes,
    *,
    name: str,
    known_desa: Collection[str],
    today: date,
    progress: Progress | None = None,
    desa: pd.DataFrame | None = None,
) -> Intake:
    """Everything the file holds for our tables.

    `known_desa` are the dotted codes of the villages there are; a Daftar desa sheet in the file adds its own. `desa` is
    the same list with names, which Word documents and Formulir 4 need (without it only a code in them is understood).
    A file that cannot be opened gives an Intake with E101, E102, E113 or E401 and no tables.
    """
    desa = pd.DataFrame({"kode_desa": sorted(known_desa)}, dtype="str") if desa is None else desa
    if is_word(content):
        return read_word(content, name=name, desa=desa, today=today)
    tell, file = progress or (lambda _share, _text: None), clean(name)
    sha256, parts, problems = hashlib.sha256(content).hexdigest(), defaultdict(list), []
    papers = Papers()
    try:
        for share, sheet in read_sheets(content):
            problems += _take_sheet(sheet, parts, papers, file=file)
            tell(_READING * share, f"Membaca {clean(sheet.name) or file}")
    except UnreadableError as error:
        broken = Problem(code=error.code, file=file, details={"reason": error.reason})
        return Intake(file=name, sha256=sha256, problems=(broken,))
    problems += read_papers(papers, parts, desa=desa, file=file)
    if not parts and not papers.forms:
        problems.insert(0, Problem(code="E102", file=file))
    batches = _batches(parts, known_desa=known_desa, today=today, file=file, tell=tell)
    problems += _said_once([problem for batch in batches for problem in batch.problems])
    whole, left = replaced(batches, papers.listed, file=file)
    return _intake(batches, name=name, sha256=sha256, problems=shortened([*problems, *left]), whole=whole)


def _take_sheet(sheet: Sheet, parts: dict[str, list[Part]], papers: Papers, *, file: str) -> list[Problem]:
    """Add the sheet's records to `parts`, or the sheet to `papers` (Formulir 4); say what in it is not used."""
    if sheet.is_empty or simplify(sheet.name) in QUIET_SHEETS:
        return []
    if papers.take_form(sheet):
        return []
    title, layout = clean(sheet.name), find_layout(sheet)
    if layout is None and papers.take_due_sheet(sheet):
        return []
    if layout is None:
        return [Problem(code=_why_unused(sheet), file=file, sheet=title)]
    found, subtotals = unfold(sheet, layout)
    parts[layout.table.name] += found
    unused = [(None, "W203", quoted(text)) for text in unknown_columns(sheet, layout)]
    unused += [(row, "W204", text) for row, text in subtotals]
    if month := month_from_titles(layout):
        unused.insert(0, (None, "W210", month_title(month)))
    if kuartal := quarter_from_titles(layout):
        unused.insert(0, (None, "W418", quarter_title(kuartal)))
    return [Problem(code=code, file=file, sheet=title, row=row, value=value) for row, code, value in unused]


def _said_once(problems: list[Problem]) -> list[Problem]:
    """A cell that several tables read (the village of a form) is wrong once."""
    cells = {(found.code, found.sheet, found.row, found.column, found.value): found for found in reversed(problems)}
    return list(reversed(cells.values()))


def _why_unused(sheet: Sheet) -> str:
    """The code of a sheet that fits no table: it lacks only its month (E119) or quarter (E414), or is no data."""
    lacking = find_layout(sheet, period_known=True)
    if lacking is None:
        return "W205"
    return "E414" if "kuartal" in lacking.table.names else "E119"


def _batches(
    parts: dict[str, list[Part]], *, known_desa: Collection[str], today: date, file: str, tell: Progress
) -> list[Batch]:
    """The tables in schema order: Daftar desa first, because its villages are known to the rest of the file."""
    known, batches = frozenset(known_desa), []
    for table in (name for name in TABLES if name in parts):
        context = Context(today=today, known_desa=None if table == "desa" else known)
        batch = to_batch(parts[table], context, file=file)
        mark_written_due(batch)
        check(batch, today=today)
        batch.problems += tick_notices(parts[table], file=file)
        batches.append(batch)
        if table == "desa":
            known |= set(batch.frame.loc[batch.good, "kode_desa"])
        tell(_READING + (1 - _READING) * len(batches) / len(parts), f"Memeriksa {TABLES[table].title}")
    check_together(batches)
    return batches


def _intake(
    batches: list[Batch], *, name: str, sha256: str, problems: tuple[Problem, ...],
    whole: dict[str, frozenset[tuple[str, int | str]]],
) -> Intake:  # fmt: skip
    by_table = {batch.table.name: batch for batch in batches}
    nothing = dict.fromkeys(set(whole) - set(by_table), 0)
    return Intake(
        file=name,
        sha256=sha256,
        problems=problems,
        tables={table: batch.frame[batch.good].reset_index(drop=True) for table, batch in by_table.items()},
        whole=whole,
        read=nothing | {table: int((~batch.repeated).sum()) for table, batch in by_table.items()},
        refused=nothing | {table: int((~batch.good & ~batch.repeated).sum()) for table, batch in by_table.items()},
    )
