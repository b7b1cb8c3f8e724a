"""How large a point may be written so that it fills the wall without scrolling. Pure.

Lengths are in hundredths of the screen's width (vw), type sizes too, so that one answer holds for laptop and projector:
room is what a laptop of 1366 × 768 leaves below the buttons, the menu shut.
"""

import math

from reports.agenda import Group, Line, Point

SIZES = (2.1, 1.9, 1.7, 1.5, 1.35, 1.2)
ANSWER, HEADING, SMALL = 1.9, 1.4, 1.1
_BARE = 1.5
COLUMNS, LEAST_EM, LEAST_GROUP_EM = 3, 15, 11
LINE_HEIGHT = 1.27
_ROOM_VW, _WIDE_VW = 35, 88
_CHARACTER_EM, _GAP_EM, _SYMBOL_EM = 0.5, 1.4, 1.3


def size_of(item: Point) -> float:
    """The largest of SIZES in which the point is estimated to fit, else the smallest. Without lines, 1.5."""
    if not any(group.lines for group in item.groups):
        return _BARE
    return next((size for size in SIZES if _height(item, size) <= _ROOM_VW), SIZES[-1])


def _height(item: Point, size: float) -> float:
    groups = [group for group in item.groups if group.lines]
    if len(groups) > 1:
        columns = _fitting(len(groups), LEAST_GROUP_EM, size)
        heights = [_group_vw(group, columns, size) for group in groups]
    else:
        columns = _fitting(COLUMNS, LEAST_EM, size)
        heights = [(_rows(line, columns, size) + 0.3) * size * LINE_HEIGHT for line in groups[0].lines]
    lines = sum(max(heights[start : start + columns]) for start in range(0, len(heights), columns))
    answer = _wrapped(len(item.answer), 1, ANSWER) * ANSWER * LINE_HEIGHT
    return lines + answer + sum(_small_vw(words) for words in (item.note, " ".join(item.marks.values())) if words)


def _small_vw(words: str) -> float:
    return (_wrapped(len(words), 1, SMALL) + 0.5) * SMALL * LINE_HEIGHT


def _fitting(wanted: int, least_em: float, size: float) -> int:
    return max(1, min(wanted, int(_WIDE_VW / ((least_em + _GAP_EM) * size))))


def _group_vw(group: Group, columns: int, size: float) -> float:
    heading = _wrapped(len(group.heading), columns, HEADING) * HEADING if group.heading else 0
    return (heading + sum(_rows(line, columns, size) + 0.12 for line in group.lines) * size) * LINE_HEIGHT


def _rows(line: Line, columns: int, size: float) -> int:
    return _wrapped(len(line.name) + 1 + len(line.words), columns, size)


def _wrapped(characters: int, columns: int, size: float) -> int:
    width_em = _WIDE_VW / columns / size - _GAP_EM - _SYMBOL_EM
    return max(1, math.ceil(characters * _CHARACTER_EM / width_em))
