"""Published geometry: the polygons come back from the file, nothing but code and name is in it, once under its hash."""

import json
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
import shapely

from geo import publish
from tests.geo.squares import polygons, square, villages

NAMES = dict(zip(villages()["kode_desa"], villages()["nama_desa"], strict=True))
HOSTILE = "<img src=x onerror=alert(1)>\x00\u202e\u2028 =HYPERLINK(1) {{7*7}} </script>" + "x" * 100_000


def frame():
    return polygons().rename(columns={"KDEPUM": "kode_desa"}).assign(nilai=99.5, rahasia="ya")


def decoded(document: dict) -> dict[str, shapely.Geometry]:
    """What peta.js does, written a second time."""
    shapes = {}
    for kode, _, parts, _ in document["wilayah"]:
        rings = [[np.array(ring).reshape(-1, 2).cumsum(axis=0) / document["skala"] for ring in part] for part in parts]
        shapes[kode] = shapely.MultiPolygon([(part[0], part[1:]) for part in rings])
    return shapes


def test_the_polygons_come_back_to_within_a_metre():
    ring = shapely.Polygon(square(0, 0).exterior, [square(0, 0).buffer(-0.003).exterior])
    islands = shapely.MultiPolygon([ring, square(5, 5)])
    changed = frame()
    changed.loc[0, "geometry"] = islands
    shapes = decoded(json.loads(publish.geometry_text(changed, names=NAMES)))
    for kode, shape in zip(changed["kode_desa"], changed.geometry, strict=True):
        assert shapes[kode].hausdorff_distance(shape) < 1e-5
        assert shapes[kode].is_valid


def test_only_code_name_polygons_and_label_place_are_published():
    document = json.loads(publish.geometry_text(frame(), names=NAMES))
    assert set(document) == {"skala", "wilayah"}
    assert [(kode, nama) for kode, nama, _, _ in document["wilayah"]] == list(NAMES.items())
    assert all(len(area) == 4 for area in document["wilayah"])
    assert "99.5" not in json.dumps(document)


def test_labels_lie_inside_their_village():
    horseshoe = square(0, 0).difference(shapely.box(112.002, -7.498, 112.011, -7.492))
    changed = frame()
    changed.loc[0, "geometry"] = horseshoe
    for (*_, (x, y)), shape in zip(
        json.loads(publish.geometry_text(changed, names={}))["wilayah"], changed.geometry, strict=True
    ):
        assert shape.contains(shapely.Point(x / 1e5, y / 1e5))


def test_a_hostile_name_is_one_short_line_of_text():
    text = publish.geometry_text(frame(), names={"99.01.01.2001": HOSTILE})
    name = json.loads(text)["wilayah"][0][1]
    assert len(name) <= publish.MAX_NAME
    assert name.startswith("<img src=x onerror=alert(1)> =HYPERLINK")
    assert name.isprintable()
    assert text.isascii()


def test_a_village_without_a_name_shows_its_code():
    assert json.loads(publish.geometry_text(frame(), names={}))["wilayah"][0][1] == "99.01.01.2001"


def test_the_address_is_the_content_and_a_second_time_writes_nothing(tmp_path):
    first = publish.publish(frame(), names=NAMES, folder=tmp_path)
    again = publish.publish(frame().iloc[::-1], names=NAMES, folder=tmp_path)
    other = publish.publish(frame().iloc[:5], names=NAMES, folder=tmp_path)
    assert first == again
    assert first.url == f"app/static/geo/{first.id}.json"
    assert other.id != first.id
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([f"{first.id}.json", f"{other.id}.json"])
    assert first.codes == tuple(NAMES)
    assert first.bounds == pytest.approx(np.array([[-7.5, 112.0], [-7.48, 112.03]]))


def test_many_writers_at_once_leave_one_whole_file(tmp_path):
    with ThreadPoolExecutor(8) as pool:
        done = list(pool.map(lambda _: publish.publish(frame(), names=NAMES, folder=tmp_path / "geo"), range(24)))
    (path,) = (tmp_path / "geo").iterdir()
    assert {item.id for item in done} == {path.stem}
    assert path.read_text("ascii") == publish.geometry_text(frame(), names=NAMES)
    assert path.stat().st_mode & 0o444 == 0o444


def test_old_files_are_pruned_to_the_newest_few(tmp_path):
    for n in range(publish.KEEP_FILES + 5):
        last = publish.publish(frame(), names={"99.01.01.2001": f"Desa {n}"}, folder=tmp_path)
    assert len(list(tmp_path.iterdir())) == publish.KEEP_FILES
    assert (tmp_path / f"{last.id}.json").exists()
