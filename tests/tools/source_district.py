"""The small kabupaten with its target groups counted by several sources, worked out by hand in tests/pages.

March: A has a gap that is settled (ibu hamil 27–34, agreed 31), one that is not (catin 7–8) and a true zero in all
sources (balita); B has one source and an agreed number outside it (ibu hamil 20, agreed 25), and balita 50–62; C is
silent; D agrees on everything. January has the same villages with other gaps, and February nothing.
"""

from collections.abc import Sequence
from dataclasses import replace

from tests.tools.districts import ORDINARY, District

A, B, C, D = (village.kode for village in ORDINARY.villages)
KABUPATEN, KADUGEDE, CINIRU = "32.08", "32.08.01", "32.08.02"
JAN, FEB, MAR = "2026-01", "2026-02", "2026-03"
Counts = tuple[str, str, str, dict[str, int]]

COUNTS: tuple[Counts, ...] = (
    (A, MAR, "ibu_hamil", {"posyandu": 30, "bidan": 27, "kpm": 34, "konsolidasi": 31}),
    (A, MAR, "catin", {"tpk": 8, "kua": 7}),
    (A, MAR, "balita", {"posyandu": 0, "bidan": 0}),
    (B, MAR, "ibu_hamil", {"bidan": 20, "konsolidasi": 25}),
    (B, MAR, "balita", {"posyandu": 50, "bidan": 62}),
    (D, MAR, "ibu_hamil", {"posyandu": 10, "bidan": 10, "kpm": 10, "konsolidasi": 10}),
    (D, MAR, "krs", {"kpm": 5, "konsolidasi": 5}),
    (A, JAN, "ibu_hamil", {"posyandu": 30, "bidan": 20}),
    (B, JAN, "balita", {"posyandu": 50, "bidan": 55}),
    (D, JAN, "ibu_hamil", {"posyandu": 10, "bidan": 13}),
)


def with_sources(counts: Sequence[Counts] = COUNTS, *, district: District = ORDINARY) -> District:
    """`district` with the sheet Sasaran."""
    rows = tuple(
        {"kode_desa": kode, "bulan": bulan, "kelompok": kelompok, "sumber": sumber, "jumlah": jumlah}
        for kode, bulan, kelompok, by_source in counts
        for sumber, jumlah in by_source.items()
    )
    return replace(district, other_tables={"sasaran": rows})
