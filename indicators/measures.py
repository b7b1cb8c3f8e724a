"""Measures: for every area, month and indicator asked for, the share, its state, and how it stands to its target."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from geo.codes import LENGTHS
from indicators.catalog_model import Catalog
from indicators.grid import Grid, make_grid
from indicators.months import due_month
from indicators.positions import positions
from indicators.rollup import SUMMED, rollup
from indicators.status import KEADAAN, NO_TARGET, STATUS, Sums, keadaan, kurang_orang, status

__all__ = ["due_month", "measure", "measure_at"]


def measure(
    counts: pd.DataFrame,
    *,
    catalog: Catalog,
    desa: pd.DataFrame,
    level: str,
    months: Sequence[str],
    indicators: Sequence[str] | None = None,
) -> pd.DataFrame:
    """One row for every area of `level` × month × indicator (default: all), ordered by indicator, month, code.

    Columns and states: docs/arsitektur.md, "Measures". The areas are those of the villages in `desa`; counts of other
    villages are left out, so a parent is the sum of its listed children. Months not due for an indicator have no row.
    """
    wanted = tuple(catalog) if indicators is None else indicators
    grid = make_grid(desa["kode_desa"], level=level, months=months, indicators=wanted, catalog=catalog)
    sums = rollup(counts[_asked_for(counts, grid, desa)], level=level)
    rows = grid.rows_of(sums)
    filled = {name: _placed(sums[name], rows, grid.size) for name in SUMMED}
    filled["reported"] = _placed(pd.Series(1, index=sums.index), rows, grid.size).astype(bool)
    filled["desa_total"] = np.tile(_villages_per_area(grid, desa, level), len(grid.pair_indicator))
    return _described(grid, _with_whole_village_list(grid, filled))


def measure_at(
    counts: pd.DataFrame,
    *,
    catalog: Catalog,
    desa: pd.DataFrame,
    level: str,
    bulan: str,
    indicators: Sequence[str] | None = None,
) -> pd.DataFrame:
    """Like `measure` for one month, but each indicator at its latest due month ≤ `bulan` (see column `bulan`)."""
    wanted = tuple(catalog) if indicators is None else tuple(dict.fromkeys(indicators))
    months = {id_: due_month(catalog[id_], bulan) for id_ in wanted}
    parts = [
        measure(
            counts, catalog=catalog, desa=desa, level=level, months=[month],
            indicators=[id_ for id_ in wanted if months[id_] == month],
        )
        for month in dict.fromkeys(months.values())
    ]  # fmt: skip
    if not parts:
        return measure(counts, catalog=catalog, desa=desa, level=level, months=[bulan], indicators=[])
    whole = pd.concat(parts, ignore_index=True)
    menu_order = pd.Index(wanted, dtype="str").get_indexer(whole["indikator"])
    return whole.take(np.argsort(menu_order, kind="stable")).reset_index(drop=True)


def _asked_for(counts: pd.DataFrame, grid: Grid, desa: pd.DataFrame) -> np.ndarray:
    known = {
        "bulan": grid.months,
        "indikator": grid.ids,
        "kode_desa": pd.Index(desa["kode_desa"].unique(), dtype="str"),
    }
    return np.logical_and.reduce([positions(counts[name], values) >= 0 for name, values in known.items()])


def _placed(values: pd.Series, rows: np.ndarray, size: int) -> np.ndarray:
    placed = np.zeros(size, dtype="int64")
    placed[rows[rows >= 0]] = values.to_numpy(dtype="int64")[rows >= 0]
    return placed


def _villages_per_area(grid: Grid, desa: pd.DataFrame, level: str) -> np.ndarray:
    villages = desa["kode_desa"].drop_duplicates().str.slice(0, LENGTHS[level])
    return np.bincount(grid.areas.get_indexer(villages), minlength=len(grid.areas))


def _with_whole_village_list(grid: Grid, filled: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Where the denominator is the village list, every village counts, recorded or not."""
    by_indicator = np.array([item.counts_every_village for item in grid.indicators], dtype=bool)
    whole = grid.spread(by_indicator[grid.pair_indicator])
    return filled | {
        "penyebut": np.where(whole, filled["desa_total"], filled["penyebut"]),
        "desa_lapor": np.where(whole, filled["desa_total"], filled["desa_lapor"]),
        "reported": filled["reported"] | whole,
    }


def _described(grid: Grid, filled: dict[str, np.ndarray]) -> pd.DataFrame:
    sums = _judged_by(grid, filled)
    silent = ~sums.reported
    gap, known = kurang_orang(sums)
    share = np.full(grid.size, np.nan)
    np.divide(100 * sums.pembilang, sums.penyebut, out=share, where=sums.has_value)
    return pd.DataFrame(
        {
            **grid.keys(),
            "pembilang": _whole_numbers(sums.pembilang, missing=silent),
            "penyebut": _whole_numbers(sums.penyebut, missing=silent),
            "nilai": share,
            "keadaan": pd.array(KEADAAN, dtype="str").take(keadaan(sums)),
            **{name: _whole_numbers(filled[name]) for name in ("desa_lapor", "desa_total", "desa_lebih")},
            "target": np.where(sums.target == NO_TARGET, np.nan, sums.target / 100),
            "status": pd.array(STATUS, dtype="str").take(status(sums)),
            "kurang_orang": _whole_numbers(gap, missing=~known),
        }
    )


def _judged_by(grid: Grid, filled: dict[str, np.ndarray]) -> Sums:
    pairs = [(grid.indicators[i], grid.months[m]) for i, m in zip(grid.pair_indicator, grid.pair_month, strict=True)]
    targets = [item.target_in(bulan) for item, bulan in pairs]
    return Sums(
        pembilang=filled["pembilang"],
        penyebut=filled["penyebut"],
        reported=filled["reported"],
        target=grid.spread(np.array([NO_TARGET if t is None else t.hundredths for t in targets], dtype="int64")),
        near=grid.spread(np.array([round(item.near_points * 100) for item, _ in pairs], dtype="int64")),
        lower_is_better=grid.spread(np.array([item.better == "turun" for item, _ in pairs], dtype=bool)),
    )


def _whole_numbers(values: np.ndarray, *, missing: np.ndarray | None = None) -> pd.arrays.IntegerArray:
    nothing = np.zeros(len(values), dtype=bool) if missing is None else missing
    return pd.arrays.IntegerArray(values.astype("int64"), nothing.copy())
