"""One point of the agenda for a projector: big type that grows with the screen, columns that wrap. Pure.

Everything is escaped here; the words come from files as they are.
"""

import html
from collections.abc import Mapping

from pages._ui import theme
from pages._ui.meeting_size import ANSWER, COLUMNS, HEADING, LEAST_EM, LEAST_GROUP_EM, LINE_HEIGHT, SMALL, size_of
from reports.agenda import MEANINGS, SYMBOLS, Group, Line, Point, Tone

_LOOK = {
    "buruk": "tertinggal", "sedang": "hampir", "baik": "tercapai", "netral": "tanpa_target", "periksa": "periksa",
    "diam": "belum_lapor",
}  # fmt: skip
# Streamlit sets a size of its own on paragraphs and list items.
_OURS = "font-size:inherit;line-height:inherit"
_PLAIN_LIST = f"{_OURS};list-style:none;margin:0;padding:0"
_WRAP = "overflow-wrap:anywhere"


def place(number: int, count: int, title: str) -> str:
    """'3 / 9 · Kegiatan yang belum terlaksana' over a bar that fills."""
    share = 100 * number / count
    return (
        f'<div style="color:{theme.INK};{_type(1.45)};text-align:center">'
        f'<strong style="white-space:nowrap">{number} / {count}</strong> · {_escaped(title)}'
        f'<div style="height:6px;background:{theme.LINE};margin-top:0.25em">'
        f'<div style="height:6px;width:{share:.1f}%;background:{theme.ACCENT}"></div></div></div>'
    )


def point(item: Point) -> str:
    """The answer, then the lines: several groups side by side, or one group in as many columns as fit; then the key.

    Answers and headings have one size on every slide; only the lines grow or shrink with how many they are.
    """
    answer = (
        f'<p style="margin:0 0 0.5em;{_type(ANSWER, least_px=21)};font-weight:600;{_WRAP}">{_escaped(item.answer)}</p>'
    )
    foot = "".join(_small(words) for words in (_key(item), _escaped(item.note)) if words)
    return (
        f'<section aria-label="{_escaped(item.title)}" style="{_type(size_of(item))};color:{theme.INK}">'
        f"{answer}{_groups(item)}{foot}</section>"
    )


def _key(item: Point) -> str:
    """What the marks on this slide mean, symbol and word."""
    marks = item.marks.items()
    return " &nbsp; ".join(f"{_symbol(tone, meaning)} {_escaped(meaning)}" for tone, meaning in marks)


def _small(words: str) -> str:
    return f'<p style="margin:0.5em 0 0;{_type(SMALL)};color:{theme.MUTED}">{words}</p>'


def line(item: Line) -> str:
    """One line alone, for a row with buttons beside it."""
    return f'<div style="{_type(1.4)};color:{theme.INK}">{_line(item, MEANINGS, tag="div")}</div>'


def _type(size: float, *, least_px: int = 16) -> str:
    return f"font-size:clamp({least_px}px,{size}vw,40px);line-height:{LINE_HEIGHT}"


def _groups(item: Point) -> str:
    filled = [group for group in item.groups if group.lines]
    if len(filled) == 1:
        return _heading(filled[0]) + _list(
            filled[0], item.key, style=_columns(COLUMNS, least_em=LEAST_EM, gap="0.35em 1.2em")
        )
    boxes = "".join(
        f'<div style="border-top:3px solid {theme.LINE};padding-top:0.3em">{_heading(group)}'
        f"{_list(group, item.key, style='display:grid;gap:0.12em')}</div>"
        for group in filled
    )
    return (
        f'<div style="{_columns(len(filled), least_em=LEAST_GROUP_EM, gap="0.7em 1.4em")}">{boxes}</div>'
        if boxes
        else ""
    )


def _columns(number: int, *, least_em: int, gap: str) -> str:
    """So many columns beside each other, fewer where one would be narrower than `least_em`."""
    width = f"min(100%,max({least_em}em,{100 / number:.2f}% - 1.5em))"
    return f"display:grid;gap:{gap};align-items:start;grid-template-columns:repeat(auto-fill,minmax({width},1fr))"


def _heading(group: Group) -> str:
    if not group.heading:
        return ""
    look = f"{_type(HEADING, least_px=18)};margin:0 0 0.2em;font-weight:600;{_WRAP}"
    return f'<p style="{look}">{_escaped(group.heading)}</p>'


def _list(group: Group, key: Mapping[Tone, str], *, style: str) -> str:
    return f'<ul style="{_PLAIN_LIST};{style}">{"".join(_line(item, key, tag="li") for item in group.lines)}</ul>'


def _line(item: Line, key: Mapping[Tone, str], *, tag: str) -> str:
    words = f'<span style="color:{theme.MUTED};font-size:0.88em"> {_escaped(item.words)}</span>' if item.words else ""
    mark = "<span></span>" if item.tone is None else _symbol(item.tone, key[item.tone])
    return (
        f'<{tag} style="display:grid;grid-template-columns:1.3em minmax(0,1fr);{_OURS};margin:0;padding:0;{_WRAP}">'
        f"{mark}<span><strong>{_escaped(item.name)}</strong>{words}</span></{tag}>"
    )


def _symbol(tone: Tone, meaning: str) -> str:
    ink = theme.STATUS[_LOOK[tone]].tint_ink
    return f'<span style="color:{ink}" role="img" aria-label="{_escaped(meaning)}">{SYMBOLS[tone]}</span>'


def _escaped(text: str) -> str:
    """One line without control characters, safe in HTML."""
    return html.escape(" ".join("".join(letter if letter.isprintable() else " " for letter in str(text)).split()))
