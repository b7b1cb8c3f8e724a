"""From bytes to a raw GeoDataFrame, told apart by content: GeoJSON, zip with shapefile, GeoPackage. Nothing else.

GeoJSON never meets GDAL; the other two are written to a temporary folder and opened by path, after their first bytes
have shown that they are what they seem, so no driver that follows links (VRT, WFS, …) is ever reached.
"""

import contextlib
import sqlite3
import tempfile
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import pyogrio

from loaders.boundary_geojson import read_geojson
from loaders.boundary_zip import unpack_shapefiles
from loaders.problems import UserError

MAX_CONTENT_BYTES = 100 * 1024 * 1024
MAX_FEATURES = 200_000
_POLYGONS = ("Polygon", "MultiSurface", "Unknown")
_GPKG_IDS = (b"GPKG", b"GP10", b"GP11")


@dataclass(frozen=True, kw_only=True)
class Raw:
    """What stood in the file: `frame` with its own CRS (or none), and `words` on what was chosen, in Indonesian."""

    frame: gpd.GeoDataFrame
    words: str


def read_raw(content: bytes) -> Raw:
    """The polygon layer of a boundary file. Raises UserError with the reason when there is none."""
    if not content.strip():
        raise UserError("berkas kosong")
    if len(content) > MAX_CONTENT_BYTES:
        raise UserError("berkas lebih besar dari 100 MB")
    if content.startswith(b"PK"):
        return _read_zip(content)
    if content.startswith(b"SQLite format 3\x00"):
        return _read_geopackage(content)
    return Raw(frame=_within_limit(read_geojson(content)), words="GeoJSON")


def _read_zip(content: bytes) -> Raw:
    with tempfile.TemporaryDirectory() as folder:
        paths = unpack_shapefiles(content, Path(folder))
        sizes = {name: _polygon_rows(path, None) for name, path in paths.items()}
        name = _largest(sizes)
        # Without its index file a shapefile is still whole; GDAL rebuilds the index only when told to.
        pyogrio.set_gdal_config_options({"SHAPE_RESTORE_SHX": "YES"})
        return Raw(frame=_open(paths[name], None), words=_chosen("shapefile", name, sizes))


def _read_geopackage(content: bytes) -> Raw:
    if content[68:72] not in _GPKG_IDS:
        raise UserError("basis data SQLite ini bukan GeoPackage")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "layer.gpkg"
        path.write_bytes(content)
        sizes = {name: _polygon_rows(path, name) for name in _real_tables(path)}
        name = _largest(sizes)
        return Raw(frame=_open(path, name), words=_chosen("GeoPackage", name, sizes))


def _real_tables(path: Path) -> list[str]:
    """Feature layers that are plain tables: a view or virtual table of a hostile file could compute for ever."""
    query = """SELECT c.table_name FROM gpkg_contents c JOIN sqlite_master m ON m.name = c.table_name
               WHERE c.data_type = 'features' AND m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%'"""
    tables = "SELECT count(*) FROM sqlite_master WHERE name LIKE 'gpkg!_%' ESCAPE '!' AND type = 'view'"
    try:
        with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
            if connection.execute(tables).fetchone()[0]:
                raise UserError("GeoPackage berisi tabel sistem yang tidak wajar")
            return [row[0] for row in connection.execute(query)]
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise UserError("GeoPackage rusak") from error


def _polygon_rows(path: Path, layer: str | None) -> int:
    """Rows of a layer when it can hold polygons, else 0."""
    try:
        info = pyogrio.read_info(path, layer=layer, force_feature_count=True)
    except Exception:  # noqa: BLE001 - GDAL raises many kinds; a layer that cannot be opened is no candidate
        return 0
    kind = str(info["geometry_type"])
    return int(info["features"]) if any(word in kind for word in _POLYGONS) else 0


def _largest(sizes: dict[str, int]) -> str:
    name = max(sizes, key=lambda key: sizes[key], default="")
    if not name or sizes[name] == 0:
        raise UserError("tidak ada lapisan poligon yang dapat dibaca")
    if sizes[name] > MAX_FEATURES:
        raise UserError(f"lebih dari {MAX_FEATURES} baris")
    return name


def _chosen(kind: str, name: str, sizes: dict[str, int]) -> str:
    words = f'{kind}, lapisan "{name[:80]}"'
    others = [other[:80] for other in sizes if other != name]
    return f"{words} (lapisan lain tidak dipakai: {', '.join(others)})" if others else words


def _open(path: Path, layer: str | None) -> gpd.GeoDataFrame:
    try:
        return pyogrio.read_dataframe(path, layer=layer, on_invalid="ignore", datetime_as_string=True)
    except Exception as error:  # noqa: BLE001 - whatever GDAL raises on a broken file, the user needs one sentence
        raise UserError("isi berkas rusak") from error


def _within_limit(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    if len(frame) > MAX_FEATURES:
        raise UserError(f"lebih dari {MAX_FEATURES} baris")
    return frame
