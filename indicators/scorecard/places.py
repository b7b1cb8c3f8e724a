"""Adding village arrays up by area. Villages are in code order, so every area is one run of them."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from geo.codes import LENGTHS


@dataclass(frozen=True, kw_only=True)
class Places:
    """The areas of a level in code order, where each begins among the villages, and how many villages it has."""

    areas: pd.Index
    starts: np.ndarray
    villages: np.ndarray

    @classmethod
    def at(cls, villages: pd.Index, level: str) -> "Places":
        """The areas of `level` ('desa' … 'provinsi') in which `villages` (in code order) lie."""
        codes = villages.str.slice(0, LENGTHS[level]).to_numpy(dtype=object)
        areas, starts, sizes = np.unique(codes, return_index=True, return_counts=True)
        return cls(areas=pd.Index(areas, dtype="str"), starts=starts, villages=sizes)

    def add(self, values: np.ndarray) -> np.ndarray:
        """Village values (first axis) added up by area."""
        return np.add.reduceat(values.astype("int64"), self.starts, axis=0) if len(self.areas) else values[:0]

    def combine(self, bits: np.ndarray) -> np.ndarray:
        """Village bits (first axis) combined by area."""
        return np.bitwise_or.reduceat(bits, self.starts, axis=0) if len(self.areas) else bits[:0]
