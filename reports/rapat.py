"""The meeting of one kecamatan on one printed page: A4, black on white, one HTML file that needs nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass

from reports import rapat_groups
from reports import rapat_room as room
from reports.agenda import MEANINGS, SYMBOLS, Decision, Point
from reports.rapat_page import FOOT, HEAD

_ROWS = 6
_EMPTY_ROWS = 3
_COLUMNS = (("Apa", 34), ("Siapa", 17), ("Batas waktu", 15), ("Tentang", 22), ("Keadaan", 12))
_TITLE_CHARACTERS, _ANSWER_CHARACTERS, _CELL_CHARACTERS = 90, 160, 90
# Heights in points of what stands beside the points, measured: headings, signatures and foot, rows of the tables.
_FRAME_PT, _HEADING_PT, _POINT_PT, _ROW_PT, _EMPTY_ROW_PT = 104, 19, 6, 4, 16
_CELL_LINES = 3
_ON_PAPER = {
    "buruk": "tertinggal atau perlu tindakan", "sedang": "hampir atau perlu perhatian", "baik": "tercapai atau selesai",
    "netral": "tanpa target", "diam": "belum lapor",
}  # fmt: skip


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
    """The whole page. Long lists end in the names of the others, or in how many more there are: one page is enough."""
    title = room.cut(f"Rapat {sheet.singkatan} {sheet.kecamatan}, {sheet.bulan}", _TITLE_CHARACTERS)
    warning = f"<p><strong>{room.cut(sheet.warning, _ANSWER_CHARACTERS)}</strong></p>" if sheet.warning else ""
    points = _points(sheet.points, room_pt=room.PAGE_PT - _taken_pt(sheet))
    parts = [
        HEAD.format(title=title),
        f"<h1>{title}</h1>{warning}",
        f"<h2>1. Tindak lanjut rapat sebelumnya</h2>{_table(sheet.brought, empty_rows=0)}",
        '<div class="points">',
        *points,
        f"</div><h2>{len(sheet.points) + 2}. Keputusan rapat ini</h2>{_table(sheet.decided, empty_rows=_EMPTY_ROWS)}",
        _signatures(sheet),
        FOOT.format(made=room.cut(sheet.made, _ANSWER_CHARACTERS), key=_key()),
    ]
    return "\n".join(parts)


def _taken_pt(sheet: MeetingSheet) -> float:
    """The height of everything but the points."""
    warning = room.lines(room.width(sheet.warning[:_ANSWER_CHARACTERS], bold=True)) if sheet.warning else 0
    tables = _table_pt(sheet.brought) + _table_pt(sheet.decided) + _EMPTY_ROWS * _EMPTY_ROW_PT
    return _FRAME_PT + 2 * _HEADING_PT + warning * room.LINE_PT + tables


def _table_pt(rows: Sequence[Decision]) -> float:
    """Its heading, its rows, and the line that counts the rest."""
    tall = sum(max(map(_cell_lines, _cells(row), _COLUMNS)) * room.LINE_PT + _ROW_PT for row in rows[:_ROWS])
    return room.LINE_PT + _ROW_PT + tall + (room.LINE_PT if len(rows) > _ROWS else 0)


def _cell_lines(words: str, column: tuple[str, int]) -> int:
    return min(_CELL_LINES, room.lines(room.width(words[:_CELL_CHARACTERS]), of=room.WIDE_PT * column[1] / 100 - 7))


def _points(points: Sequence[Point], *, room_pt: float) -> list[str]:
    """Every point with its groups; the height that is left is shared out among all groups, in printed lines."""
    heads = sum(room.lines(_head_width(point), of=room.WIDE_PT) * (room.LINE_PT + 1) + _POINT_PT for point in points)
    filled = [group for point in points for group in point.groups if group.lines]
    said = iter(rapat_groups.fitted(filled, int((room_pt - heads - len(filled)) / room.LINE_PT)))
    return [
        _point(number, point, [next(said) for group in point.groups if group.lines])
        for number, point in enumerate(points, start=2)
    ]


def _head_width(point: Point) -> float:
    title, answer = point.title[:_TITLE_CHARACTERS], point.answer[:_ANSWER_CHARACTERS]
    return 1.1 * room.width(f"9. {title}", bold=True) + room.width(f"  {answer}")


def _point(number: int, point: Point, groups: Sequence[str]) -> str:
    title, answer = room.cut(point.title, _TITLE_CHARACTERS), room.cut(point.answer, _ANSWER_CHARACTERS)
    return f'<div class="point"><h2>{number}. {title}</h2> <strong>{answer}</strong></div>{"".join(groups)}'


def _table(rows: Sequence[Decision], *, empty_rows: int) -> str:
    if not rows and not empty_rows:
        return "<p>Tidak ada yang terbawa dari rapat sebelumnya.</p>"
    head = "".join(f'<th style="width:{width}%">{name}</th>' for name, width in _COLUMNS)
    body = "".join(_row(_cells(row)) for row in rows[:_ROWS])
    body += ("<tr>" + '<td class="empty"></td>' * len(_COLUMNS) + "</tr>") * empty_rows
    more = f"<p>dan {len(rows) - _ROWS} lainnya, lihat layar Rapat Kecamatan.</p>" if len(rows) > _ROWS else ""
    return f"<table><tr>{head}</tr>{body}</table>{more}"


def _cells(row: Decision) -> list[str]:
    return [row.apa, row.siapa, row.batas, row.tentang, row.keadaan]


def _row(cells: Sequence[str]) -> str:
    return (
        "<tr>"
        + "".join(f'<td><div class="cell">{room.cut(cell, _CELL_CHARACTERS)}</div></td>' for cell in cells)
        + "</tr>"
    )


def _signatures(sheet: MeetingSheet) -> str:
    who = (f"Ketua {sheet.singkatan} {sheet.kecamatan}", "Notulis")
    boxes = "".join(
        f'<div>{room.cut(name, _TITLE_CHARACTERS)}<div class="line">Nama dan tanda tangan</div></div>' for name in who
    )
    return f'<div class="signs">{boxes}</div>'


def _key() -> str:
    """Every mark with all that it can mean on this page."""
    return ", ".join(f"{symbol} {_ON_PAPER.get(tone, MEANINGS[tone])}" for tone, symbol in SYMBOLS.items())
