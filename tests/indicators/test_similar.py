"""Villages of similar size: nearest number of under-fives, stated ties, no guess where the size is unknown."""

from dataclasses import replace

from indicators.similar import similar_villages
from tests.indicators.builders import CATALOG, V1, V2, V3, V4, V5, table

SETTINGS = replace(CATALOG.settings, similar_villages=3)


def _similar(*reports: tuple[str, str, int | None], kode: str = V1) -> tuple[str, ...]:
    rows = [{"kode_desa": village, "bulan": bulan, "balita_s": size} for village, bulan, size in reports]
    return similar_villages(table("pengukuran", rows), kode_desa=kode, bulan="2026-09", settings=SETTINGS)


def test_the_nearest_in_size_come_first_and_equals_go_by_code():
    sizes = [(V1, 100), (V5, 90), (V2, 110), (V3, 103), (V4, 400)]
    assert _similar(*((kode, "2026-09", size) for kode, size in sizes)) == (V3, V2, V5)


def test_the_newest_report_counts_and_later_or_too_old_ones_do_not():
    reports = [
        (V1, "2026-08", 100), (V2, "2026-01", 500), (V2, "2026-07", 101), (V3, "2026-10", 100), (V4, "2025-09", 100),
        (V5, "2025-10", 102),
    ]  # fmt: skip
    assert _similar(*reports) == (V2, V5)


def test_a_village_without_a_known_size_has_no_peers():
    assert _similar((V1, "2026-09", None), (V2, "2026-09", 100)) == ()
    assert _similar() == ()
