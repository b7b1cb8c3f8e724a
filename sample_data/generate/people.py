"""How many people of each target group a village has in each month: small groups come and go, large ones drift."""

import numpy as np

from sample_data.generate.months import MONTHS, number
from sample_data.generate.seeds import stream
from sample_data.generate.village import Village

# Group: members per inhabitant, and the share of them replaced within a month.
_GROUPS = {
    "remaja_putri": (0.076, 0.012),
    "catin": (0.0013, 0.95),
    "ibu_hamil": (0.0105, 0.12),
    "ibu_nifas": (0.0017, 0.75),
    "pus": (0.165, 0.004),
    "bayi_0_5": (0.0068, 0.16),
    "anak_6_23": (0.0205, 0.055),
    "balita": (0.070, 0.016),
    "anak_paud": (0.052, 0.02),
    "gizi_buruk": (0.00025, 0.25),
    "gizi_kurang": (0.0030, 0.18),
}
_KEK_SHARE = 0.11
_KRS_PER_INHABITANT = 0.062
# Weddings cluster after Ramadan and around Besar (Dzulhijjah), and pause in Ramadan and Sura.
_WEDDINGS = (0.9, 0.7, 0.5, 1.6, 1.5, 1.4, 0.6, 0.9, 1.2, 1.0, 0.9, 0.8)


def people(village: Village) -> dict[str, np.ndarray]:
    """Group -> its size in each of MONTHS (persons; families for krs, the village itself for desa)."""
    groups = {group: _come_and_go(village, group, *rates) for group, rates in _GROUPS.items()}
    groups["bumil_kek"] = np.minimum(_some_of(village, groups["ibu_hamil"]), groups["ibu_hamil"])
    groups["krs"] = _families_at_risk(village)
    groups["desa"] = np.ones(len(MONTHS), dtype=int)
    return groups


def _come_and_go(village: Village, group: str, per_inhabitant: float, leaving: float) -> np.ndarray:
    rng = stream("orang", group, village.kode)
    mean = village.people * per_inhabitant * _season(group)
    size = [int(rng.poisson(mean[0]))]
    for month in range(1, len(MONTHS)):
        stay = int(rng.binomial(size[-1], 1 - leaving))
        size.append(stay + int(rng.poisson(leaving * mean[month])))
    return np.array(size)


def _season(group: str) -> np.ndarray:
    if group != "catin":
        return np.ones(len(MONTHS))
    return np.array([_WEDDINGS[number(month) - 1] for month in MONTHS])


def _some_of(village: Village, mothers: np.ndarray) -> np.ndarray:
    rng = stream("orang", "bumil_kek", village.kode)
    share = float(np.clip(_KEK_SHARE * np.exp(0.35 * rng.standard_normal()), 0.03, 0.3))
    size = [int(rng.binomial(mothers[0], share))]
    for month in range(1, len(MONTHS)):
        size.append(int(rng.binomial(size[-1], 0.8)) + int(rng.poisson(0.2 * share * mothers[month])))
    return np.array(size)


def _families_at_risk(village: Village) -> np.ndarray:
    """Families are screened once a semester, so their number changes in January and July only."""
    rng = stream("orang", "krs", village.kode)
    size, sizes = village.people * _KRS_PER_INHABITANT * float(np.exp(0.2 * rng.standard_normal())), []
    for month in MONTHS:
        if number(month) in (1, 7):
            size *= float(np.exp(-0.03 + 0.04 * rng.standard_normal()))
        sizes.append(max(3, round(size)))
    return np.array(sizes)
