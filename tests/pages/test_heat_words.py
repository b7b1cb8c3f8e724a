"""Around the heat grids: the lowest is named with its share, names fit, the chosen month stays in sight."""

import pandas as pd

from loaders.schema.lists import KEGIATAN
from pages._ui import heat_words, plan_view
from pages._ui.charts.heat import heat_table
from tests.pages.test_plan_view import BULAN, NAMES, SILENT, cells


def test_every_official_activity_has_a_short_name_that_is_short():
    assert set(heat_words.SHORT) == {item.id for item in KEGIATAN}
    assert max(map(len, heat_words.SHORT.values())) <= len("KIE interpersonal")


def test_the_grid_shows_short_names_and_the_boxes_below_keep_the_wording():
    heat = plan_view.activities_grid(cells())
    shown = heat_table(heat).data["nama"].tolist()
    assert shown[1] == "K02 KIE kelompok"
    assert heat.words["nama"].iloc[1].startswith("K02 KIE kelompok keluarga")
    assert shown[-1] == heat.words["nama"].iloc[-1]


def test_the_lowest_area_and_activity_are_named_with_their_share():
    heat = plan_view.areas_grid(cells(), NAMES, tingkat="desa")
    assert heat_words.lowest_area(heat, BULAN).endswith(": Alas, 50% (2/4)")
    activities = plan_view.activities_grid(cells())
    assert heat_words.lowest_activity(cells(), activities, BULAN).endswith(", 0% (0/1)")


def test_where_all_is_done_nobody_is_called_lowest():
    whole = cells()[cells()["kode_desa"].str.endswith("2002")]
    for words in (
        heat_words.lowest_area(plan_view.areas_grid(whole, NAMES, tingkat="desa"), BULAN),
        heat_words.lowest_activity(whole, plan_view.activities_grid(whole), BULAN),
    ):
        assert words.startswith("Semua yang direncanakan")


def test_where_nothing_was_due_nobody_is_called_lowest():
    silent = cells()[cells()["kode_desa"] == SILENT]
    for words in (
        heat_words.lowest_area(plan_view.areas_grid(silent, NAMES, tingkat="desa"), BULAN),
        heat_words.lowest_activity(silent, plan_view.activities_grid(silent), BULAN),
    ):
        assert "%" not in words


def test_a_column_is_as_wide_as_its_own_longest_cell():
    words = pd.DataFrame({"nama": ["Dawarblandong"], "a": ["▲ 103/177"], "b": ["·"]})
    widths = heat_words.widths(words)
    assert set(widths) == {"a", "b"}
    assert widths["b"] < widths["a"] < 80
