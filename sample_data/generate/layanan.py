"""Monthly services of one village: how many were due and how many were served."""

import numpy as np

from sample_data.generate.chance import log_odds, share, steady_counts, wobble
from sample_data.generate.events import ABOVE_HUNDRED, PHBS_UNTIL_JULY_2025
from sample_data.generate.months import MONTHS, RAMADAN, number
from sample_data.generate.people import people
from sample_data.generate.reporting import reported
from sample_data.generate.seeds import stream
from sample_data.generate.services import SERVICE_OF, SERVICES, Service
from sample_data.generate.village import Village

Pair = tuple[int, int] | None
"""(sasaran, terlayani), or None for an empty cell: not reported."""

_EMPTY_CELL_CHANCE = 0.006
_ODF_GAIN = 0.05
_SCHOOL = (0.1, 0.15, 0.0, 0.1, 0.1, -0.45, -0.5, 0.2, 0.2, 0.15, 0.1, -0.5)
_POSYANDU = (0.0, 0.45, 0.0, 0.0, 0.0, -0.05, 0.0, 0.5, 0.05, 0.0, -0.05, -0.1)
# Examinations are counted up from the beginning of each semester.
_SEMESTER = (-1.3, -0.6, -0.1, 0.2, 0.4, 0.5, -1.3, -0.4, 0.1, 0.3, 0.4, 0.5)
_QUARTER = (-0.2, 0.1, 0.1, -0.1, 0.1, 0.1, -0.1, 0.2, 0.2, 0.0, 0.1, 0.1)
_SEASONS = {"tetap": (0.0,) * 12, "sekolah": _SCHOOL, "posyandu": _POSYANDU, "semester": _SEMESTER,
            "triwulan": _QUARTER}  # fmt: skip


def services_of(village: Village) -> dict[str, list[Pair]]:
    """Layanan id -> one pair for each of MONTHS; None where nothing was reported."""
    groups = people(village)
    sent = reported(village, "layanan")
    return {service.layanan: _cells(village, service, groups[service.group], sent) for service in SERVICES}


def _cells(village: Village, service: Service, due: np.ndarray, sent: np.ndarray) -> list[Pair]:
    served = _odf(village, service) if service.layanan == "desa_odf" else _served(village, service, due)
    filled = sent & _recorded(village, service)
    pairs = zip(MONTHS, due, served, filled, strict=True)
    return [_typed(village, service, month, int(n), int(x)) if ok else None for month, n, x, ok in pairs]


def level(village: Village, layanan: str) -> np.ndarray:
    """How well the village does in a service in every month, in log-odds: trend, season, good and bad spells."""
    return _level(village, SERVICE_OF[layanan], stream("layanan", layanan, village.kode))


def served(village: Village, layanan: str) -> np.ndarray:
    """How many were served in every month, reported or not."""
    service = SERVICE_OF[layanan]
    return _served(village, service, people(village)[service.group])


def _level(village: Village, service: Service, rng: np.random.Generator) -> np.ndarray:
    quality = village.path() + village.service_quality[service.layanan]
    direction = -0.7 if service.lower_is_better else 1.0
    return (
        log_odds(service.share)
        + direction * quality
        + _season(service)
        + wobble(rng, len(MONTHS), deviation=0.12)
    )  # fmt: skip


def _served(village: Village, service: Service, due: np.ndarray) -> np.ndarray:
    rng = stream("layanan", service.layanan, village.kode)
    return steady_counts(rng, due, share(_level(village, service, rng)), renewal=service.renewal)


def _season(service: Service) -> np.ndarray:
    yearly = _SEASONS[service.season]
    fasting = -0.25 if service.season in ("posyandu", "sekolah") else 0.0
    return np.array([yearly[number(month) - 1] + (fasting if month in RAMADAN else 0.0) for month in MONTHS])


def _odf(village: Village, service: Service) -> np.ndarray:
    """A village declared free of open defecation stays so: 0 … 0 1 … 1."""
    lot = stream("odf", village.kode).random()
    quality = village.quality + village.service_quality[service.layanan]
    chance = share(log_odds(service.share) + quality + _ODF_GAIN * np.arange(len(MONTHS)))
    return (lot < chance).astype(int)


def _recorded(village: Village, service: Service) -> np.ndarray:
    rng = stream("kosong", service.layanan, village.kode)
    kept = rng.random(len(MONTHS)) >= _EMPTY_CELL_CHANCE
    if service.layanan == "krs_phbs" and village.kode_kecamatan == PHBS_UNTIL_JULY_2025:
        kept &= np.array([month >= "2025-07" for month in MONTHS])
    return kept


def _typed(village: Village, service: Service, month: str, due: int, served: int) -> Pair:
    if (village.kode, month, service.layanan) == ABOVE_HUNDRED:
        return due, int(f"{served:02d}"[::-1])
    return due, served
