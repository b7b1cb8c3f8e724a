"""The governance numbers of the whole sample, counted a second time in plain Python from the workbooks themselves.

Every village, kecamatan and the kabupaten, in seven months; nothing of loaders or indicators stands on the other side.
"""

import calendar
from collections.abc import Iterator
from datetime import date

import pandas as pd
import pytest

from indicators.answer import TABLES_READ
from indicators.budget import budget
from indicators.catalog_reader import load_catalog
from indicators.counts import count
from indicators.measures import measure
from indicators.plan import late, plan_cells
from indicators.proposals import proposal_stages
from indicators.rembug import rembug_status
from indicators.steps import funnel, step_states, steps_reached
from indicators.streaks import report_streaks
from indicators.structure import structure
from loaders.first_start import fill_with_sample
from loaders.ledger import open_ledger
from tests.tools import second_counts as plain
from tests.tools.second_reading import Sample, read_sample

BULAN = ("2025-01", "2025-07", "2025-12", "2026-03", "2026-07", "2026-08", "2026-11")
LEVELS = {"desa": 13, "kecamatan": 8, "kabupaten": 5}
FIRST_MONTH = "2025-01"


@pytest.fixture(scope="module")
def told() -> Sample:
    return read_sample()


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> dict[str, pd.DataFrame]:
    ledger = open_ledger(f"sqlite:///{tmp_path_factory.mktemp('dua') / 'pantau.db'}")
    fill_with_sample(ledger)
    names = {*TABLES_READ, "desa", "usulan", "anggaran"}
    read = {name: ledger.read(name, ("",)) for name in names}
    ledger.close()
    return read


def rows(frame: pd.DataFrame, *columns: str) -> dict:
    """The first column(s) up to the last as key, the last as value; None where missing."""
    plain_values = frame[list(columns)].astype(object)
    plain_values = plain_values.where(plain_values.notna(), None)
    return {tuple(row[:-1]) if len(row) > 2 else row[0]: row[-1] for row in plain_values.itertuples(index=False)}


def areas(told: Sample, level: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for kode in told.villages:
        found.setdefault(kode[: LEVELS[level]], []).append(kode)
    return found


@pytest.mark.parametrize("level", LEVELS)
def test_every_governance_indicator_has_the_numbers_of_the_workbooks(told: Sample, tables, level: str) -> None:
    catalog = load_catalog()
    ids = tuple(plain.INDICATORS)
    ours = measure(
        count(catalog, tables), catalog=catalog, desa=tables["desa"], level=level, months=BULAN, indicators=ids
    )
    expected = {}
    for kode, villages in areas(told, level).items():
        for bulan in BULAN:
            for id_, of_village in plain.INDICATORS.items():
                pairs = [pair for each in villages if (pair := of_village(told, each, bulan)) is not None]
                sums = tuple(map(sum, zip(*pairs, strict=True))) if pairs else (None, None)
                expected[kode, id_, bulan] = sums
    upper, lower = (rows(ours, "kode", "indikator", "bulan", name) for name in ("pembilang", "penyebut"))
    assert {key: (upper[key], lower[key]) for key in upper} == expected
    assert len(expected) == len(areas(told, level)) * len(BULAN) * len(ids)


@pytest.mark.parametrize("bulan", BULAN)
def test_late_activities_streaks_and_rembug_of_every_village(told: Sample, tables, bulan: str) -> None:
    desa, settings = tables["desa"], load_catalog().settings
    ours = rows(late(plan_cells(tables["rencana_kerja"], desa, bulan=bulan)), "kode_desa", "kegiatan", "bulan")
    assert ours == plain.late(told, bulan)
    streaks = report_streaks(tables["laporan"], desa, bulan=bulan, first_month=FIRST_MONTH)
    assert rows(streaks, "kode_desa", "beruntun") == {
        kode: plain.streak(told, kode, bulan, FIRST_MONTH) for kode in told.villages
    }
    held = rembug_status(tables["rembug"], desa, bulan=bulan, settings=settings)
    assert rows(held, "kode_desa", "keadaan") == {kode: plain.rembug_state(told, kode, bulan) for kode in told.villages}
    year, month = map(int, bulan.split("-"))
    left = (date(year, 7, 31) - date(year, month, calendar.monthrange(year, month)[1])).days
    assert set(held["sisa_hari"]) == {left}


@pytest.mark.parametrize("bulan", BULAN)
def test_steps_of_every_village_and_their_funnel(told: Sample, tables, bulan: str) -> None:
    states = step_states(tables["tahapan"], tables["desa"], bulan=bulan)
    assert rows(states, "kode_desa", "langkah", "keadaan") == {
        (kode, step): plain.step_state(told, kode, step, bulan) for kode in told.villages for step in range(1, 8)
    }
    reached = {kode: plain.reached(told, kode, bulan) for kode in told.villages}
    assert rows(steps_reached(states), "kode_desa", "langkah") == reached
    for level in ("kecamatan", "kabupaten"):
        ours = funnel(states, level=level)
        for name, of_village in (("selesai", plain.step_done), ("sampai", plain.step_reached)):
            assert rows(ours, "kode", "langkah", name) == {
                (kode, step): sum(of_village(told, each, step, bulan) for each in villages)
                for kode, villages in areas(told, level).items()
                for step in range(1, 8)
            }


@pytest.mark.parametrize("bulan", ["2025-12", "2026-11"])
def test_proposals_by_fate_and_value(told: Sample, tables, bulan: str) -> None:
    groups = {level: areas(told, level) for level in LEVELS} | {"semua": {"": told.villages}}
    for by, members in groups.items():
        ours = proposal_stages(tables["usulan"], tables["desa"], bulan=bulan, by=by)
        for column, place in (("usulan", 0), ("biaya_rp", 1), ("tanpa_biaya", 2)):
            assert rows(ours, "kode", "tahap", column) == {
                (kode, stage): plain.proposals(told, villages, bulan, stage)[place]
                for kode, villages in members.items()
                for stage in plain.STAGES
            }


@pytest.mark.parametrize("bulan", ["2025-12", "2026-11"])
def test_budget_sums(told: Sample, tables, bulan: str) -> None:
    groups = {level: areas(told, level) for level in LEVELS} | {"semua": {"": told.villages}}
    for by, members in groups.items():
        ours = budget(tables["anggaran"], tables["desa"], bulan=bulan, by=by)
        expected = {kode: plain.money(told, villages, bulan) for kode, villages in members.items()}
        for column in plain.MONEY:
            assert rows(ours, "kode", column) == {kode: sums[column] for kode, sums in expected.items()}, (by, column)


@pytest.mark.parametrize("bulan", ["2025-12", "2026-11"])
def test_the_structure_of_every_team(told: Sample, tables, bulan: str) -> None:
    ours = structure(tables["tim"], tables["desa"], bulan=bulan)
    for column, place in (("keadaan", 0), ("terisi", 1), ("ada_sk", 2)):
        assert rows(ours, "kode_desa", column) == dict(_teams(told, bulan, place))


def _teams(told: Sample, bulan: str, place: int) -> Iterator[tuple[str, object]]:
    return ((kode, plain.team(told, kode, bulan)[place]) for kode in told.villages)


def test_the_sample_is_read_whole(told: Sample, tables) -> None:
    assert len(told.villages) == len(tables["desa"])
    assert sum(map(len, told.plan.values())) == len(tables["rencana_kerja"])
    assert sum(map(len, told.usulan.values())) == len(tables["usulan"])
    assert sum(map(len, told.anggaran.values())) == len(tables["anggaran"])
    assert sum(map(len, told.steps.values())) == len(tables["tahapan"])
