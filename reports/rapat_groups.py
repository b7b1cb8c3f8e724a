"""The lists under a printed point: whole where they fit, else the first in full and the others by name."""

from collections.abc import Sequence
from dataclasses import dataclass

from reports import rapat_room as room
from reports.agenda import SYMBOLS, Group, Line

_NAME_CHARACTERS, _WORDS_CHARACTERS = 110, 200
_MORE = " dan 99 lainnya"


@dataclass(frozen=True)
class _Said:
    """How much of a group is said: lines in full, then names; and how wide that is."""

    full: int
    named: int
    wide: float


def fitted(groups: Sequence[Group], count: int) -> list[str]:
    """Every group as a paragraph, together in `count` printed lines where that is possible.

    What one group cannot use up, because its next line would not fit, the others get.
    """
    needs = [room.lines(_heading_width(group) + sum(map(_line_width, group.lines))) for group in groups]
    said = [_said(group, share) for group, share in zip(groups, room.shares(needs, count), strict=True)]
    for more in range(1, count):
        larger = [_said(group, share) for group, share in zip(groups, room.shares(needs, count + more), strict=True)]
        if sum(room.lines(each.wide) for each in larger) > count:
            break
        said = larger
    return [_paragraph(group, each) for group, each in zip(groups, said, strict=True)]


def _said(group: Group, share: int) -> _Said:
    """As many lines as fit into `share` printed ones beside the names of the others; else names alone, never none."""
    heading, free = _heading_width(group), room.capacity(max(share, 1))
    names, best, said = sum(map(_name_width, group.lines)), None, heading
    for full, line in enumerate(group.lines, start=1):
        said, names = said + _line_width(line), names - _name_width(line)
        rest = names + room.width(f" dan 99 {group.unit} lain: ") if full < len(group.lines) else 0
        if said + rest <= free:
            best = _Said(full, len(group.lines) - full, said + rest)
    return best or _names_alone(group, free - heading, heading)


def _names_alone(group: Group, free: float, heading: float) -> _Said:
    used, named = _name_width(group.lines[0]) + room.width(_MORE), 1
    while named < len(group.lines) and used + _name_width(group.lines[named]) <= free:
        used += _name_width(group.lines[named])
        named += 1
    return _Said(0, named, heading + used)


def _paragraph(group: Group, said: _Said) -> str:
    """'Judul: ▲ A (…); ▲ B (…); dan 4 desa lain: ▲ C, ◐ D'."""
    parts = [_line(line) for line in group.lines[: said.full]]
    rest = group.lines[said.full :]
    if rest:
        names = ", ".join(_named(line) for line in rest[: said.named])
        names = f"dan {len(rest)} {room.cut(group.unit, _NAME_CHARACTERS)} lain: {names}" if parts else names
        parts.append(f"{names} dan {len(rest) - said.named} lainnya" if said.named < len(rest) else names)
    heading = f"<strong>{room.cut(group.heading, _WORDS_CHARACTERS)}:</strong> " if group.heading else ""
    return f'<p class="lines">{heading}{"; ".join(parts)}</p>'


def _heading_width(group: Group) -> float:
    return room.width(f"{group.heading[:_WORDS_CHARACTERS]}: ", bold=True) if group.heading else 0.0


def _name_width(line: Line) -> float:
    return room.width(f"{SYMBOLS[line.tone] if line.tone else ''} {line.name[:_NAME_CHARACTERS]}, ")


def _line_width(line: Line) -> float:
    return _name_width(line) + room.width(f" ({line.words[:_WORDS_CHARACTERS]})")


def _line(line: Line) -> str:
    words = f" ({room.cut(line.words, _WORDS_CHARACTERS)})" if line.words else ""
    return f"{_named(line)}{words}"


def _named(line: Line) -> str:
    mark = f"{SYMBOLS[line.tone]}&nbsp;" if line.tone else ""
    return f"{mark}{room.cut(line.name, _NAME_CHARACTERS)}"
