"""Everything a scorecard screen shows of one quarter, at one level: services, groups and packages, beside the past."""

from dataclasses import dataclass

import pandas as pd

from indicators.catalog_model import Settings
from indicators.scorecard.compare import compared_convergence, compared_services
from indicators.scorecard.facts import Facts
from indicators.scorecard.frames import convergence, services
from indicators.scorecard.gaps import with_gaps, with_kecamatan
from indicators.scorecard.packages import by_package


@dataclass(frozen=True, kw_only=True)
class Board:
    """`services` and `groups`: one row per area and service or group (ih, an, total); `packages`: the five packages."""

    services: pd.DataFrame
    groups: pd.DataFrame
    packages: pd.DataFrame


def board(facts: Facts, *, level: str, kuartal: str, settings: Settings, against: str | None = None) -> Board:
    """One quarter compared with `against` (default: the quarter before; for a discussion, the last one discussed).

    Columns: those of `services` and `convergence`, `compare.ADDED`, those of `with_gaps`, and at village level those of
    `with_kecamatan`. `facts` must hold all villages of the kecamatan shown beside, not one village alone.
    """
    asked = {"level": level, "kuartal": kuartal, "settings": settings, "against": against}
    rows = [with_gaps(build(facts, **asked), facts.definitions) for build in (compared_services, compared_convergence)]
    packages = by_package(rows[0], facts.definitions)
    if level == "desa":
        now, limits = facts.only(kuartal), facts.definitions.rules.batas_pita
        above = [build(now, level="kecamatan") for build in (services, convergence)]
        rows = [with_kecamatan(one, other, limits=limits) for one, other in zip(rows, above, strict=True)]
    return Board(services=rows[0], groups=rows[1], packages=packages)
