"""GeoJSON read as JSON, feature by feature: one broken geometry costs one row, and no GDAL driver is involved."""

import json
import re

import geopandas as gpd
import pandas as pd
import shapely

from loaders.problems import UserError

_EPSG = re.compile(r"(?:EPSG:{1,2}(?:[\d.]*:)?)(\d{4,6})$", re.IGNORECASE)


def read_geojson(content: bytes) -> gpd.GeoDataFrame:
    """One row per feature, geometry None where it cannot be read. Raises UserError when it is no GeoJSON."""
    document = _json(content)
    features = _features(document)
    shapes = shapely.from_geojson([_geometry_text(feature) for feature in features], on_invalid="ignore")
    attributes = pd.DataFrame.from_records([_properties(feature) for feature in features], index=range(len(features)))
    attributes = attributes.drop(columns="geometry", errors="ignore")
    return gpd.GeoDataFrame(attributes, geometry=list(shapes), crs=_crs(document))


def _json(content: bytes) -> dict:
    try:
        document = json.loads(content.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise UserError("bukan GeoJSON, GeoPackage, atau zip shapefile") from error
    if not isinstance(document, dict):
        raise UserError("JSON ini bukan GeoJSON")
    return document


def _features(document: dict) -> list[dict]:
    found = [document] if document.get("type") == "Feature" else document.get("features")
    if not isinstance(found, list) or not found or not all(isinstance(feature, dict) for feature in found):
        raise UserError("JSON ini bukan GeoJSON yang berisi poligon (FeatureCollection)")
    return found


def _geometry_text(feature: dict) -> str | None:
    geometry = feature.get("geometry")
    return json.dumps(geometry) if isinstance(geometry, dict) else None


def _properties(feature: dict) -> dict[str, object]:
    found = feature.get("properties")
    return {str(key): value for key, value in found.items()} if isinstance(found, dict) else {}


def _crs(document: dict) -> str | None:
    """'EPSG:n' when the (outdated, still common) `crs` member names one. Its text is never handed on to PROJ."""
    member = document.get("crs")
    properties = member.get("properties") if isinstance(member, dict) else None
    name = str(properties.get("name", "")) if isinstance(properties, dict) else ""
    if name.upper().endswith("CRS84"):
        return "EPSG:4326"
    match = _EPSG.search(name)
    return f"EPSG:{match.group(1)}" if match else None
