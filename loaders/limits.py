"""What may be opened at all: a file that unpacks to more than a machine can hold is refused before it is parsed.

The bounds are far above any real kecamatan workbook (18,000 rows unpack to about 5 MB) and far below what hurts.
"""

import re
import zipfile
from collections import Counter
from itertools import pairwise

from loaders.extent import extent

MAX_ENTRIES = 2_000
MAX_UNPACKED_BYTES = 200_000_000
MAX_RATIO = 200
RATIO_FLOOR_BYTES = 5_000_000
"""A tiny file of zeros compresses by any factor and harms nobody: the ratio counts from this size on."""
MAX_CELLS = 4_000_000
MAX_TEXT_BYTES = 300_000_000
"""Bytes of text when every shared string is written out in each cell that points to it."""
MAX_CSV_BYTES = 50_000_000

_STRING = re.compile(rb"<(?:\w+:)?si\b")
_POINTER = re.compile(rb"""\bt=["']s["'][^>]{0,200}>\s*<(?:\w+:)?v>([0-9]+)<""")
_POINTER_BYTES = 20
"""A cell that points to a shared string takes at least so many bytes: `<c t="s"><v>1</v></c>`."""


class UnreadableError(Exception):
    """The file as a whole cannot be read: `code` is E101 or E113, `reason` an Indonesian phrase."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code, self.reason = code, reason


def check_zip(archive: zipfile.ZipFile) -> None:
    """Raise UnreadableError (E113) when the archive holds too many entries or unpacks too far. Reads only the list."""
    entries = archive.infolist()
    if len(entries) > MAX_ENTRIES:
        raise UnreadableError("E113", f"{len(entries)} berkas di dalamnya, paling banyak {MAX_ENTRIES}")
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > MAX_UNPACKED_BYTES:
        raise UnreadableError(
            "E113", f"isinya {unpacked // 1_000_000} MB, paling besar {MAX_UNPACKED_BYTES // 1_000_000} MB"
        )
    packed = max(1, sum(entry.compress_size for entry in entries))
    if unpacked > RATIO_FLOOR_BYTES and unpacked / packed > MAX_RATIO:
        raise UnreadableError("E113", f"isinya {unpacked // packed} kali ukuran berkas")


def check_cells(sheet_xml: bytes) -> None:
    """Raise UnreadableError (E113) when the rectangle from A1 to the last cell is too large.

    One cell in the far corner is enough to make a reader allocate the whole rectangle, so places count, not cells.
    """
    height, width = extent(sheet_xml)
    check_size(height=height, width=width)


def check_size(*, height: int, width: int) -> None:
    """Raise UnreadableError (E113) when a table of that size has too many places."""
    if height * width > MAX_CELLS:
        raise UnreadableError("E113", f"{height} baris × {width} kolom")


def check_texts(shared_xml: bytes, sheet_xml: bytes) -> None:
    """Raise UnreadableError (E113) when shared texts, copied into every cell that points to them, would fill memory."""
    starts = [match.start() for match in _STRING.finditer(shared_xml)]
    lengths = [end - start for start, end in pairwise([*starts, len(shared_xml)])]
    if max(lengths, default=0) * (len(sheet_xml) // _POINTER_BYTES) <= MAX_TEXT_BYTES:
        return
    uses = Counter(int(number) for number in _POINTER.findall(sheet_xml))
    if sum(lengths[index] * times for index, times in uses.items() if index < len(lengths)) > MAX_TEXT_BYTES:
        raise UnreadableError("E113", "teksnya berulang terlalu banyak")
