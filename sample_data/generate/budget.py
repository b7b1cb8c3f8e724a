"""What one village set aside for stunting in a year, from which source, and how much of it is spent."""

from dataclasses import dataclass

import numpy as np

from sample_data.generate.chance import share
from sample_data.generate.events import OVERSPENT, WITHOUT_PLAN_2026
from sample_data.generate.proposals import proposals_of
from sample_data.generate.seeds import stream
from sample_data.generate.village import Village

# Programme, usual budget in millions of rupiah, chance to be in a village's budget.
_PROGRAMMES = (
    ("Penyelenggaraan posyandu (PMT, operasional)", 38, 1.0),
    ("Insentif kader posyandu dan KPM", 30, 1.0),
    ("PMT pemulihan balita gizi kurang", 14, 0.75),
    ("Rembug stunting dan rapat koordinasi TPPS", 4, 0.85),
    ("Operasional Tim Pendamping Keluarga", 9, 0.6),
    ("Penyelenggaraan PAUD dan BKB", 22, 0.6),
    ("Penyuluhan gizi dan kelas ibu", 5, 0.5),
    ("Sanitasi dan air bersih keluarga berisiko", 45, 0.35),
)
_SOURCES = ("dana_desa", "add", "pades", "apbd_kab", "apbd_prov", "swasta")
_OF_DESA, _OF_KELURAHAN = (0.66, 0.14, 0.05, 0.09, 0.03, 0.03), (0.0, 0.0, 0.0, 0.86, 0.09, 0.05)
# Level of spending in log-odds; chances that nothing is spent, and that nobody said.
_SPENDING = {2025: (2.2, 0.03, 0.04), 2026: (0.7, 0.10, 0.09)}


@dataclass(frozen=True, kw_only=True)
class BudgetLine:
    """One line of the budget, in rupiah; `spent` is None where nobody reported it."""

    number: int
    programme: str
    source: str
    budget: int
    spent: int | None
    remark: str | None = None


def budget_of(village: Village, year: int) -> list[BudgetLine]:
    """The budget of the year; [] for a village without a plan. Proposals accepted come the year after."""
    if year == 2026 and village.kode in WITHOUT_PLAN_2026:
        return []
    rng = stream("anggaran", year, village.kode)
    lines = [
        (programme, round(millions * rng.uniform(0.7, 1.4) * (village.people / 3000) ** 0.5 * 10) * 100_000, None)
        for programme, millions, chance in _PROGRAMMES
        if rng.random() < chance
    ] + _accepted(village, year - 1)
    return [_line(rng, village, year, number, *line) for number, line in enumerate(lines, 1)]


def _accepted(village: Village, year: int) -> list[tuple[str, int, str]]:
    if year != 2025:
        return []
    proposals = [proposal for proposal in proposals_of(village, year) if proposal.fate in ("apbdes", "terlaksana")]
    return [(found.text, found.cost, f"Usulan rembug {year}") for found in proposals if found.cost]


def _line(
    rng: np.random.Generator, village: Village, year: int, number: int, programme: str, budget: int, remark: str | None
) -> BudgetLine:
    source = str(rng.choice(_SOURCES, p=_OF_KELURAHAN if village.is_kelurahan else _OF_DESA))
    level, nothing, unsaid = _SPENDING[year]
    lots, part = rng.random(2), share(level + 0.7 * village.quality + 0.6 * rng.standard_normal())
    spent = 0 if lots[0] < nothing else min(budget, round(budget * part / 50_000) * 50_000)
    if village.kode == OVERSPENT and year == 2026 and number == 1:
        spent, lots[1] = budget + 2_750_000, 1.0
    return BudgetLine(
        number=number, programme=programme, source=source, budget=budget,
        spent=None if lots[1] < unsaid else spent, remark=remark,
    )  # fmt: skip
