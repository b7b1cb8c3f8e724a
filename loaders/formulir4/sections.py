"""Where the form's tables stand in a sheet: found by their titles and by the services, never by number or place."""

import re
from dataclasses import dataclass
from functools import lru_cache

from loaders.formulir4.grid import MOST_ROWS, Rows, plain, texts
from loaders.formulir4.services import service_of, subject_in
from loaders.sources import Sheet

TARGETS, GROWTH, SERVICES, LEVEL, FUNDS = "sasaran", "tikar", "layanan", "tingkat", "dana"
_TITLES = {
    TARGETS: re.compile(r"jumlah sasaran|^sasaran.*hpk"),
    GROWTH: re.compile(r"tikar|hasil pengukuran"),
    SERVICES: re.compile(r"kelengkapan konvergensi|paket layanan"),
    LEVEL: re.compile(r"tingkat konvergensi"),
    FUNDS: re.compile(r"dana desa|\bapb ?des"),
}
_FEWEST_TABLES, _FEWEST_SERVICES = 3, 5
_SHORTEST_WORDING = 8


@dataclass(frozen=True)
class ServiceRow:
    """A line of the services' table: row index, the wording as written and what it means (None: no telling)."""

    index: int
    text: str
    column: int
    service: str | None


@dataclass(frozen=True)
class Form:
    """One form: the sheet, the row index of each table's title that it has, and the lines of its services."""

    sheet: Sheet
    titles: dict[str, int]
    services: tuple[ServiceRow, ...]

    @property
    def rows(self) -> Rows:
        """The rows that are looked at."""
        return self.sheet.rows[:MOST_ROWS]

    @property
    def head_end(self) -> int:
        """The row index at which the form's head (village, year, quarter) is over."""
        return min(self.titles.values())

    def span(self, name: str) -> tuple[int, int]:
        """(first row index below the title, row index of the next table) of a table the form has."""
        top = self.titles[name]
        return top + 1, min((other for other in self.titles.values() if other > top), default=len(self.rows))


def find_form(sheet: Sheet) -> Form | None:
    """The form that the sheet is; None when it is none: it has three of the tables, and services one a line."""
    titles = _titles(sheet.rows[:MOST_ROWS])
    if len(titles) < _FEWEST_TABLES:
        return None
    lines = service_rows(sheet.rows[:MOST_ROWS])
    found = [line for line in lines if line.service]
    if len({line.service for line in found}) < _FEWEST_SERVICES:
        return None
    if SERVICES not in titles:
        titles[SERVICES] = max((row for row in titles.values() if row < found[0].index), default=0)
    form = Form(sheet, titles, ())
    first, last = form.span(SERVICES)
    return Form(sheet, titles, tuple(line for line in lines if first <= line.index < last))


def _titles(rows: Rows) -> dict[str, int]:
    """The first line that titles each table; one that begins with 'Tabel' before any other."""
    found: dict[str, tuple[bool, int]] = {}
    for index, row in enumerate(rows):
        for _, text in texts(row):
            place, named = (not text.lower().startswith("tabel"), index), _titled(text)
            found |= {name: place for name in named if place < found.get(name, (True, len(rows)))}
    return {name: index for name, (_, index) in found.items()}


@lru_cache(maxsize=4_096)
def _titled(text: str) -> tuple[str, ...]:
    """The tables that a text may title. Kept: every sheet that is no form repeats its village names line by line."""
    words = plain(text)
    return tuple(name for name, pattern in _TITLES.items() if pattern.search(words))


def service_rows(rows: Rows) -> list[ServiceRow]:
    """Lines that name a service, and numbered lines among them whose wording nobody knows."""
    lines, subject = [], ""
    for index, row in enumerate(rows):
        wordings = [(column, text) for column, text in texts(row) if len(text) >= _SHORTEST_WORDING]
        known = [(column, text, service_of(text, subject)) for column, text in wordings]
        named = [entry for entry in known if entry[2]]
        if not named or len(wordings) > 1:
            subject = next((subject_in(text) for _, text in wordings if subject_in(text)), subject)
            named = [(column, text, service) for column, text in wordings if (service := service_of(text, subject))]
        chosen = max(named or known, key=lambda entry: len(entry[1]), default=None)
        if chosen and (chosen[2] or _is_numbered(row, chosen[0])):
            lines.append(ServiceRow(index, chosen[1], chosen[0], chosen[2]))
    return lines


def _is_numbered(row: list[object], column: int) -> bool:
    """Whether the cell before the wording is a running number."""
    before = [cell for cell in row[:column] if isinstance(cell, (int, float)) or str(cell).strip().isdigit()]
    return bool(before)
