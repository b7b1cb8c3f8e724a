"""What a scorecard discussion is about, village by village: its rows, contradictions and talking points; and where a
monthly number comes from. Thin wrappers around pure functions; read-only."""

from typing import NamedTuple

import pandas as pd
import streamlit as st

from geo.codes import parent
from indicators.counts import tables_needed
from indicators.explain import explain_measure
from indicators.explanation import Explanation
from indicators.scorecard import facts, talking_rules
from indicators.scorecard.checks import scorecard_checks
from indicators.scorecard.talking import Point
from pages._ui.cache.data import COUNTING, Stamp, catalog, table
from pages._ui.cache.scorecard import board, definitions

_DISTRICTS, _CARDS, _EXPLAINED = 32, 512, 256


class VillageCard(NamedTuple):
    """One village and quarter: its rows beside the quarter before, its contradictions, its talking points."""

    village: talking_rules.Village
    findings: pd.DataFrame
    points: tuple[Point, ...]


@st.cache_resource(show_spinner=COUNTING, max_entries=_CARDS)
def village_card(at: Stamp, kode_desa: str, kuartal: str) -> VillageCard:
    """The village as its discussion sees it."""
    found = scorecard_findings(at, parent(kode_desa, "kecamatan"), kuartal)
    found = found[found["kode_desa"].eq(kode_desa)]
    rows = village_since(at, kode_desa, kuartal, None, len(found))
    return VillageCard(village=rows, findings=found, points=talking_rules.talking_points(rows))


def village_since(
    at: Stamp, kode_desa: str, kuartal: str, against: str | None, findings: int = 0
) -> talking_rules.Village:
    """The village's rows of the quarter against an earlier one (None: the quarter before)."""
    compared = board(at, "desa", kuartal) if against is None else board(at, "desa", kuartal, against)
    return talking_rules.village(kode_desa, compared, temuan=findings, definitions=definitions())


@st.cache_resource(show_spinner=COUNTING, max_entries=_DISTRICTS)
def scorecard_findings(at: Stamp, kecamatan: str, kuartal: str) -> pd.DataFrame:
    """Contradictions in the forms of the villages of a kecamatan in a quarter."""
    desa = table(at, "desa")
    inside = desa[desa["kode_desa"].str.startswith(f"{kecamatan}.")]
    tables = {name: table(at, name) for name in facts.TABLES_READ}
    return scorecard_checks(tables, inside, definitions=definitions(), quarters=[kuartal])


@st.cache_resource(show_spinner=COUNTING, max_entries=_EXPLAINED)
def explained_measure(at: Stamp, kode: str, indikator: str, bulan: str) -> Explanation:
    """Where a monthly number of one area comes from, at the indicator's latest due month."""
    tables = {name: table(at, name) for name in tables_needed(catalog())}
    return explain_measure(tables, table(at, "desa"), catalog=catalog(), kode=kode, indikator=indikator, bulan=bulan)
