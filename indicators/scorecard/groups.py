"""The convergence of one village per group: from its services, or from the totals of Tabel 4 as reported.

The village rule. Every reported service of the group has S: the services are added (`layanan`), also when only some of
the services were reported (layanan_lapor says how many). Else the totals of Tabel 4 count (`dilaporkan`). Else the
group is not known. A sum of 0 of 0 over some of the services says nothing about the others: that is silence, unless
Tabel 1 says nobody is in the group. The total adds the groups that are known (`campuran` when one came each way); where
a group was reported without S, or none is known, the TOTAL row of Tabel 4 counts. PAUD is in no total.

People missing are counted service by service, so that one service above 100 % hides nobody who lacks another.
"""

from dataclasses import dataclass

import numpy as np

from indicators.scorecard.facts import Cells, Facts
from indicators.scorecard.model import KELOMPOK, TOTALLED

SILENT, LAYANAN, DILAPORKAN, CAMPURAN, UNKNOWN = 0, 1, 2, 3, 4
"""How a village's group is known. LAYANAN | DILAPORKAN == CAMPURAN, so that areas can combine them as bits."""
SOURCES = (None, "layanan", "dilaporkan", "campuran", "tidak_diketahui")
_MEMBERS = {"ih": "ibu_hamil", "an": "anak_0_23"}


@dataclass(frozen=True, kw_only=True)
class GroupFacts:
    """Arrays by village × quarter × KELOMPOK: sums, how they are known, services reported, and which services."""

    received: np.ndarray
    due: np.ndarray
    source: np.ndarray
    from_form: np.ndarray
    """Where Tabel 4's own row of the group was taken."""
    services: np.ndarray
    missing: np.ndarray
    """Services not received: max(0, S − Y) of each service added, or of the reported totals."""
    exceeding: np.ndarray
    """Where the sums, or any service in them, hold more received than due."""
    composition: np.ndarray
    """Bits: which services were added. Two sums over other services are not comparable."""

    @property
    def counted(self) -> np.ndarray:
        """Where both sums are known."""
        return (self.source >= LAYANAN) & (self.source <= CAMPURAN)


def group_facts(facts: Facts) -> GroupFacts:
    """The groups and the total of every village and quarter."""
    parts = [_group(facts, name) for name in TOTALLED]
    parts.append(_total(facts, parts))
    assert len(parts) == len(KELOMPOK)
    stacked = {key: np.stack([part[key] for part in parts], axis=2) for key in parts[0]}
    return GroupFacts(**stacked)


def _group(facts: Facts, kelompok: str) -> dict[str, np.ndarray]:
    places = facts.at(facts.definitions.of_group(kelompok))
    counted = facts.counted[:, :, places]
    sums = {
        "received": np.where(counted, facts.received.value[:, :, places], 0).sum(axis=2),
        "due": np.where(counted, facts.due.value[:, :, places], 0).sum(axis=2),
    }
    gaps = np.where(counted, facts.due.value[:, :, places] - facts.received.value[:, :, places], 0)
    sums |= {"missing": np.maximum(gaps, 0).sum(axis=2), "exceeding": (gaps < 0).any(axis=2)}
    lacking = facts.without_due[:, :, places].any(axis=2)
    members = facts.formulir4[_MEMBERS[kelompok]]
    nobody = members.known & (members.value == 0)
    says_something = (sums["due"] > 0) | (sums["received"] > 0) | counted.all(axis=2) | nobody
    by_services = counted.any(axis=2) & ~lacking & says_something
    above, below = (facts.formulir4[f"{kelompok}_{side}"] for side in ("diterima", "seharusnya"))
    rows = facts.received.known[:, :, places].any(axis=2)
    return {
        **_chosen(sums, above, below, by_services=by_services & (rows | ~(above.known & below.known)), lacking=lacking),
        "services": (counted | facts.without_due[:, :, places]).sum(axis=2),
        "composition": np.where(by_services, counted @ (1 << places), 0),
    }


def _total(facts: Facts, parts: list[dict[str, np.ndarray]]) -> dict[str, np.ndarray]:
    sources = np.stack([part["source"] for part in parts], axis=2)
    counted = (sources >= LAYANAN) & (sources <= CAMPURAN)
    sums = {
        key: sum(np.where(counted[:, :, i], part[key], 0) for i, part in enumerate(parts))
        for key in ("received", "due", "missing", "exceeding")
    }
    lacking = (sources == UNKNOWN).any(axis=2)
    says_something = (sums["due"] > 0) | (sums["received"] > 0) | counted.all(axis=2)
    by_groups = counted.any(axis=2) & ~lacking & says_something
    combined = np.bitwise_or.reduce(np.where(counted, sources, 0), axis=2)
    above, below = (facts.formulir4[f"total_{side}"] for side in ("diterima", "seharusnya"))
    chosen = _chosen(sums, above, below, by_services=by_groups, lacking=lacking)
    return {
        **chosen,
        "source": np.where(by_groups, combined, chosen["source"]),
        "from_form": chosen["from_form"] & ~by_groups,
        "services": sum(part["services"] for part in parts),
        "composition": np.where(by_groups, sum(part["composition"] for part in parts), 0),
    }


def _chosen(
    sums: dict[str, np.ndarray], above: Cells, below: Cells, *, by_services: np.ndarray, lacking: np.ndarray
) -> dict[str, np.ndarray]:
    """Sums of services where those speak, else the reported totals, else nothing."""
    reported = above.known & below.known
    source = np.select([by_services, reported, lacking], [LAYANAN, DILAPORKAN, UNKNOWN], default=SILENT)
    gap = below.value - above.value
    of_form = {"received": above.value, "due": below.value, "missing": np.maximum(gap, 0), "exceeding": gap < 0}
    chosen = {
        name: np.select([by_services, reported], [sums[name], values], default=0) for name, values in of_form.items()
    }
    return {**chosen, "exceeding": chosen["exceeding"] > 0, "source": source, "from_form": source == DILAPORKAN}
