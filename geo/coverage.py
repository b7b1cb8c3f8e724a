"""Village polygons as one coverage: borders simplified once, so no gaps open; outlines dissolved from villages."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from geo.codes import parent

SHARE_OF_WIDTH = 0.05
"""Tolerance as a share of a typical village's width: what is dropped is below what a map of the kabupaten can show."""

LARGEST_CHANGE = 0.05
"""A village that would change its area by more than this while gaps are closed is not untidy but wrong: hands off."""

_GAP_DEGREES = 0.0003  # about 30 m; a real hole, such as a city inside its kabupaten, is wider
_SLIVER = 1e-6  # square degrees, about 1 ha: what the union of borders that do not quite meet leaves open


@dataclass(frozen=True, kw_only=True)
class Coverage:
    """`villages`: kode_desa and simplified geometry (EPSG:4326), sorted by code; `words`: how, in Indonesian."""

    villages: gpd.GeoDataFrame
    words: str


def from_batas(batas: pd.DataFrame) -> gpd.GeoDataFrame:
    """Table `batas` (geometry as WKB hex) as a GeoDataFrame sorted by kode_desa, in EPSG:4326."""
    ordered = batas.sort_values("kode_desa", ignore_index=True)
    shapes = shapely.from_wkb(ordered["geometri"].to_numpy(dtype=object))
    return gpd.GeoDataFrame(ordered.drop(columns="geometri"), geometry=list(shapes), crs="EPSG:4326")


def simplify(villages: gpd.GeoDataFrame, *, tolerance_degrees: float | None = None) -> Coverage:
    """`villages` with fewer vertices and the same topology; every village keeps a polygon.

    Borders that do not meet exactly are closed first; when that would change a village, the borders are left as they
    are, and when even that cannot be simplified together each village is simplified alone.
    """
    ordered = villages.sort_values("kode_desa", ignore_index=True)
    shapes = ordered.geometry.to_numpy()
    if len(shapes) == 0:
        return Coverage(villages=ordered, words="Tidak ada poligon.")
    tolerance = tolerance_degrees or SHARE_OF_WIDTH * float(np.median(np.sqrt(shapely.area(shapes))))
    closed, words = _close_gaps(shapes)
    simple = _try(lambda: shapely.coverage_simplify(closed, tolerance))
    if simple is None:
        words = "Batas disederhanakan satu per satu karena saling tindih; celah kecil mungkin tampak."
        simple = shapely.simplify(shapes, tolerance, preserve_topology=True)
    whole = shapely.is_valid(simple) & (shapely.area(simple) > 0)
    return Coverage(villages=ordered.set_geometry(np.where(whole, simple, shapes), crs=villages.crs), words=words)


def dissolve(villages: gpd.GeoDataFrame, tingkat: str) -> gpd.GeoDataFrame:
    """Outlines of the areas of level `tingkat` ('kecamatan', 'kabupaten', 'provinsi'): columns kode, geometry."""
    keys = [parent(kode, tingkat) for kode in villages["kode_desa"]]
    groups = villages.geometry.groupby(pd.Series(keys, index=villages.index, dtype="str"), sort=True)
    outlines = {kode: _union(list(shapes)) for kode, shapes in groups}
    return gpd.GeoDataFrame({"kode": list(outlines)}, geometry=list(outlines.values()), crs=villages.crs)


def _close_gaps(shapes: np.ndarray) -> tuple[np.ndarray, str]:
    if _try(lambda: bool(shapely.coverage_is_valid(shapes, gap_width=_GAP_DEGREES))):
        return shapes, "Batas desa bersambung rapi."
    closed = _try(lambda: shapely.coverage_clean(shapes, gap_width=_GAP_DEGREES))
    if closed is None or len(closed) != len(shapes):
        return shapes, "Batas desa tidak bersambung rapi dan tidak dapat dirapikan; celah kecil mungkin tampak."
    change = np.abs(shapely.area(closed) / shapely.area(shapes) - 1)
    if not change.max() <= LARGEST_CHANGE:
        return shapes, "Sebagian batas desa saling tindih; poligonnya dipakai apa adanya."
    return closed, "Celah kecil antarbatas desa sudah dirapatkan."


def _union(shapes: list[shapely.Geometry]) -> shapely.Geometry:
    whole = _try(lambda: shapely.coverage_union_all(shapes))
    if whole is None or not whole.is_valid:
        whole = shapely.union_all(shapely.make_valid(np.array(shapes, dtype=object)))
    parts = [part for part in shapely.get_parts(whole) if part.geom_type == "Polygon"]
    return shapely.union_all([_without_slivers(part) for part in parts])


def _without_slivers(polygon: shapely.Polygon) -> shapely.Polygon:
    holes = [ring for ring in polygon.interiors if shapely.Polygon(ring).area > _SLIVER]
    return shapely.Polygon(polygon.exterior, holes)


def _try(work: Callable[[], Any]) -> Any:
    """`work()`, or None when GEOS gives up: it raises one kind of error for every topology it cannot follow."""
    try:
        return work()
    except (shapely.errors.GEOSException, ValueError, TypeError):
        return None
