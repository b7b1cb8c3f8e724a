"""One coverage: simplified together, outlines dissolved, untidy borders closed or left with a word."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import affinity

from geo import coverage
from tests.geo.squares import SIDE, polygons, square


def coded(columns: int = 3, rows: int = 2) -> gpd.GeoDataFrame:
    return polygons(columns, rows).rename(columns={"KDEPUM": "kode_desa"})[["kode_desa", "geometry"]]


def wavy(columns: int, rows: int, *, seed: int, waves: int = 20) -> gpd.GeoDataFrame:
    """A valid coverage with bent borders: every vertex moves by a rule that depends on its place alone."""
    frame = coded(columns, rows)
    dense = shapely.segmentize(frame.geometry.values, SIDE / waves)
    phase = np.random.default_rng(seed).uniform(0, 6, 2)

    def bend(xy: np.ndarray) -> np.ndarray:
        return xy + SIDE / 12 * np.sin(xy[:, ::-1] * 900 + phase)

    return frame.set_geometry(shapely.transform(dense, bend), crs="EPSG:4326")


def vertices(frame: gpd.GeoDataFrame) -> int:
    return int(shapely.get_num_coordinates(frame.geometry.values).sum())


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 1000), columns=st.integers(1, 4), rows=st.integers(1, 4))
def test_simplified_villages_are_fewer_vertices_and_still_meet_without_gap_or_overlap(seed, columns, rows):
    before = wavy(columns, rows, seed=seed)
    after = coverage.simplify(before).villages
    assert after["kode_desa"].tolist() == before["kode_desa"].tolist()
    assert vertices(after) < vertices(before) / 2
    assert after.geometry.is_valid.all()
    assert shapely.coverage_is_valid(after.geometry.values)


def test_small_gaps_and_overlaps_between_villages_are_closed():
    frame = coded(3, 3)
    frame.loc[4, "geometry"] = affinity.scale(frame.geometry.iloc[4], 0.99, 0.99)
    frame.loc[0, "geometry"] = affinity.scale(frame.geometry.iloc[0], 1.005, 1.005)
    result = coverage.simplify(frame)
    assert shapely.coverage_is_valid(result.villages.geometry.values, gap_width=SIDE / 50)
    outline = coverage.dissolve(result.villages, "kabupaten").geometry.iloc[0]
    assert (outline.geom_type, len(outline.interiors)) == ("Polygon", 0)


def test_villages_lying_on_each_other_keep_their_own_polygons():
    frame = gpd.GeoDataFrame(
        {"kode_desa": ["99.01.01.2001", "99.01.01.2002"]},
        geometry=[square(0, 0), affinity.translate(square(0, 0), SIDE / 2)], crs="EPSG:4326",
    )  # fmt: skip
    result = coverage.simplify(frame)
    assert shapely.area(result.villages.geometry.values) == pytest.approx([SIDE**2] * 2, rel=0.01)
    assert "tindih" in result.words


def test_a_village_too_small_for_the_tolerance_keeps_a_polygon():
    frame = coded(2, 1)
    frame.loc[1, "geometry"] = affinity.scale(frame.geometry.iloc[1], 0.001, 0.001)
    assert (shapely.area(coverage.simplify(frame).villages.geometry.values) > 0).all()


def test_no_villages_are_no_error():
    assert coverage.simplify(coded().iloc[:0]).villages.empty
    assert coverage.dissolve(coded().iloc[:0], "kecamatan").empty


@pytest.mark.parametrize(("tingkat", "kodes"), [("kecamatan", ["99.01.01", "99.01.02"]), ("kabupaten", ["99.01"])])
def test_an_outline_covers_exactly_its_villages(tingkat, kodes):
    villages = wavy(3, 2, seed=7)
    outlines = coverage.dissolve(villages, tingkat)
    assert outlines["kode"].tolist() == kodes
    for kode, outline in zip(kodes, outlines.geometry, strict=True):
        own = villages[villages["kode_desa"].str.startswith(kode)].geometry
        assert outline.symmetric_difference(shapely.union_all(list(own))).area < 1e-12
        assert outline.geom_type == "Polygon"


def test_a_city_inside_its_kabupaten_stays_a_hole():
    ring = coded(3, 3).drop(index=4).reset_index(drop=True)
    assert len(coverage.dissolve(ring, "kabupaten").geometry.iloc[0].interiors) == 1


def test_the_ledger_table_comes_back_as_polygons_in_code_order():
    hexed = [shapely.to_wkb(square(n, 0), hex=True) for n in (1, 0)]
    batas = pd.DataFrame({"kode_desa": ["99.01.01.2002", "99.01.01.2001"], "nama_peta": "x", "geometri": hexed})
    frame = coverage.from_batas(batas)
    assert frame["kode_desa"].tolist() == ["99.01.01.2001", "99.01.01.2002"]
    assert frame.geometry.iloc[0].equals(square(0, 0))
    assert frame.crs.to_epsg() == 4326
