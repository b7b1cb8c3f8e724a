"""Several villages as one: add, then divide."""

import math

import pandas as pd

from indicators.pooled import pooled


def _rows(*rows: tuple[str, int | None, int | None]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["kode", "pembilang", "penyebut"]).assign(indikator="x")
    return frame.astype({"pembilang": "Int64", "penyebut": "Int64"})


def test_counts_are_added_before_dividing_and_shares_are_never_averaged():
    # 1/2 and 90/100: the mean of the shares would be 70.
    found = pooled(_rows(("a", 1, 2), ("b", 90, 100), ("c", 0, 50)), kode={"a", "b"}).loc["x"]
    assert (found["pembilang"], found["penyebut"]) == (91, 102)
    assert found["nilai"] == 100 * 91 / 102


def test_a_silent_village_adds_nothing():
    assert pooled(_rows(("a", 1, 2), ("b", None, None)), kode={"a", "b"}).loc["x", "nilai"] == 50


def test_nobody_due_and_nobody_reporting_give_no_value():
    assert math.isnan(pooled(_rows(("a", 0, 0)), kode={"a"}).loc["x", "nilai"])
    assert math.isnan(pooled(_rows(("a", None, None)), kode={"a"}).loc["x", "nilai"])
