"""The map: a base page that fetches its geometry once, and a small layer that recolours it on every rerun.

Use with streamlit-folium, whose frame stays alive between reruns as long as the base page is the same:

    st_folium(base_map(geometry=…, outlines=…), feature_group_to_add=value_layer(…), key="peta",
              returned_objects=["last_active_drawing"], use_container_width=True, height=520)

`st_folium` hangs the layer onto the map it is given, so a base map is built anew for each rerun and never shared.
"""

import json
from collections.abc import Collection, Mapping, Sequence

import folium
from branca.element import MacroElement
from folium.template import Template

from geo.codes import normalize
from geo.palette import BORDER, CHOSEN, FLAGGED, HATCH_LINE, OUTLINE, OUTSIDE, Fill
from geo.publish import Published, plain_name

FRAME_TO_BASE = "../../"
"""From the component's frame (/component/<name>/index.html) to the dashboard's base, whatever its base path is."""

_STATIC = f"{FRAME_TO_BASE}app/static"
_JS = [
    ("leaflet", f"{_STATIC}/vendor/leaflet/leaflet.js"),
    ("nama", f"{_STATIC}/peta/nama.js"),
    ("peta", f"{_STATIC}/peta/peta.js"),
]
_CSS = [("leaflet_css", f"{_STATIC}/vendor/leaflet/leaflet.css"), ("peta_css", f"{_STATIC}/peta/peta.css")]
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_OUTSIDE = "-"
MAX_TEXT = 120


class _Call(MacroElement):
    """One call of static/peta/peta.js with JSON as its argument."""

    _template = Template("{% macro script(this, kwargs) %}{{ this.code }}{% endmacro %}")

    def __init__(self, code: str) -> None:
        super().__init__()
        self._name = "Peta"
        self.code = code


def base_map(
    *,
    geometry: Published,
    outlines: Published | None = None,
    title: str = "Peta wilayah; isi yang sama ada sebagai tabel",
    tiles: str | None = None,
    attribution: str = "",
    wheel_zoom: bool = True,
) -> folium.Map:
    """The page of the map: grey areas and outlines from published geometry, no value in it.

    `tiles` is a tile server's URL template, off by default because it leaves the machine; it needs an `attribution`.
    """
    page = folium.Map(
        location=_center(geometry.bounds), tiles=tiles, attr=attribution or None, prefer_canvas=True, zoom_snap=0.25,
        attribution_control=tiles is not None, scroll_wheel_zoom=wheel_zoom, fade_animation=False,
    )  # fmt: skip
    # On this page only: folium's own lists name six libraries of foreign hosts.
    page.default_js, page.default_css = list(_JS), list(_CSS)
    options = {
        "geometri": FRAME_TO_BASE + geometry.url, "id": geometry.id, "garis": outlines and FRAME_TO_BASE + outlines.url,
        "batas": geometry.bounds, "judul": plain_name(title), "tepi": BORDER, "luar": OUTSIDE.color,
        "garisWarna": OUTLINE, "tanda": FLAGGED, "tinta": CHOSEN, "arsir": HATCH_LINE,
    }  # fmt: skip
    page.add_child(_Call(f"tppsPeta.start(map_div, {_script_json(options)});"))
    return page


def value_layer(
    *,
    geometry: Published,
    classes: Mapping[str, int],
    fills: Sequence[Fill],
    words: Sequence[str],
    texts: Mapping[str, str],
    flagged: Collection[str] = (),
    chosen: str | None = None,
    focus: str = "",
) -> folium.FeatureGroup:
    """What a rerun sends: per area its class, the fills, the tooltip sentences. About 8 kB for 304 villages.

    `classes`: code -> position in `fills`; areas of the geometry without one are outside the reader's scope and drawn
    empty. `words`: one sentence per class, shown where `texts` has none. `flagged`: codes outlined as above 100 %.
    `chosen`: code outlined as chosen. `focus`: code of the area to zoom to; '' shows everything.
    """
    sent = {
        "geometri": geometry.id,
        "kelas": "".join(_DIGITS[classes[kode]] if kode in classes else _OUTSIDE for kode in geometry.codes),
        "palet": [[fill.color, int(fill.hatched)] for fill in fills],
        "kata": [plain_name(text) for text in words],
        "teks": [_text(texts.get(kode, "")) for kode in geometry.codes],
        "tanda": [n for n, kode in enumerate(geometry.codes) if kode in flagged],
        "pilih": chosen or "",
        "fokus": focus,
    }
    layer = folium.FeatureGroup(name="nilai", control=False)
    layer.add_child(_Call(f"tppsPeta.show({_script_json(sent)});"))
    return layer


def clicked_village(event: Mapping | None) -> str | None:
    """Code of the area last clicked, from what `st_folium` returned; None when nothing (or nothing of ours) was."""
    properties = _properties(event)
    return normalize(properties.get("kode")) if isinstance(properties.get("kode"), str) else None


def _properties(event: Mapping | None) -> Mapping:
    drawing = event.get("last_active_drawing") if isinstance(event, Mapping) else None
    properties = drawing.get("properties") if isinstance(drawing, Mapping) else None
    return properties if isinstance(properties, Mapping) else {}


def _center(bounds: tuple[tuple[float, float], tuple[float, float]]) -> tuple[float, float]:
    (south, west), (north, east) = bounds
    return (south + north) / 2, (west + east) / 2


def _text(text: str) -> str:
    return " ".join(str(text)[: 4 * MAX_TEXT].split())[:MAX_TEXT]


def _script_json(value: object) -> str:
    """JSON safe inside a script, an `eval` and streamlit-folium's search for `{{'…'}}` and `_id` variables."""
    text = json.dumps(value, separators=(",", ":"), ensure_ascii=True)
    for char in "<>&'_{":
        if char != "{":
            text = text.replace(char, f"\\u{ord(char):04x}")
    return text.replace("{{", "{\\u007b")
