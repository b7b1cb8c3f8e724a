"""Every screen at three sizes: nothing sideways, nothing of the program's own language, nothing missing spelled out."""

import re

import pytest
from playwright.sync_api import Page, expect

from pages._ui import menu
from tests.browser import driving

PATHS = [screen.path for screen in menu.SCREENS]
AREAS = ("35.16", "35.16.03.2005")
FOREIGN = (
    "Browse files", "Drag and drop", "Limit", "Deploy", "None", "nan", "NaN", "<NA>", "No results", "Running",
    "No options", "Choose an option", "Choose options", "Select all", "Upload", "empty",
)  # fmt: skip
_SEEN = r"""() => {
    const seen = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const box = walk.currentNode.parentElement, style = box && getComputedStyle(box);
        if (!box || ["SCRIPT", "STYLE", "NOSCRIPT"].includes(box.tagName)) continue;
        // What the tables draw on a canvas stands as text inside it.
        const drawn = box.closest("canvas") !== null;
        if (drawn || (box.checkVisibility({ visibilityProperty: true }) && parseFloat(style.fontSize) > 0)) {
            seen.push(walk.currentNode.textContent);
        }
    }
    for (const box of document.querySelectorAll("input")) seen.push(box.value || box.placeholder);
    return seen;
}"""
_SIDEWAYS = """() => {
    const main = document.querySelector("[data-testid=stMain]");
    return [main.scrollWidth - main.clientWidth, document.documentElement.scrollWidth - innerWidth];
}"""
pytestmark = pytest.mark.browser


def foreign_words(page: Page) -> list[str]:
    """Of the texts one can see, those holding a word of FOREIGN as a word."""
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in FOREIGN))
    return [text for text in page.evaluate(_SEEN) if pattern.search(text)]


@pytest.mark.parametrize("size", driving.SIZES)
def test_no_screen_scrolls_sideways_or_speaks_a_foreign_language(new_page, sample_url, size: str):
    page, found = new_page(size), []
    for path in PATHS:
        for wilayah in AREAS:
            driving.visit(page, sample_url, path, wilayah=wilayah)
            sideways = page.evaluate(_SIDEWAYS)
            found += [(path, wilayah, "sideways", sideways)] if max(sideways) > 0 else []
            found += [(path, wilayah, "foreign", text) for text in foreign_words(page)]
    assert found == []


def test_every_tab_of_unggah_data_is_in_indonesian_and_within_the_phone(new_page, sample_url):
    page = new_page("phone")
    driving.visit(page, sample_url, "pages/5_Unggah_Data.py")
    tabs = page.get_by_role("tab")
    expect(tabs).to_have_count(4)
    for tab in tabs.all():
        tab.click()
        expect(tab).to_have_attribute("aria-selected", "true")
        driving.quiet(page)
        assert max(page.evaluate(_SIDEWAYS)) <= 0
        assert foreign_words(page) == []


def test_on_a_phone_the_menu_opens_and_leads_to_another_screen(new_page, sample_url):
    page = new_page("phone")
    driving.visit(page, sample_url, "dashboard.py")
    expect(driving.menu_link(page, "Peta")).not_to_be_in_viewport()
    page.get_by_test_id("stExpandSidebarButton").click()
    expect(driving.menu_link(page, "Peta")).to_be_in_viewport()
    driving.menu_link(page, "Peta").click()
    driving.stands(page, "pages/2_Peta.py")
    driving.map_of(page)


def test_the_table_twin_of_the_map_is_reached_and_read_with_the_keyboard_alone(page, sample_url):
    driving.visit(page, sample_url, "pages/2_Peta.py", wilayah="35.16.03")
    driving.map_of(page)
    page.get_by_role("radio").first.focus()
    inside = "() => document.activeElement.closest('.st-key-peta-tabel canvas') !== null"
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate(inside):
            break
    assert page.evaluate(inside)
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    # The cell a screen reader reads is the one marked as selected.
    expect(driving.keyed(page, "peta-tabel").locator("canvas [role=gridcell][aria-selected=true]")).to_have_count(1)
