"""Adding village counts up to an area level. Written against narwhals: the same lines run on pandas, DuckDB and others.

Only elementary aggregations stand inside `agg`; casts and comparisons come before `group_by`, because lazy engines
refuse them there. Shares are never averaged: numerators and denominators are added, `measure` divides.
"""

import narwhals as nw
from narwhals.typing import IntoFrameT

from geo.codes import LENGTHS


def rollup(counts: IntoFrameT, *, level: str) -> IntoFrameT:
    """Sums by area of `level`, month and indicator, in the same kind of frame that came in.

    Columns: kode, bulan, indikator, pembilang, penyebut, desa_lapor (villages that reported), desa_lebih (villages
    whose numerator exceeds the denominator). Rows come in no promised order.
    """
    return (
        nw.from_native(counts)
        .with_columns(
            kode=nw.col("kode_desa").str.slice(0, LENGTHS[level]),
            lebih=(nw.col("pembilang") > nw.col("penyebut")).cast(nw.Int64),
        )
        .group_by("kode", "bulan", "indikator")
        .agg(
            nw.col("pembilang").sum(),
            nw.col("penyebut").sum(),
            nw.len().alias("desa_lapor"),
            nw.col("lebih").sum().alias("desa_lebih"),
        )
        .to_native()
    )
