"""Rembug stunting: which villages held one, when, and which papers are left of it."""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from sample_data.generate.months import YEARS
from sample_data.generate.reporting import silent
from sample_data.generate.seeds import stream
from sample_data.generate.village import Village

_NOT_HELD = {2025: 0.04, 2026: 0.23}
# Months in which meetings are held: most before the deadline of 31 July, a few after it.
_MONTH_WEIGHTS = {2: 0.08, 3: 0.10, 4: 0.12, 5: 0.20, 6: 0.24, 7: 0.16, 8: 0.06, 9: 0.04}


@dataclass(frozen=True, kw_only=True)
class Meeting:
    """One rembug held; a flag is None where the kecamatan left the cell empty."""

    day: date
    participants: int
    attendance_list: bool | None
    minutes: bool | None
    record: bool | None


def meetings_of(village: Village) -> list[Meeting]:
    """The rembug of the village, oldest first; most years one, sometimes none, rarely two."""
    return [meeting for year in YEARS for meeting in _in_year(village, year)]


def _in_year(village: Village, year: int) -> list[Meeting]:
    rng = stream("rembug", year, village.kode)
    held, twice = rng.random() >= _NOT_HELD[year], rng.random() < 0.05
    months = rng.choice(list(_MONTH_WEIGHTS), size=2, replace=False, p=list(_MONTH_WEIGHTS.values()))
    chosen = sorted(int(month) for month in months[: 1 + twice]) if held else []
    meetings = [_meeting(rng, village, year, month) for month in chosen]
    return [meeting for meeting in meetings if not _is_silent(village, meeting.day)]


def _meeting(rng: np.random.Generator, village: Village, year: int, month: int) -> Meeting:
    day = date(year, month, int(rng.integers(1, 29)))
    workday = day - timedelta(days=max(0, day.weekday() - 4)) if day.day > 2 else day + timedelta(days=2)
    return Meeting(
        day=workday,
        participants=int(rng.integers(14, 36)) + village.people // 300,
        attendance_list=_paper(rng, 0.95),
        minutes=_paper(rng, 0.84),
        record=_paper(rng, 0.78),
    )


def _paper(rng: np.random.Generator, chance: float) -> bool | None:
    there, told = bool(rng.random() < chance), rng.random() >= 0.04
    return there if told else None


def _is_silent(village: Village, day: date) -> bool:
    quiet = silent(village)
    return bool(quiet[(day.year - YEARS[0]) * 12 + day.month - 1])
