"""Formulir 4 as three villages filled it in themselves: the official layout in three editions of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from loaders.schema.scorecard_lists import INDIKATOR_SCORECARD
from sample_data.generate.formulir4_text import FIXED, PLACES, WIDTHS, HeadOf, wording
from sample_data.generate.quarters import LAST_QUARTER
from sample_data.generate.scorecard_events import SINGLE_FORMS
from sample_data.generate.scorecards import Scorecard, scorecards_of
from sample_data.generate.seeds import stream
from sample_data.generate.village import Village

_SAVED_AT = datetime(2026, 10, 14, 10, 15)
_FIRST_SERVICE_ROW = 18
_FATHERS = 0.2
_A4 = 9
_ONE_LINE, _TWO_LINES_POINTS, _LOW_HEADER_ROW = 110, 30, 11
_LEVELS = ((41, "ih_diterima", "ih_seharusnya"), (42, "an_diterima", "an_seharusnya"),
           (43, "total_diterima", "total_seharusnya"))  # fmt: skip
_FUNDS = ((47, "dd_pembangunan_stunting", "dd_pembangunan_total"),
          (48, "dd_pemberdayaan_stunting", "dd_pemberdayaan_total"))  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class _Paper:
    """The sheet, the edition of the form on it, and how labels and numbers look."""

    sheet: Worksheet
    edition: str
    label: Format
    words: Format
    number: Format

    def put(self, place: str, value: object, look: Format) -> None:
        """A cell or a merged range; None leaves it empty, with its border."""
        if ":" in place:
            self.sheet.merge_range(place, "" if value is None else value, look)
        elif value is None:
            self.sheet.write_blank(place, None, look)
        else:
            self.sheet.write(place, value, look)

    def percent(self, part: int | None, whole: int | None) -> object:
        """As this edition writes a percentage; a dash where nobody was due."""
        if part is None or not whole:
            return "-"
        share = round(100 * part / whole, 2)
        return f"{share:.2f}%".replace(".", ",") if self.edition == "tukar" else share


def write_forms(villages: list[Village], folder: Path) -> Iterator[Path]:
    """The form of LAST_QUARTER of every village in SINGLE_FORMS, one workbook each; yields each path."""
    folder.mkdir(parents=True, exist_ok=True)
    year, quarter = LAST_QUARTER.split("-")
    for village in villages:
        if village.kode in SINGLE_FORMS:
            path = folder / f"Formulir 4 Desa {village.nama} Kec {village.kecamatan} TW {quarter} {year}.xlsx"
            _write(village, SINGLE_FORMS[village.kode], path)
            yield path


def _write(village: Village, edition: str, path: Path) -> None:
    card = scorecards_of(village)[LAST_QUARTER]
    with Workbook(path) as book:
        book.set_properties({"created": _SAVED_AT, "title": "Formulir 4", "comments": "Data contoh (rekaan)"})
        middle = {"valign": "vcenter", "text_wrap": True, "border": 1}
        paper = _Paper(
            sheet=book.add_worksheet("F SC Konvergensi Desa"), edition=edition,
            label=book.add_format({"bold": True, **middle}), words=book.add_format(middle),
            number=book.add_format({"align": "center", "num_format": "#,##0.##", **middle}),
        )  # fmt: skip
        _frame(paper, village)
        _counts(paper, card)
        _services(paper, village, card)


def _frame(paper: _Paper, village: Village) -> None:
    for column, width in enumerate(WIDTHS):
        paper.sheet.set_column(column, column, width)
    paper.sheet.set_row(_LOW_HEADER_ROW - 1, _TWO_LINES_POINTS)
    paper.sheet.set_landscape()
    paper.sheet.set_paper(_A4)
    paper.sheet.fit_to_pages(1, 0)
    for place, text in FIXED:
        paper.put(place, text, paper.label)
    for place, text in HeadOf(village, LAST_QUARTER).cells():
        paper.sheet.write_string(place, text)


def _counts(paper: _Paper, card: Scorecard) -> None:
    """Tabel 1, 2, 4 and 5."""
    for name, place in PLACES.items():
        paper.put(place, card.counts.get(name), paper.number)
    for row, part, whole in (*_LEVELS, *_FUNDS):
        paper.put(f"H{row}:I{row}", paper.percent(card.counts.get(part), card.counts.get(whole)), paper.number)


def _services(paper: _Paper, village: Village, card: Scorecard) -> None:
    """Tabel 3; the edition "tukar" has the certificate of birth after the insurance, "seharusnya" one column more."""
    order = [item.id for item in INDIKATOR_SCORECARD]
    if paper.edition == "tukar":
        at = order.index("AN-8")
        order[at : at + 2] = ["AN-9", "AN-8"]
    has_due = paper.edition == "seharusnya"
    paper.put("G17" if has_due else "G17:H17", "Jumlah", paper.label)
    if has_due:
        paper.put("H17", "Seharusnya", paper.label)
    row = _FIRST_SERVICE_ROW
    for service in order:
        last = row + (service == "AN-4")
        number = [other for other in order if other[:2] == service[:2]].index(service) + 1
        words = wording(service, paper.edition)
        if len(words) > _ONE_LINE:
            paper.sheet.set_row(row - 1, _TWO_LINES_POINTS)
        paper.put(_span("C", row, "C", last), number, paper.number)
        paper.put(_span("D", row, "F", last), words, paper.words)
        paper.put(_span("I", row, "I", last), paper.percent(card.received[service], card.due[service]), paper.number)
        _received(paper, village, card, service, row)
        row = last + 1


def _received(paper: _Paper, village: Village, card: Scorecard, service: str, row: int) -> None:
    received, due = card.received[service], card.due[service]
    if paper.edition == "seharusnya":
        last = row + (service == "AN-4")
        paper.put(_span("G", row, "G", last), received, paper.number)
        paper.put(_span("H", row, "H", last), due, paper.number)
    elif service == "AN-4":
        fathers = int(stream("scorecard", "AN-4", "laki", village.kode).binomial(received, _FATHERS))
        for column, word, count in (("G", "Laki", fathers), ("H", "Jumlah", received)):
            paper.put(f"{column}{row}", word, paper.label)
            paper.put(f"{column}{row + 1}", count, paper.number)
    else:
        with_unit = paper.edition == "tukar" and row % 5 == 0 and received is not None
        paper.put(f"G{row}:H{row}", f"{received} org" if with_unit else received, paper.number)


def _span(left: str, top: int, right: str, bottom: int) -> str:
    return f"{left}{top}" if (left, top) == (right, bottom) else f"{left}{top}:{right}{bottom}"
