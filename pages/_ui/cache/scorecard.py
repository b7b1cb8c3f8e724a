"""Cached scorecards: thin wrappers around indicators.scorecard, whose frames are shared read-only.

Keys are small: a Stamp, a level, a quarter. The facts of every quarter are laid out once; a quarter is a cut of them.
"""

import pandas as pd
import streamlit as st

from indicators.explanation import Explanation
from indicators.newest import newest_reported_month
from indicators.scorecard import board as boards
from indicators.scorecard import facts as village_facts
from indicators.scorecard import frames, quarters, reader
from indicators.scorecard.explain import explain_group, explain_service
from indicators.scorecard.model import KELOMPOK, Definitions
from indicators.scorecard.suggestions import Suggestions, load_suggestions
from indicators.scorecard.talking import Wording, load_sentences
from pages._ui.cache.data import COUNTING, KEPT_REVISIONS, Stamp, catalog, ledger, table

_BOARDS, _EXPLAINED = 32, 256
_LEVELS = 4


@st.cache_resource(show_spinner=False)
def definitions() -> Definitions:
    """The 19 services and the working rules, read once."""
    return reader.load_definitions()


@st.cache_resource(show_spinner=False)
def talking_sentences() -> dict[str, Wording]:
    """The sentences of the talking points, read once."""
    return load_sentences()


@st.cache_resource(show_spinner=False)
def suggestions() -> Suggestions:
    """Kinds of proposals by service and package, read once."""
    return load_suggestions(definitions())


@st.cache_resource(show_spinner=False, max_entries=KEPT_REVISIONS)
def data_quarters(at: Stamp) -> tuple[str, ...]:
    """Every quarter anybody sent a scorecard for, in order."""
    return tuple(sorted({kuartal for name in village_facts.TABLES_READ for kuartal in table(at, name)["kuartal"]}))


@st.cache_resource(show_spinner=False, max_entries=KEPT_REVISIONS)
def opening_quarter(at: Stamp) -> str:
    """The quarter screens open with: the newest that enough villages reported on; '' without any scorecard."""
    known = data_quarters(at)
    if not known:
        return ""
    sent = pd.concat([table(at, name)[["kode_desa", "kuartal"]] for name in village_facts.TABLES_READ])
    return newest_reported_month(
        sent.rename(columns={"kuartal": "bulan"}), months=known, villages=len(table(at, "desa")),
        below_percent=catalog().settings.few_reports_below_percent,
    )  # fmt: skip


@st.cache_resource(show_spinner=COUNTING, max_entries=KEPT_REVISIONS)
def scorecard_facts(at: Stamp) -> village_facts.Facts:
    """What every village reported, from the first quarter to the last, a quarter nobody reported on among them."""
    known = data_quarters(at)
    return village_facts.village_facts(
        {name: table(at, name) for name in village_facts.TABLES_READ}, desa=table(at, "desa"),
        quarters=quarters.between(known[0], known[-1]) if known else (), definitions=definitions(),
    )  # fmt: skip


@st.cache_resource(show_spinner=COUNTING, max_entries=_BOARDS)
def board(at: Stamp, level: str, kuartal: str, against: str | None = None) -> boards.Board:
    """Services, groups and packages of every area of `level` in one quarter, beside the one before (or `against`)."""
    return boards.board(scorecard_facts(at), level=level, kuartal=kuartal, settings=catalog().settings, against=against)


@st.cache_resource(show_spinner=COUNTING, max_entries=KEPT_REVISIONS * _LEVELS)
def convergence(at: Stamp, level: str) -> pd.DataFrame:
    """The groups ih, an and total of every area of `level` in every quarter. Read-only."""
    return frames.convergence(scorecard_facts(at), level=level)


@st.cache_resource(show_spinner=COUNTING, max_entries=KEPT_REVISIONS * _LEVELS)
def services(at: Stamp, level: str) -> pd.DataFrame:
    """The 19 services of every area of `level` in every quarter. Read-only."""
    return frames.services(scorecard_facts(at), level=level)


@st.cache_resource(show_spinner=False, max_entries=_EXPLAINED)
def explained(at: Stamp, kode: str, kuartal: str, id_: str) -> Explanation:
    """Where the number of a service or group (ih, an, total) of one area comes from."""
    if id_ in KELOMPOK:
        return explain_group(scorecard_facts(at), kode=kode, kuartal=kuartal, kelompok=id_)
    return explain_service(scorecard_facts(at), kode=kode, kuartal=kuartal, indikator=id_)


def remarks(at: Stamp) -> tuple[pd.DataFrame, int]:
    """What was said in discussions, and the revision it was read at: anew in every run, as two people may write."""
    revision = ledger().revision()
    return ledger().read("diskusi", at.scope, as_of=revision), revision
