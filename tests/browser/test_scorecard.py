"""A scorecard discussed as a Pendamping Desa would: read, explained, agreed, printed, and met again next quarter."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from loaders.ledger import open_ledger
from tests.browser import driving
from tests.browser.server import dashboard
from tests.browser.test_downloads import saved
from tests.tools import discussed
from tests.tools.discussed import BOOK, CIPONDOK, NEXT, NOW
from tests.tools.pdf_text import texts

pytestmark = pytest.mark.browser
SCORECARD = "pages/12_Scorecard_Desa.py"
PROMISE = "Jamban gotong royong <b>12 rumah tangga</b>"


@pytest.fixture
def url(tmp_path: Path) -> Iterator[str]:
    """A dashboard over the five villages, with a quarter to come."""
    ledger = open_ledger(f"sqlite:///{tmp_path / 'pantau.db'}")
    discussed.fill(ledger, services=(*discussed.SERVICES, (CIPONDOK, NEXT, "IH-1", 9, 10)))
    ledger.close()
    with dashboard(tmp_path) as address:
        yield address


def visit(page: Page, url: str, kuartal: str) -> None:
    driving.visit(page, url, SCORECARD, wilayah=CIPONDOK, kuartal=kuartal)


def step(page: Page, words: str) -> None:
    page.get_by_role("tab", name=re.compile(words)).click()
    driving.quiet(page)


def main(page: Page):
    return page.get_by_test_id("stMain")


def test_a_number_is_explained_an_agreement_kept_the_sheet_printed_and_met_next_quarter(page, url, tmp_path):
    visit(page, url, NOW)
    expect(main(page).get_by_role("heading", level=3).first).to_contain_text("konvergensi 73,8% (96/130)")
    driving.keyed(page, f"jelas-desa-{CIPONDOK}-IH-1").get_by_role("button").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text("8 ÷ 10 × 100 = 80,00%")).to_be_visible(timeout=driving.PAINT_MS)
    dialog.get_by_role("tab", name="Baris sumber").click()
    expect(dialog.locator("canvas").get_by_text(BOOK).first).to_be_attached()
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)

    step(page, "Catatan")
    page.get_by_label("Nama pencatat").fill("Pendamping Desa")
    page.get_by_label("Nama pencatat").press("Tab")
    driving.quiet(page)
    page.get_by_label("Apa yang disepakati").fill(PROMISE)
    page.get_by_label("Siapa").fill("Kepala Dusun")
    page.get_by_role("button", name="Catat", exact=True).click()
    expect(main(page).get_by_text("Dicatat: ")).to_be_visible(timeout=driving.PAINT_MS)
    driving.quiet(page)
    expect(page.get_by_label("Apa yang disepakati")).to_have_value("")
    assert page.locator("b", has_text="12 rumah tangga").count() == 0

    step(page, "Unduh")
    path = saved(page, "Lembar diskusi (PDF)", tmp_path)
    assert path.name == f"{CIPONDOK}_Cipondok_Lembar_Diskusi_{NOW}.pdf"
    assert path.read_bytes().startswith(b"%PDF-")
    printed = "\n".join(texts(path.read_bytes()))
    assert "73,8%" in printed
    assert "Kepala Dusun" in printed

    visit(page, url, NEXT)
    expect(main(page).get_by_text("1 kesepakatan triwulan sebelumnya belum selesai")).to_be_visible()
    step(page, "Catatan")
    expect(main(page).get_by_text(PROMISE).last).to_be_visible()


def test_the_archive_of_the_kecamatan_holds_a_sheet_for_every_village(page, url, tmp_path):
    visit(page, url, NOW)
    step(page, "Unduh")
    page.get_by_role("button", name="Siapkan 5 berkas").click()
    page.get_by_role("button", name="Unduh 5 berkas").wait_for(timeout=driving.PAINT_MS)
    with zipfile.ZipFile(saved(page, "Unduh 5 berkas (ZIP)", tmp_path)) as archive:
        names = archive.namelist()
        assert [archive.read(name)[:5] for name in names] == [b"%PDF-"] * 5
    assert [name.split("_")[0] for name in names] == sorted(discussed.NAMES)


@pytest.mark.parametrize("size", driving.SIZES)
def test_no_step_scrolls_sideways(new_page, url, size: str):
    page = new_page(size)
    visit(page, url, NOW)
    for tab in page.get_by_role("tab").all():
        tab.click()
        driving.quiet(page)
        wide = page.evaluate(
            "() => { const box = document.querySelector('[data-testid=stMain]');"
            " return box.scrollWidth - box.clientWidth; }"
        )
        assert wide <= 0
