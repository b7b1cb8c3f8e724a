"""The page that is timed, both ways: `?cara=ours`, and `?cara=plain` as folium's own guide has it.

The browser tests open the first of them too; `?nama=` gives the first village another name.
Streamlit runs a copy of this file in a temporary folder (tests/bench/map_bench.py), with static files of its own.
"""

import json
import random
from pathlib import Path

import folium
import geopandas as gpd
import streamlit as st
from streamlit_folium import st_folium

from geo import classes, coverage, maps, publish
from sample_data import __file__ as sample_init

HERE = Path(__file__).parent
SAMPLE = Path(sample_init).parent / "batas_contoh.geojson"


@st.cache_resource
def shapes(first_name: str | None) -> tuple[gpd.GeoDataFrame, publish.Published, publish.Published, str]:
    """Simplified villages, both published files, and the same villages as GeoJSON for the plain page."""
    villages = gpd.read_file(SAMPLE)
    if first_name:
        villages.loc[villages["kode_desa"] == "35.16.01.2001", "nama_desa"] = first_name
    names = dict(zip(villages["kode_desa"], villages["nama_desa"], strict=True))
    simple = coverage.simplify(villages).villages
    folder = HERE / "static" / "geo"
    areas = publish.publish(simple, names=names, folder=folder)
    outlines = publish.publish(coverage.dissolve(simple, "kecamatan"), names={}, folder=folder, code="kode")
    rounded = simple.set_geometry(simple.geometry.set_precision(1e-5))
    return simple, areas, outlines, rounded[["kode_desa", "nama_desa", "geometry"]].to_json(drop_id=True)


def invented(indicator: str, codes: list[str]) -> dict[str, float]:
    """Made-up values of one indicator."""
    dice = random.Random(indicator)
    return {kode: round(dice.uniform(5, 99), 1) for kode in codes}


def draw_ours(values: dict[str, float], areas: publish.Published, outlines: publish.Published, *, focus: str) -> None:
    """The map as the dashboard draws it, and what a click on it gave."""
    grouped = classes.by_value(values, dict.fromkeys(values, "nilai"))
    layer = maps.value_layer(
        geometry=areas, classes=grouped.of, fills=[entry.fill for entry in grouped.legend],
        words=[entry.id for entry in grouped.legend],
        texts={kode: f"{value} % · {value:.0f} dari 100" for kode, value in values.items()},
        focus=focus,
    )  # fmt: skip
    event = st_folium(
        maps.base_map(geometry=areas, outlines=outlines), feature_group_to_add=layer, key="peta", height=480,
        use_container_width=True, returned_objects=["last_active_drawing"],
    )  # fmt: skip
    drawing = (event or {}).get("last_active_drawing") or {}
    st.text(f"Diklik: {maps.clicked_village(event)}, {drawing.get('properties', {}).get('klik')}")


def draw_plain(values: dict[str, float], geojson: str, bounds: tuple) -> None:
    """The same map with the geometry inline, in folium's usual way (Leaflet from here: its own host is far away)."""
    grouped = classes.by_value(values, dict.fromkeys(values, "nilai"))
    document = json.loads(geojson)
    for feature in document["features"]:
        feature["properties"]["nilai"] = f"{values[feature['properties']['kode_desa']]} %"
    page = folium.Map(location=[-7.55, 112.5], zoom_start=10, tiles=None)
    page.default_js = [("leaflet", "../../app/static/vendor/leaflet/leaflet.js")]
    page.default_css = [("leaflet", "../../app/static/vendor/leaflet/leaflet.css")]
    page.fit_bounds(bounds)

    def style(feature: dict) -> dict:
        fill = grouped.legend[grouped.of[feature["properties"]["kode_desa"]]].fill
        return {"fillColor": fill.color, "fillOpacity": 1, "color": "#fff", "weight": 0.8}

    tooltip = folium.GeoJsonTooltip(fields=["nama_desa", "nilai"], labels=False)
    folium.GeoJson(document, style_function=style, tooltip=tooltip).add_to(page)
    st_folium(page, key="peta", height=480, use_container_width=True, returned_objects=["last_active_drawing"])


def main() -> None:
    """One choice, one map."""
    simple, areas, outlines, geojson = shapes(st.query_params.get("nama"))
    indicator = st.radio("Indikator", ["Satu", "Dua", "Tiga"], horizontal=True)
    values = invented(indicator, simple["kode_desa"].tolist())
    if st.query_params.get("cara") == "plain":
        draw_plain(values, geojson, areas.bounds)
    else:
        focus = "35.16.01" if st.checkbox("Kecamatan") else ""
        draw_ours(values, areas, outlines, focus=focus)


if __name__ == "__main__":
    main()
