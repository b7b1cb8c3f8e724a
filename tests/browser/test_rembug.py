"""Rembug & Tahapan clicked through over a kabupaten whose every text is hostile; its exports hold what was counted."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from loaders.ledger import open_ledger
from tests.browser import driving
from tests.browser.server import dashboard
from tests.browser.test_downloads import saved
from tests.browser.test_hostile_names import FORMULA, IMAGE, LINK, MARKED, is_harmless, letters
from tests.tools.districts import send
from tests.tools.duty_district import BULAN, A, B, C, D, E, F, Names, district

REMBUG, KELEMBAGAAN = "pages/9_Rembug_Tahapan.py", "pages/10_Kelembagaan_Anggaran.py"
HOSTILE = Names(
    desa=(IMAGE, FORMULA, MARKED, "<script>alert(2)</script>", LINK, "![g](http://x.example/g.png)"),
    kecamatan=(f"{IMAGE}{MARKED}", FORMULA, LINK),
    usulan=f"@{IMAGE}",
    program=f"{FORMULA} {IMAGE}",
    orang=f"{LINK} {MARKED}",
    inovasi=f"-{IMAGE} {LINK}",
    bukti=f"+{IMAGE} {MARKED}",
)
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("jahat")
    ledger = open_ledger(f"sqlite:///{folder / 'pantau.db'}")
    send(district(HOSTILE), ledger)
    ledger.close()
    with dashboard(folder) as address:
        yield address


def part(page: Page, key: str, words: str, *, shows: str) -> None:
    """Choose a part of the screen and wait for the table that only this part has."""
    driving.keyed(page, key).get_by_text(words, exact=True).click()
    expect(driving.keyed(page, shows)).to_be_visible(timeout=driving.PAINT_MS)
    driving.quiet(page)


def exported(page: Page, folder: Path) -> list[dict]:
    """The rows of both downloads, which must say the same; numbers as numbers, all else as text without formulas."""
    book = openpyxl.load_workbook(saved(page, "Unduh Excel", folder)).active
    assert {cell.data_type for row in book.iter_rows() for cell in row} <= {"s", "n"}
    assert all(cell.hyperlink is None for row in book.iter_rows() for cell in row)
    rows = [list(row) for row in book.values]
    start = next(place for place, row in enumerate(rows) if None not in row and place > 0)
    records = [dict(zip(rows[start], row, strict=True)) for row in rows[start + 1 :]]
    lines = list(csv.reader(io.StringIO(saved(page, "Unduh CSV", folder).read_text("utf-8-sig")), delimiter=";"))
    assert not [cell for line in lines for cell in line if cell.startswith(("=", "@", "+", "-", "\t"))]
    assert [[_comparable(cell) for cell in line] for line in lines[1:]] == [
        [_comparable(value) for value in record.values()] for record in records
    ]
    return records


def _comparable(cell: object) -> float | str:
    """A cell of either file: a number, or text without the apostrophe that keeps it harmless in the CSV."""
    if cell is None or isinstance(cell, int | float):
        return "" if cell is None else round(float(cell), 6)
    try:
        return round(float(cell.replace(",", ".")), 6)
    except ValueError:
        return cell.removeprefix("'")


def test_a_camat_clicks_through_rembug_steps_documents_and_usulan(page, url, tmp_path):
    driving.visit(page, url, REMBUG, wilayah="32.08", bulan=BULAN)
    driving.map_of(page)
    rows = exported(page, tmp_path)
    assert [row["Kode desa"] for row in rows] == [C, D, E, F, A, B]
    assert [row["Rembug"][0] for row in rows] == list("▲▲▲▲●◐")
    assert [row["Desa"] for row in rows] == [HOSTILE.desa[number] for number in (2, 3, 4, 5, 0, 1)]
    is_harmless(page)

    part(page, "rembug_bagian", "Tujuh langkah", shows="corong-tabel")
    rows = exported(page, tmp_path)
    assert [(row["Kode"], row["Langkah 1"], row["Langkah 3"], row["Semua desa"]) for row in rows] == [
        ("32.08.02", 0, 0, 2), ("32.08.01", 2, 1, 3), ("32.08.03", None, None, 1),
    ]  # fmt: skip
    part(page, "rembug_bagian", "Dokumen", shows="tabel-dokumen")
    rows = {row["Kode desa"]: row for row in exported(page, tmp_path)}
    assert {kode: row["Kurang"] for kode, row in rows.items()} == {A: 2, B: 11, C: 9, D: 6, E: 8, F: 9}
    assert rows[A]["Berita acara"].startswith("▲")
    part(page, "rembug_bagian", "Usulan", shows="tabel-usulan")
    rows = exported(page, tmp_path)
    assert sum(row["Biaya"] or 0 for row in rows) == 21_000_000
    assert rows[0]["Usulan"] == HOSTILE.usulan
    is_harmless(page)


def test_a_click_on_the_map_opens_the_village_and_its_papers(page, url, tmp_path):
    driving.visit(page, url, REMBUG, wilayah="32.08.01", bulan=BULAN)
    is_harmless(page)
    driving.click_village(page, A)
    expect(driving.box(page, "Desa")).to_have_value(f"Desa {IMAGE}", timeout=driving.PAINT_MS)
    part(page, "rembug_bagian", "Dokumen", shows="tabel-dokumen-desa")
    rows = {row["Dokumen"]: row for row in exported(page, tmp_path)}
    assert rows["Bukti langkah 1"]["Yang tertulis"] == HOSTILE.bukti
    is_harmless(page)


def test_structure_money_and_innovations_show_hostile_texts_letter_for_letter(page, url, tmp_path):
    driving.visit(page, url, KELEMBAGAAN, wilayah="32.08", bulan=BULAN)
    rows = {row["Kode desa"]: row for row in exported(page, tmp_path)}
    assert {kode: row["Jabatan terisi"] for kode, row in rows.items()} == {A: 8, B: 2, C: None, D: 7, E: None, F: None}
    part(page, "kelembagaan_bagian", "Anggaran", shows="tabel-anggaran")
    first = exported(page, tmp_path)[0]
    assert (first["Anggaran"], first["Terserap"], first["Dari anggaran"]) == (22_000_000, 15_000_000, 18_000_000)
    assert first["Program atau kegiatan"] == HOSTILE.program
    page.locator("details summary").click()
    expect(page.get_by_text("Rp 9.000.000 dari Rp 8.000.000")).to_contain_text(letters(FORMULA))
    is_harmless(page)
    part(page, "anggaran_bagian", "Menurut kecamatan", shows="anggaran-kecamatan")
    rows = {row["Kode"]: row for row in exported(page, tmp_path)}
    assert {kode: row["Anggaran"] for kode, row in rows.items()} == {
        "32.08.02": 2_000_000, "32.08.01": 23_000_000, "32.08.03": None,
    }  # fmt: skip
    part(page, "kelembagaan_bagian", "Inovasi", shows="tabel-inovasi")
    search = page.get_by_role("textbox", name="Cari inovasi")
    search.fill("alert(1) KLIK")
    search.press("Enter")
    driving.quiet(page)
    expect(page.get_by_text("memuat kata itu")).to_be_visible()
    assert HOSTILE.inovasi in [row["Inovasi"] for row in exported(page, tmp_path)]
    is_harmless(page)


def test_one_village_with_hostile_people_and_remarks(page, url, tmp_path):
    driving.visit(page, url, KELEMBAGAAN, wilayah=A, bulan=BULAN)
    assert [row["Nama"] for row in exported(page, tmp_path)][:2] == [f"{HOSTILE.orang} 1", f"{HOSTILE.orang} 2"]
    is_harmless(page)
    part(page, "kelembagaan_bagian", "Anggaran", shows="anggaran-baris")
    assert [row["Keterangan"] for row in exported(page, tmp_path)] == [None, HOSTILE.program, None]
    is_harmless(page)
