"""How large a sheet is, read off its raw XML before anything is parsed.

One cell in the far corner makes a reader allocate the whole rectangle, so this must never answer too little. It runs
over every byte of every workbook, hence numpy: counting cells with a pattern takes longer than reading the sheet.
"""

import re

import numpy as np

NEAR = (99_999, 26)
"""What is said of a sheet with no cell beyond column Z or row 99,999: too small to be worth counting."""

_CHUNK = 16_000_000
_OVERLAP = 64
_LONGEST = 12
"""Letters and figures of the longest reference looked at; 'XFD1048576' has ten."""
_REFERENCE = re.compile(rb"""r\s*=\s*["']([A-Za-z]{0,4})([0-9]{1,10})""")


def extent(sheet_xml: bytes) -> tuple[int, int]:
    """(rows, columns) that the sheet has at most."""
    starts = range(0, len(sheet_xml), _CHUNK)
    sizes = [_extent_of(sheet_xml[max(0, start - _OVERLAP) : start + _CHUNK]) for start in starts]
    return max((rows for rows, _ in sizes), default=1), max((columns for _, columns in sizes), default=1)


def _extent_of(xml: bytes) -> tuple[int, int]:
    letters = np.frombuffer(xml + b" " * _OVERLAP, dtype=np.uint8)
    is_sign, is_space = letters == ord("="), letters <= ord(" ")
    if (is_sign[1:] & is_space[:-1]).any() or (is_sign[:-1] & is_space[1:]).any():
        return _slowly(xml)
    places = np.flatnonzero((letters[: -_OVERLAP - 1] == ord("r")) & is_sign[1:-_OVERLAP]) + 3
    return _exactly(letters, places) if _is_suspect(letters, places).any() else NEAR


def _is_suspect(letters: np.ndarray, places: np.ndarray) -> np.ndarray:
    """Where two letters stand first ('http:' aside), or a digit where a row from 100,000 on has its sixth."""
    first, second = letters[places], letters[places + 1]
    is_address = letters[places + 4] == ord(":")
    return ((second >= ord("A")) & ~is_address) | _is_digit(letters[places + 5 + (first >= ord("A"))])


def _exactly(letters: np.ndarray, places: np.ndarray) -> tuple[int, int]:
    """The largest row and column among the references that start at `places`."""
    columns, rows = np.zeros((2, len(places)), dtype=np.int64)
    for step in range(_LONGEST):
        char = letters[places + step].astype(np.int64)
        upper = char & 0xDF
        is_letter = (rows == 0) & (upper >= ord("A")) & (upper <= ord("Z"))
        is_digit = _is_digit(char)
        columns = np.where(is_letter, columns * 26 + upper - 64, columns)
        rows = np.where(is_digit, rows * 10 + char - 48, rows)
        if not (is_letter | is_digit).any():
            break
        places = np.where(is_letter | is_digit, places, len(letters) - _LONGEST)
    return max(1, int(rows.max(initial=1))), max(1, int(columns[rows > 0].max(initial=1)))


def _slowly(xml: bytes) -> tuple[int, int]:
    """The same for XML with spaces around its signs, which no spreadsheet program writes."""
    found = set(_REFERENCE.findall(xml))
    return max((int(row) for _, row in found), default=1), max((column_number(name) for name, _ in found), default=1)


def column_number(letters: bytes) -> int:
    """1 for A, 27 for AA."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _is_digit(char: np.ndarray) -> np.ndarray:
    return (char >= ord("0")) & (char <= ord("9"))
