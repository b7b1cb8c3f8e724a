"""The size of each target group as the sources in one village count it, and what they agreed on."""

import numpy as np

from sample_data.generate.events import NEVER_COUNTED, UNSETTLED
from sample_data.generate.months import MONTHS, number
from sample_data.generate.people import people
from sample_data.generate.reporting import silent
from sample_data.generate.seeds import stream
from sample_data.generate.village import Village

CONSOLIDATION_MONTHS = (2, 5, 8, 11)
_ALL = (
    "remaja_putri", "catin", "ibu_hamil", "ibu_nifas", "pus", "bayi_0_5", "anak_6_23", "balita", "anak_paud", "krs",
)  # fmt: skip
GROUPS_OF = {
    "posyandu": ("remaja_putri", "ibu_hamil", "ibu_nifas", "bayi_0_5", "anak_6_23", "balita"),
    "bidan": ("remaja_putri", "ibu_hamil", "ibu_nifas", "pus", "bayi_0_5", "anak_6_23", "balita"),
    "kpm": ("ibu_hamil", "ibu_nifas", "bayi_0_5", "anak_6_23", "anak_paud", "krs"),
    "tpk": ("catin", "ibu_hamil", "pus", "krs"),
    "paud": ("anak_paud",),
    "kua": ("catin",),
    "konsolidasi": _ALL,
}
_MISSING_CHANCE = {"posyandu": 0.03, "bidan": 0.04, "kpm": 0.06, "tpk": 0.10, "paud": 0.25, "kua": 0.12,
                   "konsolidasi": 0.15}  # fmt: skip
_AGREES_CHANCE = (0.35, 0.70)
"""At the beginning and at the end of the sample: consolidation settles what the sources count differently."""
_LASTING = 0.6
"""How much of a lasting difference is gone at the end."""


def consolidation_months(year: int) -> list[int]:
    """Positions in MONTHS of the quarter months of `year`."""
    return [
        t for t, month in enumerate(MONTHS) if month.startswith(str(year)) and number(month) in CONSOLIDATION_MONTHS
    ]


def sources_of(village: Village) -> dict[tuple[int, str], dict[str, int]]:
    """(position in MONTHS, sumber) -> kelompok -> count; a source that did not report is absent."""
    groups, quiet = people(village), silent(village)
    return {
        (t, source): {group: _counted(village, source, group, int(groups[group][t]), t) for group in known}
        for year in (2025, 2026)
        for t in consolidation_months(year)
        if not quiet[t]
        for source, known in GROUPS_OF.items()
        if source not in NEVER_COUNTED.get(village.kode_kecamatan, ())
        and stream("sumber", source, village.kode, t).random() >= _MISSING_CHANCE[source]
    }


def _counted(village: Village, source: str, group: str, truth: int, t: int) -> int:
    """The agreed number when sources are consolidated or agree; else a bias that wears off, and a slip."""
    if source == "konsolidasi":
        return truth
    lasting = stream("beda", source, group, village.kode)
    bias = 0.11 * float(lasting.standard_normal())
    now = stream("beda", source, group, village.kode, t)
    settled = t / (len(MONTHS) - 1)
    if village.kode in UNSETTLED:
        settled, bias = 0.0, 2.5 * bias
    if now.random() < _AGREES_CHANCE[0] + settled * (_AGREES_CHANCE[1] - _AGREES_CHANCE[0]):
        return truth
    bias *= 1 - _LASTING * settled
    return max(0, round(truth * float(np.exp(bias + 0.03 * now.standard_normal())) + float(now.normal(0, 0.6))))
