"""Tabel 1 and 2 of the scorecard: the groups of one village at the end of each quarter, from the monthly people."""

import numpy as np

from sample_data.generate.chance import log_odds, share, steady_counts
from sample_data.generate.pengukuran import stunted_share
from sample_data.generate.people import people
from sample_data.generate.quarters import QUARTERS, at_ends, over_quarters
from sample_data.generate.seeds import stream
from sample_data.generate.village import Village

_AT_RISK = 0.05
"""Mothers of high risk besides those with KEK, whom the monthly services count."""
_MONTHLY_LEAVING = 0.75
"""Share of the mothers in childbed whose six weeks end within a month."""
_CHILDREN_OF_UNDER_FIVE = 0.39
_DUE_FOR_VACCINES = 0.22
"""Of the children 6–23 months: those of 9–12 months; younger ones are not due for the whole set."""
_YELLOW = 0.10


def groups_of(village: Village) -> dict[str, np.ndarray]:
    """Group -> its size in each of QUARTERS; the columns of Tabel 1 and two groups that no column counts."""
    groups = people(village)
    rng = stream("scorecard", "kelompok", village.kode)
    mothers, weak = at_ends(groups["ibu_hamil"]), at_ends(groups["bumil_kek"])
    children = at_ends(groups["bayi_0_5"] + groups["anak_6_23"])
    older = at_ends(groups["anak_6_23"])
    wasted = rng.binomial(at_ends(groups["gizi_kurang"] + groups["gizi_buruk"]), _CHILDREN_OF_UNDER_FIVE)
    stunted = steady_counts(rng, children, 0.8 * at_ends(stunted_share(village)), renewal=0.15)
    return {
        "ibu_hamil": mothers,
        "ibu_hamil_kek": weak + steady_counts(rng, mothers - weak, np.full(len(QUARTERS), _AT_RISK), renewal=0.5),
        "ibu_bersalin": np.round(_MONTHLY_LEAVING * over_quarters(groups["ibu_nifas"])).astype(int),
        "anak_0_23": children,
        "anak_gizi": np.minimum(children, stunted + wasted),
        "bayi_imunisasi": steady_counts(rng, older, np.full(len(QUARTERS), _DUE_FOR_VACCINES), renewal=0.8),
        "paud_anak": at_ends(groups["anak_paud"]),
        "rumah_tangga_hpk": np.ceil(0.96 * (mothers + children)).astype(int),
    }


def growth_of(village: Village, children: np.ndarray) -> dict[str, np.ndarray]:
    """Tabel 2: the growth mat's colours and who did not stand on it; they add up to the children."""
    rng = stream("scorecard", "tikar", village.kode)
    measured = steady_counts(rng, children, share(log_odds(0.93) + at_ends(village.path())), renewal=0.4)
    red = steady_counts(rng, measured, at_ends(stunted_share(village)), renewal=0.15)
    yellow = steady_counts(rng, measured - red, np.full(len(QUARTERS), _YELLOW), renewal=0.3)
    return {
        "tikar_total": children,
        "tikar_hijau": measured - red - yellow,
        "tikar_kuning": yellow,
        "tikar_merah": red,
        "tikar_tidak_diukur": children - measured,
    }
