"""A file's bytes -> sheets of cells as they stand. The kind of file is told by its content, never by its name."""

from collections.abc import Iterator
from dataclasses import dataclass

from loaders import csv_text, workbook
from loaders.limits import UnreadableError

_REFUSED = (
    (b"\xd0\xcf\x11\xe0", "format .xls lama atau berkas bersandi"),
    (b"%PDF", "ini berkas PDF"),
    (b"<", "ini halaman web atau XML, walaupun namanya berkas Excel"),
    (b"{", "ini berkas JSON"),
    (b"\x89PNG", "ini gambar"),
    (b"\xff\xd8\xff", "ini gambar"),
)


@dataclass(frozen=True)
class Sheet:
    """One sheet: `rows[i]` is the sheet's row i + 1. Empty cells are '' or None; texts are as written."""

    name: str
    rows: list[list[object]]

    @property
    def is_empty(self) -> bool:
        """True when no cell holds anything."""
        return not any(cell not in ("", None) for row in self.rows for cell in row)


def read_sheets(content: bytes) -> Iterator[tuple[float, Sheet]]:
    """Every sheet of a workbook, or the one of a CSV, each with the share of the file read so far (0–1).

    Raises UnreadableError (E101, E113) when the file cannot be opened or is too large.
    """
    start = content[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start:
        raise UnreadableError("E101", "berkas kosong")
    if content.startswith(b"PK"):
        for share, name, rows in workbook.read(content):
            yield share, Sheet(name, rows)
        return
    for magic, reason in _REFUSED:
        if start.startswith(magic):
            raise UnreadableError("E101", reason)
    yield 1.0, Sheet("", csv_text.read(content))
