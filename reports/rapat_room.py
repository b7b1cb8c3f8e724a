"""How much of the printed meeting fits on its one page: widths of words in points, lines left, who gets them.

Estimated, because no browser lays the page out before it is printed: Arial's widths in four classes, a little to spare.
"""

import html
import math
from collections.abc import Sequence

PAGE_PT, WIDE_PT, LINES_WIDE_PT = 782, 527, 519
TYPE_PT, LINE_PT = 8.5, 10.7
_WRAP = 0.985
"""What of a line is filled before the next word no longer fits."""
_NARROW, _NARROW_EM = frozenset("ijlItfr.,;:()'|! -/[]"), 0.28
_WIDEST, _WIDEST_EM = frozenset("mwMW%@"), 0.87
_CAPITAL_EM, _OTHER_EM, _SYMBOL_EM, _BOLD = 0.69, 0.525, 0.9, 1.06


def width(words: str, *, bold: bool = False) -> float:
    """Printed width in points."""
    return sum(map(_em, words)) * TYPE_PT * (_BOLD if bold else 1)


def _em(letter: str) -> float:
    if letter in _NARROW:
        return _NARROW_EM
    if letter in _WIDEST:
        return _WIDEST_EM
    if not letter.isascii():
        return _SYMBOL_EM
    return _CAPITAL_EM if letter.isupper() else _OTHER_EM


def lines(wide: float, *, of: float = LINES_WIDE_PT) -> int:
    """Printed lines that words of this width take in a column `of` so many points."""
    return max(1, math.ceil(wide / (of * _WRAP)))


def capacity(count: int) -> float:
    """Width of words that fit into so many lines."""
    return count * LINES_WIDE_PT * _WRAP


def shares(needs: Sequence[int], whole: int) -> list[int]:
    """`whole` lines shared out so that whoever needs less than an equal part leaves the rest to the others."""
    given, left = {}, max(whole, 0)
    for position, (need, place) in enumerate(sorted((need, place) for place, need in enumerate(needs))):
        given[place] = min(need, left // (len(needs) - position))
        left -= given[place]
    return [given[place] for place in range(len(needs))]


def cut(text: str, most: int) -> str:
    """One line, at most so many characters, without control characters, escaped."""
    flat = " ".join("".join(letter if letter.isprintable() else " " for letter in str(text)).split())
    return html.escape(flat if len(flat) <= most else flat[: most - 1].rstrip() + "…")
