"""Tabel 2 -> records of rencana_kerja: one for every activity and month that carries a mark."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from loaders.cells import Fault
from loaders.indonesian import day_title, month_title
from loaders.parse import LONGEST_TEXT
from loaders.schema import KEGIATAN
from loaders.word.activities import Match, match_all
from loaders.word.findings import Findings, Place
from loaders.word.grid import Cell
from loaders.word.kept import is_too_long, kept
from loaders.word.marks import Mark, read_mark
from loaders.word.plan_rows import PlanRow, background, plan_rows
from loaders.word.plan_table import PlanPart

TABLE = "rencana_kerja"
_TITLES = {item.id: item.title for item in KEGIATAN}
_BLANK = Mark()


@dataclass(frozen=True)
class _Entry:
    """What one cell, or all cells of the same activity and month, say. None: nothing said."""

    planned: int | None
    done: int | None
    tanggal: str | None
    tanggal_rencana: str | None
    catatan: str | None
    place: Place


def read_plan(parts: list[PlanPart], *, year: int, today: date, findings: Findings) -> None:
    """Add the plan's records to `findings`.

    A mark is a plan, unless its table, column or row says realisation (or the cell itself: T, RT). A date in a plan
    stays a plan with that date, past or not: villages write down when they intend to meet. A plan says nothing about
    what was done, not even "not yet".
    """
    found: dict[tuple[str, int], _Entry] = {}
    for group in dict.fromkeys(part.group for part in parts):
        rows = {part: plan_rows(part, findings) for part in parts if part.group == group}
        matched = _matched([row for some in rows.values() for row in some], findings)
        for part, some in rows.items():
            for kegiatan, month, entry in _entries(part, some, matched, findings, year=year, today=today):
                key = (kegiatan, month)
                found[key] = _joined(found[key], entry) if key in found else entry
    says_plan = any(entry.planned for entry in found.values())
    for (kegiatan, month), entry in found.items():
        _take(findings, kegiatan, f"{year}-{month:02d}", entry, says_plan=says_plan)
    if found and not says_plan:
        findings.partial.add(TABLE)
        findings.say(Place(sheet=parts[0].title), "W413")


def _take(findings: Findings, kegiatan: str, bulan: str, entry: _Entry, *, says_plan: bool) -> None:
    """Outside the plan is 0 only where the document holds a plan; one of realisation alone says nothing about it."""
    planned = entry.planned if entry.planned is not None or not says_plan else 0
    findings.add(
        TABLE, entry.place, kegiatan=kegiatan, bulan=bulan, direncanakan=planned, terlaksana=entry.done,
        tanggal=entry.tanggal, tanggal_rencana=entry.tanggal_rencana, catatan=entry.catatan,
    )  # fmt: skip


def _matched(rows: list[PlanRow], findings: Findings) -> dict[str, Match]:
    """Every wording of a plan with the activity it means; says what was guessed, and what stands twice."""
    matched, seen = match_all([row.activity for row in rows if row.activity]), {}
    for row in rows:
        cell = row.part.table.grid[row.number - 1][row.part.activity]
        match, place = matched.get(row.activity), row.place(row.part.activity)
        if match is None or cell in seen.values():
            continue
        if match.kegiatan in seen and row.done is None:
            findings.say(place, "W412", row.activity)
        elif match.kegiatan not in seen and not match.exact:
            findings.say(place, "W410", row.activity, other=f"{match.kegiatan} {_TITLES[match.kegiatan]}")
        elif match.kegiatan not in seen and match.near:
            findings.say(place, "W411", row.activity, other=f"{match.near} {_TITLES[match.near]}")
        seen.setdefault(match.kegiatan, cell)
    return matched


def _entries(
    part: PlanPart, rows: list[PlanRow], matched: dict[str, Match], findings: Findings, *, year: int, today: date
) -> Iterator[tuple[str, int, _Entry]]:
    plain = background(part, rows)
    unread = sum(not cell.text for cell in plain)
    if unread:
        findings.say(Place(sheet=part.title), "W414", str(unread))
    for row in rows:
        for cell, columns in row.cells:
            shaded = bool(cell.fill) and cell not in plain
            mark = _mark(cell, part.months[columns[0]], shaded=shaded, part=part)
            if mark is None:
                continue
            fault = mark if isinstance(mark, Fault) else _row_fault(row, matched)
            if fault is not None:
                place = row.place(columns[0] if isinstance(mark, Fault) else part.activity)
                findings.refuse(TABLE, place, fault.code, fault.value, **dict(fault.details))
                continue
            yield from _of_cell(row, columns, mark, matched[row.activity], findings, year=year, today=today)


def _mark(cell: Cell, month: int, *, shaded: bool, part: PlanPart) -> Mark | Fault | None:
    mark = read_mark(cell.text, month=month, legend=part.legend)
    if mark is None and cell.has_drawing:
        return Fault("E406", "")
    if not shaded or isinstance(mark, Fault):
        return mark
    if part.legend.colour_is_done:
        planned = None if mark is None else (mark.flags or (1, None))[0]
        return replace(mark or _BLANK, flags=(planned, 1))
    return mark or _BLANK


def _row_fault(row: PlanRow, matched: dict[str, Match]) -> Fault | None:
    if not row.activity or kept(row.activity) is None:
        return Fault("E105", "")
    return (
        Fault("E115", row.activity, (("high", str(LONGEST_TEXT)),))
        if is_too_long(matched[row.activity].kegiatan)
        else None
    )


def _of_cell(
    row: PlanRow, columns: tuple[int, ...], mark: Mark, match: Match, findings: Findings, *, year: int, today: date
) -> Iterator[tuple[str, int, _Entry]]:
    """An entry for each month the cell covers; a day goes to its own month, else to the first."""
    months = list(dict.fromkeys(row.part.months[column] for column in columns))
    place, done = row.place(columns[0]), columns[0] in row.part.done if row.done is None else row.done
    planned, realised = mark.flags or ((None, 1) if done else (1, None))
    elsewhere = mark.day is not None and (
        (mark.month is not None and mark.month not in months) or (mark.year is not None and mark.year != year)
    )
    note = row.part.table.grid[row.number - 1][columns[0]].text if elsewhere else mark.note
    if elsewhere:
        findings.say(place, "W415", note)
    for month in months:
        is_its_month = mark.day is not None and not elsewhere and month == (mark.month or months[0])
        tanggal = _day(year, month, mark.day) if is_its_month else None
        if is_its_month and tanggal is None:
            findings.refuse(TABLE, place, "E405", f"{mark.day}/{month}/{year}")
        elif realised and (tanggal or date(year, month, 1)) > today:
            when = day_title(tanggal.isoformat()) if tanggal else month_title(f"{year}-{month:02d}")
            findings.refuse(TABLE, place, "E111", when)
        else:
            iso = tanggal.isoformat() if tanggal else None
            days = (iso, None) if realised else (None, iso)
            yield match.kegiatan, month, _Entry(planned, realised, *days, kept(note) if note else None, place)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _joined(first: _Entry, second: _Entry) -> _Entry:
    """Plan and realisation of the same month, each with its own date."""
    notes = dict.fromkeys(filter(None, (first.catatan, second.catatan)))
    return _Entry(
        planned=_either(first.planned, second.planned), done=_either(first.done, second.done),
        tanggal=first.tanggal or second.tanggal, tanggal_rencana=first.tanggal_rencana or second.tanggal_rencana,
        catatan="; ".join(notes) or None, place=first.place,
    )  # fmt: skip


def _either(first: int | None, second: int | None) -> int | None:
    return max((flag for flag in (first, second) if flag is not None), default=None)
