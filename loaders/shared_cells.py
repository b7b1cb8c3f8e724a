"""Cells that say several values at once: the marks of a work plan, a step's state or the day it was finished."""

import re
from datetime import date

from loaders.cells import Fault, clean, quoted
from loaders.choices import TICKS, parse_choice
from loaders.months import date_of
from loaders.parse import parse_date
from loaders.schema import Item, Spread


def parse_mark(cell: object, *, spread: Spread, position: int) -> object:
    """The flag at `position` of the mark in the cell; a plain tick is the first mark. E109 when it is no mark."""
    marks = dict(spread.marks)
    if is_tick(cell):
        return spread.marks[0][1][position]
    text = clean(cell).upper() if isinstance(cell, str) else quoted(cell)
    letters = re.sub(r"[\s/,+&-]", "", text)
    if letters in marks:
        return marks[letters][position]
    return Fault("E109", quoted(cell), (("choices", ", ".join(marks)),))


def is_tick(cell: object) -> bool:
    """Whether the cell holds nothing but a tick: √ v x ● 1."""
    return cell is True or (clean(cell) if isinstance(cell, str) else quoted(cell)) in TICKS


def parse_state_or_day(cell: object, *, spread: Spread, position: int, states: tuple[Item, ...], today: date) -> object:
    """The state (position 0) or the day (position 1) in the cell; a day or a tick means the state `spread.day_means`.

    E109 when it is neither a state nor a day (said once, for the state), E111 when the day is after `today`.
    """
    if date_of(cell) is not None:
        day = parse_date(cell, today=today)
        return spread.day_means if position == 0 and isinstance(day, str) else day
    if position == 1:
        return None
    if cell is True or (isinstance(cell, str) and cell.strip() in TICKS):
        return spread.day_means
    return parse_choice(cell, items=states)
