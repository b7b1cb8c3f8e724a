"""Builders for scorecard tests: a test states only what it is about."""

from indicators.scorecard.facts import Facts, village_facts
from indicators.scorecard.reader import load_definitions
from tests.indicators.builders import V1, VILLAGES, desa, table

DEFINITIONS = load_definitions()
NOW, BEFORE = "2026-3", "2026-2"
QUARTERS = ("2025-4", "2026-1", BEFORE, NOW)


def given(diterima: int | None, seharusnya: int | None = None, **other) -> dict:
    """One row of `scorecard`: IH-8 of V1 in NOW unless told otherwise."""
    row = {"kode_desa": V1, "kuartal": NOW, "indikator": "IH-8", "asal_seharusnya": None}
    return row | {"diterima": diterima, "seharusnya": seharusnya} | other


def form(**columns) -> dict:
    """One row of `formulir4`: V1 in NOW unless told otherwise."""
    return {"kode_desa": V1, "kuartal": NOW} | columns


def tables(scorecard: list[dict] = (), formulir4: list[dict] = (), **others: list[dict]) -> dict:
    """Ledger frames; every row says kiriman 7, its table as sheet, and its place as sheet row."""
    rows = {"scorecard": list(scorecard), "formulir4": list(formulir4), **others}
    return {
        name: table(name, some).assign(kiriman=7, lembar=f"L-{name}", baris=range(11, 11 + len(some)))
        for name, some in rows.items()
    }


def facts(scorecard: list[dict] = (), formulir4: list[dict] = (), *, codes=VILLAGES, definitions=DEFINITIONS) -> Facts:
    """Facts of the six villages over QUARTERS."""
    return village_facts(tables(scorecard, formulir4), desa=desa(codes), quarters=QUARTERS, definitions=definitions)
