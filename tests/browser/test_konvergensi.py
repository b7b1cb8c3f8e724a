"""Konvergensi in a browser: the map is painted, a cell of the grid explains itself, and nothing is cut on a phone."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import driving

KONVERGENSI, PACET = "pages/11_Konvergensi.py", "35.16.03"
_ROW_PX = 33
_TOTAL_AT_PX = 160
"""Right of the pinned names."""
pytestmark = pytest.mark.browser


def _grid(page: Page):
    return page.locator("[class*='st-key-konvergensi-']").get_by_test_id("stDataFrame").first


def _click(page: Page, *, row: int, x: int) -> None:
    _grid(page).scroll_into_view_if_needed()
    _grid(page).click(position={"x": x, "y": 2 * _ROW_PX + row * _ROW_PX + _ROW_PX // 2})


def test_a_clicked_cell_explains_the_number_with_its_formula_and_its_source(page: Page, sample_url: str):
    driving.visit(page, sample_url, KONVERGENSI, wilayah=PACET, kuartal="2026-3")
    _click(page, row=0, x=_TOTAL_AT_PX)
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text(re.compile(r"÷ [\d.]+ × 100 = [\d,]+%"))).to_be_visible()
    dialog.get_by_role("tab", name="Baris sumber").click()
    expect(dialog.get_by_role("button", name="Unduh Excel")).to_be_visible()


def test_closed_and_clicked_again_the_same_cell_explains_itself_again(page: Page, sample_url: str):
    driving.visit(page, sample_url, KONVERGENSI, wilayah=PACET, kuartal="2026-3")
    _click(page, row=1, x=_TOTAL_AT_PX)
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    _click(page, row=2, x=_TOTAL_AT_PX)
    expect(dialog).to_be_visible()


def test_a_clicked_name_opens_the_area(page: Page, sample_url: str):
    driving.visit(page, sample_url, KONVERGENSI, kuartal="2026-3")
    _click(page, row=0, x=40)
    expect(page).to_have_url(re.compile(r"wilayah=35\.16\.\d\d(&|$)"))
    driving.quiet(page)
    expect(page.get_by_role("heading", level=3, name=re.compile("Kecamatan .+ konvergensi")).first).to_be_visible()


def test_the_map_is_painted_and_a_click_on_it_chooses_the_village(page: Page, sample_url: str):
    driving.visit(page, sample_url, KONVERGENSI, wilayah=PACET, kuartal="2026-3")
    driving.click_village(page, f"{PACET}.2005")
    expect(page).to_have_url(re.compile(r"wilayah=35\.16\.03\.2005(&|$)"))


def test_on_a_phone_nothing_is_wider_than_the_screen(new_page, sample_url: str):
    page = new_page("phone")
    driving.visit(page, sample_url, KONVERGENSI, wilayah=PACET, kuartal="2026-3")
    width = page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollWidth")
    assert width <= driving.SIZES["phone"][0]
