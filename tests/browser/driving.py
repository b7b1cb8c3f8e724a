"""How a person moves: open a screen, wait until it is drawn, point at a village. Found by role, label and key only."""

import re
from urllib.parse import urlencode

from playwright.sync_api import FrameLocator, Locator, Page, expect

from pages._ui import menu

PAINT_MS = 45_000
SIZES = {"laptop": (1366, 768), "projector": (1920, 1080), "phone": (390, 844)}
_PLACE_OF = """(box, kode) => {
    let found = null;
    box.ownerDocument.defaultView.map.eachLayer((layer) => { if (layer.kode === kode) found = layer; });
    const at = box.ownerDocument.defaultView.map.latLngToContainerPoint(found.feature.properties.label);
    return { x: at.x, y: at.y };
}"""


def address(base: str, path: str, **query: str) -> str:
    """The address of the screen whose script is `path`."""
    name = re.sub(r"^pages/\d+_|\.py$", "", path) if path.startswith("pages/") else ""
    return f"{base}/{name}" + (f"?{urlencode(query)}" if query else "")


def visit(page: Page, base: str, path: str, **query: str) -> None:
    """Open a screen and wait until it stands."""
    page.goto(address(base, path, **query))
    stands(page, path)


def stands(page: Page, path: str) -> None:
    """The screen of `path` is drawn to its end."""
    title = page.get_by_test_id("stMain").get_by_role("heading", level=1)
    expect(title).to_have_text(menu.screen_at(path).label, timeout=PAINT_MS)
    quiet(page)


def quiet(page: Page) -> None:
    """No script is running and nothing is still to be filled in."""
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning", timeout=PAINT_MS)
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0, timeout=PAINT_MS)


def keyed(page: Page, key: str) -> Locator:
    """The element a screen gave this key."""
    return page.locator(f".st-key-{re.sub(r'[^A-Za-z0-9_-]', '-', key)}")


def box(page: Page, label: str) -> Locator:
    """A select box by its label."""
    return page.get_by_test_id("stMain").get_by_role("combobox", name=label)


def choose(page: Page, label: str, words: str) -> None:
    """Pick an entry of a select box by typing it."""
    box(page, label).click()
    box(page, label).fill(words)
    page.get_by_role("option", name=words).first.click()
    quiet(page)


def map_of(page: Page) -> FrameLocator:
    """Inside the map, painted."""
    frame = page.frame_locator("iframe").first
    expect(frame.locator("#map_div")).to_have_attribute("data-lukisan", re.compile(".+"), timeout=PAINT_MS)
    return frame


def point_at(page: Page, kode: str) -> dict[str, float]:
    """Where in the map's box the village's name stands, in pixels."""
    return map_of(page).locator("#map_div").evaluate(_PLACE_OF, kode)


def click_village(page: Page, kode: str) -> None:
    """Click the village on the map."""
    map_of(page).locator("#map_div").click(position=point_at(page, kode))


def menu_link(page: Page, label: str) -> Locator:
    """An entry of the menu."""
    return page.get_by_test_id("stSidebar").get_by_role("link", name=label, exact=True)


def pick_first_row(page: Page, key: str) -> None:
    """Click the second cell of a table's first row; its cells are drawn, so only a place can be clicked."""
    keyed(page, key).get_by_test_id("stDataFrame").click(position={"x": 100, "y": 52})
    quiet(page)
