"""The work plan of one village and year: 12 activities (and some of its own) in 12 months, planned and done."""

from collections.abc import Callable

import numpy as np

from loaders.schema import KEGIATAN
from sample_data.generate.chance import share
from sample_data.generate.events import K10_WITHOUT_REMBUG, REMBUG_NOT_MARKED, WITHOUT_PLAN_2026
from sample_data.generate.months import MONTHS, NAMES
from sample_data.generate.rembug import meetings_of
from sample_data.generate.reporting import arrivals, silent
from sample_data.generate.seeds import stream
from sample_data.generate.village import Village

Plan = dict[str, tuple[str, ...]]
"""Activity as written -> 12 marks: R planned, RT planned and done, T done without plan, '' neither."""

OWN_ACTIVITIES = (
    "Kebun gizi dasawisma",
    "Gerakan satu telur satu hari untuk baduta",
    "Kelas ibu hamil di balai dusun",
    "Pelatihan PMBA bagi kader posyandu",
    "Senam ibu hamil bersama bidan desa",
    "Arisan jamban sehat",
)
_OWN_CHANCE = 0.28
_RHYTHMS = {"monthly": tuple(range(1, 13)), "odd": (1, 3, 5, 7, 9, 11), "quarterly": (3, 6, 9, 12)}


def plan_of(village: Village, year: int) -> Plan:
    """The village's plan for `year`; {} when it made none. Months after the last one of the sample are never done."""
    if year == 2026 and village.kode in WITHOUT_PLAN_2026:
        return {}
    plan = {f"{item.id} {item.title}": _row(village, year, item.id) for item in KEGIATAN}
    own = stream("kegiatan", village.kode)
    name, has_own = str(own.choice(OWN_ACTIVITIES)), own.random() < _OWN_CHANCE
    return plan | ({name: _row(village, year, name)} if has_own else {})


def _row(village: Village, year: int, activity: str) -> tuple[str, ...]:
    planned, done = _planned(village, year, activity), _done(village, year, activity)
    return tuple(
        ("R" if month in planned else "") + ("T" if done(month, planned=month in planned) else "")
        for month in range(1, len(NAMES) + 1)
    )


def _planned(village: Village, year: int, activity: str) -> set[int]:
    rng = stream("rencana", year, activity, village.kode)
    if activity == "K01":
        return {int(month) for month in rng.choice([1, 2, 3, 7, 8], size=1 + int(rng.random() < 0.4), replace=False)}
    if activity == "K10":
        held = [meeting.day.month for meeting in meetings_of(village) if meeting.day.year == year]
        return {held[0]} if held and rng.random() < 0.75 else {int(rng.integers(3, 8))}
    return set(_RHYTHMS[_rhythm(rng, activity)])


def _rhythm(rng: np.random.Generator, activity: str) -> str:
    weights = {"K09": (0.35, 0.0, 0.65), "K11": (0.4, 0.25, 0.35), "K12": (1.0, 0.0, 0.0)}
    usual = (0.84, 0.10, 0.06) if activity.startswith("K") and activity[1:3].isdigit() else (0.1, 0.2, 0.7)
    return str(rng.choice(list(_RHYTHMS), p=weights.get(activity, usual)))


def _done(village: Village, year: int, activity: str) -> Callable[..., bool]:
    """A test for one month: was the activity carried out?"""
    rng = stream("terlaksana", year, activity, village.kode)
    lots, position = rng.random(12), {month: t for t, month in enumerate(MONTHS)}
    likely, quiet = share(1.35 + 1.1 * village.path()), silent(village)
    letters = arrivals(village) if activity == "K12" else []
    held = _marked_rembug(village) if activity == "K10" else set()

    def carried_out(month: int, *, planned: bool) -> bool:
        t = position.get(f"{year}-{month:02d}")
        if t is None or quiet[t]:
            return False
        if activity == "K10":
            return (year, month) in held
        if activity == "K12":
            return letters[t] is not None
        return bool(lots[month - 1] < (likely[t] if planned else 0.02))

    return carried_out


def _marked_rembug(village: Village) -> set[tuple[int, int]]:
    """(year, month) in which K10 is marked as done: where a rembug was held, save in the villages of the events."""
    held = {(meeting.day.year, meeting.day.month) for meeting in meetings_of(village)}
    if village.kode in REMBUG_NOT_MARKED:
        return {(year, month) for year, month in held if year != 2026}
    return held | ({(2026, K10_WITHOUT_REMBUG[village.kode])} if village.kode in K10_WITHOUT_REMBUG else set())
