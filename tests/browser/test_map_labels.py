"""Names on the map: each whole inside the frame, none over another, at every size and however far one looks."""

import pytest
from playwright.sync_api import Locator, Page

from tests.browser import driving

HOME, PETA, PACET = "dashboard.py", "pages/2_Peta.py", "35.16.03"
_NAMES = """box => {
    const frame = box.getBoundingClientRect();
    return [...box.querySelectorAll('.peta-nama')].map((name) => {
        const at = name.getBoundingClientRect();
        return { name: name.textContent, left: at.left - frame.left, right: frame.right - at.right,
                 top: at.top - frame.top, bottom: frame.bottom - at.bottom, x: at.left, y: at.top,
                 width: at.width, height: at.height };
    });
}"""
pytestmark = pytest.mark.browser


def names_on(page: Page) -> list[dict]:
    board: Locator = driving.map_of(page).locator("#map_div")
    board.locator(".peta-nama").first.wait_for()
    return board.evaluate(_NAMES)


def meet(one: dict, other: dict) -> bool:
    across = one["x"] < other["x"] + other["width"] and other["x"] < one["x"] + one["width"]
    return across and one["y"] < other["y"] + other["height"] and other["y"] < one["y"] + one["height"]


@pytest.mark.parametrize("size", ["laptop", "phone"])
@pytest.mark.parametrize(("path", "wilayah", "fewest"), [(HOME, "35.16", 10), (HOME, PACET, 8), (PETA, PACET, 8)])
def test_names_are_whole_and_apart(new_page, sample_url, path: str, wilayah: str, fewest: int, size: str):
    page = new_page(size)
    driving.visit(page, sample_url, path, wilayah=wilayah)
    names = names_on(page)
    assert len(names) >= fewest
    cut = [each["name"] for each in names if min(each[side] for side in ("left", "right", "top", "bottom")) < 0]
    assert cut == []
    pairs = [(one, other) for place, one in enumerate(names) for other in names[:place]]
    assert [(one["name"], other["name"]) for one, other in pairs if meet(one, other)] == []


def test_names_stay_apart_after_zooming(page, sample_url):
    driving.visit(page, sample_url, PETA, wilayah=PACET)
    board = driving.map_of(page).locator("#map_div")
    for zoom in (11, 13.5):
        board.evaluate("(box, zoom) => { box.ownerDocument.defaultView.map.setZoom(zoom, { animate: false }); }", zoom)
        names = names_on(page)
        assert not [1 for place, one in enumerate(names) for other in names[:place] if meet(one, other)]
        assert all(min(each[side] for side in ("left", "right", "top", "bottom")) >= 0 for each in names)
