"""Geometry for the browser: compact JSON under a content hash in `static/geo/`, code and name only.

Not GeoJSON: Streamlit does not compress static files, and steps between vertices as whole numbers take a third of the
bytes. `{"skala": 100000, "wilayah": [[kode, nama, [polygon [ring [x0, y0, dx, dy, …]]], [label_x, label_y]]]}`,
longitude first, sorted by code; `static/peta/peta.js` reads it.

`static/` is public, so values never go there. A new boundary file has a new hash and so a new address: browsers may
keep a file for ever. Old files are pruned to the newest few, because a page that is open still asks for its own.
"""

import contextlib
import hashlib
import json
import os
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import numpy as np
import shapely

SCALE = 100_000  # whole numbers of 0.00001 degrees, about 1 m
KEEP_FILES = 12
MAX_NAME = 80
URL_FOLDER = "app/static/geo"
"""Where Streamlit serves `static/geo/`, relative to the dashboard's own address."""

_UNWANTED = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+")


@dataclass(frozen=True, kw_only=True)
class Published:
    """One geometry file: `url` (relative to the app's base), content hash `id`, codes in drawing order, bounds
    ((south, west), (north, east)) and bytes."""

    url: str
    id: str
    codes: tuple[str, ...]
    bounds: tuple[tuple[float, float], tuple[float, float]]
    size_bytes: int


def geometry_text(frame: gpd.GeoDataFrame, *, names: dict[str, str], code: str = "kode_desa") -> str:
    """The file's text (shape: see the head of this module), sorted by code, coordinates to 5 decimals."""
    ordered = frame.sort_values(code, ignore_index=True)
    areas = [
        [kode, plain_name(names.get(kode, kode)), [_rings(part) for part in shapely.get_parts(shape)], _label(shape)]
        for kode, shape in zip(ordered[code], ordered.geometry, strict=True)
    ]
    return json.dumps({"skala": SCALE, "wilayah": areas}, separators=(",", ":"), ensure_ascii=True)


def _label(shape: shapely.Geometry) -> list[int]:
    """Where the name is written: the middle of the largest part, or a point inside when the middle is not."""
    largest = max(shapely.get_parts(shape), key=lambda part: part.area)
    point = largest.centroid if largest.contains(largest.centroid) else largest.representative_point()
    return [round(point.x * SCALE), round(point.y * SCALE)]


def _rings(polygon: shapely.Polygon) -> list[list[int]]:
    return [_steps(ring) for ring in (polygon.exterior, *polygon.interiors)]


def _steps(ring: shapely.LinearRing) -> list[int]:
    """First vertex, then the step to each next one; the closing vertex is left out."""
    grid = np.rint(shapely.get_coordinates(ring) * SCALE).astype(np.int64)[:-1]
    steps = np.diff(grid, axis=0, prepend=np.zeros((1, 2), dtype=np.int64))
    # Neighbouring vertices may fall on one grid point; the first step is the position itself and always stays.
    moved = np.any(steps != 0, axis=1)
    return steps[moved].ravel().tolist()


def publish(frame: gpd.GeoDataFrame, *, names: dict[str, str], folder: Path, code: str = "kode_desa") -> Published:
    """Write `frame` into `folder` (…/static/geo) under its hash, once, and say where the browser finds it.

    Several processes may publish the same at once: the file appears whole or not at all. `names` maps code to name.
    """
    content = geometry_text(frame, names=names, code=code).encode("ascii")
    digest = hashlib.sha256(content).hexdigest()[:16]
    _write_once(folder / f"{digest}.json", content)
    _prune(folder, keep=folder / f"{digest}.json")
    west, south, east, north = (float(value) for value in frame.total_bounds)
    return Published(
        url=f"{URL_FOLDER}/{digest}.json", id=digest, codes=tuple(sorted(frame[code])),
        bounds=((south, west), (north, east)), size_bytes=len(content),
    )  # fmt: skip


def plain_name(name: object) -> str:
    """`name` on one line, without control characters, short enough for a tooltip. Markup stays: it is drawn as text."""
    return " ".join(_UNWANTED.sub(" ", str(name)[: 4 * MAX_NAME]).split())[:MAX_NAME]


def _write_once(path: Path, content: bytes) -> None:
    if path.exists():
        # Its time says when it was last wanted, which is what pruning goes by.
        with contextlib.suppress(OSError):
            os.utime(path)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, suffix=".part")
    with os.fdopen(handle, "wb") as stream:
        stream.write(content)
    # mkstemp makes a private file; the web server may run as another user.
    Path(temporary).chmod(0o644)
    Path(temporary).replace(path)


def _prune(folder: Path, *, keep: Path) -> None:
    with contextlib.suppress(OSError):
        by_age = sorted(folder.glob("*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in by_age[KEEP_FILES:]:
            if path != keep:
                path.unlink(missing_ok=True)
