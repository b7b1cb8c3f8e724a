"""What is downloaded holds what the screen and the command line say."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page

from tests.browser import driving
from tests.browser.server import ROOT

pytestmark = pytest.mark.browser
INDIKATOR, KECAMATAN, BULAN = "bumil_ttd", "35.16.03", "2026-03"


def saved(page: Page, button: str, folder: Path) -> Path:
    """The file behind the download button of this label."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button).filter(visible=True).click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def printed(folder: Path) -> dict[str, dict]:
    command = [sys.executable, "-m", "indicators", "--wilayah", KECAMATAN, "--tingkat", "desa", "--bulan", BULAN]
    done = subprocess.run(
        [*command, "--indikator", INDIKATOR, "--format", "json"], cwd=ROOT, check=True, capture_output=True, text=True,
        env=os.environ | {"TPPS_DATA_DIR": str(folder)},
    )  # fmt: skip
    return {row["kode"]: row for row in json.loads(done.stdout)}


def as_records(path: Path) -> dict[str, dict]:
    """Rows by village code: of the CSV, or of the workbook below its title and notes."""
    if path.suffix == ".csv":
        lines = list(csv.reader(io.StringIO(path.read_text("utf-8-sig")), delimiter=";"))
    else:
        lines = [["" if cell is None else cell for cell in row] for row in openpyxl.load_workbook(path).active.values]
    start = next(place for place, row in enumerate(lines) if row[0] == "Kode desa")
    return {row[0]: dict(zip(lines[start], row, strict=True)) for row in lines[start + 1 :]}


def test_excel_and_csv_of_the_map_hold_the_numbers_of_the_command_line(page, sample_url, sample_folder, tmp_path):
    reference = printed(sample_folder)
    driving.visit(page, sample_url, "pages/2_Peta.py", wilayah=KECAMATAN, indikator=INDIKATOR, bulan=BULAN)
    for button in ("Unduh Excel", "Unduh CSV"):
        found = as_records(saved(page, button, tmp_path))
        assert set(found) == set(reference)
        for kode, row in reference.items():
            line = found[kode]
            for column, name in (("Nilai", "nilai"), ("Pembilang (n)", "pembilang"), ("Penyebut (N)", "penyebut")):
                assert (float(str(line[column]).replace(",", ".")) if line[column] != "" else None) == row[name]
            assert line["Desa"] == row["nama"]
    assert any(row["nilai"] is None for row in reference.values())


def test_the_template_offers_the_villages_of_the_chosen_area(page, sample_url, tmp_path):
    driving.visit(page, sample_url, "pages/5_Unggah_Data.py")
    page.get_by_role("tab", name="Template").click()
    book = openpyxl.load_workbook(saved(page, "Unduh template", tmp_path))
    cells = {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert {"35.16.03.2005", "35.16.18.2001"} <= cells
