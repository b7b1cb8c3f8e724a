"""Builders: a made-up kabupaten of square villages, as village list, as polygons, and as a file of any kind."""

import io
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

import geopandas as gpd
import pandas as pd
from shapely import box

WEST, SOUTH, SIDE = 112.0, -7.5, 0.01


def square(column: int, row: int):
    """A village of 0.01 degrees, `column` to the east and `row` to the north of the corner."""
    west, south = WEST + column * SIDE, SOUTH + row * SIDE
    return box(west, south, west + SIDE, south + SIDE)


def villages(columns: int = 3, rows: int = 2) -> pd.DataFrame:
    """Village list: every row of squares is one kecamatan. Names repeat across kecamatan: Aa, Bb, Cc, …"""
    records = [
        {
            "kode_desa": f"99.01.{row + 1:02d}.{2001 + column}",
            "nama_desa": chr(65 + column) + chr(97 + column),
            "nama_kecamatan": f"Kec {chr(80 + row)}",
            "nama_kabupaten": "Contoh",
        }
        for row in range(rows)
        for column in range(columns)
    ]
    return pd.DataFrame(records, dtype="str")


def polygons(columns: int = 3, rows: int = 2, **extra: list) -> gpd.GeoDataFrame:
    """The squares of `villages` with BIG attribute names; `extra` replaces or adds columns."""
    desa = villages(columns, rows)
    frame = {"KDEPUM": desa["kode_desa"], "WADMKD": desa["nama_desa"], "WADMKC": desa["nama_kecamatan"]}
    shapes = [square(column, row) for row in range(rows) for column in range(columns)]
    return gpd.GeoDataFrame({**frame, "WADMKK": "Contoh", **extra}, geometry=shapes, crs="EPSG:4326")


def as_geojson(frame: gpd.GeoDataFrame) -> bytes:
    return frame.to_json(drop_id=True).encode()


def as_gpkg(frame: gpd.GeoDataFrame, layer: str = "desa") -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "batas.gpkg"
        frame.to_file(path, layer=layer, driver="GPKG")
        return path.read_bytes()


def as_zip(*frames: gpd.GeoDataFrame, folder: str = "", without: tuple[str, ...] = ()) -> bytes:
    """Shapefiles layer0, layer1, … in one zip, below `folder`, leaving out the endings in `without`."""
    buffer = io.BytesIO()
    with TemporaryDirectory() as place, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for n, frame in enumerate(frames):
            frame.to_file(Path(place) / f"layer{n}.shp")
        for path in sorted(Path(place).iterdir()):
            if path.suffix not in without:
                archive.write(path, folder + path.name)
    return buffer.getvalue()


def plain_zip(**entries: bytes) -> bytes:
    """A zip of files given by name (`_` stands for `.`)."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name.replace("_", "."), content)
    return buffer.getvalue()
