"""The invented boundaries: a valid coverage that looks like a country, not like geometry homework."""

import csv
import json
import re

import geopandas as gpd
import numpy as np
import pytest
import shapely

from sample_data.generate.geojson import write_boundaries
from sample_data.generate.villages import read_villages
from tests.sample_data.reading import SAMPLE

PATH = SAMPLE / "batas_contoh.geojson"


@pytest.fixture(scope="module")
def batas() -> gpd.GeoDataFrame:
    return gpd.read_file(PATH)


def test_every_village_is_one_valid_polygon(batas, desa):
    assert dict(zip(batas.kode_desa, batas.nama_desa, strict=True)) == {k: r["nama_desa"] for k, r in desa.items()}
    assert set(batas.geom_type) == {"Polygon"}
    assert batas.is_valid.all()


def test_the_polygons_share_their_borders_vertex_for_vertex(batas):
    assert shapely.coverage_is_valid(batas.geometry.to_numpy())


def test_there_are_no_gaps_and_no_overlaps(batas):
    whole = shapely.union_all(batas.geometry.to_numpy())
    assert whole.geom_type == "Polygon"
    assert len(whole.interiors) == 0
    assert whole.area == pytest.approx(shapely.area(batas.geometry.to_numpy()).sum(), rel=1e-9)


def test_every_village_lies_around_its_rough_centre(batas):
    with (SAMPLE / "generate" / "pusat.csv").open(newline="") as file:
        centres = {
            row["kode_desa"]: shapely.Point(float(row["lon"]), float(row["lat"])) for row in csv.DictReader(file)
        }
    away = [kode for kode, shape in zip(batas.kode_desa, batas.geometry, strict=True)
            if shape.distance(centres[kode]) > 0.001]  # fmt: skip
    assert away == []


def test_borders_wander(batas):
    """A straight Voronoi cell has about six corners; these have many, and no side is a long ruler line."""
    assert np.median(shapely.get_num_coordinates(batas.geometry.to_numpy())) > 30
    sides = shapely.length(shapely.segmentize(shapely.boundary(batas.geometry.to_numpy()), 1)) / (
        shapely.get_num_coordinates(batas.geometry.to_numpy()) - 1
    )
    assert np.median(sides) < 0.0025


def test_the_outline_is_neither_a_box_nor_a_convex_hull(batas):
    whole = shapely.union_all(batas.geometry.to_numpy())
    assert whole.area / shapely.convex_hull(whole).area < 0.88


def test_nearly_every_kecamatan_is_in_one_piece(batas):
    pieces = batas.dissolve(batas.kode_desa.str[:8]).geometry.apply(shapely.get_num_geometries)
    assert len(pieces) == 18
    assert (pieces == 1).sum() >= 16


def test_the_file_holds_code_name_and_five_decimals_only():
    text = PATH.read_text("utf-8")
    assert {tuple(f["properties"]) for f in json.loads(text)["features"]} == {("kode_desa", "nama_desa")}
    assert re.search(r"\d\.\d{6}", text) is None
    assert PATH.stat().st_size <= 600_000


def test_growing_the_boundaries_again_gives_the_same_map(tmp_path, batas):
    write_boundaries(read_villages(), tmp_path / "batas.geojson")
    again = gpd.read_file(tmp_path / "batas.geojson")
    assert again.kode_desa.tolist() == batas.kode_desa.tolist()
    assert shapely.equals_exact(again.geometry.to_numpy(), batas.geometry.to_numpy(), tolerance=0).all()
