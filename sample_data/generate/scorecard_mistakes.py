"""The planted mistakes of `scorecard_events`, made where a person would make them: in Tabel 3 before it is added up,
or in the other tables afterwards."""

from sample_data.generate.scorecard_events import (
    ALL_ZERO,
    BLANK_AS_ZERO,
    GREEN_SLIPS,
    MORE_THAN_DUE,
    TABLE_2_SLIPS,
    TABLE_4_SLIPS,
    TOTAL_SLIPS,
)

Numbers = dict[str, int | None]
Key = tuple[str, str]
"""(village, quarter)."""


def wrong_services(key: Key, received: Numbers, due: Numbers) -> tuple[Numbers, Numbers]:
    """Tabel 3 with its mistakes."""
    if key in BLANK_AS_ZERO:
        return dict.fromkeys(received, 0), dict.fromkeys(due, 0)
    if key in ALL_ZERO:
        return dict.fromkeys(received, 0), due
    if key in MORE_THAN_DUE:
        name = MORE_THAN_DUE[key]
        return received | {name: due[name] + 2 + due[name] // 8}, due
    return received, due


def wrong_counts(key: Key, counts: Numbers) -> Numbers:
    """Tabel 2 and 4 with their mistakes."""
    counts = dict(counts)
    if key in BLANK_AS_ZERO:
        counts |= {name: 0 for name in counts if name.startswith("tikar_")}
    if key in GREEN_SLIPS:
        counts["tikar_hijau"] = GREEN_SLIPS[key]
    for name in ("tikar_total", "tikar_hijau"):
        counts[name] += TABLE_2_SLIPS.get(key, 0)
    if "total_diterima" in counts:
        counts["an_diterima"] += TABLE_4_SLIPS.get(key, 0)
        counts["total_diterima"] += TABLE_4_SLIPS.get(key, 0) + TOTAL_SLIPS.get(key, 0)
    return counts
