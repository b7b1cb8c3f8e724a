"""Adding village counts up to an area level. Written against narwhals: the same lines run on pandas, DuckDB and others.

Only elementary aggregations stand inside `agg`; casts and comparisons come before `group_by`, because lazy engines
refuse them there. Shares are never averaged: numerators and denominators are added, `measure` divides.
"""

import narwhals as nw
from narwhals.typing import IntoFrameT

from geo.codes import LENGTHS

KEYS = ("kode", "bulan", "indikator")
SUMMED = ("pembilang", "penyebut", "desa_lapor", "desa_lebih")


def rollup(counts: IntoFrameT, *, level: str) -> IntoFrameT:
    """Sums by area of `level`, month and indicator, in the same kind of frame that came in.

    Columns: kode, bulan, indikator, pembilang, penyebut, desa_lapor (villages that reported), desa_lebih (villages
    whose numerator exceeds the denominator). Rows come in no promised order.
    """
    marked = nw.from_native(counts).with_columns(
        kode=nw.col("kode_desa").str.slice(0, LENGTHS[level]),
        desa_lapor=nw.lit(1, dtype=nw.Int64),
        desa_lebih=(nw.col("pembilang") > nw.col("penyebut")).cast(nw.Int64),
    )
    if level == "desa":
        # Counts hold one row per village, month and indicator: there is nothing to add, and grouping is the slow part.
        return marked.select(*KEYS, *SUMMED).to_native()
    return marked.group_by(*KEYS).agg(*(nw.col(name).sum() for name in SUMMED)).to_native()
