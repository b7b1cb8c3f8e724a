"""Sources, plans, reports and rembug: what is late, missing or in dispute."""

from collections import defaultdict
from datetime import date, timedelta

import pytest

from loaders.schema import KEGIATAN, SUMBER
from sample_data.generate.events import K10_WITHOUT_REMBUG, REMBUG_NOT_MARKED, SILENT_SINCE, WITHOUT_PLAN_2026
from tests.sample_data.reading import count, day, every_line, kode, month

SENT_ON = date(2026, 11, 9)


@pytest.fixture(scope="module")
def plans() -> dict[tuple[str, int], dict[str, list[str]]]:
    found = defaultdict(dict)
    for _, line in every_line("Rencana Kerja"):
        found[kode(line[0]), int(line[4])][line[3]] = line[5:]
    return found


@pytest.fixture(scope="module")
def arrivals() -> dict[tuple[str, str], date | None]:
    return {
        (kode(line[0]), f"{int(line[3])}-{number:02d}"): day(cell)
        for _, line in every_line("Laporan")
        for number, cell in enumerate(line[4:], 1)
    }


@pytest.fixture(scope="module")
def meetings() -> list[tuple[str, date]]:
    return [(kode(line[0]), day(line[3])) for _, line in every_line("Rembug")]


def next_month(bulan: str) -> date:
    return (date.fromisoformat(f"{bulan}-28") + timedelta(days=4)).replace(day=1)


def test_sources_disagree_and_are_consolidated_each_quarter():
    counts, titles = defaultdict(dict), {item.title for item in SUMBER}
    for _, line in every_line("Sasaran"):
        assert line[4] in titles
        counts[kode(line[0]), month(line[3])][line[4]] = count(line[7])
    mothers = [{c for c in by_source.values() if c is not None} for by_source in counts.values()]
    assert {bulan for _, bulan in counts} == {f"2025-{m}" for m in ("02", "05", "08", "11")} | {
        f"2026-{m}" for m in ("02", "05", "08")
    }
    assert 0.2 < sum(len(values) > 1 for values in mothers) / len(mothers) < 0.95
    assert 0.05 < sum("Konsolidasi" not in found for found in counts.values()) / len(counts) < 0.25


def test_plans_hold_twelve_activities_and_only_the_known_marks(plans):
    official = {f"{item.id} {item.title}" for item in KEGIATAN}
    assert all(official <= set(plan) and len(plan) <= 13 for plan in plans.values())
    marks = [mark for plan in plans.values() for row in plan.values() for mark in row]
    assert set(marks) == {"R", "RT", "T", ""}


def test_some_villages_have_an_activity_of_their_own_and_three_no_plan_for_2026(plans, desa):
    assert 100 < sum(len(plan) == 13 for plan in plans.values()) < 250
    assert {kode for kode in desa if (kode, 2026) not in plans} == set(WITHOUT_PLAN_2026)
    assert all((kode, 2025) in plans for kode in desa)


def test_nothing_is_done_before_its_month_or_by_a_silent_village(plans):
    for (village, year), plan in plans.items():
        for row in plan.values():
            done = {f"{year}-{number:02d}" for number, mark in enumerate(row, 1) if "T" in mark}
            assert max(done, default="") <= "2026-10"
            assert max(done, default="") < SILENT_SINCE.get(village, "9999")


def test_the_monthly_report_is_marked_done_in_the_plan_exactly_when_it_arrived(plans, arrivals):
    reporting = next(f"{item.id} {item.title}" for item in KEGIATAN if item.id == "K12")
    for (village, year), plan in plans.items():
        for number, mark in enumerate(plan[reporting], 1):
            assert ("T" in mark) == (arrivals[village, f"{year}-{number:02d}"] is not None)


def test_reports_arrive_after_their_month_some_late_some_never(arrivals):
    came = {key: came_on for key, came_on in arrivals.items() if came_on}
    lateness = [(came_on - next_month(bulan)).days + 1 for (_, bulan), came_on in came.items()]
    due = [key for key in arrivals if key[1] <= "2026-10"]
    assert min(lateness) >= 1
    assert max(came.values()) <= SENT_ON
    assert 0.10 < sum(days > 5 for days in lateness) / len(lateness) < 0.35
    assert 0.04 < 1 - len(came) / len(due) < 0.15


def test_a_few_arrival_dates_are_text():
    cells = [cell for _, line in every_line("Laporan") for cell in line[4:] if cell != ""]
    assert 20 < sum(isinstance(cell, str) for cell in cells) < 120


def test_a_fifth_of_the_villages_held_no_rembug_yet_in_2026(meetings, desa):
    held = {(kode, when.year) for kode, when in meetings}
    without = {year: sum((kode, year) not in held for kode in desa) for year in (2025, 2026)}
    assert 0.15 < without[2026] / 304 < 0.25
    assert 3 <= without[2025] <= 20
    assert len(meetings) > len(held)


def test_a_rembug_stands_in_the_plan_of_its_month_save_where_plan_and_rembug_contradict(meetings, plans):
    rembug = next(f"{item.id} {item.title}" for item in KEGIATAN if item.id == "K10")
    held = {(village, when.year, when.month) for village, when in meetings if (village, when.year) in plans}
    marked = {
        (village, year, month)
        for (village, year), plan in plans.items()
        for month, mark in enumerate(plan[rembug], 1)
        if "T" in mark
    }
    assert {key[0] for key in held - marked} == set(REMBUG_NOT_MARKED)
    assert marked - held == {(village, 2026, month) for village, month in K10_WITHOUT_REMBUG.items()}
    assert {year for _, year, _ in held ^ marked} == {2026}
