"""One file -> one Intake: every sheet recognised, every cell typed, every problem at once. Bad data never raises."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Collection
from datetime import date

import pandas as pd

from loaders.cells import clean, quoted
from loaders.checks import check
from loaders.indonesian import month_title
from loaders.intake import Intake
from loaders.layouts import Part, month_from_titles, unfold, unknown_columns
from loaders.limits import UnreadableError
from loaders.parse import Context
from loaders.problems import Problem
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
    the same list with names, which a Word document needs (without it only a code written in it is understood).
    A file that cannot be opened gives an Intake with E101, E102, E113 or E401 and no tables.
    """
    if is_word(content):
        desa = pd.DataFrame({"kode_desa": sorted(known_desa)}, dtype="str") if desa is None else desa
        return read_word(content, name=name, desa=desa, today=today)
    tell, file = progress or (lambda _share, _text: None), clean(name)
    sha256, parts, problems = hashlib.sha256(content).hexdigest(), defaultdict(list), []
    try:
        for share, sheet in read_sheets(content):
            problems += _take_sheet(sheet, parts, file=file)
            tell(_READING * share, f"Membaca {clean(sheet.name) or file}")
    except UnreadableError as error:
        broken = Problem(code=error.code, file=file, details={"reason": error.reason})
        return Intake(file=name, sha256=sha256, problems=(broken,))
    if not parts:
        problems.insert(0, Problem(code="E102", file=file))
    batches = _batches(parts, known_desa=known_desa, today=today, file=file, tell=tell)
    problems += [problem for batch in batches for problem in batch.problems]
    return _intake(batches, name=name, sha256=sha256, problems=shortened(problems))


def _take_sheet(sheet: Sheet, parts: dict[str, list[Part]], *, file: str) -> list[Problem]:
    """Add the sheet's records to `parts`; say what in it is not used."""
    if sheet.is_empty or simplify(sheet.name) in QUIET_SHEETS:
        return []
    title, layout = clean(sheet.name), find_layout(sheet)
    if layout is None:
        code = "E119" if find_layout(sheet, month_known=True) else "W205"
        return [Problem(code=code, file=file, sheet=title)]
    found, subtotals = unfold(sheet, layout)
    parts[layout.table.name] += found
    unused = [(None, "W203", quoted(text)) for text in unknown_columns(sheet, layout)]
    unused += [(row, "W204", text) for row, text in subtotals]
    if month := month_from_titles(layout):
        unused.insert(0, (None, "W210", month_title(month)))
    return [Problem(code=code, file=file, sheet=title, row=row, value=value) for row, code, value in unused]


def _batches(
    parts: dict[str, list[Part]], *, known_desa: Collection[str], today: date, file: str, tell: Progress
) -> list[Batch]:
    """The tables in schema order: Daftar desa first, because its villages are known to the rest of the file."""
    known, batches = frozenset(known_desa), []
    for table in (name for name in TABLES if name in parts):
        context = Context(today=today, known_desa=None if table == "desa" else known)
        batch = to_batch(parts[table], context, file=file)
        check(batch, today=today)
        batch.problems += tick_notices(parts[table], file=file)
        batches.append(batch)
        if table == "desa":
            known |= set(batch.frame.loc[batch.good, "kode_desa"])
        tell(_READING + (1 - _READING) * len(batches) / len(parts), f"Memeriksa {TABLES[table].title}")
    return batches


def _intake(batches: list[Batch], *, name: str, sha256: str, problems: tuple[Problem, ...]) -> Intake:
    by_table = {batch.table.name: batch for batch in batches}
    return Intake(
        file=name,
        sha256=sha256,
        problems=problems,
        tables={table: batch.frame[batch.good].reset_index(drop=True) for table, batch in by_table.items()},
        read={table: int((~batch.repeated).sum()) for table, batch in by_table.items()},
        refused={table: int((~batch.good & ~batch.repeated).sum()) for table, batch in by_table.items()},
    )
