"""Does a sheet have a cell far from its corner? Answered from the raw XML, ten times faster than by counting cells.

The answer 'no' must be sure: a sheet without a place beyond column Z and row 99,999 has fewer than 2.6 million places.
"""

import re

import numpy as np

_CHUNK = 16_000_000
_OVERLAP = 64
_FAR = re.compile(rb"[A-Za-z]{2,4}[0-9]|[A-Za-z]?[0-9]{6}")
_IS_SPACE, _IS_QUOTE = np.zeros((2, 256), dtype=bool)
_IS_SPACE[list(b" \t\r\n")] = _IS_QUOTE[list(b"\"'")] = True


def has_far_cell(sheet_xml: bytes) -> bool:
    """True when some `r="…"` names a place beyond column Z or row 99,999, or is written too oddly to tell."""
    starts = range(0, len(sheet_xml), _CHUNK)
    return any(_is_far_in(sheet_xml[max(0, start - _OVERLAP) : start + _CHUNK]) for start in starts)


def _is_far_in(xml: bytes) -> bool:
    letters = np.frombuffer(xml + b" " * _OVERLAP, dtype=np.uint8)
    signs = np.flatnonzero(letters[1:-_OVERLAP] == ord("=")) + 1
    before = letters[signs - 1]
    if _IS_SPACE[before].any() or _IS_SPACE[letters[signs + 1]].any():
        return True
    places = signs[before == ord("r")] + 2
    has_letter, has_two = letters[places] >= ord("A"), letters[places + 1] >= ord("A")
    long_rows = _unclosed(letters, places[~has_letter], within=5)
    long_cells = _unclosed(letters, places[has_letter & ~has_two], within=6)
    suspects = np.concatenate([places[has_two], long_rows, long_cells])
    return any(_FAR.match(xml, place) for place in suspects.tolist())


def _unclosed(letters: np.ndarray, places: np.ndarray, *, within: int) -> np.ndarray:
    """Those places whose quoted text goes on for more than `within` characters."""
    for step in range(1, within + 1):
        places = places[~_IS_QUOTE[letters[places + step]]]
    return places
