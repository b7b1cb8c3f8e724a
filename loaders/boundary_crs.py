"""Any coordinate system to longitude and latitude (WGS84), with a sentence on what was found or assumed."""

import geopandas as gpd
import numpy as np
import shapely
from pyproj import CRS
from pyproj.exceptions import ProjError

from loaders.problems import UserError

INDONESIA = (94.0, -12.0, 142.0, 7.0)
"""West, south, east, north, in degrees, with some sea around it."""

_WGS84 = "EPSG:4326"


def to_wgs84(frame: gpd.GeoDataFrame) -> tuple[gpd.GeoDataFrame, str]:
    """`frame` in two dimensions and WGS84, and what was done, in Indonesian.

    A CRS with heights is used without them. Coordinates that only fit Indonesia when swapped are swapped. Raises
    UserError when no reading of the coordinates falls into Indonesia.
    """
    flat = frame.set_geometry(shapely.force_2d(frame.geometry.values), crs=frame.crs)
    crs = _horizontal(frame.crs)
    if crs is None:
        return _by_looking(flat, "Sistem koordinat tidak disebut; dianggap WGS84")
    name = "".join(c for c in crs.name if c.isprintable())[:80]
    if crs.is_geographic and crs.to_epsg() == 4326:
        return _by_looking(flat, "Sistem koordinat WGS84")
    try:
        moved = flat.set_crs(crs, allow_override=True).to_crs(_WGS84)
    except (ProjError, ValueError):
        return _by_looking(flat, f"Sistem koordinat {name} tidak dikenali; dianggap WGS84")
    if _share_inside(moved.geometry) >= 0.5:
        return moved, f"Sistem koordinat {name} diubah ke WGS84."
    return _by_looking(flat, f"Sistem koordinat tertulis {name}, tetapi angkanya derajat; dianggap WGS84")


def _horizontal(crs: CRS | None) -> CRS | None:
    """The two-dimensional part; None when there is none (a local or engineering system says nothing of the place)."""
    if crs is None:
        return None
    parts = crs.sub_crs_list if crs.is_compound else [crs]
    found = parts[0].to_2d() if parts else None
    if found is None or not (found.is_geographic or found.is_projected):
        return None
    # 1:25K files carry WGS84 in ESRI's words, which PROJ does not call equal to EPSG:4326 though it is the same datum.
    if found.is_geographic and found.to_epsg(min_confidence=20) == 4326:
        return CRS.from_epsg(4326)
    return found


def _by_looking(frame: gpd.GeoDataFrame, words: str) -> tuple[gpd.GeoDataFrame, str]:
    plain = frame.set_crs(_WGS84, allow_override=True)
    if _share_inside(plain.geometry) >= 0.5:
        return plain, f"{words}."
    swapped = plain.set_geometry(shapely.transform(plain.geometry.values, lambda xy: xy[:, ::-1]), crs=_WGS84)
    if _share_inside(swapped.geometry) >= 0.5:
        return swapped, f"{words}. Urutan koordinat terbalik (lintang, bujur) dan sudah dibalik."
    raise UserError("koordinatnya tidak jatuh di Indonesia; sertakan sistem koordinatnya (.prj) atau ubah ke WGS84")


def inside_indonesia(shapes: gpd.GeoSeries) -> np.ndarray:
    """For every geometry, whether it lies wholly inside the frame around Indonesia (False for missing ones)."""
    west, south, east, north = shapely.bounds(shapes.values).T
    with np.errstate(invalid="ignore"):
        return (west >= INDONESIA[0]) & (south >= INDONESIA[1]) & (east <= INDONESIA[2]) & (north <= INDONESIA[3])


def _share_inside(shapes: gpd.GeoSeries) -> float:
    known = ~(shapes.isna() | shapes.is_empty)
    return float(inside_indonesia(shapes[known]).mean()) if known.any() else 0.0
