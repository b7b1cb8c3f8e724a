"""The map page and its layer, as text: what is sent, how much, and that nothing in it can become code."""

import json
import re

import pytest
from streamlit_folium import _get_feature_group_string, _get_map_string

from geo import maps
from geo.palette import HATCH, TEAL_RAMP
from geo.publish import Published

BOUNDS = ((-7.8, 112.3), (-7.3, 112.7))
HOSTILE = "'\"</script><img src=x onerror=alert(1)>{{'alert'}}{{7*7}}_div_1 ${1}`\u2028=HYPERLINK(1)"


def published(count: int = 3) -> Published:
    codes = tuple(f"35.16.{1 + n // 20:02d}.{2001 + n % 20}" for n in range(count))
    return Published(url="app/static/geo/abc123.json", id="abc123", codes=codes, bounds=BOUNDS, size_bytes=1)


def layer(geometry: Published, **changes):
    wanted = {"classes": {}, "fills": [*TEAL_RAMP, HATCH], "words": [""] * 6, "texts": {}} | changes
    return maps.value_layer(geometry=geometry, **wanted)


def script(geometry: Published, **changes) -> str:
    """The layer as streamlit-folium sends it to the browser."""
    return _get_feature_group_string(layer(geometry, **changes), map=maps.base_map(geometry=geometry))


def sent(text: str) -> dict:
    return json.loads(re.search(r"tppsPeta\.show\((.*)\);", text).group(1))


def test_classes_and_sentences_stand_in_the_order_of_the_geometry():
    geometry = published(4)
    first, second, third, _ = geometry.codes
    found = sent(script(geometry, classes={second: 5, first: 0, third: 2}, texts={second: "b", first: "a"}))
    assert found["kelas"] == "052-"
    assert found["teks"] == ["a", "b", "", ""]
    assert found["geometri"] == "abc123"
    assert found["palet"][5] == [HATCH.color, 1]


def test_flags_choice_and_focus_are_sent():
    geometry = published(3)
    found = sent(script(geometry, flagged={geometry.codes[2]}, chosen=geometry.codes[1], focus="35.16.01"))
    assert (found["tanda"], found["pilih"], found["fokus"]) == ([2], geometry.codes[1], "35.16.01")


def test_a_switch_of_304_villages_is_far_below_20_kilobytes():
    geometry = published(304)
    texts = {kode: f"{n % 100},4 % · {n} dari {n + 40}" for n, kode in enumerate(geometry.codes)}
    text = script(geometry, classes=dict.fromkeys(geometry.codes, 3), texts=texts)
    assert len(text.encode()) < 12_000


@pytest.mark.parametrize("place", ["texts", "words"])
def test_hostile_text_arrives_as_the_same_text_and_never_as_markup_or_code(place):
    geometry = published(1)
    text = script(geometry, **{place: {geometry.codes[0]: HOSTILE} if place == "texts" else [HOSTILE] * 6})
    found = sent(text)
    arrived = found["teks"][0] if place == "texts" else found["kata"][0]
    assert arrived.split("`")[0] == HOSTILE.split("`")[0]
    assert "<" not in text
    assert "\u2028" not in text


def test_a_megabyte_of_text_is_cut():
    geometry = published(1)
    assert len(sent(script(geometry, texts={geometry.codes[0]: "x" * 1_000_000}))["teks"][0]) == maps.MAX_TEXT


def test_the_base_page_loads_nothing_from_another_host():
    page = maps.base_map(geometry=published(), outlines=published())
    links = [url for _, url in [*page.default_js, *page.default_css]]
    assert links
    assert all(url.startswith("../../app/static/") for url in links)
    assert "http" not in _get_map_string(page)


def test_the_base_page_is_the_same_for_every_rerun_so_the_frame_stays():
    one, two = (maps.base_map(geometry=published(), outlines=published()) for _ in range(2))
    assert _get_map_string(one) == _get_map_string(two)


def test_folium_keeps_its_own_libraries_for_other_maps():
    import folium

    maps.base_map(geometry=published())
    assert len(folium.Map.default_js) == 4


def clicked(**properties: object) -> dict:
    return {"last_active_drawing": {"type": "Feature", "properties": properties, "geometry": None}}


@pytest.mark.parametrize(
    ("event", "kode"),
    [
        (clicked(kode="35.16.03.2005", klik=3), "35.16.03.2005"),
        (clicked(kode="35.16.03"), "35.16.03"),
        (clicked(kode="<script>"), None),
        (clicked(kode=["35.16.03.2005"]), None),
        (clicked(), None),
        ({"last_active_drawing": None}, None),
        ({"last_active_drawing": {"properties": None}}, None),
        ({"last_active_drawing": "x"}, None),
        ({}, None),
        (None, None),
    ],
)
def test_a_click_gives_the_code_and_anything_else_nothing(event, kode):
    assert maps.clicked_village(event) == kode
