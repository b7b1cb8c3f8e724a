"""The village's table of all indicators fits a laptop: no column is cut at the right edge."""

import pytest

from tests.browser import driving

pytestmark = pytest.mark.browser


def test_every_column_of_the_village_table_is_seen_on_a_laptop(page, sample_url):
    driving.visit(page, sample_url, "pages/4_Profil_Desa.py", wilayah="35.16.03.2005")
    grid = driving.keyed(page, "profil-indikator").get_by_test_id("stDataFrame")
    grid.scroll_into_view_if_needed()
    driving.quiet(page)
    inner = grid.locator(".dvn-scroller")
    assert inner.evaluate("box => box.scrollWidth - box.clientWidth") <= 0
    assert inner.evaluate("box => box.clientWidth") > 600
