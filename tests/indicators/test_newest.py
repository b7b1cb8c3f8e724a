"""Which month a screen opens with."""

import pandas as pd

from indicators.newest import newest_reported_month

MONTHS = ("2026-08", "2026-09", "2026-10")


def _opened(reports: dict[str, int], *, villages: int = 4) -> str:
    rows = [(f"V{number}", bulan) for bulan, count in reports.items() for number in range(count)]
    counts = pd.DataFrame(rows * 2, columns=["kode_desa", "bulan"])  # two indicators of one village count once
    return newest_reported_month(counts, months=MONTHS, villages=villages, below_percent=50)


def test_one_early_report_does_not_move_the_screens_to_its_month():
    assert _opened({"2026-08": 4, "2026-09": 3, "2026-10": 1}) == "2026-09"


def test_half_of_the_villages_are_enough():
    assert _opened({"2026-08": 4, "2026-09": 3, "2026-10": 2}) == "2026-10"


def test_where_never_half_reported_the_newest_month_counts():
    assert _opened({"2026-08": 1, "2026-09": 1}) == "2026-10"
