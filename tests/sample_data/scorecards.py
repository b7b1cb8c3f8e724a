"""Reads the quarterly sample workbooks without our loaders: (village, quarter) -> services and the other tables."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from loaders.schema import TABLES
from loaders.schema.scorecard_lists import INDIKATOR_SCORECARD
from tests.sample_data.reading import SAMPLE, count, kode, rows_of

FOLDER = SAMPLE / "kecamatan_kuartalan"
BOOKS = tuple(sorted(FOLDER.glob("*_scorecard.xlsx")))
LATE_BOOKS = tuple(sorted(FOLDER.glob("*_scorecard_susulan.xlsx")))
FORMS = tuple(sorted(FOLDER.glob("Formulir 4 *.xlsx")))
QUARTERS = ("2025-1", "2025-2", "2025-3", "2025-4", "2026-1", "2026-2", "2026-3")
MOTHERS = tuple(f"IH-{number}" for number in range(1, 9))
CHILDREN = tuple(f"AN-{number}" for number in range(1, 11))
SERVICES = (*MOTHERS, *CHILDREN, "PA-1")
LABELS = {TABLES["formulir4"].column(name).label: name for name in TABLES["formulir4"].values}
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}

Key = tuple[str, str]
Pairs = dict[str, tuple[int | None, int | None]]


class Card(NamedTuple):
    """One scorecard: service -> (received, due), and the columns of formulir4; None is an empty cell."""

    services: Pairs
    counts: dict[str, int | None]

    def sum_of(self, services: tuple[str, ...], at: int) -> int:
        """Received (`at` 0) or due (1), empty cells left out."""
        return sum(self.services[name][at] for name in services if self.services[name][at] is not None)


def quarter(cell: object) -> str:
    """'Kuartal 3 2026' or 'Triwulan III Tahun 2026' -> '2026-3'."""
    said = re.fullmatch(r"(?:Kuartal ([1-4])|Triwulan (I{1,3}|IV) Tahun) (\d{4})", str(cell))
    return f"{said[3]}-{said[1] or _ROMAN[said[2]]}"


def last_month(kuartal: str) -> str:
    """'2026-3' -> '2026-09'."""
    return f"{kuartal[:4]}-{3 * int(kuartal[5]):02d}"


def cards_in(path: Path) -> Iterator[tuple[Key, Card]]:
    """The scorecards of one workbook; lines without a number are villages that sent none."""
    others = dict(_counts(path))
    titles = [title for title in rows_of(path, "Scorecard")[3][4:] if title]
    for line in _lines(path, "Scorecard", 5):
        key = kode(line[0]), quarter(line[3])
        cells = [count(cell) for cell in line[4:]]
        pairs = dict(zip(map(_service, titles), zip(cells[::2], cells[1::2], strict=True), strict=True))
        if any(cell is not None for cell in cells):
            yield key, Card(pairs, others.pop(key))
    assert not [key for key, counts in others.items() if any(number is not None for number in counts.values())]


def every_card() -> dict[Key, Card]:
    """All scorecards of all workbooks; none stands in two of them."""
    found: dict[Key, Card] = {}
    for path in (*BOOKS, *LATE_BOOKS):
        for key, card in cards_in(path):
            assert key not in found, key
            found[key] = card
    return found


def _counts(path: Path) -> Iterator[tuple[Key, dict[str, int | None]]]:
    names = [LABELS[title] for title in rows_of(path, "Formulir 4")[3][4:]]
    for line in _lines(path, "Formulir 4", 4):
        yield (kode(line[0]), quarter(line[3])), dict(zip(names, map(count, line[4:]), strict=True))


def _lines(path: Path, sheet: str, first: int) -> list[list[object]]:
    return [line for line in rows_of(path, sheet)[first:] if line[0] != "JUMLAH"]


def _service(title: object) -> str:
    return next(item.id for item in INDIKATOR_SCORECARD if str(title) in (item.id, item.title))
