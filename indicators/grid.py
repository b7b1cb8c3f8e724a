"""The rows of a measure: every area × due month × indicator asked for, silent ones too, addressed by position."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from geo.codes import LENGTHS
from indicators.catalog_model import Catalog, Indicator
from indicators.months import is_due
from indicators.positions import positions


@dataclass(frozen=True, kw_only=True)
class Grid:
    """`pairs` lists (indicator, month) that are due; row = pair × number of areas + area."""

    areas: pd.Index
    months: pd.Index
    indicators: tuple[Indicator, ...]
    pair_indicator: np.ndarray
    pair_month: np.ndarray

    @property
    def ids(self) -> pd.Index:
        """The indicators' ids."""
        return pd.Index([item.id for item in self.indicators], dtype="str")

    @property
    def size(self) -> int:
        """How many rows there are."""
        return len(self.pair_indicator) * len(self.areas)

    def spread(self, per_pair: np.ndarray) -> np.ndarray:
        """One value per (indicator, month) pair, repeated for every area."""
        return np.repeat(per_pair, len(self.areas))

    def keys(self) -> dict[str, pd.Series]:
        """The columns kode, indikator and bulan of every row."""
        return {
            "kode": self.areas.array.take(np.tile(np.arange(len(self.areas)), len(self.pair_indicator))),
            "indikator": self.ids.array.take(self.spread(self.pair_indicator)),
            "bulan": self.months.array.take(self.spread(self.pair_month)),
        }

    def rows_of(self, sums: pd.DataFrame) -> np.ndarray:
        """The row each line of `sums` (kode, bulan, indikator) belongs to; -1 when it was not asked for."""
        area = positions(sums["kode"], self.areas)
        month = positions(sums["bulan"], self.months)
        indicator = positions(sums["indikator"], self.ids)
        # One more line and column than there are, so that "not found" (-1) finds -1.
        pair_of = np.full((len(self.indicators) + 1, len(self.months) + 1), -1)
        pair_of[self.pair_indicator, self.pair_month] = np.arange(len(self.pair_indicator))
        pair = pair_of[indicator, month]
        return np.where((area >= 0) & (pair >= 0), pair * len(self.areas) + area, -1)


def make_grid(
    kode_desa: pd.Series, *, level: str, months: Sequence[str], indicators: Sequence[str], catalog: Catalog
) -> Grid:
    """The grid over the areas of `level` in which the villages lie. Months not due for an indicator are left out."""
    items = tuple(catalog[id_] for id_ in dict.fromkeys(indicators))
    unique_months = list(dict.fromkeys(months))
    due = np.array([[is_due(item, bulan) for bulan in unique_months] for item in items], dtype=bool)
    pair_indicator, pair_month = np.nonzero(due.reshape(len(items), len(unique_months)))
    return Grid(
        areas=pd.Index(kode_desa.str.slice(0, LENGTHS[level]).unique(), dtype="str").sort_values(),
        months=pd.Index(unique_months, dtype="str"),
        indicators=items,
        pair_indicator=pair_indicator,
        pair_month=pair_month,
    )
