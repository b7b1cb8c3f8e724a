"""Writes boundaries as compact GeoJSON: one village a line, 5 decimals, code and name only."""

import json
from pathlib import Path

import pandas as pd
import shapely

from sample_data.generate.coverage import boundaries


def write_boundaries(desa: pd.DataFrame, path: Path) -> None:
    """Grow the polygons of all villages and write them to `path`."""
    shapes = boundaries(desa)
    rows = zip(shapes["kode_desa"], shapes["nama_desa"], shapes.geometry, strict=True)
    lines = ",\n".join(_feature(*row) for row in rows)
    path.write_text(f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n', encoding="utf-8", newline="\n")


def _feature(kode: str, nama: str, shape: shapely.Polygon) -> str:
    feature = {
        "type": "Feature",
        "properties": {"kode_desa": kode, "nama_desa": nama},
        "geometry": shapely.geometry.mapping(shape),
    }
    return json.dumps(feature, ensure_ascii=False, separators=(",", ":"))
