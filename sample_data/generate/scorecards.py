"""The scorecards of one village as it wrote them: groups, services, totals, Dana Desa, habits and mistakes."""

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from sample_data.generate.dana_desa import dana_desa_of
from sample_data.generate.quarters import QUARTERS
from sample_data.generate.scorecard_events import COPIED
from sample_data.generate.scorecard_groups import groups_of, growth_of
from sample_data.generate.scorecard_habits import Habits, habits_of, sent_quarters
from sample_data.generate.scorecard_mistakes import wrong_counts, wrong_services
from sample_data.generate.scorecard_services import SCORECARD_SERVICES
from sample_data.generate.scorecard_truth import services_of_quarters
from sample_data.generate.village import Village

Numbers = dict[str, int | None]

_TABLE_1 = ("rumah_tangga_hpk", "ibu_hamil", "ibu_hamil_kek", "anak_0_23", "anak_gizi")
_FOLLOWS_FROM_TABLE_1 = ("IH-5", "IH-6", "IH-7", "IH-8", "AN-5", "AN-6", "AN-7", "AN-8", "AN-9")


@dataclass(frozen=True, kw_only=True)
class Scorecard:
    """One village and quarter: services received and due, and the columns of `formulir4`; None is an empty cell."""

    received: Numbers
    due: Numbers
    counts: Numbers


@lru_cache(maxsize=512)
def scorecards_of(village: Village) -> dict[str, Scorecard]:
    """Quarter -> the scorecard as sent; silent quarters are absent."""
    groups, habits, sent = groups_of(village), habits_of(village), sent_quarters(village)
    tables = {name: groups[name] for name in _TABLE_1} | growth_of(village, groups["anak_0_23"])
    if habits.counts_paud:
        tables["paud_anak"] = groups["paud_anak"]
    services = services_of_quarters(village, groups)
    written: dict[str, Scorecard] = {}
    for at, kuartal in enumerate(QUARTERS):
        received = {name: int(counts[0][at]) for name, counts in services.items()}
        due = {name: int(counts[1][at]) for name, counts in services.items()}
        counts = {name: int(values[at]) for name, values in tables.items()}
        written[kuartal] = _written(village, kuartal, habits, Scorecard(received=received, due=due, counts=counts))
        if (village.kode, kuartal) in COPIED:
            written[kuartal] = written[QUARTERS[at - 1]]
    return {kuartal: written[kuartal] for kuartal in np.array(QUARTERS)[sent].tolist()}


def _written(village: Village, kuartal: str, habits: Habits, truth: Scorecard) -> Scorecard:
    key = village.kode, kuartal
    received, due = wrong_services(key, _without(truth.received, habits), _without(truth.due, habits))
    level = _level(received, due) if habits.has_level else {}
    counts = truth.counts | level | dana_desa_of(village, int(kuartal[:4]))
    return _left_out(Scorecard(received=received, due=due, counts=wrong_counts(key, counts)), habits)


def _without(numbers: Numbers, habits: Habits) -> Numbers:
    return {name: None if name in habits.skipped else number for name, number in numbers.items()}


def _level(received: Numbers, due: Numbers) -> Numbers:
    """Tabel 4: what Tabel 3 adds up to; PAUD is in none of its lines."""
    level: Numbers = {}
    for name, numbers in (("diterima", received), ("seharusnya", due)):
        for group in ("IH", "AN"):
            services = [service.indikator for service in SCORECARD_SERVICES if service.group == group]
            level[f"{group.lower()}_{name}"] = sum(numbers[one] for one in services if numbers[one] is not None)
        level[f"total_{name}"] = level[f"ih_{name}"] + level[f"an_{name}"]
    return level


def _left_out(card: Scorecard, habits: Habits) -> Scorecard:
    """Empty cells where nobody was due, and where the village writes no number due."""
    nobody = {name for name, number in card.due.items() if number == 0 and not habits.not_due_as_zero}
    unwritten = {"semua": (), "selain_tabel1": _FOLLOWS_FROM_TABLE_1, "tidak": tuple(card.due)}[habits.due]
    received = {name: None if name in nobody else number for name, number in card.received.items()}
    due = {name: None if name in nobody or name in unwritten else number for name, number in card.due.items()}
    return replace(card, received=received, due=due)
