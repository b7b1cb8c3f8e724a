"""Broken and hostile files: one problem, no exception, and no waiting."""

import io
import time
import zipfile

import pytest

from loaders.limits import MAX_CELLS, UnreadableError, check_cells
from tests.loaders.sheets import LAYANAN_LONG, A, csv_file, one, read, workbook

GOOD = workbook({"Data": (LAYANAN_LONG, (A, "2026-09", "ODF", 1, 0))})


def _with(content: bytes = GOOD, **replaced: bytes) -> bytes:
    """The workbook with some entries replaced; keys are 'sheet', 'strings' or 'extra'."""
    names = {"xl/worksheets/sheet1.xml": "sheet", "xl/sharedStrings.xml": "strings"}
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            new.writestr(entry, replaced.get(names.get(entry, ""), old.read(entry)))
        if "extra" in replaced:
            new.writestr("xl/media/extra.bin", replaced["extra"])
    return buffer.getvalue()


def _sheet(cells: str) -> bytes:
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{space}"><sheetData>{cells}</sheetData></worksheet>'.encode()


NOT_A_TABLE = [
    b"", b"   \r\n", b"\xef\xbb\xbf", b"PK\x03\x04 not a zip", GOOD[:300], GOOD[: len(GOOD) // 2],
    b"\xd0\xcf\x11\xe0" + b"\0" * 600,
    b"<html><table><tr><td>Kode desa</td></tr></table></html>", b"%PDF-1.7", b'{"type": "FeatureCollection"}',
    b"\x89PNG\r\n",
    b"a\0b\0c", b'Kode desa;Bulan\n"tidak ditutup;' + b"x" * 200_000,
]  # fmt: skip


@pytest.mark.parametrize("content", NOT_A_TABLE, ids=range(len(NOT_A_TABLE)))
def test_a_file_that_is_no_table_is_refused_with_a_reason(content: bytes) -> None:
    intake = read(content)
    assert (one(intake).code, intake.tables, len(intake.sha256)) == ("E101", {}, 64)
    assert one(intake).details["reason"]


@pytest.mark.parametrize("entry", ["ppt/presentation.xml", "xl/workbook.bin", "desa.shp"])
def test_another_kind_of_zip_is_refused(entry: str) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(entry, "x")
    assert one(read(buffer.getvalue())).code == "E101"


def test_a_workbook_without_anything_to_read_says_so() -> None:
    assert [problem.code for problem in read(workbook({"Kosong": ()})).problems] == ["E102"]
    assert [problem.code for problem in read(b"selamat pagi").problems] == ["E102", "W205"]


BOMBS = {
    "one cell in the far corner": _with(sheet=_sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
    "far column, single quotes": _with(
        sheet=_sheet("<row r='1'><c r='XFD1'/></row><row r='300000'><c r='A300000'/></row>")
    ),
    "spaces around the sign": _with(sheet=_sheet('<row r="1"><c r = "XFD1048576"><v>1</v></c></row>')),
    "a repetitive gigabyte": _with(extra=b"\0" * 250_000_000),
    "a ratio of a thousand": _with(extra=b"\0" * 40_000_000),
    "a long text in many cells": _with(
        strings=b"<sst><si><t>" + b"x" * 100_000 + b"</t></si></sst>",
        sheet=_sheet("".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 5001))),
    ),
    "a wide csv": b";" * 2_000 + b"\n" * 3_000,
}


@pytest.mark.parametrize("content", BOMBS.values(), ids=BOMBS)
def test_what_unpacks_too_far_is_refused_at_once(content: bytes) -> None:
    start = time.perf_counter()
    intake = read(content)
    assert (one(intake).code, intake.tables) == ("E113", {})
    assert time.perf_counter() - start < 5


def test_thousands_of_entries_are_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for number in range(2_001):
            archive.writestr(f"xl/{number}", "")
    assert one(read(buffer.getvalue())).code == "E113"


def test_an_entry_that_lies_about_its_size_is_refused() -> None:
    broken = bytearray(_with(sheet=_sheet("<row/>" * 50_000)))
    place = broken.rfind(b"xl/worksheets/sheet1.xml") - 46 + 24
    broken[place : place + 4] = (100).to_bytes(4, "little")
    assert one(read(bytes(broken))).code == "E101"


def test_the_largest_sheet_that_fits_is_not_refused() -> None:
    check_cells(f'<row r="99999"><c r="Z99999"/><c r="AN{MAX_CELLS // 40}"/></row>'.encode())
    with pytest.raises(UnreadableError):
        check_cells(f'<row r="1"><c r="AN{MAX_CELLS // 40 + 1}"/></row>'.encode())


def test_entities_that_multiply_do_not() -> None:
    laughs = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    content = _with(sheet=laughs + _sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>&b;&b;&b;</t></is></c></row>'))
    assert [problem.code for problem in read(content).problems][0] in ("E101", "E102")


def test_a_name_that_says_xls_does_not_matter() -> None:
    assert read(csv_file([LAYANAN_LONG, (A, "2026-09", "ODF", 1, 0)])).accepted == read(GOOD).accepted == 1
