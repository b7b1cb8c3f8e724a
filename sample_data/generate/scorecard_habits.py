"""How a village fills in its scorecard: which numbers it leaves out, and in which quarters it sends none."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from sample_data.generate.quarters import ENDS, LAST_QUARTER, QUARTERS
from sample_data.generate.reporting import silent
from sample_data.generate.scorecard_events import (
    COPIED,
    LATE_IN,
    NEVER_SCORECARD,
    ONLY_RECEIVED,
    PLANTED,
    SINGLE_FORMS,
)
from sample_data.generate.seeds import stream
from sample_data.generate.village import Village

Due = Literal["semua", "selain_tabel1", "tidak"]
"""Numbers due: all written; without those that Tabel 1 says already; none."""

_MISSED = {"2025-1": 0.16, "2025-2": 0.07, LAST_QUARTER: 0.09}
"""A new form takes time, and the newest quarter is still under way; in the others 2 %, besides the village's own."""
_LATE_EXTRA = 0.12


@dataclass(frozen=True, kw_only=True)
class Habits:
    """`not_due_as_zero`: 0 of 0 where nobody was due, else empty cells; `skipped`: services nobody records there."""

    due: Due
    not_due_as_zero: bool
    skipped: tuple[str, ...]
    has_level: bool
    counts_paud: bool


def habits_of(village: Village) -> Habits:
    """The same in every quarter."""
    rng = stream("scorecard", "kebiasaan", village.kode)
    lots = rng.random(5)
    careful = any(kode == village.kode for kode, _ in PLANTED) or village.kode in SINGLE_FORMS
    due = _due(village, lots[0]) if not careful else "semua"
    return Habits(
        due=due,
        not_due_as_zero=bool(lots[1] < 0.6),
        skipped=() if careful or lots[2] > 0.06 else ("AN-10", "AN-4")[: 1 + int(lots[2] < 0.02)],
        has_level=careful or bool(lots[3] > (0.15 if due == "tidak" else 0.02)),
        counts_paud=careful or bool(lots[4] < 0.85),
    )


def _due(village: Village, lot: float) -> Due:
    if village.kode_kecamatan == ONLY_RECEIVED or lot < 0.05:
        return "tidak"
    return "selain_tabel1" if lot < 0.13 else "semua"


def sent_quarters(village: Village) -> np.ndarray:
    """True for each of QUARTERS in which the village sent a scorecard; the planted ones were."""
    if village.kode in NEVER_SCORECARD:
        return np.zeros(len(QUARTERS), dtype=bool)
    chance = np.array([village.miss_chance + _MISSED.get(kuartal, 0.02) for kuartal in QUARTERS])
    sent = stream("luput", "scorecard", village.kode).random(len(QUARTERS)) >= chance
    return (sent | _must_be_seen(village)) & ~silent(village)[list(ENDS)]


def _must_be_seen(village: Village) -> np.ndarray:
    followed = [QUARTERS[QUARTERS.index(kuartal) - 1] for kode, kuartal in COPIED if kode == village.kode]
    seen = {kuartal for kode, kuartal in PLANTED if kode == village.kode} | set(followed)
    if village.kode in SINGLE_FORMS:
        seen.add(LAST_QUARTER)
    return np.array([kuartal in seen for kuartal in QUARTERS])


def came_late(village: Village, kuartal: str) -> bool:
    """True for the villages of LATE_IN whose scorecard was not in the kecamatan's workbook yet."""
    lot = stream("scorecard", "susulan", village.kode).random()
    return LATE_IN.get(village.kode_kecamatan) == kuartal and bool(lot < village.late_chance + _LATE_EXTRA)
