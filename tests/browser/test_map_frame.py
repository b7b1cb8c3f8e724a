"""The map in a real browser: geometry once, colours only on a switch, a click gives the village, names stay text.

The page under test is tests/bench/map_page.py; other hosts and script errors are watched by the `page` fixture.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Frame, Page

from tests.bench.map_bench import map_server

pytestmark = pytest.mark.browser

HOSTILE = "<img src=x onerror=\"parent.document.title='diambil'\">"
_PAINTED = "() => document.getElementById('map_div')?.dataset.lukisan"
_PLACE = """kode => {
    let found = null;
    window.map.eachLayer((layer) => { if (layer.kode === kode) found = layer; });
    const point = window.map.latLngToContainerPoint(found.feature.properties.label);
    return [point.x, point.y];
}"""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with map_server() as (url, _):
        yield url


def opened(page: Page, url: str) -> Frame:
    page.goto(url)
    page.locator("iframe").wait_for()
    frame = page.locator("iframe").element_handle().content_frame()
    frame.wait_for_function(_PAINTED)
    return frame


def point_at(page: Page, frame: Frame, kode: str) -> tuple[float, float]:
    """Where on the page the middle of a village is; the mouse is moved there."""
    page.locator("iframe").scroll_into_view_if_needed()
    box = page.locator("iframe").bounding_box()
    x, y = frame.evaluate(_PLACE, kode)
    page.mouse.move(box["x"] + x + 1, box["y"] + y + 1)
    page.mouse.move(box["x"] + x, box["y"] + y)
    return box["x"] + x, box["y"] + y


def test_a_switch_recolours_and_fetches_no_geometry_again(page: Page, address: str):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    frame = opened(page, address)
    before = frame.evaluate(_PAINTED)
    assert sum("/static/geo/" in url for url in asked) == 2
    asked.clear()
    page.locator("label", has_text="Dua").last.click()
    frame.wait_for_function(f"old => ({_PAINTED})() !== old", arg=before)
    assert [url for url in asked if "/static/" in url] == []


def test_a_click_gives_the_village_and_a_second_click_counts_again(page: Page, address: str):
    frame = opened(page, address)
    kode = "35.16.12.2001"
    spot = point_at(page, frame, kode)
    page.mouse.click(*spot)
    page.get_by_text(f"Diklik: {kode}").wait_for()
    first = page.get_by_text("Diklik:").inner_text()
    page.mouse.click(*spot)
    page.wait_for_function("old => !document.body.innerText.includes(old)", arg=first)
    assert kode in page.get_by_text("Diklik:").inner_text()


def test_a_name_with_markup_is_text_in_the_tooltip_and_in_the_label(page: Page, address: str):
    frame = opened(page, f"{address}/?nama={HOSTILE}")
    point_at(page, frame, "35.16.01.2001")
    tooltip = frame.locator(".peta-teks")
    tooltip.wait_for()
    assert HOSTILE in tooltip.inner_text()
    frame.evaluate("() => { window.map.setZoom(14, { animate: false }); }")
    assert frame.locator("img").count() == 0
    assert "diambil" not in page.title()


def test_an_area_zooms_in_and_back_out(page: Page, address: str):
    frame = opened(page, address)
    wide = frame.evaluate("window.map.getZoom()")
    page.get_by_label("Kecamatan").check(force=True)
    frame.wait_for_function("wide => window.map.getZoom() > wide", arg=wide)
    page.get_by_label("Kecamatan").uncheck(force=True)
    frame.wait_for_function("wide => window.map.getZoom() === wide", arg=wide)
