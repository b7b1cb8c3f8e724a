"""The seven steps of one village and year: how far it came, when, and what proves it."""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from sample_data.generate.chance import share
from sample_data.generate.events import SILENT_SINCE, STEP_5_WITHOUT_REMBUG, STEP_6_BEFORE_5
from sample_data.generate.months import LAST, number
from sample_data.generate.rembug import meetings_of
from sample_data.generate.seeds import stream
from sample_data.generate.village import Village

STEPS = 7
REMBUG = 5
_NOT_SENT_CHANCE = 0.04
_SKIPPED_CHANCE = 0.07
_EVIDENCE = ("Daftar hadir", "Laporan kegiatan", "Peta sosial", "Notulen", "Berita acara", "Berita acara", "Notulen")


@dataclass(frozen=True, kw_only=True)
class Step:
    """One step as recorded; `day` only when it is finished."""

    langkah: int
    status: str
    day: date | None = None
    participants: int | None = None
    evidence: str | None = None


def steps_of(village: Village, year: int) -> list[Step]:
    """The seven steps of the year; [] when the village recorded none."""
    rng = stream("tahapan", year, village.kode)
    if rng.random() < _NOT_SENT_CHANCE and not _is_planted(village):
        return []
    days = _first_days(rng, village, year) + _last_days(rng, village, year)
    until = _known_until(village, year)
    return [_step(rng, langkah, day, until) for langkah, day in enumerate(days, 1)]


def rembug_day(village: Village, year: int) -> date | None:
    """The day step 5 was finished: that of the first rembug of the year."""
    if village.kode == STEP_5_WITHOUT_REMBUG and year == 2026:
        return date(2026, 6, 18)
    return min((meeting.day for meeting in meetings_of(village) if meeting.day.year == year), default=None)


def _is_planted(village: Village) -> bool:
    return village.kode in (STEP_5_WITHOUT_REMBUG, *STEP_6_BEFORE_5)


def _known_until(village: Village, year: int) -> date:
    """The last day on which this village told anything in the year."""
    silent = SILENT_SINCE.get(village.kode, "9999-12")
    if year == int(silent[:4]):
        return date(year, number(silent), 1) - timedelta(days=1)
    return date(2026, number(LAST), 31) if year == 2026 else date(year, 12, 31)


def _first_days(rng: np.random.Generator, village: Village, year: int) -> list[date | None]:
    """Steps 1–4: before the rembug where there was one, else as far as the village came."""
    held, start = rembug_day(village, year), date(year, 1, 8)
    end = held or date(year, 9, 20)
    offsets = sorted(rng.choice(max(6, (end - start).days - 2), size=REMBUG - 1, replace=False))
    days = [start + timedelta(days=int(offset)) for offset in offsets]
    if held is None:
        reached = int(rng.choice(REMBUG, p=(0.1, 0.2, 0.25, 0.25, 0.2)))
        return [day if langkah < reached else None for langkah, day in enumerate(days)]
    return [None if langkah and rng.random() < _SKIPPED_CHANCE / 3 else day for langkah, day in enumerate(days)]


def _last_days(rng: np.random.Generator, village: Village, year: int) -> list[date | None]:
    """Steps 5–7: the rembug, the Musdes some weeks later, then the plans of desa and kabupaten."""
    held = rembug_day(village, year)
    lots, weeks = rng.random(2), rng.integers(3, 11, size=2)
    if held is None:
        return [None, date(2026, 8, 20) if village.kode in STEP_6_BEFORE_5 and year == 2026 else None, None]
    musdes = held + timedelta(weeks=int(weeks[0])) if lots[0] < share(1.3 + village.quality) else None
    joined = musdes + timedelta(weeks=int(weeks[1])) if musdes and lots[1] < share(0.5 + village.quality) else None
    return [held, musdes, joined]


def _step(rng: np.random.Generator, langkah: int, day: date | None, until: date) -> Step:
    begun, told, people = rng.random() < 0.3, rng.random() < 0.85, int(rng.integers(9, 45))
    if day is None or day > until:
        return Step(langkah=langkah, status="berjalan" if begun else "belum")
    evidence = _EVIDENCE[langkah - 1] if told else None
    return Step(langkah=langkah, status="selesai", day=day, participants=people if told else None, evidence=evidence)
