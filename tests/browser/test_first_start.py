"""The very first start: nothing is there, a bar runs, then the map stands, marked as invented."""

import pytest
from playwright.sync_api import expect

from pages._ui import text
from tests.browser import driving
from tests.browser.server import dashboard

pytestmark = pytest.mark.browser


def test_an_empty_data_folder_fills_itself_while_a_bar_runs(page, tmp_path):
    with dashboard(tmp_path) as url:
        page.goto(url)
        expect(page.get_by_role("progressbar")).to_be_visible(timeout=driving.PAINT_MS)
        driving.stands(page, "dashboard.py")
        expect(page.get_by_role("progressbar")).to_have_count(0)
        driving.map_of(page)
        expect(page.get_by_text(text.SAMPLE)).to_be_visible()
        driving.menu_link(page, "Peta").click()
        driving.stands(page, "pages/2_Peta.py")
        page.close()
