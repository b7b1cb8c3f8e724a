"""On the map: click a village, open its profile, go down and back up; the choice survives screens, reload and links."""

import re

import pytest
from playwright.sync_api import expect

from indicators.catalog_reader import load_catalog
from pages._ui import format as fmt
from pages._ui import indicator_names
from tests.browser import driving
from tests.browser.driving import keyed

PETA, TREN, PROFIL, HOME = "pages/2_Peta.py", "pages/3_Tren.py", "pages/4_Profil_Desa.py", "dashboard.py"
PACET, VILLAGE, OTHER = "35.16.03", "35.16.03.2005", "35.16.03.2009"
CATALOG = load_catalog()
_NAME = """(box, kode) => {
    let found = null;
    box.ownerDocument.defaultView.map.eachLayer((layer) => { if (layer.kode === kode) found = layer; });
    return found.nama;
}"""
pytestmark = pytest.mark.browser


def is_chosen(page, kode: str) -> None:
    expect(page).to_have_url(re.compile(rf"wilayah={re.escape(kode)}(&|$)"))
    driving.quiet(page)


def name_of(page, kode: str) -> str:
    """The village's name, as the map writes it."""
    return driving.map_of(page).locator("#map_div").evaluate(_NAME, kode)


def test_a_click_on_a_village_leads_to_its_card_and_its_profile(page, sample_url):
    driving.visit(page, sample_url, PETA, wilayah=PACET)
    driving.click_village(page, VILLAGE)
    is_chosen(page, VILLAGE)
    name = name_of(page, VILLAGE)
    page.get_by_role("link", name="Buka profil desa").click()
    driving.stands(page, PROFIL)
    is_chosen(page, VILLAGE)
    expect(driving.box(page, "Desa")).to_have_value(re.compile(name))
    expect(page.get_by_role("heading", level=3, name=re.compile(name)).first).to_be_visible()


def test_down_to_a_village_back_up_and_down_to_the_same_one_again(page, sample_url):
    driving.visit(page, sample_url, PETA)
    driving.choose(page, "Wilayah", "Kecamatan Pacet")
    is_chosen(page, PACET)
    driving.click_village(page, VILLAGE)
    is_chosen(page, VILLAGE)
    keyed(page, f"jejak_{PACET}").get_by_role("button").click()
    is_chosen(page, PACET)
    driving.click_village(page, VILLAGE)
    is_chosen(page, VILLAGE)
    driving.click_village(page, OTHER)
    is_chosen(page, OTHER)
    keyed(page, "jejak_35.16").get_by_role("button").click()
    is_chosen(page, "35.16")


def test_the_small_map_of_ringkasan_can_be_clicked_too(page, sample_url):
    driving.visit(page, sample_url, HOME, wilayah=PACET)
    driving.click_village(page, VILLAGE)
    is_chosen(page, VILLAGE)


def test_hovering_a_village_shows_the_number_of_the_table(page, sample_url):
    driving.visit(page, sample_url, PETA, wilayah=PACET, indikator="bumil_ttd", bulan="2026-03")
    driving.map_of(page).locator("#map_div").hover(position=driving.point_at(page, "35.16.03.2004"))
    expect(driving.map_of(page).locator(".peta-teks")).to_contain_text(f"{fmt.percent(81.25)} (26/32)")


def test_filters_survive_other_screens_a_reload_and_a_copied_address(page, sample_url, new_page):
    driving.visit(page, sample_url, PETA)
    driving.choose(page, "Wilayah", "Kecamatan Trawas")
    driving.choose(page, "Bulan", fmt.month("2026-03"))
    driving.choose(page, "Indikator", indicator_names.in_list(CATALOG["bumil_ttd"]))
    for label, path in (("Tren", TREN), ("Ringkasan", HOME), ("Peta", PETA)):
        driving.menu_link(page, label).click()
        driving.stands(page, path)
    chosen = [driving.box(page, label).input_value() for label in ("Indikator", "Wilayah", "Bulan")]
    assert chosen[1:] == ["Kecamatan Trawas", fmt.month("2026-03")]
    page.reload()
    driving.stands(page, PETA)
    other = new_page()
    other.goto(page.url)
    driving.stands(other, PETA)
    for seen in (page, other):
        assert [driving.box(seen, label).input_value() for label in ("Indikator", "Wilayah", "Bulan")] == chosen


def test_a_switched_indicator_repaints_without_a_new_map(page, sample_url):
    driving.visit(page, sample_url, PETA)
    board = driving.map_of(page).locator("#map_div")
    before = board.get_attribute("data-lukisan")
    board.evaluate("box => { box.ownerDocument.defaultView.sameMap = true; }")
    driving.choose(page, "Indikator", "sanitasi")
    expect(board).not_to_have_attribute("data-lukisan", before)
    assert board.evaluate("box => box.ownerDocument.defaultView.sameMap")
