"""Tabel 5 of the scorecard: Dana Desa of the year by field, the part for stunting as the yearly budget has it."""

from sample_data.generate.budget import budget_of
from sample_data.generate.seeds import stream
from sample_data.generate.village import Village

_EMPOWERMENT = ("Insentif", "Rembug", "Operasional Tim", "Penyuluhan")
"""Programmes of Bidang Pemberdayaan begin with these words; the others belong to Bidang Pembangunan."""
_OTHER_USES = {"pembangunan": 310, "pemberdayaan": 85}
"""Millions of rupiah for everything else in a village of 3,000 people."""


def dana_desa_of(village: Village, year: int) -> dict[str, int]:
    """The four columns of `formulir4` in rupiah; {} for a kelurahan, which has no Dana Desa, or without a budget."""
    lines = [] if village.is_kelurahan else budget_of(village, year)
    if not lines:
        return {}
    rng = stream("scorecard", "dana", year, village.kode)
    found = {}
    for field, millions in _OTHER_USES.items():
        wanted = field == "pemberdayaan"
        stunting = sum(
            line.budget for line in lines
            if line.source == "dana_desa" and line.programme.startswith(_EMPOWERMENT) == wanted
        )  # fmt: skip
        other = round(millions * rng.uniform(0.7, 1.4) * (village.people / 3000) ** 0.3 * 10) * 100_000
        found |= {f"dd_{field}_total": stunting + other, f"dd_{field}_stunting": stunting}
    return found
