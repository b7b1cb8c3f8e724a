"""Several areas taken as one: counts are added, then divided; the silent add to neither side."""

import math

from indicators.pooled import pooled
from tests.indicators.builders import V1, V2, V3, V4, measured, service

REPORTS = [service(1, 10), service(90, 90, kode_desa=V2), service(0, 0, kode_desa=V3)]


def test_shares_are_not_averaged():
    row = pooled(measured({"layanan": REPORTS}), kode=(V1, V2, V4)).loc["bumil_ttd"]
    assert (row["pembilang"], row["penyebut"], row["nilai"]) == (91, 100, 91)


def test_villages_above_a_hundred_percent_are_counted():
    reports = [service(1, 10), service(999, 38, kode_desa=V2), service(0, 0, kode_desa=V3)]
    rows = pooled(measured({"layanan": reports}), kode=(V1, V2, V3)).loc["bumil_ttd"]
    assert rows["desa_lebih"] == 1


def test_nobody_due_or_nobody_reporting_is_no_value():
    frame = measured({"layanan": REPORTS})
    assert math.isnan(pooled(frame, kode=(V3,)).loc["bumil_ttd", "nilai"])
    assert math.isnan(pooled(frame, kode=(V4,)).loc["bumil_ttd", "nilai"])
    assert len(pooled(frame, kode=())) == 0
