"""First map of a cold browser, from address to painted map, against an empty Streamlit page in the same run."""

import time
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.bench.sample_folder import sample_folder
from tests.browser.conftest import FLAGS
from tests.browser.driving import address
from tests.browser.server import dashboard
from tests.tools.machine import chromium_path

TRIES = 4
RATIO_BUDGET, SECONDS_BUDGET, GEOMETRY_BUDGET_BYTES = 1.2, 3.0, 150_000
"""Streamlit alone takes 2.5 s where the first map may take 3: a fifth more."""
_EMPTY_PAGE = 'import streamlit as st\n\nst.title("Kosong")\n'
_PAINTED = """() => [...document.querySelectorAll("iframe")].some((frame) => {
    const map = frame.contentDocument && frame.contentDocument.getElementById("map_div");
    return map !== null && Boolean(map.dataset.lukisan);
})"""
_TITLED = "() => document.querySelector('h1') !== null && document.querySelector('h1').textContent === 'Kosong'"


def run() -> list[dict]:
    """Quickest of TRIES, in turn, since other work on the machine only adds; servers are warm, browsers are not."""
    with sample_folder() as folder:
        plain_script = folder / "kosong.py"
        plain_script.write_text(_EMPTY_PAGE)
        with dashboard(folder) as ours_url, dashboard(_beside(folder), script=plain_script) as plain_url:
            ours, plain, geometry = _timed(address(ours_url, "pages/2_Peta.py"), plain_url)
    return [
        {
            "name": "cold_first_map", "ours_s": min(ours), "plain_s": min(plain), "ratio": min(ours) / min(plain),
            "budget": RATIO_BUDGET, "budget_s": SECONDS_BUDGET,
        },
        {"name": "cold_map_data_bytes", "ours": geometry, "ratio": None, "budget": GEOMETRY_BUDGET_BYTES},
    ]  # fmt: skip


def _beside(folder: Path) -> Path:
    other = folder / "kosong"
    other.mkdir()
    return other


def _timed(ours_url: str, plain_url: str) -> tuple[list[float], list[float], int]:
    ours, plain, sizes = [], [], []
    with sync_playwright() as playwright:
        for attempt in range(TRIES + 1):
            # A browser of its own for each visit: nothing is in any cache.
            for url, painted, seconds in ((ours_url, _PAINTED, ours), (plain_url, _TITLED, plain)):
                browser = playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS)
                took = _visit(browser, url, painted, sizes)
                browser.close()
                if attempt:  # the first visit fills the caches of the server
                    seconds.append(took)
    return ours, plain, sum(sizes) // (TRIES + 1)


def _visit(browser: Browser, url: str, painted: str, sizes: list[int]) -> float:
    page = browser.new_page(viewport={"width": 1366, "height": 768}, locale="id-ID")
    geometry = _geometry_of(page)
    start = time.perf_counter()
    page.goto(url, wait_until="commit")
    page.wait_for_function(painted, timeout=90_000)
    took = time.perf_counter() - start
    sizes.extend(len(response.body()) for response in geometry)
    return took


def _geometry_of(page: Page) -> list:
    """The answers that carry map data, filled as they come."""
    seen = []
    page.on("response", lambda response: seen.append(response) if "/static/geo/" in response.url else None)
    return seen
