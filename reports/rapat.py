"""The meeting of one kecamatan on one printed page: A4, black on white, one HTML file that needs nothing else."""

import html
import math
from collections.abc import Sequence
from dataclasses import dataclass

from reports.agenda import MEANINGS, SYMBOLS, Decision, Group, Line, Point
from reports.rapat_page import FOOT, HEAD

_ROWS = 6
_EMPTY_ROWS = 3
_COLUMNS = (("Apa", 34), ("Siapa", 17), ("Batas waktu", 15), ("Tentang", 22), ("Keadaan", 12))
_TITLE_CHARACTERS, _NAME_CHARACTERS, _WORDS_CHARACTERS, _ANSWER_CHARACTERS, _CELL_CHARACTERS = 90, 60, 90, 120, 90
# What fits between the two tables, measured: printed lines below the answers, less what each table row takes.
_LINES, _LINES_PER_ROW, _CHARACTERS_PER_LINE = 28, 1.75, 104


@dataclass(frozen=True, kw_only=True)
class MeetingSheet:
    """What the page holds: where and when, the points, follow-ups brought to the meeting and decided in it.

    `made` says from which state of the data (a day and a Kiriman number, in words). `warning` is printed on top.
    """

    kecamatan: str
    bulan: str
    points: tuple[Point, ...]
    brought: tuple[Decision, ...]
    decided: tuple[Decision, ...]
    made: str
    singkatan: str
    warning: str = ""


def to_html(sheet: MeetingSheet) -> str:
    """The whole page. Long lists end in how many more there are, long words in '…', so that one page is enough."""
    title = _cut(f"Rapat {sheet.singkatan} {sheet.kecamatan}, {sheet.bulan}", _TITLE_CHARACTERS)
    warning = f"<p><strong>{_cut(sheet.warning, _ANSWER_CHARACTERS)}</strong></p>" if sheet.warning else ""
    rows = min(len(sheet.brought), _ROWS) + min(len(sheet.decided), _ROWS)
    points = _points(sheet.points, lines=int(_LINES - _LINES_PER_ROW * rows))
    parts = [
        HEAD.format(title=title),
        f"<h1>{title}</h1>{warning}",
        f"<h2>1. Tindak lanjut rapat sebelumnya</h2>{_table(sheet.brought, empty_rows=0)}",
        '<div class="points">',
        *points,
        f"</div><h2>{len(sheet.points) + 2}. Keputusan rapat ini</h2>{_table(sheet.decided, empty_rows=_EMPTY_ROWS)}",
        _signatures(sheet),
        FOOT.format(made=_cut(sheet.made, _ANSWER_CHARACTERS), key=_key()),
    ]
    return "\n".join(parts)


def _points(points: Sequence[Point], *, lines: int) -> list[str]:
    """Every point with its groups; the printed `lines` are shared out among all groups."""
    shares = iter(_shares([_needed(group) for point in points for group in point.groups], lines))
    return [_point(number, point, [next(shares) for _ in point.groups]) for number, point in enumerate(points, start=2)]


def _needed(group: Group) -> int:
    """Printed lines that the whole group would take."""
    if not group.lines:
        return 0
    return math.ceil((len(group.heading) + sum(map(_length, group.lines))) / _CHARACTERS_PER_LINE)


def _shares(needs: Sequence[int], whole: int) -> list[int]:
    """`whole` shared out so that whoever needs less than an equal part leaves the rest to the others."""
    given, left = {}, whole
    for position, (need, place) in enumerate(sorted((need, place) for place, need in enumerate(needs))):
        given[place] = min(need, left // (len(needs) - position))
        left -= given[place]
    return [given[place] for place in range(len(needs))]


def _point(number: int, point: Point, shares: Sequence[int]) -> str:
    answer = _cut(point.answer, _ANSWER_CHARACTERS)
    heading = f"<h2>{number}. {_cut(point.title, _TITLE_CHARACTERS)}</h2><p>{answer}</p>"
    pairs = zip(point.groups, shares, strict=True)
    return heading + "".join(_group(group, share) for group, share in pairs if group.lines)


def _group(group: Group, share: int) -> str:
    """As many lines as fit into `share` printed ones, never none; then how many more there are."""
    said: list[str] = []
    left = share * _CHARACTERS_PER_LINE - len(group.heading)
    for line in group.lines:
        left -= _length(line)
        if said and left < 0:
            break
        said.append(_line(line))
    more = len(group.lines) - len(said)
    heading = f"<strong>{_cut(group.heading, _NAME_CHARACTERS)}:</strong> " if group.heading else ""
    return f'<p class="lines">{heading}{"; ".join(said)}{f"; dan {more} lainnya" if more else ""}</p>'


def _length(line: Line) -> int:
    """Characters it takes in print: symbol, name, words in brackets, semicolon."""
    return min(len(line.name), _NAME_CHARACTERS) + min(len(line.words), _WORDS_CHARACTERS) + 7


def _line(line: Line) -> str:
    words = f" ({_cut(line.words, _WORDS_CHARACTERS)})" if line.words else ""
    return f"{SYMBOLS[line.tone]}&nbsp;{_cut(line.name, _NAME_CHARACTERS)}{words}"


def _table(rows: Sequence[Decision], *, empty_rows: int) -> str:
    if not rows and not empty_rows:
        return "<p>Tidak ada yang terbawa dari rapat sebelumnya.</p>"
    head = "".join(f'<th style="width:{width}%">{name}</th>' for name, width in _COLUMNS)
    body = "".join(_row([row.apa, row.siapa, row.batas, row.tentang, row.keadaan]) for row in rows[:_ROWS])
    body += ("<tr>" + '<td class="empty"></td>' * len(_COLUMNS) + "</tr>") * empty_rows
    more = f"<p>dan {len(rows) - _ROWS} lainnya, lihat layar Rapat Kecamatan.</p>" if len(rows) > _ROWS else ""
    return f"<table><tr>{head}</tr>{body}</table>{more}"


def _row(cells: Sequence[str]) -> str:
    return (
        "<tr>" + "".join(f'<td><div class="cell">{_cut(cell, _CELL_CHARACTERS)}</div></td>' for cell in cells) + "</tr>"
    )


def _signatures(sheet: MeetingSheet) -> str:
    who = (f"Ketua {sheet.singkatan} {sheet.kecamatan}", "Notulis")
    boxes = "".join(
        f'<div>{_cut(name, _TITLE_CHARACTERS)}<div class="line">Nama dan tanda tangan</div></div>' for name in who
    )
    return f'<div class="signs">{boxes}</div>'


def _key() -> str:
    return ", ".join(f"{symbol} {MEANINGS[tone]}" for tone, symbol in SYMBOLS.items())


def _cut(text: str, most: int) -> str:
    """One line, at most so many characters, without control characters, escaped."""
    flat = " ".join("".join(letter if letter.isprintable() else " " for letter in str(text)).split())
    return html.escape(flat if len(flat) <= most else flat[: most - 1].rstrip() + "…")
