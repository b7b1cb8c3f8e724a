"""Cells of an .xlsx or .xlsm, as they are: codes stay text, dates stay dates, error cells keep their text."""

import io
import re
import zipfile
from collections.abc import Iterator
from posixpath import join, normpath
from xml.etree import ElementTree

from python_calamine import CalamineWorkbook

from loaders.extent import column_number
from loaders.limits import UnreadableError, check_cells, check_texts, check_zip

_ERROR_CELL = re.compile(
    rb"""<(?:\w+:)?c\b([^>]{0,200}\bt="e"[^>]{0,200})>"""
    rb"""(?:<(?:\w+:)?f\b(?:[^>]{0,500}/>|[^>]{0,500}>[^<]*</(?:\w+:)?f>))?<(?:\w+:)?v>([^<]{1,20})<"""
)
"""Bounded on purpose: an open-ended pattern could be made to search the rest of the file from every cell."""
_REFERENCE = re.compile(rb"""\br=["']([A-Za-z]{1,3})([0-9]{1,7})["']""")


def read(content: bytes) -> Iterator[tuple[float, str, list[list[object]]]]:
    """(share read, sheet name, rows) for every worksheet. Raises UnreadableError for a broken or oversized file."""
    parts = _sheet_parts(content)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        for index, name in enumerate(book.sheet_names):
            rows = book.get_sheet_by_index(index).to_python(skip_empty_area=False)
            _put_errors(rows, parts[index] if index < len(parts) else b"")
            yield (index + 1) / len(book.sheet_names), name, rows
    except (KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except BaseException as error:  # the reader is native code: its panics are not Exceptions
        raise UnreadableError("E101", "isinya rusak") from error


def _sheet_parts(content: bytes) -> list[bytes]:
    """The XML of each sheet in the workbook's order, after every limit was checked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            check_zip(archive)
            if "xl/workbook.xml" not in archive.namelist():
                raise UnreadableError("E101", _other_kind(archive.namelist()))
            return _checked_parts(archive)
    except (zipfile.BadZipFile, ElementTree.ParseError, RuntimeError, KeyError, ValueError, OSError, EOFError) as error:
        raise UnreadableError("E101", "isinya rusak") from error


def _checked_parts(archive: zipfile.ZipFile) -> list[bytes]:
    names = set(archive.namelist())
    shared = archive.read("xl/sharedStrings.xml") if "xl/sharedStrings.xml" in names else b""
    parts = {name: archive.read(name) for name in names if name.startswith("xl/worksheets/") and name.endswith(".xml")}
    for xml in parts.values():
        check_cells(xml)
        check_texts(shared, xml)
    return [parts.get(name, b"") for name in _part_names(archive)]


def _part_names(archive: zipfile.ZipFile) -> list[str]:
    """Paths of the sheets in the order of the tabs."""
    links = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {link.get("Id"): normpath(join("/xl", link.get("Target", ""))).lstrip("/") for link in links}
    sheets = ElementTree.fromstring(archive.read("xl/workbook.xml")).iterfind(".//{*}sheets/{*}sheet")
    return [
        targets.get(next((value for key, value in sheet.attrib.items() if key.endswith("}id")), ""), "")
        for sheet in sheets
    ]


def _put_errors(rows: list[list[object]], sheet_xml: bytes) -> None:
    """Write '#REF!' and its kin into `rows`: the reader gives them as empty, which would look like "not reported"."""
    if b't="e"' not in sheet_xml:
        return
    for attributes, text in _ERROR_CELL.findall(sheet_xml):
        place = _REFERENCE.search(attributes)
        if place is None:
            continue
        row, column = int(place[2]) - 1, column_number(place[1]) - 1
        if 0 <= row < len(rows) and column < len(rows[row]):
            rows[row][column] = text.decode("utf-8", "replace")


def _other_kind(names: list[str]) -> str:
    if any(name.startswith("ppt/") for name in names):
        return "ini berkas PowerPoint"
    if "xl/workbook.bin" in names:
        return "format .xlsb"
    return "zip ini bukan buku kerja Excel"
