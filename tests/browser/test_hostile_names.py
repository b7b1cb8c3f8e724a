"""Another kabupaten whose names try to be HTML, Markdown, LaTeX or formulas: screens show them letter for letter."""

import re
from collections.abc import Iterator

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from loaders.ledger import open_ledger
from pages._ui import menu
from tests.browser import driving
from tests.browser.driving import keyed
from tests.browser.server import dashboard
from tests.browser.test_downloads import saved
from tests.tools.districts import District, Village, send, workbook

IMAGE = "<img src=x onerror=alert(1)>"
LINK = "[klik](http://x.example)"
FORMULA = '=HYPERLINK("http://x.example")'
MARKED = ":red[x] $x$ {{ **b** `c`"
HOSTILE = District(
    nama=f"Kab {LINK}",
    provinsi="<b>Prov</b>",
    workbook=f"{IMAGE} {LINK}.xlsx",
    boundaries=f"{FORMULA}{MARKED}.geojson",
    sender=f"{IMAGE} {LINK} {MARKED}",
    activity=f"{IMAGE} {MARKED}",
    villages=(
        Village(kode="32.08.01.2001", nama=IMAGE, kecamatan=LINK),
        Village(kode="32.08.01.2002", nama=FORMULA, kecamatan=LINK),
        Village(kode="32.08.01.2003", nama=MARKED, kecamatan=LINK, is_silent=True),
        Village(kode="32.08.01.2004", nama="<script>alert(2)</script>", kecamatan=LINK),
        Village(
            kode="32.08.02.2001", nama=":material/home: ![g](http://x.example/g.png)", kecamatan=f"{IMAGE}{MARKED}"
        ),
    ),
)
AREAS = ("32.08", "32.08.01", "32.08.02", "32.08.01.2001", "32.08.01.2003", "32.08.02.2001")
_MADE_OF_NAMES = """() => [document, ...[...document.querySelectorAll("iframe")].map((frame) => frame.contentDocument)]
    .flatMap((page) => [...page.querySelectorAll(
        "img[src='x'], img[src*='x.example'], a[href*='x.example'], script:not([src]):not([type]), .katex, [onerror]")])
    .filter((made) => made.tagName !== "SCRIPT" || made.textContent.includes("alert("))
    .map((made) => made.outerHTML.slice(0, 200))"""
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def hostile_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A dashboard over the hostile kabupaten alone."""
    folder = tmp_path_factory.mktemp("jahat")
    ledger = open_ledger(f"sqlite:///{folder / 'pantau.db'}")
    send(HOSTILE, ledger)
    ledger.close()
    with dashboard(folder) as url:
        yield url


def is_harmless(page: Page) -> None:
    """Nothing on the page, or in its map, was made out of a name; and the sample kabupaten is not mentioned."""
    driving.quiet(page)
    assert page.evaluate(_MADE_OF_NAMES) == []
    assert "Mojokerto" not in page.content()


def letters(name: str) -> re.Pattern[str]:
    """`name` letter for letter; after a colon Streamlit needs an invisible joiner."""
    return re.compile(re.escape(name).replace(":", ":\u2060?"))


@pytest.mark.parametrize("path", [screen.path for screen in menu.SCREENS])
def test_names_stay_text_on_every_screen(page, hostile_url, path: str):
    for wilayah in AREAS:
        driving.visit(page, hostile_url, path, wilayah=wilayah, indikator="bumil_ttd")
        if path in ("dashboard.py", "pages/2_Peta.py"):
            driving.map_of(page)
        for summary in page.locator("details summary").all():
            summary.click()
        is_harmless(page)


@pytest.mark.parametrize("kode", ["32.08.01.2001", "32.08.01.2002"])
def test_the_name_under_the_pointer_is_written_letter_for_letter(page, hostile_url, kode: str):
    names = {village.kode: village.nama for village in HOSTILE.villages}
    driving.visit(page, hostile_url, "pages/2_Peta.py", wilayah="32.08.01")
    driving.map_of(page).locator("#map_div").hover(position=driving.point_at(page, kode))
    expect(driving.map_of(page).locator(".peta-teks b")).to_have_text(names[kode])
    is_harmless(page)


def test_names_are_written_letter_for_letter_in_headings_boxes_cards_and_trail(page, hostile_url):
    driving.visit(page, hostile_url, "pages/2_Peta.py", wilayah="32.08.01.2001")
    card = page.get_by_test_id("stMarkdownContainer").filter(has_text=f"Desa {IMAGE}")
    expect(card.first).to_be_visible()
    expect(keyed(page, "jejak_32.08.01")).to_have_text(letters(f"Kecamatan {LINK}"))
    driving.visit(page, hostile_url, "pages/4_Profil_Desa.py", wilayah="32.08.01.2003")
    expect(driving.box(page, "Desa")).to_have_value(f"Desa {MARKED}")
    heading = page.get_by_test_id("stMain").get_by_role("heading", level=3).first
    expect(heading).to_have_text(letters(f"Desa {MARKED},"))


def test_charts_write_names_letter_for_letter(page, hostile_url):
    driving.visit(page, hostile_url, "dashboard.py", wilayah="32.08.01")
    for name in (IMAGE, FORMULA, "<script>alert(2)</script>"):
        expect(keyed(page, "peringkat").get_by_text(name, exact=True)).to_be_visible()
    driving.visit(page, hostile_url, "pages/3_Tren.py", wilayah="32.08", indikator="bumil_ttd")
    expect(keyed(page, "tren_kecil").get_by_text(LINK, exact=True)).to_be_visible()
    is_harmless(page)


def test_the_options_of_a_box_are_text(page, hostile_url):
    driving.visit(page, hostile_url, "pages/4_Profil_Desa.py", wilayah="32.08.01")
    driving.box(page, "Desa").click()
    expect(page.get_by_role("option", name=f"Desa {IMAGE}", exact=True)).to_be_visible()
    is_harmless(page)


def test_dry_run_and_history_show_hostile_files_and_senders_as_text(page, hostile_url):
    driving.visit(page, hostile_url, "pages/5_Unggah_Data.py")
    spoilt = District(villages=(*HOSTILE.villages, Village(kode="32.08.09.2001", nama="x", kecamatan="<u>y</u>")))
    content = workbook(spoilt, only=("layanan",))
    chooser = keyed(page, "kotak_berkas_data").locator("input[type=file]")
    chooser.set_input_files(
        {"name": f"{LINK}{MARKED}{IMAGE}.xlsx".replace("/", "∕"), "mimeType": "", "buffer": content}
    )
    expect(keyed(page, "periksa-data-masalah").first).to_be_visible(timeout=driving.PAINT_MS)
    expect(page.get_by_text("[klik]").first).to_be_visible()
    is_harmless(page)
    page.get_by_role("tab", name="Riwayat").click()
    driving.pick_first_row(page, "riwayat")
    expect(keyed(page, "batalkan")).to_be_visible()
    picked = page.get_by_test_id("stMarkdownContainer").filter(has_text=letters(f"{FORMULA}{MARKED}.geojson"))
    expect(picked).to_have_text(letters(f"{IMAGE} {LINK} {MARKED}"))
    is_harmless(page)


def test_downloads_hold_the_names_as_text_and_no_formula(page, hostile_url, tmp_path):
    driving.visit(page, hostile_url, "pages/2_Peta.py", indikator="bumil_ttd", wilayah="32.08")
    found = openpyxl.load_workbook(saved(page, "Unduh Excel", tmp_path)).active
    values = {cell.value: cell for row in found.iter_rows() for cell in row}
    assert {village.nama for village in HOSTILE.villages} <= set(values)
    assert {cell.data_type for row in found.iter_rows() for cell in row} <= {"s", "n"}
    assert all(cell.hyperlink is None for cell in values.values())
    lines = saved(page, "Unduh CSV", tmp_path).read_text("utf-8-sig").splitlines()
    starts = [cell.lstrip('"') for line in lines for cell in line.split(";")]
    assert "'=HYPERLINK(" in "\n".join(starts)
    assert not [cell for cell in starts if cell.startswith(("=", "@", "\t"))]
