"""From labelled cells to polygons that share every border vertex for vertex."""

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from sample_data.generate.cells import OUTSIDE, STEP, Grid, grid_around, label_cells

TOLERANCE = 0.0006
"""Degrees: how much of the grid's staircase is smoothed away (a cell and a half)."""


def boundaries(desa: pd.DataFrame) -> gpd.GeoDataFrame:
    """Invented village polygons (kode_desa, nama_desa, geometry in WGS84) grown from the columns `lat` and `lon`."""
    lon, lat = desa["lon"].to_numpy(), desa["lat"].to_numpy()
    grid = grid_around(lon, lat)
    labels = label_cells(grid, lon, lat)
    faces = shapely.get_parts(shapely.polygonize(_borders(labels, grid)))
    rows, columns = grid.cell_of(*shapely.get_coordinates(shapely.point_on_surface(faces)).T)
    owner = labels[rows, columns]
    pieces = [faces[owner == number] for number in range(len(desa))]
    whole = np.array([_only(piece) for piece in pieces])
    smooth = shapely.coverage_simplify(whole, tolerance=TOLERANCE)
    frame = desa[["kode_desa", "nama_desa"]].reset_index(drop=True)
    return gpd.GeoDataFrame(frame, geometry=_rounded(smooth), crs="EPSG:4326")


def _only(pieces: np.ndarray) -> shapely.Geometry:
    if len(pieces) != 1:
        raise ValueError(f"a village must be one piece, not {len(pieces)}")
    return pieces[0]


def _borders(labels: np.ndarray, grid: Grid) -> list[shapely.Geometry]:
    """The cell sides that separate two villages or a village from the outside, joined into lines."""
    padded = np.pad(labels, 1, constant_values=OUTSIDE)
    below, row_column = padded[:-1, 1:-1] != padded[1:, 1:-1], padded[1:-1, :-1] != padded[1:-1, 1:]
    flat_rows, flat_columns = np.nonzero(below)
    up_rows, up_columns = np.nonzero(row_column)
    starts = np.concatenate([np.c_[flat_columns, flat_rows], np.c_[up_columns, up_rows]])
    ends = np.concatenate([np.c_[flat_columns + 1, flat_rows], np.c_[up_columns, up_rows + 1]])
    corners = np.stack([starts, ends], axis=1) * STEP + (grid.west, grid.south)
    sides = shapely.linestrings(np.round(corners, 5))
    return list(shapely.get_parts(shapely.line_merge(shapely.multilinestrings(sides))))


def _rounded(shapes: np.ndarray) -> np.ndarray:
    return shapely.transform(shapes, lambda points: np.round(points, 5))
