"""Which files a path means, and whether one holds boundaries: told by content, never by name."""

import io
import zipfile
from collections.abc import Iterable
from pathlib import Path

_DATA = {".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv", ".txt", ".htm", ".html", ".docx", ".doc", ".rtf", ".odt"}
SUFFIXES = _DATA | {".geojson", ".json", ".zip", ".gpkg"}
"""What is tried inside a folder. A file named on the command line is tried whatever it is called."""


def find_files(paths: Iterable[Path]) -> tuple[list[tuple[Path, str]], list[str]]:
    """(path, name to show) of every file to read, sorted inside each folder; and the names of files left aside."""
    wanted, left_aside = [], []
    for path in paths:
        if not path.is_dir():
            wanted.append((path, path.name))
            continue
        for found in sorted(entry for entry in path.rglob("*") if entry.is_file()):
            name = str(found.relative_to(path))
            # A name that starts with ~$ is the lock that Excel leaves beside an open workbook.
            hidden = any(part.startswith((".", "~$")) for part in found.relative_to(path).parts)
            if hidden or found.suffix.lower() not in SUFFIXES:
                left_aside.append(name)
            else:
                wanted.append((found, name))
    return wanted, left_aside


def is_boundary(content: bytes) -> bool:
    """Whether the bytes are GeoJSON, GeoPackage, or a zip that is no office document."""
    if content.startswith(b"PK"):
        return not _is_office(content)
    return content.startswith(b"SQLite format 3\0") or content[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")


def _is_office(content: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return True  # a broken zip: the workbook reader says so in words about workbooks, the commoner case
    return "[Content_Types].xml" in names or "mimetype" in names
