"""What is wrong between cells. One check, one function that yields Problems; records it refuses turn False in `good`.

How to add a check: write the function, list it in CHECKS, add a test that asserts on code and coordinates.
"""

from collections.abc import Callable, Iterator
from datetime import date

import numpy as np
import pandas as pd

from loaders.checks_scorecard import numbers_that_differ
from loaders.checks_yearly import posts_held_twice, steps_out_of_order
from loaders.indonesian import month_title
from loaders.problems import Problem
from loaders.typed import Batch

MORE_THAN = (
    ("layanan", "W201", ("terlayani",), "sasaran"),
    ("pengukuran", "W202", ("naik_n",), "ditimbang_d"),
    ("pengukuran", "W202", ("ditimbang_d",), "balita_s"),
    ("pengukuran", "W202", ("kms_k",), "balita_s"),
    ("pengukuran", "W202", ("diukur",), "balita_s"),
    ("pengukuran", "W202", ("pendek", "sangat_pendek"), "diukur"),
    ("pengukuran", "W202", ("gizi_kurang", "gizi_buruk"), "diukur"),
    ("pengukuran", "W202", ("bb_kurang",), "ditimbang_d"),
    ("anggaran", "W202", ("realisasi",), "anggaran"),
    ("scorecard", "W202", ("diterima",), "seharusnya"),
    ("formulir4", "W202", ("ibu_hamil_kek",), "ibu_hamil"),
    ("formulir4", "W202", ("anak_gizi",), "anak_0_23"),
    ("formulir4", "W202", ("ih_diterima",), "ih_seharusnya"),
    ("formulir4", "W202", ("an_diterima",), "an_seharusnya"),
    ("formulir4", "W202", ("total_diterima",), "total_seharusnya"),
    ("formulir4", "W202", ("dd_pembangunan_stunting",), "dd_pembangunan_total"),
    ("formulir4", "W202", ("dd_pemberdayaan_stunting",), "dd_pemberdayaan_total"),
)
"""(table, code, columns to add up, the column they must not exceed). SKDN and nutrition: domain facts, section 7."""


def check(batch: Batch, *, today: date) -> None:
    """Run every check over the records still good; adds their problems to the batch."""
    for one in CHECKS:
        batch.problems.extend(one(batch, today))


def repeated_rows(batch: Batch, _today: date) -> Iterator[Problem]:
    """A key that stands twice: word for word it counts once (W206), otherwise the later is refused (E110)."""
    frame, table = batch.frame[batch.good], batch.table
    later = frame.duplicated(list(table.key))
    if not later.any():
        return
    again = frame[frame.duplicated(list(table.key), keep=False)]
    first_index = again.groupby(list(table.key), sort=False)["baris"].transform(lambda rows: rows.index[0])
    content = again[list(table.values)]
    same = _equal(content, content.loc[first_index]).to_numpy()
    for index, is_same, first in zip(again.index, same, first_index, strict=True):
        if index == first:
            continue
        batch.good[index] = False
        batch.repeated[index] = is_same
        code, value = "W206" if is_same else "E110", frame.at[index, "kode_desa"]
        yield batch.problem(index, code, "kode_desa", value, first=batch.place(int(first)))


def numbers_that_exceed(batch: Batch, _today: date) -> Iterator[Problem]:
    """A part larger than its whole: taken in and flagged."""
    for table, code, columns, whole in MORE_THAN:
        if table == batch.table.name:
            yield from _exceeding(batch, code, columns, whole)


def done_before_its_time(batch: Batch, today: date) -> Iterator[Problem]:
    """A plan may lie ahead; an activity done in a month that has not come yet is a slip of the pen (E111)."""
    if batch.table.name != "rencana_kerja":
        return
    ahead = batch.good & (batch.frame["bulan"] > f"{today:%Y-%m}").to_numpy() & _is_one(batch.frame["terlaksana"])
    for index in np.flatnonzero(ahead):
        batch.good[index] = False
        yield batch.problem(index, "E111", "terlaksana", month_title(batch.frame["bulan"].iat[index]))


CHECKS: tuple[Callable[[Batch, date], Iterator[Problem]], ...] = (
    repeated_rows,
    numbers_that_exceed,
    done_before_its_time,
    steps_out_of_order,
    posts_held_twice,
    numbers_that_differ,
)


def _exceeding(batch: Batch, code: str, columns: tuple[str, ...], whole: str) -> Iterator[Problem]:
    added, limit = batch.frame[list(columns)].sum(axis=1, skipna=False), batch.frame[whole]
    label = " + ".join(batch.table.column(name).label for name in columns)
    for index in np.flatnonzero(batch.good & _is_true(added > limit)):
        yield batch.problem(
            index, code, columns[0], added.iat[index], other=str(limit.iat[index]),
            label=label, other_label=batch.table.column(whole).label,
        )  # fmt: skip


def _equal(left: pd.DataFrame, right: pd.DataFrame) -> pd.Series:
    """Row by row: the same values, where blank equals blank."""
    right = right.set_axis(left.index)
    both_blank = left.isna() & right.isna()
    return ((left == right).fillna(False).astype(bool) | both_blank).all(axis=1)


def _is_true(flags: pd.Series) -> np.ndarray:
    return flags.fillna(False).to_numpy(dtype=bool)


def _is_one(flags: pd.Series) -> np.ndarray:
    return _is_true(flags == 1)
