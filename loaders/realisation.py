"""The work plan filled in on screen: a grid of marks in, the changed cells as an Intake out. Pure.

A grid shows two of the plan's key columns, one down and one across; the third is fixed. Only cells that were changed
become rows, so two people who fill different cells of one village do not overwrite each other.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pandas as pd

from loaders.cells import Fault
from loaders.indonesian import day_title, month_title
from loaders.intake import Intake
from loaders.parse import parse_text
from loaders.problems import Problem
from loaders.schema import TABLES

PLAN = TABLES["rencana_kerja"]
MARKS: dict[str, tuple[int, int]] = {"R": (1, 0), "RT": (1, 1), "T": (0, 1)}
"""Mark -> (direncanakan, terlaksana). On screen the whole cell is seen, so a mark says both; in a file R does not."""
BLANK = ""
KEY_JOINT = " · "
"""Between the parts of a cell's key where a problem says which cell it is about."""
SHEET = "Isian layar"
"""What stands as `lembar` of rows that came from no sheet."""


@dataclass(frozen=True, kw_only=True)
class Layout:
    """Which cells a grid shows: `down` and `across` are key columns with their values, `fixed` holds the third."""

    down: str
    rows: tuple[str, ...]
    across: str
    columns: tuple[str, ...]
    fixed: dict[str, str]

    def key(self, row: str, column: str) -> tuple[str, ...]:
        """The plan's key of one cell."""
        named = self.fixed | {self.down: row, self.across: column}
        return tuple(named[name] for name in PLAN.key)


def mark_of(direncanakan: object, terlaksana: object) -> str:
    """'R', 'RT', 'T' or blank; a flag that is not set is no."""
    flags = tuple(int(not pd.isna(flag) and flag == 1) for flag in (direncanakan, terlaksana))
    return next((mark for mark, values in MARKS.items() if values == flags), BLANK)


def shown_grid(plan: pd.DataFrame, layout: Layout) -> pd.DataFrame:
    """The marks of `plan` (rows as read from the ledger): `layout.rows` down, `layout.columns` across."""
    known = _known(plan)
    cells = [[_mark(known.get(layout.key(row, column))) for column in layout.columns] for row in layout.rows]
    return pd.DataFrame(cells, index=list(layout.rows), columns=list(layout.columns), dtype="str")


def realised(plan: pd.DataFrame, edited: pd.DataFrame, layout: Layout, *, file: str, today: date) -> Intake:
    """The cells of `edited` (shaped as `shown_grid`) whose mark differs from `plan`, as one Intake.

    A cleared mark is an explicit no in both flags, never a deletion. The remark of a cell is not said, so it stays; its
    date stays as long as the cell is done. Problems: E109 for a mark that is none, E111 for something done in a month
    still ahead.
    """
    changed = changed_marks(shown_grid(plan, layout), edited)
    cells = [_Cell(layout.key(*place), mark, None, None) for place, mark in changed.items()]
    return _intake(cells, file=file, today=today)


def changed_marks(shown: pd.DataFrame, edited: pd.DataFrame) -> dict[tuple[str, str], str]:
    """(row, column) -> mark of every cell of `edited` that differs from `shown`; both are shaped as `shown_grid`."""
    marks = {(row, column): _clean_mark(edited.at[row, column]) for row in shown.index for column in shown.columns}
    return {place: mark for place, mark in marks.items() if mark != shown.at[place]}


def detailed(key: dict[str, str], *, mark: str, tanggal: date | None, catatan: str, file: str, today: date) -> Intake:
    """One cell with its date and remark; the date counts only when the mark says done. E115 for an endless remark.

    A date or remark left empty is said to be empty.
    """
    when = tanggal.isoformat() if tanggal else BLANK
    return _intake(
        [_Cell(tuple(key[name] for name in PLAN.key), _clean_mark(mark), when, catatan)], file=file, today=today
    )


def only(intake: Intake, keep: set[tuple[str, ...]]) -> Intake:
    """`intake` cut to the rows whose key is in `keep`, after the sender gave way on the others."""
    frame = intake.tables[PLAN.name]
    chosen = [key in keep for key in frame[list(PLAN.key)].itertuples(index=False, name=None)]
    return _wrapped(frame[chosen].reset_index(drop=True), (), file=intake.file, read=sum(chosen))


@dataclass(frozen=True)
class _Cell:
    key: tuple[str, ...]
    mark: str
    tanggal: str | None
    catatan: str | None
    """None: not said, empty: said to be empty."""


def _known(plan: pd.DataFrame) -> dict[tuple[str, ...], dict]:
    return {tuple(row[name] for name in PLAN.key): row for row in plan.to_dict("records")}


def _mark(row: dict | None) -> str:
    return mark_of(row["direncanakan"], row["terlaksana"]) if row else BLANK


def _clean_mark(cell: object) -> str:
    return BLANK if pd.isna(cell) else str(cell).strip()


def _intake(cells: list[_Cell], *, file: str, today: date) -> Intake:
    problems = {cell: list(_faults(cell, file, today)) for cell in cells}
    good = [_row(cell) for cell in cells if not problems[cell]]
    frame = pd.DataFrame(good, columns=[*PLAN.names, "lembar", "baris"])
    return _wrapped(frame, tuple(p for found in problems.values() for p in found), file=file, read=len(cells))


def _faults(cell: _Cell, file: str, today: date) -> Iterator[Problem]:
    month = cell.key[PLAN.key.index("bulan")]
    place = {"file": file, "sheet": KEY_JOINT.join(cell.key), "lost": "sel"}
    if cell.mark not in (*MARKS, BLANK):
        choices = ", ".join(MARKS)
        yield Problem(code="E109", column="tanda", value=cell.mark[:50], details={"choices": choices}, **place)
        return
    if _is_done(cell) and month > f"{today:%Y-%m}":
        yield Problem(code="E111", column=PLAN.column("terlaksana").label, value=month_title(month), **place)
    if _is_done(cell) and cell.tanggal and cell.tanggal > today.isoformat():
        yield Problem(code="E111", column=PLAN.column("tanggal").label, value=day_title(cell.tanggal), **place)
    if cell.catatan is not None and isinstance(fault := parse_text(cell.catatan), Fault):
        label = PLAN.column("catatan").label
        yield Problem(code=fault.code, column=label, value=fault.value, details=dict(fault.details), **place)


def _is_done(cell: _Cell) -> bool:
    return MARKS.get(cell.mark, (0, 0))[1] == 1


def _row(cell: _Cell) -> dict:
    planned, done = MARKS.get(cell.mark, (0, 0))
    note = None if cell.catatan is None else parse_text(cell.catatan) or BLANK
    when = cell.tanggal if done else BLANK
    values = {"direncanakan": planned, "terlaksana": done, "tanggal": when, "catatan": note}
    return dict(zip(PLAN.key, cell.key, strict=True)) | values | {"lembar": SHEET, "baris": None}


def _wrapped(frame: pd.DataFrame, problems: tuple[Problem, ...], *, file: str, read: int) -> Intake:
    content = frame.to_json(orient="split", force_ascii=False).encode("utf-8", "replace")
    return Intake(
        file=file,
        sha256=hashlib.sha256(content).hexdigest(),
        tables={PLAN.name: frame},
        problems=problems,
        read={PLAN.name: read},
        refused={PLAN.name: read - len(frame)},
    )
