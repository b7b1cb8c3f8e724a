"""Who reports when: silent villages, missing months, late arrivals."""

from datetime import date, timedelta

import numpy as np

from sample_data.generate.events import NEVER_LAYANAN, SILENT_SINCE
from sample_data.generate.months import LAST, MONTHS, SENT_ON, number, year
from sample_data.generate.seeds import stream
from sample_data.generate.village import Village

DUE_DAY = 5
_LAST_MONTH_EXTRA = 0.10
"""The newest month is never complete: reports are still under way."""


def silent(village: Village) -> np.ndarray:
    """True for the months in which the village sent nothing of any kind."""
    since = SILENT_SINCE.get(village.kode, "9999-12")
    return np.array([month >= since for month in MONTHS])


def reported(village: Village, table: str) -> np.ndarray:
    """True for the months in which the village sent `table` ("layanan" or "pengukuran")."""
    if table == "layanan" and village.kode == NEVER_LAYANAN:
        return np.zeros(len(MONTHS), dtype=bool)
    chance = np.array([village.miss_chance + (_LAST_MONTH_EXTRA if month == LAST else 0.0) for month in MONTHS])
    missed = stream("luput", table, village.kode).random(len(MONTHS)) < chance
    return ~missed & ~silent(village)


def arrivals(village: Village) -> list[date | None]:
    """The day each month's report reached the kecamatan; None when it never did (or not before SENT_ON)."""
    rng = stream("laporan", village.kode)
    return [
        _arrival(rng, month, sent=bool(sent), late_chance=village.late_chance)
        for month, sent in zip(MONTHS, _sent_anything(village), strict=True)
    ]


def _sent_anything(village: Village) -> np.ndarray:
    # The report is the letter that carries the services; a village without services still sends its letter.
    return ~silent(village) if village.kode == NEVER_LAYANAN else reported(village, "layanan")


def _arrival(rng: np.random.Generator, month: str, *, sent: bool, late_chance: float) -> date | None:
    punctual, late = int(rng.integers(1, DUE_DAY + 1)), DUE_DAY + 1 + int(rng.exponential(5.0))
    is_late, lost = rng.random() < late_chance, rng.random() < 0.008
    if not sent or lost:
        return None
    day = _first_of_next(month) + timedelta(days=(late if is_late else punctual) - 1)
    return day if day <= SENT_ON else None


def _first_of_next(month: str) -> date:
    return date(year(month) + number(month) // 12, number(month) % 12 + 1, 1)
