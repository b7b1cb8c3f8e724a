"""Tables 1, 2, 4 and 5 of the form: values found by the words over them and beside them."""

import re
from collections.abc import Iterator

from loaders.cells import is_blank
from loaders.formulir4.grid import Cell, Head, Rows, heads, plain, texts, value_under
from loaders.formulir4.sections import FUNDS, GROWTH, LEVEL, TARGETS, Form
from loaders.formulir4.values import tidy

_ACROSS = {
    TARGETS: (
        ("rumah_tangga_hpk", r"rumah ?tangga|\brt\b"),
        ("paud_anak", r"\b2 ?(?:-|sd|s/d|sampai) ?6\b|paud"),
        ("ibu_hamil_kek", r"(?=.*(?:hamil|bumil))(?=.*(?:kek|r[ei]sti|r[ie]siko))"),
        ("ibu_hamil", r"hamil|bumil"),
        ("anak_gizi", r"gizi|stunting"),
        ("anak_0_23", r"anak|baduta"),
    ),
    GROWTH: (
        ("tikar_tidak_diukur", r"(?:tidak|belum|tdk) (?:di)?ukur|tanpa ukur"),
        ("tikar_hijau", r"hijau"),
        ("tikar_kuning", r"kuning"),
        ("tikar_merah", r"merah"),
        ("tikar_total", r"total|jumlah|anak"),
    ),
}
_DOWN = {
    LEVEL: (("total", r"^(?:total|jumlah)"), ("ih", r"hamil|bumil"), ("an", r"anak|baduta")),
    FUNDS: (("dd_pembangunan", r"pembangunan"), ("dd_pemberdayaan", r"pemberdayaan")),
}
_OVER = {
    LEVEL: (("seharusnya", r"seharusnya"), ("diterima", r"diterima"), ("persen", r"%|persen|tingkat konvergensi")),
    FUNDS: (("persen", r"%|persen"), ("stunting", r"stunting|khusus"), ("total", r"alokasi|total|pagu|anggaran")),
}
_TOTAL_LABEL = re.compile(r"(?:jumlah|jml|total|banyaknya)(?: total)?\W*")

Found = dict[str, Cell]


def read_stacked(form: Form) -> Found:
    """Column of `formulir4` (and '<row>_persen' of tables 4 and 5) -> its cell, for everything the form has."""
    found: Found = {}
    for name in (TARGETS, GROWTH):
        if name in form.titles:
            found |= _across(form, name)
    for name in (LEVEL, FUNDS):
        if name in form.titles:
            found |= dict(_down(form, name))
    return found


def _across(form: Form, name: str) -> Found:
    """One line of values under headers of one or two rows; the line is the one labelled 'Jumlah'."""
    first, last = form.span(name)
    for index in range(first + 1, last):
        columns = _known(heads(form.rows, first=first, last=index), _ACROSS[name])
        leftmost = min((head.column for head in columns.values()), default=0)
        label = next(iter(texts(form.rows[index])), (leftmost, ""))
        if label[0] < leftmost and _TOTAL_LABEL.fullmatch(plain(label[1])):
            row = form.rows[index]
            return {
                column: Cell(tidy(value_under(row, head)), index + 1, head.title) for column, head in columns.items()
            }
    return {}


def _down(form: Form, name: str) -> Iterator[tuple[str, Cell]]:
    """Lines known by their label, under known headers."""
    first, last = form.span(name)
    top = next((index for index in range(first, last) if _titled(form.rows, index, _OVER[name])), last)
    lines = _labelled(form.rows, top + 1, last, _DOWN[name])
    if not lines:
        return
    columns = _known(heads(form.rows, first=top, last=min(lines.values())), _OVER[name])
    for label, index in lines.items():
        row = form.rows[index]
        title = next(text for _, text in texts(row))
        for column, head in columns.items():
            raw = value_under(row, head)
            value = raw if column == "persen" or name == FUNDS else tidy(raw)
            yield f"{label}_{column}", Cell(value, index + 1, f"{title} – {head.texts[-1]}")


def _titled(rows: Rows, index: int, known: tuple[tuple[str, str], ...]) -> bool:
    """Whether the row heads two columns at least: a remark names one thing or many, in one cell."""
    words = [plain(text) for _, text in texts(rows[index])]
    return len(words) > 1 and any(re.search(pattern, text) for _, pattern in known for text in words)


def _labelled(rows: Rows, first: int, last: int, known: tuple[tuple[str, str], ...]) -> dict[str, int]:
    """Label -> the first line whose leftmost words are that label."""
    found: dict[str, int] = {}
    for index in range(first, last):
        words = next((plain(text) for _, text in texts(rows[index])), "")
        label = next((name for name, pattern in known if re.search(pattern, words)), None)
        if label and not words.startswith("jumlah indikator"):
            found.setdefault(label, index)
    return found


def _known(columns: list[Head], known: tuple[tuple[str, str], ...]) -> dict[str, Head]:
    """What each header means; the first of a kind counts."""
    found: dict[str, Head] = {}
    for head in columns:
        meaning = next((name for name, pattern in known if re.search(pattern, head.text)), None)
        if meaning:
            found.setdefault(meaning, head)
    return found


def is_filled(found: Found) -> bool:
    """Whether anything stands in one of the cells."""
    return any(not is_blank(cell.value) for cell in found.values())
