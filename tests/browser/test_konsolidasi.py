"""Konsolidasi Data in a browser: click to the source of a count, take tables and minutes along, hostile names."""

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import openpyxl
import pandas as pd
import pytest
from playwright.sync_api import Page, expect

from indicators.consolidation import GROUPS, SOURCES, by_source
from loaders.ledger import open_ledger
from loaders.schema import SUMBER
from tests.browser import driving
from tests.browser.server import dashboard
from tests.browser.test_downloads import saved
from tests.browser.test_hostile_names import HOSTILE, is_harmless
from tests.tools.districts import send
from tests.tools.source_district import with_sources

KONSOLIDASI, DESA, KECAMATAN, BULAN = "pages/13_Konsolidasi_Data.py", "35.16.03.2005", "35.16.03", "2026-08"
PARTS = ("Antarsumber", "Yang diselesaikan", "Perkembangan", "Dua sumber")
_ROW_PX = 33
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def counted(sample_folder: Path):
    """The chosen village by source, straight from the ledger."""
    ledger = open_ledger(f"sqlite:///{sample_folder / 'pantau.db'}")
    rows = by_source(ledger.read("sasaran", (DESA,)), ledger.read("desa", (DESA,)), bulan=BULAN)
    ledger.close()
    return rows.set_index("kelompok")


def test_a_clicked_group_shows_its_sources_and_the_download_holds_the_ledgers_counts(
    page: Page, sample_url: str, counted, tmp_path: Path
):
    driving.visit(page, sample_url, KONSOLIDASI, wilayah=DESA, bulan=BULAN)
    grid = page.locator("[class*='st-key-konsolidasi-sumber']").get_by_test_id("stDataFrame")
    grid.click(position={"x": 150, "y": _ROW_PX * 3 + _ROW_PX // 2})
    expect(driving.box(page, "Kelompok sasaran")).to_have_value("Ibu hamil")
    driving.quiet(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Unduh Excel").first.click()
    download.value.save_as(tmp_path / "sasaran.xlsx")
    lines = [list(row) for row in openpyxl.load_workbook(tmp_path / "sasaran.xlsx").active.values]
    start = next(place for place, row in enumerate(lines) if row[0] == "Kode desa")
    found = [dict(zip(lines[start], row, strict=True)) for row in lines[start + 1 :]]
    assert len(found) == len(GROUPS)
    titles = {item.id: item.title for item in SUMBER}
    for line, row in zip(found, counted.to_dict("records"), strict=True):
        known = [None if pd.isna(row[name]) else row[name] for name in SOURCES]
        assert [line[titles[name]] for name in SOURCES] == known
        assert line["Selisih"] == (None if pd.isna(row["kesenjangan"]) else row["kesenjangan"])


def test_the_minutes_come_as_word_for_the_village_and_as_zip_for_the_kecamatan(
    page: Page, sample_url: str, counted, tmp_path: Path
):
    driving.visit(page, sample_url, KONSOLIDASI, wilayah=DESA, bulan=BULAN)
    document = docx.Document(str(saved(page, re.compile("Berita acara Desa Pacet"), tmp_path)))
    lines = {row.cells[1].text: [cell.text for cell in row.cells[2:]] for row in document.tables[0].rows}
    assert lines["Balita"][:2] == [str(counted.loc["balita", name]) for name in ("posyandu", "bidan")]
    page.get_by_role("button", name=re.compile("Siapkan 20 berita acara")).click()
    content = saved(page, re.compile("Unduh 20 berita acara"), tmp_path).read_bytes()
    assert len(zipfile.ZipFile(io.BytesIO(content)).namelist()) == 20


def test_names_stay_text_in_every_part_for_every_kind_of_area(page: Page, tmp_path: Path):
    ledger = open_ledger(f"sqlite:///{tmp_path / 'pantau.db'}")
    send(with_sources(district=replace(HOSTILE, other_tables={})), ledger)
    ledger.close()
    with dashboard(tmp_path) as url:
        for wilayah in ("32.08", "32.08.01", "32.08.01.2001"):
            driving.visit(page, url, KONSOLIDASI, wilayah=wilayah, bulan="2026-03")
            for part in PARTS:
                page.get_by_role("radio", name=part, exact=True).click()
                driving.quiet(page)
                is_harmless(page)
