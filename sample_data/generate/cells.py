"""A fine grid on which every village grows from its centre until it meets its neighbours or the outer outline."""

from collections import deque
from dataclasses import dataclass

import numpy as np
import shapely

from sample_data.generate.noise import field
from sample_data.generate.seeds import stream

STEP = 0.0004
"""Cell size in degrees (about 44 m). Corners are whole numbers of 0.00001°, so rounding moves nothing."""
MARGIN = 0.045
OUTSIDE = -1


@dataclass(frozen=True, kw_only=True)
class Grid:
    """Cells with their south-west corner at (`west`, `south`), rows going north."""

    west: float
    south: float
    shape: tuple[int, int]

    def centres(self) -> tuple[np.ndarray, np.ndarray]:
        """Longitude and latitude of every cell's middle, each of the grid's shape."""
        rows, columns = np.indices(self.shape)
        return self.west + (columns + 0.5) * STEP, self.south + (rows + 0.5) * STEP

    def cell_of(self, lon: np.ndarray, lat: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Row and column of the cell that holds each point."""
        return ((lat - self.south) / STEP).astype(int), ((lon - self.west) / STEP).astype(int)


def grid_around(lon: np.ndarray, lat: np.ndarray) -> Grid:
    """A grid that leaves room for borders beyond the outermost centres."""
    west, south = round(lon.min() - MARGIN, 3), round(lat.min() - MARGIN, 3)
    rows = int((lat.max() + MARGIN - south) / STEP)
    columns = int((lon.max() + MARGIN - west) / STEP)
    return Grid(west=west, south=south, shape=(rows, columns))


def label_cells(grid: Grid, lon: np.ndarray, lat: np.ndarray) -> np.ndarray:
    """For each cell the village it belongs to (position in `lon`, `lat`) or OUTSIDE. Every village is one piece."""
    rng = stream("batas")
    shift_x, shift_y = _shifts(rng, grid), _shifts(rng, grid)
    seeds = grid.cell_of(lon, lat)
    # Centres move with the ground, so a centre always lies in its own village.
    moved = shapely.points(lon + shift_x[seeds], lat + shift_y[seeds])
    x, y = grid.centres()
    ground = shapely.points(x + shift_x, y + shift_y)
    inside = _without_holes(shapely.contains(_prepared(_outline(moved)), ground))
    wanted = np.full(grid.shape, OUTSIDE)
    wanted[inside] = shapely.STRtree(moved).nearest(ground[inside])
    return _grown(wanted, seeds)


def _shifts(rng: np.random.Generator, grid: Grid) -> np.ndarray:
    broad = field(rng, grid.shape, wavelength=120, roughness=3.4)
    fine = field(rng, grid.shape, wavelength=25, roughness=2.4)
    return 0.0046 * broad + 0.0008 * fine


def _outline(points: np.ndarray) -> shapely.Geometry:
    """A country around the centres: bays and capes, no holes."""
    closed = shapely.union_all(points).buffer(0.036).buffer(-0.0255)
    return shapely.Polygon(closed.exterior)


def _prepared(area: shapely.Geometry) -> shapely.Geometry:
    shapely.prepare(area)
    return area


def _without_holes(inside: np.ndarray) -> np.ndarray:
    """`inside` plus every pocket that cannot be reached from the grid's edge: the moved ground folds here and there."""
    around = np.pad(np.where(inside, OUTSIDE, 0), 1, constant_values=OUTSIDE)
    width = around.shape[1]
    owner = [OUTSIDE] * around.size
    owner[width + 1] = 0
    _spread(owner, around.ravel().tolist(), [width + 1], width=width, own_only=False)
    return np.reshape(owner, around.shape)[1:-1, 1:-1] == OUTSIDE


def _grown(wanted: np.ndarray, seeds: tuple[np.ndarray, np.ndarray]) -> np.ndarray:
    """`wanted` with stray pieces given to the neighbour that reaches them first."""
    width = wanted.shape[1]
    start = [(int(row) * width + int(column)) for row, column in zip(*seeds, strict=True)]
    target = wanted.ravel().tolist()
    owner = [OUTSIDE] * len(target)
    for number, cell in enumerate(start):
        owner[cell] = number
    _spread(owner, target, start, width=width, own_only=True)
    settled = [cell for cell, number in enumerate(owner) if number != OUTSIDE]
    _spread(owner, target, settled, width=width, own_only=False)
    return np.array(owner).reshape(wanted.shape)


def _spread(owner: list[int], target: list[int], start: list[int], *, width: int, own_only: bool) -> None:
    # The grid's margin keeps villages away from its edge, so neighbours never wrap around.
    queue = deque(start)
    while queue:
        cell = queue.popleft()
        for other in (cell - 1, cell + 1, cell - width, cell + width):
            free = owner[other] == OUTSIDE and target[other] != OUTSIDE
            if free and (not own_only or target[other] == owner[cell]):
                owner[other] = owner[cell]
                queue.append(other)
