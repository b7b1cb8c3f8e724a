"""Reading boundary files: kinds, coordinate systems, faults of single rows."""

import json

import geopandas as gpd
import pytest
import shapely

from loaders.boundaries import read_boundaries
from tests.geo.squares import as_geojson, as_gpkg, as_zip, polygons, square

KINDS = {
    "geojson": as_geojson,
    "zip": as_zip,
    "zip with a folder": lambda frame: as_zip(frame, folder="Batas Desa/2024/"),
    "zip without index": lambda frame: as_zip(frame, without=(".shx",)),
    "geopackage": as_gpkg,
}


def read(content: bytes):
    return read_boundaries(content, name="batas")


def codes(boundary_file) -> list[str]:
    return [problem.code for problem in boundary_file.problems]


def feature(geometry: object, /, **properties: object) -> dict:
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def geojson(*features: dict, **more: object) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": features, **more}).encode()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_file_gives_the_same_polygons_and_texts(kind):
    found = read(KINDS[kind](polygons()))
    assert codes(found) == []
    assert found.frame["KDEPUM"].tolist() == polygons()["KDEPUM"].tolist()
    assert found.frame["row"].tolist() == [1, 2, 3, 4, 5, 6]
    assert found.frame.crs.to_epsg() == 4326
    assert shapely.hausdorff_distance(found.frame.geometry.values, polygons().geometry.values).max() < 1e-9
    assert found.read == 6


@pytest.mark.parametrize("kind", ["zip", "geopackage"])
@pytest.mark.parametrize("crs", ["EPSG:32749", "EPSG:23830", "EPSG:4326+5773", "EPSG:9470", "EPSG:3857"])
def test_other_coordinate_systems_become_wgs84(kind, crs):
    lifted = polygons().set_geometry(shapely.force_3d(polygons().geometry.values, 12.5), crs="EPSG:4326")
    found = read(KINDS[kind](lifted.to_crs(crs)))
    assert not found.frame.has_z.any()
    # Datum shifts between Indonesian and WGS84 systems are a few metres without PROJ's grids.
    assert found.frame.geometry.iloc[0].hausdorff_distance(square(0, 0)) < 1e-4
    assert "WGS84" in found.crs_words


def test_geojson_that_names_utm_is_moved():
    moved = polygons().to_crs("EPSG:32749")
    document = json.loads(as_geojson(moved))
    document["crs"] = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32749"}}
    found = read(json.dumps(document).encode())
    assert found.frame.geometry.iloc[0].hausdorff_distance(square(0, 0)) < 1e-7


def test_degrees_without_a_system_are_taken_for_wgs84_and_said():
    found = read(as_zip(polygons(), without=(".prj",)))
    assert len(found.frame) == 6
    assert "dianggap" in found.crs_words


def test_metres_without_a_system_are_refused():
    found = read(as_zip(polygons().to_crs("EPSG:32749"), without=(".prj",)))
    assert codes(found) == ["E301"]
    assert found.frame.empty


def test_swapped_latitude_and_longitude_are_turned_and_said():
    swapped = shapely.transform(polygons().geometry.values, lambda xy: xy[:, ::-1])
    found = read(as_geojson(polygons().set_geometry(swapped, crs="EPSG:4326")))
    assert found.frame.geometry.iloc[5].equals(square(2, 1))
    assert "terbalik" in found.crs_words


def test_of_several_layers_the_one_with_most_polygons_is_read_and_the_others_are_named():
    points = gpd.GeoDataFrame({"n": range(9)}, geometry=[shapely.Point(112, -7)] * 9, crs="EPSG:4326")
    found = read(as_zip(polygons(2, 1), polygons(), points))
    assert len(found.frame) == 6
    assert "layer0" in found.crs_words
    assert "layer2" in found.crs_words


def test_a_crossing_ring_is_repaired_and_said():
    bow_tie = {"type": "Polygon", "coordinates": [[[112, -7], [112.1, -7.1], [112.1, -7], [112, -7.1], [112, -7]]]}
    found = read(geojson(feature(bow_tie, kode="1")))
    assert codes(found) == ["W303"]
    assert found.frame.geometry.is_valid.all()
    assert found.frame.geometry.iloc[0].area == pytest.approx(0.005)


LINE = {"type": "LineString", "coordinates": [[112, -7], [112.1, -7.1]]}
FLAT = {"type": "Polygon", "coordinates": [[[112, -7], [112.1, -7], [112, -7], [112, -7]]]}
NAN = {"type": "Polygon", "coordinates": [[[112, -7], [float("nan"), -7], [112.1, -7.1], [112, -7]]]}
FAR = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}
STRINGS = {"type": "Polygon", "coordinates": [[["112", "-7"]]]}


@pytest.mark.parametrize(
    ("shape", "code"),
    [
        (None, "E304"),
        ({}, "E304"),
        (LINE, "E304"),
        (FLAT, "E304"),
        (NAN, "E304"),
        (STRINGS, "E304"),
        ({"type": "Polygon", "coordinates": []}, "E304"),
        (FAR, "E305"),
    ],
)
def test_a_row_without_usable_area_costs_only_itself(shape, code):
    good = [feature(shapely.geometry.mapping(square(n, 0)), kode=str(n)) for n in range(2)]
    found = read(geojson(good[0], feature(shape, kode="rusak"), good[1]))
    assert [(problem.code, problem.row) for problem in found.problems] == [(code, 2)]
    assert found.frame["row"].tolist() == [1, 3]
    assert found.read == len(found.frame) + 1


def test_attributes_are_clean_text_and_numbers_keep_their_digits():
    shape = shapely.geometry.mapping(square(0, 0))
    found = read(
        geojson(feature(shape, kode=3516012001.0, nama="De\x00sa\n\u202eA", kosong=None, row="x", geometry="y"))
    )
    row = found.frame.iloc[0]
    assert row["kode"] == "3516012001"
    assert row["nama"] == "De sa A"
    assert row["row_1"] == "x"
    assert found.frame["kosong"].isna().all()


def test_a_megabyte_of_name_is_cut():
    found = read(geojson(feature(shapely.geometry.mapping(square(0, 0)), nama="x" * 1_000_000)))
    assert len(found.frame["nama"].iloc[0]) == 500
