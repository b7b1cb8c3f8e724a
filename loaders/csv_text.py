"""Cells of a CSV: separated by comma, semicolon or tab; in UTF-8, UTF-16 with its mark, or Windows-1252."""

import csv
import io
from collections import Counter

from loaders.limits import MAX_CSV_BYTES, UnreadableError, check_size

_SAMPLE_LINES = 60


def read(content: bytes) -> list[list[object]]:
    """Rows of text cells; row i is the file's record i + 1. Raises UnreadableError (E101, E113)."""
    if len(content) > MAX_CSV_BYTES:
        raise UnreadableError("E113", f"{len(content) // 1_000_000} MB, paling besar {MAX_CSV_BYTES // 1_000_000} MB")
    text = _decode(content)
    rows: list[list[object]] = []
    width = 0
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)):
            rows.append(row)
            width = max(width, len(row))
            check_size(height=len(rows), width=width)
    except csv.Error as error:
        reason = f"sel terlalu panjang atau tanda kutip tidak ditutup, di sekitar baris {len(rows) + 1}"
        raise UnreadableError("E101", reason) from error
    return [row + [""] * (width - len(row)) for row in rows]


def _decode(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    if b"\0" in content:
        raise UnreadableError("E101", "isinya bukan teks")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _delimiter(text: str) -> str:
    """The separator that cuts the first lines into the widest regular table."""
    first, _, _ = text.partition("\n")
    if first.lower().startswith("sep=") and len(first.strip()) == 5:
        return first[4]
    lines = text.split("\n", _SAMPLE_LINES)[:_SAMPLE_LINES]
    return max((";", "\t", ","), key=lambda delimiter: _regularity(lines, delimiter))


def _regularity(lines: list[str], delimiter: str) -> int:
    try:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter) if len(row) > 1)
    except csv.Error:
        return 0
    return max((width * times for width, times in widths.items()), default=0)
