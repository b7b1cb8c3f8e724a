"""Cached data and measures: thin wrappers around pure functions.

Keys are small: a Stamp (ledger revision and the reader's scope) plus what is asked. Big frames are shared read-only
through cache_resource, which hands out the same object; nobody may change one in place.
"""

from datetime import date
from typing import NamedTuple

import pandas as pd
import streamlit as st

from indicators import areas as area_lists
from indicators import measures, meeting, months, plan, trend
from indicators.catalog_model import Catalog
from indicators.catalog_reader import load_catalog
from indicators.counts import count, tables_needed
from indicators.newest import newest_reported_month
from loaders.ledger import Ledger, open_ledger
from loaders.schema import TABLES
from pages._ui import format as fmt
from pages._ui.filling import Filling
from reports import pesan

READING, COUNTING = "Membaca data …", "Menghitung indikator …"
KEPT_REVISIONS = 2
_SLICES = 64
DECISIONS = "tindak_lanjut"
BORN_HERE = (DECISIONS, "diskusi")
"""Tables written on the screens themselves: small, and read anew in every run."""
MONTHLY = ("layanan", "pengukuran", "laporan", "sasaran")
_YEAR_IN = {
    "rencana_kerja": "bulan", "rembug": "tanggal", "tahapan": "tahun", "usulan": "tahun", "anggaran": "tahun",
    "tim": "tahun", "inovasi": "tahun",
}  # fmt: skip
"""Yearly tables -> the column that begins with the year."""


class Stamp(NamedTuple):
    """What every cached answer depends on: the ledger's revision and the reader's scope (code prefixes)."""

    revision: int
    scope: tuple[str, ...]


@st.cache_resource(show_spinner=False)
def ledger() -> Ledger:
    """The one ledger of this server."""
    return open_ledger()


@st.cache_resource(show_spinner=False)
def filling() -> Filling:
    """The one first fill of this server, under way."""
    job = Filling(ledger())
    job.start()
    return job


def sample_state() -> frozenset[str]:
    """Which kinds of sample data still count: some of angka, desa, batas."""
    return _sample_state(ledger().revision())


@st.cache_resource(show_spinner=False, max_entries=KEPT_REVISIONS)
def _sample_state(revision: int) -> frozenset[str]:  # noqa: ARG001  the cache key
    return frozenset(ledger().sample_state())


def stamp() -> Stamp:
    """Today's stamp. Everybody reads everything until readers sign in; the scope is asked for in this one place.

    What a meeting or a discussion decides is left out of the revision: a click in it must not count everything anew.
    """
    return Stamp(ledger().revision(besides=BORN_HERE), ("",))


@st.cache_resource(show_spinner=False)
def catalog() -> Catalog:
    """The indicator catalogue, read once."""
    return load_catalog()


@st.cache_resource(show_spinner=READING, max_entries=KEPT_REVISIONS * len(TABLES))
def table(at: Stamp, name: str) -> pd.DataFrame:
    """One table of the ledger, cut to the scope. Read-only."""
    return ledger().read(name, at.scope, as_of=at.revision)


@st.cache_resource(show_spinner=READING, max_entries=KEPT_REVISIONS)
def areas(at: Stamp) -> area_lists.Areas:
    """The areas of the village list: names, parents, children."""
    return area_lists.Areas.of(table(at, "desa"))


@st.cache_resource(show_spinner=READING, max_entries=KEPT_REVISIONS)
def counts(at: Stamp) -> pd.DataFrame:
    """Village counts of all indicators and months. Read-only."""
    return count(catalog(), {name: table(at, name) for name in tables_needed(catalog())})


@st.cache_resource(show_spinner=False, max_entries=KEPT_REVISIONS)
def data_months(at: Stamp) -> tuple[str, ...]:
    """Every month from the first to the last that anybody reported on; of yearly data alone, those of its years."""
    seen = [table(at, name)["bulan"] for name in MONTHLY if len(table(at, name))]
    if seen:
        known = pd.concat(seen)
        return months.between(known.min(), known.max())
    told = [table(at, name)[column].astype("str").str.slice(0, 4) for name, column in _YEAR_IN.items()]
    return months.of_years(set(pd.concat(told).astype("int64")), this_month=f"{date.today():%Y-%m}")


@st.cache_resource(show_spinner=False, max_entries=KEPT_REVISIONS)
def yearly_only(at: Stamp) -> dict[str, int]:
    """Where nobody sent a monthly number: each yearly table that holds something -> its villages. Else empty."""
    if any(len(table(at, name)) for name in MONTHLY):
        return {}
    villages = {name: int(table(at, name)["kode_desa"].nunique()) for name in _YEAR_IN}
    return {name: count for name, count in villages.items() if count}


@st.cache_resource(show_spinner=False, max_entries=KEPT_REVISIONS)
def opening_month(at: Stamp) -> str:
    """The month screens open with; `data_months` must not be empty."""
    below = catalog().settings.few_reports_below_percent
    return newest_reported_month(
        counts(at), months=data_months(at), villages=len(table(at, "desa")), below_percent=below
    )


@st.cache_resource(show_spinner=COUNTING, max_entries=KEPT_REVISIONS * 4)
def measured(at: Stamp, level: str) -> pd.DataFrame:
    """All measures of one level: every area × month × indicator. Read-only."""
    return measures.measure(counts(at), catalog=catalog(), desa=table(at, "desa"), level=level, months=data_months(at))


@st.cache_resource(show_spinner=COUNTING, max_entries=_SLICES)
def month(at: Stamp, level: str, bulan: str) -> pd.DataFrame:
    """All indicators of one level as known for `bulan`: each at its latest due month, with trend and area name."""
    everything = measured(at, level)
    rows = trend.with_trend(everything, catalog=catalog(), bulan=bulan)
    return rows.assign(nama=rows["kode"].map(areas(at).names))


@st.cache_resource(show_spinner=COUNTING, max_entries=_SLICES)
def series(at: Stamp, level: str, indikator: str) -> pd.DataFrame:
    """One indicator of one level over all months."""
    everything = measured(at, level)
    return everything[everything["indikator"] == indikator]


@st.cache_resource(show_spinner=COUNTING, max_entries=KEPT_REVISIONS * 4)
def plan_cells(at: Stamp, bulan: str) -> pd.DataFrame:
    """Every cell of every village's work plan of the year of `bulan`, as it stood at the end of it. Read-only."""
    return plan.plan_cells(table(at, "rencana_kerja"), table(at, "desa"), bulan=bulan)


@st.cache_resource(show_spinner=COUNTING, max_entries=_SLICES)
def agenda(at: Stamp, kecamatan: str, bulan: str) -> tuple[meeting.Section, ...]:
    """The sections of a kecamatan's meeting, without its follow-ups. Read-only."""
    tables = {name: _of_kecamatan(table(at, name), kecamatan) for name in ("desa", *meeting.TABLES_READ)}
    return meeting.agenda(
        tables, month(at, "desa", bulan), tables["desa"], catalog=catalog(), bulan=bulan,
        first_month=next(iter(data_months(at)), None),
    )  # fmt: skip


@st.cache_resource(show_spinner=False, max_entries=_SLICES)
def last_sent(at: Stamp, name: str, wilayah: str, tahun: int) -> str | None:
    """The ISO day, by the clock of the office, on which the newest row of a yearly table arrived; None without rows."""
    rows = table(at, name)
    rows = rows[rows["kode_desa"].str.startswith(wilayah) & rows["tahun"].eq(tahun)]
    sent = ledger().submissions()
    moments = sent.loc[sent["id"].isin(rows["kiriman"].unique()), "waktu"]
    return fmt.moment_day(moments.max()) if len(moments) else None


def _of_kecamatan(rows: pd.DataFrame, kecamatan: str) -> pd.DataFrame:
    return rows[rows["kode_desa"].str.startswith(f"{kecamatan}.")]


@st.cache_resource(show_spinner=False)
def wording() -> pesan.Wording:
    """What messages to villages say, and the name of the team; read once."""
    return pesan.read_wording()


class Decisions(NamedTuple):
    """The follow-ups of a scope as they are now, and the revision they were read at."""

    rows: pd.DataFrame
    revision: int


def decisions(at: Stamp) -> Decisions:
    """Read anew in every run: a small table that two people write to while both look at it."""
    revision = ledger().revision()
    return Decisions(ledger().read(DECISIONS, at.scope, as_of=revision), revision)
