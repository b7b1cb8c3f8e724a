"""Tabel 3 as it really was: how many were due for each service and how many received it, quarter by quarter."""

import numpy as np

from sample_data.generate.chance import log_odds, share, steady_counts
from sample_data.generate.layanan import level, served
from sample_data.generate.people import people
from sample_data.generate.quarters import QUARTERS, at_ends, over_quarters
from sample_data.generate.scorecard_services import SCORECARD_SERVICES, ScorecardService
from sample_data.generate.seeds import stream
from sample_data.generate.services import SERVICE_OF
from sample_data.generate.village import Village

Counts = tuple[np.ndarray, np.ndarray]
"""(received, due), one value for each of QUARTERS."""

_RENEWAL = 0.3
_SLIPS = (-1, 0, 0, 0, 1)
"""The scorecard and the monthly report are filled in on other days."""


def services_of_quarters(village: Village, groups: dict[str, np.ndarray]) -> dict[str, Counts]:
    """Service -> received and due. IH-2 and IH-5 are the people of the monthly report, the others resemble it."""
    return {service.indikator: _counts(village, service, groups[service.due]) for service in SCORECARD_SERVICES}


def _counts(village: Village, service: ScorecardService, group: np.ndarray) -> Counts:
    rng = stream("scorecard", service.indikator, village.kode)
    not_yet = rng.binomial(group, service.not_yet)
    if service.indikator == "IH-2":
        return _as_reported_monthly(rng, village, service, group, not_yet)
    if service.indikator == "IH-5":
        return _weak_and_at_risk(rng, village, service, group), group
    due = group - not_yet
    return steady_counts(rng, due, _chance(village, service), renewal=_RENEWAL), due


def _chance(village: Village, service: ScorecardService) -> np.ndarray:
    monthly = over_quarters(level(village, service.like)) / 3
    return share(monthly + log_odds(service.share) - log_odds(SERVICE_OF[service.like].share))


def _as_reported_monthly(
    rng: np.random.Generator, village: Village, service: ScorecardService, mothers: np.ndarray, not_yet: np.ndarray
) -> Counts:
    took = at_ends(served(village, service.like))
    due = mothers - np.minimum(not_yet, mothers - took)
    return np.clip(took + rng.choice(_SLIPS, size=len(QUARTERS)), 0, due), due


def _weak_and_at_risk(
    rng: np.random.Generator, village: Village, service: ScorecardService, group: np.ndarray
) -> np.ndarray:
    at_risk = group - at_ends(people(village)["bumil_kek"])
    return at_ends(served(village, service.like)) + rng.binomial(at_risk, _chance(village, service))
