"""Looking at each distinct value of a long text column once: several times faster than at every row."""

from collections.abc import Callable

import numpy as np
import pandas as pd


def positions(values: pd.Series, known: pd.Index) -> np.ndarray:
    """The place of every value in `known`, -1 for one that is not there or missing."""
    codes, distinct = pd.factorize(values)
    # A last entry for missing values, whose code is -1.
    return np.append(known.get_indexer(pd.Index(distinct, dtype="str")), -1)[codes]


def number_of_each(values: pd.Series, number: Callable[[str], int], *, missing: int = 0) -> np.ndarray:
    """`number(value)` for every value, `missing` where there is none."""
    codes, distinct = pd.factorize(values)
    return np.array([*map(number, distinct), missing], dtype="int64")[codes]
