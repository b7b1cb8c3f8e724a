"""The printed page of the meeting through a real browser: exactly one A4 page, and nothing fetched."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from reports.rapat import to_html
from tests.reports.test_rapat import HOSTILE, overfull, sheet

pytestmark = pytest.mark.browser
PAGES = {
    "ordinary": sheet(),
    "overfull": overfull("Pendampingan kepada ibu hamil kekurangan energi kronis " * 9),
    "hostile": overfull(HOSTILE),
    "one long word": overfull("W" * 400),
}


@pytest.mark.parametrize("kind", PAGES)
def test_it_is_one_page_of_a4(browser: Browser, tmp_path: Path, kind: str):
    (tmp_path / "rapat.html").write_text(to_html(PAGES[kind]), "utf-8")
    opened, asked = browser.new_page(), []
    opened.on("request", lambda request: asked.append(request.url))
    opened.goto((tmp_path / "rapat.html").as_uri())
    pdf = opened.pdf(prefer_css_page_size=True)
    opened.close()
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf)) == 1
    assert [url for url in asked if not url.startswith("file:")] == []
