"""Boundary files made to do harm: a Problem, never a crash, never another driver, never a file outside."""

import io
import sqlite3
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders import boundaries, boundary_source, boundary_zip
from loaders.boundaries import read_boundaries
from tests.geo.squares import as_geojson, as_gpkg, as_zip, plain_zip, polygons

VRT = b"<OGRVRTDataSource><OGRVRTLayer><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>"


def climbing_zip() -> bytes:
    buffer = io.BytesIO(as_zip(polygons()))
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("../../keluar.shp", b"x")
    return buffer.getvalue()


def bomb() -> bytes:
    return plain_zip(a_shp=b"\0" * 60_000_000)


def crowd() -> bytes:
    return plain_zip(**{f"a{n}_txt": b"" for n in range(400)})


def other_database(tmp_path) -> bytes:
    path = tmp_path / "x.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE t (a)")
    connection.close()
    return path.read_bytes()


def geopackage_after(tmp_path, *statements: str) -> bytes:
    path = tmp_path / "x.gpkg"
    path.write_bytes(as_gpkg(polygons()))
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()
    return path.read_bytes()


ENDLESS = """CREATE VIEW gpkg_contents AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r)
             SELECT 'desa' AS table_name, 'features' AS data_type, n FROM r"""


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"   ",
        b"PK",
        b"SQLite format 3\x00",
        b"<html>bukan peta</html>",
        VRT,
        b"[]",
        b'{"type": "FeatureCollection", "features": []}',
        b'{"type": "FeatureCollection", "features": [1, 2]}',
        b'{"type": "Topology", "objects": {}}',
        b'{"a":' * 100_000,
        b"http://127.0.0.1/batas.geojson",
        b"/vsicurl/http://127.0.0.1/batas.geojson",
        climbing_zip(),
        bomb(),
        crowd(),
        plain_zip(a_shp=VRT, a_dbf=b"x"),
        plain_zip(a_vrt=VRT),
        plain_zip(a_geojson=as_geojson(polygons())),
        as_zip(polygons(), without=(".dbf",)),
        as_zip(polygons())[:-200],
    ],
)  # fmt: skip
def test_a_file_that_is_no_boundary_file_is_one_problem(content):
    found = read_boundaries(content, name="jahat")
    assert [problem.code for problem in found.problems] == ["E301"]
    assert found.frame.empty
    assert found.problems[0].sentence


def test_a_database_that_is_no_geopackage_is_refused(tmp_path):
    found = read_boundaries(other_database(tmp_path), name="x.db")
    assert [problem.code for problem in found.problems] == ["E301"]


def test_a_geopackage_whose_contents_are_an_endless_view_is_refused_at_once(tmp_path):
    content = geopackage_after(tmp_path, "ALTER TABLE gpkg_contents RENAME TO lama", ENDLESS)
    found = read_boundaries(content, name="x.gpkg")
    assert [problem.code for problem in found.problems] == ["E301"]


def test_too_many_vertices_are_a_problem_not_a_stall(monkeypatch):
    monkeypatch.setattr(boundaries, "MAX_VERTICES", 10)
    found = read_boundaries(as_geojson(polygons()), name="besar")
    assert [problem.code for problem in found.problems] == ["E113"]


def test_too_many_rows_or_bytes_are_refused(monkeypatch):
    monkeypatch.setattr(boundary_source, "MAX_FEATURES", 3)
    for content in (as_geojson(polygons()), as_zip(polygons()), as_gpkg(polygons())):
        assert [problem.code for problem in read_boundaries(content, name="x").problems] == ["E301"]
    monkeypatch.setattr(boundary_source, "MAX_CONTENT_BYTES", 3)
    assert [problem.code for problem in read_boundaries(b"1234", name="x").problems] == ["E301"]


def test_an_unpacked_size_over_the_limit_is_refused(monkeypatch):
    monkeypatch.setattr(boundary_zip, "MAX_UNPACKED_BYTES", 100)
    assert [problem.code for problem in read_boundaries(as_zip(polygons()), name="x").problems] == ["E301"]


SEEDS = {"geojson": as_geojson(polygons()), "zip": as_zip(polygons()), "gpkg": as_gpkg(polygons())}


@settings(max_examples=40, deadline=None)
@given(kind=st.sampled_from(sorted(SEEDS)), at=st.floats(0, 0.999), noise=st.binary(min_size=1, max_size=40))
def test_a_damaged_file_never_raises(kind, at, noise):
    seed = SEEDS[kind]
    start = int(at * len(seed))
    found = read_boundaries(seed[:start] + noise + seed[start + len(noise) :], name="rusak")
    assert found.read >= len(found.frame)
    assert found.frame.geometry.is_valid.all()
