"""Boundary files in: valid polygons in WGS84, attributes as text, and what had to be said about them."""

import hashlib
from dataclasses import dataclass

import geopandas as gpd

from loaders.boundary_attributes import as_text
from loaders.boundary_crs import to_wgs84
from loaders.boundary_shapes import MAX_VERTICES, count_vertices, mend
from loaders.boundary_source import read_raw
from loaders.problems import Problem, UserError


@dataclass(frozen=True, kw_only=True)
class BoundaryFile:
    """One boundary file, read; `read == len(frame) + rows refused`.

    `frame` is in EPSG:4326: every attribute of the file as text (`<NA>` when empty), `row` (1-based row of the file)
    and `geometry` (valid polygons). `crs_words` says in Indonesian what was found and assumed.
    """

    file: str
    sha256: str
    frame: gpd.GeoDataFrame
    problems: tuple[Problem, ...] = ()
    crs_words: str = ""
    read: int = 0

    @property
    def attributes(self) -> list[str]:
        """The file's own columns, as text."""
        return [column for column in self.frame.columns if column not in ("row", "geometry")]


def read_boundaries(content: bytes, *, name: str) -> BoundaryFile:
    """Read GeoJSON, zipped shapefile or GeoPackage, told apart by content. Never raises for bad data: see `problems`.

    E301 the file cannot be used at all, E113 too many vertices, E304 a row without area, E305 a row outside
    Indonesia, W303 a shape was repaired.
    """
    sha256 = hashlib.sha256(content).hexdigest()
    try:
        raw = read_raw(content)
        vertices = count_vertices(raw.frame)
        if vertices > MAX_VERTICES:
            reason = f"{vertices} titik; paling banyak {MAX_VERTICES}"
            return _nothing(name, sha256, Problem(code="E113", file=name, details={"reason": reason}))
        frame = as_text(raw.frame)
        frame, words = to_wgs84(frame)
    except UserError as error:
        return _nothing(name, sha256, Problem(code="E301", file=name, details={"reason": str(error)}))
    mended, problems = mend(frame, file=name)
    return BoundaryFile(
        file=name, sha256=sha256, frame=mended, problems=problems, crs_words=f"{raw.words}. {words}", read=len(frame)
    )


def _nothing(name: str, sha256: str, problem: Problem) -> BoundaryFile:
    empty = gpd.GeoDataFrame({"row": []}, geometry=[], crs="EPSG:4326").astype({"row": "Int64"})
    return BoundaryFile(file=name, sha256=sha256, frame=empty, problems=(problem,))
