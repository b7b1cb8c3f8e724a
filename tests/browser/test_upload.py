"""Own workbook, then own boundaries: dry run, save, numbers on the screens, undo. Each test has a server of its own."""

import io
import re
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import geopandas as gpd
import openpyxl
import pytest
from playwright.sync_api import Locator, Page, expect

from loaders.first_start import SAMPLE
from loaders.schema import TABLES
from pages._ui import format as fmt
from pages._ui import text
from pages._ui.widgets.dry_run import COUNTS
from tests.browser import driving
from tests.browser.driving import keyed
from tests.browser.server import dashboard
from tests.browser.test_downloads import saved

UNGGAH, PETA = "pages/5_Unggah_Data.py", "pages/2_Peta.py"
SERVICE = "Ibu hamil konsumsi TTD minimal 90 tablet"
FIRST, SECOND, BROKEN = "35.16.03.2001", "35.16.03.2002", "35.16.03.2003"
REAL_BOUNDARIES = Path(__file__).parents[3] / "shared" / "data" / "batas_desa_3516.geojson"
pytestmark = pytest.mark.browser


@pytest.fixture
def own_url(sample_folder: Path, tmp_path: Path) -> Iterator[str]:
    """A dashboard on a copy of the sample, to save into. Ask for it before the page: a page must not outlive it."""
    shutil.copytree(sample_folder, tmp_path / "data")
    with dashboard(tmp_path / "data") as url:
        yield url


def filled(template: Path, into: Path, served: dict[str, tuple[object, object]]) -> str:
    """The template with sasaran and terlayani of one service in its villages; returns the address of the last cell."""
    book = openpyxl.load_workbook(template)
    for sheet in book:
        tops = {cell.value: cell.column for row in sheet.iter_rows(max_row=6) for cell in row if cell.value}
        if SERVICE in tops:
            rows = {cell.value: cell.row for row in sheet.iter_rows() for cell in row if cell.value in served}
            for kode, (sasaran, terlayani) in served.items():
                sheet.cell(rows[kode], tops[SERVICE]).value = sasaran
                sheet.cell(rows[kode], tops[SERVICE] + 1).value = terlayani
            last = rows[next(reversed(served))]
    book.save(into)
    return str(last)


def upload(page: Page, tab: str, key: str, file: Path) -> None:
    """Give `file` to the chooser of one tab, under a name."""
    page.get_by_role("tab", name=tab).click()
    panel = page.get_by_role("tabpanel").filter(visible=True)
    panel.get_by_label("Nama pengirim").fill("Sari, Kecamatan Pacet")
    panel.get_by_label("Nama pengirim").press("Enter")
    driving.quiet(page)
    keyed(page, f"kotak_{key}").locator("input[type=file]").set_input_files(file)


def save(page: Page, key: str) -> None:
    """Press the save button and wait until there is nothing left to save."""
    keyed(page, key).get_by_role("button").click(timeout=driving.PAINT_MS)
    expect(keyed(page, key)).to_have_count(0, timeout=driving.PAINT_MS)
    driving.quiet(page)


def cells(page: Page, key: str) -> list[str]:
    """What a table shows in its cells, row by row."""
    found = keyed(page, key).locator("canvas [role=gridcell]")
    expect(found.first).to_be_attached()
    return found.all_text_contents()


def bumil_ttd(page: Page, url: str) -> str:
    """The card of the kecamatan."""
    driving.visit(page, url, PETA, indikator="bumil_ttd", wilayah="35.16.03")
    return page.get_by_test_id("stMetricValue").first.inner_text()


def test_own_workbook_from_template_to_undo(own_url, page, tmp_path):
    driving.visit(page, own_url, UNGGAH)
    page.get_by_role("tab", name="Template").click()
    template = saved(page, "Unduh template", tmp_path)
    row = filled(template, tmp_path / "satu.xlsx", {FIRST: (10, 7), SECOND: (20, 15), BROKEN: (5, "dua belas org")})
    filled(template, tmp_path / "dua.xlsx", {FIRST: (10, 10), SECOND: (20, 20)})

    upload(page, "Unggah data", "berkas_data", tmp_path / "satu.xlsx")
    told = page.get_by_role("listitem").filter(has_text=re.compile(r"^\[E"))
    expect(told.first).to_be_visible(timeout=driving.PAINT_MS)
    counted, problems = cells(page, "periksa-data-hitung"), told.all_inner_texts()
    place = counted.index(TABLES["layanan"].title)
    assert counted[place + 1 : place + len(COUNTS)] == ["3", "2", "0", "0", "0", "1"]
    assert len(problems) == 1
    for words in ("satu.xlsx", f"baris {row}", "dua belas org"):
        assert words in problems[0]
    save(page, "simpan_data")
    expect(page.get_by_text(text.sample_words({"angka"}))).to_have_count(0)
    assert bumil_ttd(page, own_url) == fmt.percent(100 * 22 / 30)

    driving.visit(page, own_url, UNGGAH)
    upload(page, "Unggah data", "berkas_data", tmp_path / "dua.xlsx")
    save(page, "simpan_data")
    assert bumil_ttd(page, own_url) == fmt.percent(100.0)

    driving.visit(page, own_url, UNGGAH)
    page.get_by_role("tab", name="Riwayat").click()
    driving.pick_first_row(page, "riwayat")
    page.get_by_label("Dibatalkan oleh").fill("Sari")
    page.get_by_label("Dibatalkan oleh").press("Enter")
    driving.quiet(page)
    keyed(page, "batalkan").get_by_role("button").click()
    expect(page.get_by_test_id("stAlertContentSuccess").first).to_be_in_viewport(timeout=driving.PAINT_MS)
    expect(page.get_by_role("tab", name="Riwayat")).to_have_attribute("aria-selected", "true")
    driving.pick_first_row(page, "riwayat")
    expect(page.get_by_role("tab", name="Riwayat")).to_have_attribute("aria-selected", "true")
    assert bumil_ttd(page, own_url) == fmt.percent(100 * 22 / 30)


def zipped_shapefile(frame: gpd.GeoDataFrame, folder: Path) -> Path:
    """`frame` as a shapefile in UTM zone 49 south, inside a folder of a zip, as a GIS office sends it."""
    inside = folder / "BATAS DESA"
    inside.mkdir()
    frame.to_crs(32749).to_file(inside / "batas.shp", engine="pyogrio")
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted(inside.iterdir()):
            packed.write(path, f"BATAS DESA/{path.name}")
    target = folder / "batas.zip"
    target.write_bytes(content.getvalue())
    return target


def save_boundaries(page: Page, url: str, file: Path) -> None:
    """Upload a boundary file that must match every village, and save it."""
    driving.visit(page, url, UNGGAH)
    upload(page, "Unggah batas desa", "berkas_batas", file)
    expect(page.get_by_text(re.compile("^304 dari 304 "))).to_be_visible(timeout=driving.PAINT_MS)
    save(page, "simpan_batas")


def test_own_boundaries_as_a_zipped_shapefile_in_another_projection(own_url, page, tmp_path):
    before = page_bounds(page, own_url)
    moved = gpd.read_file(SAMPLE / "batas_contoh.geojson")
    moved.geometry = moved.geometry.translate(xoff=0.5)
    save_boundaries(page, own_url, zipped_shapefile(moved, tmp_path))
    after = page_bounds(page, own_url)
    assert after[0] - before[0] == pytest.approx(0.5, abs=0.001)
    expect(page.get_by_text("Batas contoh")).to_have_count(0)


@pytest.mark.skipif(not REAL_BOUNDARIES.exists(), reason="no ../shared/data beside the checkout")
def test_the_real_boundaries_of_the_sample_kabupaten_match_all_304_villages(own_url, page):
    save_boundaries(page, own_url, REAL_BOUNDARIES)
    driving.visit(page, own_url, PETA)
    driving.map_of(page)


def page_bounds(page: Page, url: str) -> list[float]:
    """West, south, east, north of all villages drawn on the map."""
    driving.visit(page, url, PETA)
    bounds = """box => { const view = box.ownerDocument.defaultView, all = view.L.latLngBounds([]);
        view.map.eachLayer((layer) => { if (layer.kode) all.extend(layer.getBounds()); });
        return [all.getWest(), all.getSouth(), all.getEast(), all.getNorth()]; }"""
    return driving.map_of(page).locator("#map_div").evaluate(bounds)


def covered(place: Locator) -> str:
    """What stands over Streamlit's own words, which must be out of sight."""
    assert place.evaluate("it => getComputedStyle(it).fontSize") == "0px"
    return place.evaluate("it => getComputedStyle(it, '::after').content").strip('"')


def test_streamlits_own_words_are_covered_before_and_after_a_file_was_chosen(page, sample_url, tmp_path):
    driving.visit(page, sample_url, UNGGAH)
    chooser = keyed(page, "kotak_berkas_data").get_by_test_id("stBaseButton-secondary")
    assert covered(chooser) == "Pilih berkas"
    page.get_by_label("Nama pengirim").first.click()
    page.keyboard.type("Ani")
    assert covered(page.get_by_test_id("InputInstructions").first) == "Tekan Enter"
    (tmp_path / "satu.csv").write_text("a;b\n1;2\n", encoding="utf-8")
    upload(page, "Unggah data", "berkas_data", tmp_path / "satu.csv")
    expect(page.get_by_test_id("stFileChips")).to_be_visible()
    driving.quiet(page)
    box = keyed(page, "kotak_berkas_data")
    expect(box.get_by_text("Upload", exact=True)).to_have_count(0)
    expect(box.get_by_text("per file")).to_have_count(0)
