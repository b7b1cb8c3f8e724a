"""Weighing every month (SKDN), measuring in February and August, of one village."""

import numpy as np

from sample_data.generate.chance import log_odds, share, steady_counts, wobble
from sample_data.generate.months import MONTHS, RAMADAN, number
from sample_data.generate.people import people
from sample_data.generate.reporting import reported
from sample_data.generate.seeds import stream
from sample_data.generate.village import Village

WEIGHING_MONTHS = (2, 8)
_MONTHLY = ("balita_s", "kms_k", "ditimbang_d", "naik_n")
_MEASURED = ("diukur", "pendek", "sangat_pendek", "gizi_kurang", "gizi_buruk", "bb_kurang")


def weighing_of(village: Village) -> list[dict[str, int | None]]:
    """Column name -> count for each of MONTHS; all None when not reported, the measured ones also between weighings."""
    counts = _skdn(village) | _nutrition(village)
    sent = reported(village, "pengukuran")
    return [
        {name: int(values[t]) if _known(name, t, sent) else None for name, values in counts.items()}
        for t in range(len(MONTHS))
    ]


def _known(name: str, t: int, sent: np.ndarray) -> bool:
    return bool(sent[t]) and (name in _MONTHLY or number(MONTHS[t]) in WEIGHING_MONTHS)


def _skdn(village: Village) -> dict[str, np.ndarray]:
    rng = stream("skdn", village.kode)
    all_under_five = people(village)["balita"]
    quality = 0.8 * village.path() + wobble(rng, len(MONTHS), deviation=0.12)
    come = share(log_odds(0.785) + quality + _campaign())
    gain = share(log_odds(0.70) + 0.4 * village.path() + wobble(rng, len(MONTHS), deviation=0.15))
    weighed = steady_counts(rng, all_under_five, come, renewal=0.2)
    return {
        "balita_s": all_under_five,
        "kms_k": steady_counts(rng, all_under_five, share(log_odds(0.96) + 0.5 * quality), renewal=0.03),
        "ditimbang_d": weighed,
        "naik_n": steady_counts(rng, weighed, gain, renewal=0.5),
    }


def _campaign() -> np.ndarray:
    """More children come in the weighing months, fewer in Ramadan."""
    extra = {True: 0.55, False: 0.0}
    return np.array([extra[number(month) in WEIGHING_MONTHS] - 0.25 * (month in RAMADAN) for month in MONTHS])


def _nutrition(village: Village) -> dict[str, np.ndarray]:
    rng = stream("gizi", village.kode)
    groups = people(village)
    measured = steady_counts(rng, groups["balita"], share(log_odds(0.90) + village.path()), renewal=0.2)
    short = steady_counts(rng, measured, stunted_share(village), renewal=0.04)
    very_short = steady_counts(rng, short, np.full(len(MONTHS), 0.19), renewal=0.1)
    severe = np.minimum(groups["gizi_buruk"], measured - short)
    wasted = np.minimum(groups["gizi_kurang"], measured - short - severe)
    rest = measured - severe - wasted
    light = severe + steady_counts(rng, rest, np.full(len(MONTHS), 0.5 * village.stunting_share), renewal=0.05)
    return dict(zip(_MEASURED, (measured, short - very_short, very_short, wasted, severe, light), strict=True))


def stunted_share(village: Village) -> np.ndarray:
    """Prevalence follows the village's quality slowly: half a year late, a fifth as strongly."""
    change = village.path() - village.path()[0]
    delayed = np.concatenate([np.zeros(6), change[:-6]])
    return share(log_odds(village.stunting_share) - 0.45 * delayed)
