"""Several polygons of one village become one, unless they lie so far apart that they must be different villages."""

import geopandas as gpd
import pandas as pd
import shapely

from loaders.boundary_rules import AMBIGUOUS, BY_CODE, CONFIRMED, MATCHED
from loaders.problems import Problem
from loaders.schema import TABLES

APART_DEGREES = 0.02
"""About 2 km. Exclaves and slivers of one village lie nearer; two villages of one name seldom do."""


def join_pieces(
    frame: pd.DataFrame, shapes: gpd.GeoSeries, *, file: str
) -> tuple[pd.DataFrame, pd.DataFrame, list[Problem]]:
    """Outcomes (pieces too far apart turned 'ambigu'), table `batas` with one row per village, and a W306 per piece."""
    frame = frame.copy()
    records, problems = [], []
    for kode, pieces in frame[frame["outcome"].isin(MATCHED)].groupby("kode_desa", sort=True):
        areas = list(shapes.loc[pieces.index])
        if not pieces["outcome"].isin([BY_CODE, CONFIRMED]).any() and _far_apart(areas):
            reason = f"{len(pieces)} poligon yang berjauhan cocok dengan {kode}."
            frame.loc[pieces.index, ["outcome", "kode_desa", "alasan"]] = [AMBIGUOUS, None, reason]
            continue
        records.append(_record(kode, pieces, areas))
        problems += [_merged(piece, file, first=int(pieces["row"].iloc[0])) for piece in pieces.to_dict("records")[1:]]
    columns = [*TABLES["batas"].names, "lembar", "baris"]
    batas = pd.DataFrame(records, columns=columns).astype(dict.fromkeys(columns, "str") | {"baris": "Int64"})
    return frame, batas, problems


def _far_apart(areas: list[shapely.Geometry]) -> bool:
    return any(area.distance(areas[0]) > APART_DEGREES for area in areas[1:])


def _record(kode: str, pieces: pd.DataFrame, areas: list[shapely.Geometry]) -> tuple:
    whole = areas[0] if len(areas) == 1 else shapely.union_all(areas)
    return kode, pieces["nama"].iloc[0], shapely.to_wkb(whole, hex=True), "", int(pieces["row"].iloc[0])


def _merged(piece: dict, file: str, *, first: int) -> Problem:
    value = str(piece["nama"] or piece["kode"])[:120]
    return Problem(code="W306", file=file, row=int(piece["row"]), value=value, details={"first": f"baris {first}"})
