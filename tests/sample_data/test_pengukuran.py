"""Weighing and measuring: counts that could be true together, and stunting as the map should show it."""

from collections import defaultdict

import pytest

from sample_data.generate.events import SILENT_SINCE
from tests.sample_data.reading import count, every_line, kode, month

NAMES = ("s", "k", "d", "n", "diukur", "pendek", "sangat_pendek", "kurang", "buruk", "bb_kurang")
WEIGHING = ("2025-02", "2025-08", "2026-02", "2026-08")


@pytest.fixture(scope="module")
def weighing() -> list[dict]:
    return [
        {"kode": kode(line[0]), "bulan": month(line[3]), **dict(zip(NAMES, map(count, line[4:]), strict=True))}
        for _, line in every_line("Pengukuran")
    ]


def test_skdn_is_in_order(weighing):
    known = [row for row in weighing if row["s"] is not None]
    assert len(known) > 6000
    assert all(row["n"] <= row["d"] <= row["s"] and row["k"] <= row["s"] for row in known)


def test_children_are_measured_in_february_and_august_only(weighing):
    assert {row["bulan"] for row in weighing if row["diukur"] is not None} == set(WEIGHING)


def test_nutrition_counts_fit_into_the_measured(weighing):
    measured = [row for row in weighing if row["diukur"] is not None]
    assert all(row["diukur"] <= row["s"] for row in measured)
    assert all(row["pendek"] + row["sangat_pendek"] <= row["diukur"] for row in measured)
    assert all(row["kurang"] + row["buruk"] <= row["diukur"] and row["bb_kurang"] <= row["diukur"] for row in measured)


def test_stunting_by_kecamatan_lies_between_8_and_24_percent(weighing):
    sums = defaultdict(lambda: [0, 0])
    for row in weighing:
        if row["bulan"] == WEIGHING[-1] and row["diukur"]:
            sums[row["kode"][:8]][0] += row["pendek"] + row["sangat_pendek"]
            sums[row["kode"][:8]][1] += row["diukur"]
    shares = [100 * short / measured for short, measured in sums.values()]
    assert len(shares) == 18
    assert 8 <= min(shares) < 12
    assert 17 < max(shares) <= 24


def test_silent_villages_weigh_nobody_either(weighing):
    late = [row for row in weighing if row["bulan"] >= SILENT_SINCE.get(row["kode"], "9999")]
    assert all(row["s"] is None for row in late)
