"""The sheets of the quarterly workbook: Scorecard (Tabel 3) and Formulir 4 (the other tables)."""

from loaders.schema import TABLES
from loaders.schema.scorecard_lists import INDIKATOR_SCORECARD
from sample_data.generate.content import Cell, Line, SheetContent, kept_lines, label, village_cells, village_headers
from sample_data.generate.quarters import LAST_QUARTER, QUARTERS, quarter_in_words
from sample_data.generate.scorecard_events import CODES_AS_TITLES, ROMAN_QUARTERS, SINGLE_FORMS
from sample_data.generate.scorecard_habits import came_late
from sample_data.generate.scorecards import Scorecard, scorecards_of
from sample_data.generate.village import Village

Sent = list[tuple[Village, str, Scorecard | None]]
"""Village, quarter, and what it sent; None for nothing."""


def scorecard_sheet(villages: list[Village], _sent_in: int) -> SheetContent:
    """Two header rows: the service over its Diterima and Seharusnya."""
    return _scorecard(villages, _in_time(villages))


def formulir4_sheet(villages: list[Village], _sent_in: int) -> SheetContent:
    """One column for every other number of the form."""
    return _formulir4(villages, _in_time(villages))


def late_scorecard_sheet(villages: list[Village], _sent_in: int) -> SheetContent:
    """The scorecards that came after the kecamatan had sent its workbook."""
    return _scorecard(villages, _late(villages))


def late_formulir4_sheet(villages: list[Village], _sent_in: int) -> SheetContent:
    """The other tables of the same."""
    return _formulir4(villages, _late(villages))


def _in_time(villages: list[Village]) -> Sent:
    """Every village in every quarter; what came late, or as a form of its own, is not in the workbook."""
    return [
        (village, kuartal, None if _apart(village, kuartal) else card) for kuartal, village, card in _sent(villages)
    ]


def _late(villages: list[Village]) -> Sent:
    return [(village, kuartal, card) for kuartal, village, card in _sent(villages)
            if card and came_late(village, kuartal)]  # fmt: skip


def _sent(villages: list[Village]) -> list[tuple[str, Village, Scorecard | None]]:
    cards = {village.kode: scorecards_of(village) for village in villages}
    return [(kuartal, village, cards[village.kode].get(kuartal))
            for kuartal in QUARTERS for village in villages]  # fmt: skip


def _apart(village: Village, kuartal: str) -> bool:
    return came_late(village, kuartal) or (village.kode in SINGLE_FORMS and kuartal == LAST_QUARTER)


def _scorecard(villages: list[Village], sent: Sent) -> SheetContent:
    by_code = villages[0].kode_kecamatan in CODES_AS_TITLES
    pair = (label("scorecard", "diterima"), label("scorecard", "seharusnya"))
    titles = [item.id if by_code else item.title for item in INDIKATOR_SCORECARD]
    lines = [[*_start(village, kuartal), *_pairs(card)] for village, kuartal, card in sent]
    return _sheet("Scorecard", villages, tuple((title, pair) for title in titles), lines)


def _formulir4(villages: list[Village], sent: Sent) -> SheetContent:
    names = TABLES["formulir4"].values
    lines = [[*_start(village, kuartal), *(card.counts.get(name) if card else None for name in names)]
             for village, kuartal, card in sent]  # fmt: skip
    return _sheet("Formulir 4", villages, tuple((label("formulir4", name), ()) for name in names), lines)


def _sheet(
    name: str, villages: list[Village], wide: tuple[tuple[str, tuple[str, ...]], ...], lines: list[Line]
) -> SheetContent:
    fixed = (*village_headers(), label("scorecard", "kuartal"))
    return SheetContent(name=name, fixed=fixed, wide=wide, lines=kept_lines(lines, villages[0]), has_total=True)


def _start(village: Village, kuartal: str) -> Line:
    return [*village_cells(village), quarter_in_words(kuartal, roman=village.kode_kecamatan in ROMAN_QUARTERS)]


def _pairs(card: Scorecard | None) -> list[Cell]:
    if card is None:
        return [None] * (2 * len(INDIKATOR_SCORECARD))
    return [number for item in INDIKATOR_SCORECARD for number in (card.received[item.id], card.due[item.id])]
