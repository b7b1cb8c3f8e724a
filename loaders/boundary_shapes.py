"""Polygons made valid, and the rows that are none: what a boundary file may get wrong, one Problem each."""

import geopandas as gpd
import numpy as np
import shapely

from loaders.boundary_crs import inside_indonesia
from loaders.problems import Problem

MAX_VERTICES = 5_000_000
_AREAS = (3, 6)  # shapely's type ids of Polygon and MultiPolygon


def count_vertices(frame: gpd.GeoDataFrame) -> int:
    """All vertices of a frame: what drawing and repairing cost grows with it."""
    return int(shapely.get_num_coordinates(frame.geometry.values).sum())


def mend(frame: gpd.GeoDataFrame, *, file: str) -> tuple[gpd.GeoDataFrame, tuple[Problem, ...]]:
    """The rows of `frame` that have an area inside Indonesia, repaired, and one Problem for every other row."""
    finite = np.array([_is_finite(shape) for shape in frame.geometry.values], dtype=bool)
    shapes = np.where(finite, frame.geometry.values, None)
    broken = finite & ~shapely.is_valid(shapes)
    shapes = np.array([_repair(s) if b else s for s, b in zip(shapes, broken, strict=True)], dtype=object)
    area = np.isin(shapely.get_type_id(shapes), _AREAS) & (shapely.area(shapes) > 0)
    here = area & inside_indonesia(gpd.GeoSeries(shapes, crs="EPSG:4326"))
    problems = [
        Problem(code=code, file=file, row=int(frame["row"].iloc[n]), value=describe(frame.iloc[n]))
        for n, code in _findings(broken=broken, area=area, here=here)
    ]
    kept = frame.set_geometry(gpd.GeoSeries(list(shapes), index=frame.index, crs="EPSG:4326"))[here]
    return kept.reset_index(drop=True), tuple(problems)


def describe(row) -> str:  # noqa: ANN001
    """The first texts of a row, to recognise it by; its row number when it has none."""
    texts = [str(value) for key, value in row.items() if key not in ("row", "geometry") and isinstance(value, str)]
    return " · ".join(texts[:4])[:80] or f"baris {row['row']}"


def _findings(*, broken: np.ndarray, area: np.ndarray, here: np.ndarray) -> list[tuple[int, str]]:
    found = []
    for n in range(len(broken)):
        if not area[n]:
            found.append((n, "E304"))
        elif not here[n]:
            found.append((n, "E305"))
        elif broken[n]:
            found.append((n, "W303"))
    return found


def _is_finite(shape: shapely.Geometry | None) -> bool:
    return shape is not None and not shape.is_empty and bool(np.isfinite(shapely.get_coordinates(shape)).all())


def _repair(shape: shapely.Geometry) -> shapely.Geometry | None:
    if shape.geom_type not in ("Polygon", "MultiPolygon", "GeometryCollection"):
        return shape
    mended = shapely.make_valid(shape, method="structure", keep_collapsed=False)
    areas = [part for part in shapely.get_parts(mended) if part.geom_type == "Polygon"]
    return shapely.union_all(areas) if areas else None
