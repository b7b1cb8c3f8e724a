"""A quarter against an earlier one: an arrow only where the two can be compared, and the reason where they cannot.

Two sums are compared when both exist, neither rests on more received than due, the same villages are in both, added
from the same services, and both denominators reach the minimum (`trend_min_denominator` of catalog/aturan.toml). A
change below `trend_min_points` is `tetap`, one of no more people than `panah_orang_lebih_dari` is not judged. The
change is that of the percentages as printed (`indicators.rounding`): what stands on the screen can be subtracted, and
the arrow follows the number one reads. Because some village is always silent, areas are also compared over the villages
that can be compared themselves: the columns ending `_sama`, with their number `desa_sama`.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from indicators.catalog_model import Settings
from indicators.rounding import differences
from indicators.scorecard.facts import Facts
from indicators.scorecard.frames import convergence, services
from indicators.scorecard.groups import group_facts
from indicators.scorecard.model import Rules
from indicators.scorecard.places import Places
from indicators.scorecard.quarters import before
from indicators.scorecard.states import whole
from indicators.trend import ARAH

ALASAN = (
    "kuartal_ini_diam",
    "kuartal_lalu_diam",
    "tanpa_penyebut",
    "tidak_berlaku",
    "periksa",
    "desa_lain",
    "layanan_lain",
    "n_kecil",
    "satu_orang",
)
"""Why there is no arrow, the first that holds."""
_COARSE = 0.1  # two percentages of one decimal each


@dataclass(frozen=True, kw_only=True)
class _Side:
    """One quarter: arrays by village × id. `kind` says from what the sum was made (0 for a service)."""

    received: np.ndarray
    due: np.ndarray
    counted: np.ndarray
    exceeding: np.ndarray
    kind: np.ndarray

    @property
    def sound(self) -> np.ndarray:
        return self.counted & ~self.exceeding


def compared_services(
    facts: Facts, *, level: str, kuartal: str, settings: Settings, against: str | None = None
) -> pd.DataFrame:
    """The rows of `services` of one quarter with the columns of ADDED against `against` (default: the quarter before).

    `facts` should hold both quarters; one it does not hold is silent.
    """
    then = before(kuartal) if against is None else against
    now, earlier = (services(facts.only(each), level=level) for each in (kuartal, then))
    sides = [_of_services(facts.only(each)) for each in (kuartal, then)]
    where, rules = Places.at(facts.villages, level), facts.definitions.rules
    return _compared(now, earlier, sides, where=where, rules=rules, settings=settings)


def compared_convergence(
    facts: Facts, *, level: str, kuartal: str, settings: Settings, against: str | None = None
) -> pd.DataFrame:
    """As `compared_services`, for the groups ih, an and total."""
    then = before(kuartal) if against is None else against
    now, earlier = (convergence(facts.only(each), level=level) for each in (kuartal, then))
    sides = [_of_groups(facts.only(each)) for each in (kuartal, then)]
    where, rules = Places.at(facts.villages, level), facts.definitions.rules
    return _compared(now, earlier, sides, where=where, rules=rules, settings=settings)


ADDED = ("kuartal_lalu", "diterima_lalu", "seharusnya_lalu", "nilai_lalu", "keadaan_lalu", "selisih", "arah",
         "alasan_arah", "desa_sama", "nilai_sama", "nilai_lalu_sama", "selisih_sama", "arah_sama")  # fmt: skip
"""selisih in points, of the percentages as printed; arah in indicators.trend.ARAH; alasan_arah in ALASAN, <NA> where
there is an arrow or tetap."""


def _of_services(facts: Facts) -> _Side:
    counted = facts.counted[:, 0]
    kind = np.zeros(counted.shape, dtype="int64")
    received, due = facts.received.value[:, 0], facts.due.value[:, 0]
    return _Side(received=received, due=due, counted=counted, exceeding=received > due, kind=kind)


def _of_groups(facts: Facts) -> _Side:
    groups = group_facts(facts)
    kind = groups.composition * 8 + groups.source
    counted = groups.counted[:, 0]
    return _Side(received=groups.received[:, 0], due=groups.due[:, 0], counted=counted,
                 exceeding=groups.exceeding[:, 0], kind=kind[:, 0])  # fmt: skip


def _compared(
    now: pd.DataFrame,
    earlier: pd.DataFrame,
    sides: list[_Side],
    *,
    where: Places,
    rules: Rules,
    settings: Settings,
) -> pd.DataFrame:
    gap = differences(now["nilai"], earlier["nilai"], rules.batas_pita)
    reason = _reason(now, earlier, sides, where=where, minimum=settings.trend_min_denominator)
    dues = np.minimum(*(frame["seharusnya"].to_numpy(dtype="int64", na_value=0) for frame in (now, earlier)))
    alone = (reason < 0) & (np.abs(gap) >= settings.trend_min_points) & ~_of_many(gap, dues, rules)
    reason = np.where(alone, ALASAN.index("satu_orang"), reason)
    arah = _direction(gap, judged=reason < 0, minimum=settings.trend_min_points)
    compared = now.assign(
        kuartal_lalu=earlier["kuartal"].array,
        **{f"{name}_lalu": earlier[name].array for name in ("diterima", "seharusnya", "nilai", "keadaan")},
        selisih=gap,
        arah=pd.array(ARAH, dtype="str").take(arah),
        alasan_arah=pd.array([*ALASAN, None], dtype="str").take(reason),
    )
    return compared.assign(**_over_the_same(sides, where=where, rules=rules, settings=settings))


def _reason(now: pd.DataFrame, earlier: pd.DataFrame, sides: list[_Side], *, where: Places, minimum: int) -> np.ndarray:
    """Position in ALASAN for each row, -1 where the two can be compared."""
    one, other = sides
    both = one.counted & other.counted
    states = [frame["keadaan"] for frame in (now, earlier)]
    small = [frame["seharusnya"].lt(minimum).fillna(True).to_numpy(dtype=bool) for frame in (now, earlier)]
    exceeding = [frame["desa_lebih"].gt(0).to_numpy(dtype=bool) for frame in (now, earlier)]
    return np.select(
        [
            states[0].eq("belum_lapor"),
            states[1].eq("belum_lapor"),
            states[0].eq("tanpa_penyebut") | states[1].eq("tanpa_penyebut"),
            states[0].eq("tidak_berlaku") | states[1].eq("tidak_berlaku"),
            exceeding[0] | exceeding[1],
            _rows(where.add(one.counted != other.counted)) > 0,
            _rows(where.add(both & (one.kind != other.kind))) > 0,
            small[0] | small[1],
        ],
        range(len(ALASAN) - 1),
        default=-1,
    )


def _of_many(gap: np.ndarray, due: np.ndarray, rules: Rules) -> np.ndarray:
    """Whether a change is that of more people than one may come or go by chance; printed points are a little coarse."""
    alone = np.full(len(due), np.inf)
    np.divide(100 * rules.panah_orang_lebih_dari, due, out=alone, where=due > 0)
    return np.abs(gap) > alone + _COARSE


def _direction(gap: np.ndarray, *, judged: np.ndarray, minimum: float) -> np.ndarray:
    """Position in ARAH; the last one, tidak_dinilai, where the two are not compared."""
    return np.select([~judged, gap >= minimum, gap <= -minimum], [3, 0, 1], default=2)


def _over_the_same(sides: list[_Side], *, where: Places, rules: Rules, settings: Settings) -> dict[str, object]:
    """Both quarters over the villages that are sound in both and made from the same services."""
    one, other = sides
    same = one.sound & other.sound & (one.kind == other.kind)
    shares, dues = zip(*(_share(side, same, where) for side in sides), strict=True)
    gap = differences(*shares, rules.batas_pita)
    least = np.minimum(*dues)
    lone = (np.abs(gap) >= settings.trend_min_points) & ~_of_many(gap, least, rules)
    enough = (least >= settings.trend_min_denominator) & ~np.isnan(gap) & ~lone
    arah = _direction(gap, judged=enough, minimum=settings.trend_min_points)
    return {
        "desa_sama": whole(_rows(where.add(same))),
        "nilai_sama": shares[0],
        "nilai_lalu_sama": shares[1],
        "selisih_sama": gap,
        "arah_sama": pd.array(ARAH, dtype="str").take(arah),
    }


def _share(side: _Side, chosen: np.ndarray, where: Places) -> tuple[np.ndarray, np.ndarray]:
    above, below = (_rows(where.add(np.where(chosen, each, 0))) for each in (side.received, side.due))
    share = np.full(len(below), np.nan)
    np.divide(100 * above, below, out=share, where=below > 0)
    return share, below


def _rows(values: np.ndarray) -> np.ndarray:
    """Area × id laid out as the rows of a frame of one quarter."""
    return values.T.ravel()
