"""Target groups by source: they differ, consolidation settles them over time, and some sources never counted."""

from collections import defaultdict

import pytest

from loaders.schema import KELOMPOK, SUMBER
from sample_data.generate.events import NEVER_COUNTED, UNSETTLED
from tests.sample_data.reading import count, every_line, kode, month

IDS = {item.title: item.id for item in SUMBER}
GROUPS = [item.id for item in KELOMPOK]
FIRST, LAST = "2025-02", "2026-08"


@pytest.fixture(scope="module")
def counts() -> dict[tuple[str, str, str], dict[str, int]]:
    """(village, month, group) -> source -> count."""
    found = defaultdict(dict)
    for _, line in every_line("Sasaran"):
        for group, cell in zip(GROUPS, line[5:], strict=True):
            if cell != "":
                found[kode(line[0]), month(line[3]), group][IDS[line[4]]] = count(cell)
    return found


def gap(by_source: dict[str, int]) -> int:
    """How far the highest source is from the lowest; the consolidated number is none of them."""
    seen = [number for source, number in by_source.items() if source != "konsolidasi"]
    return max(seen) - min(seen) if len(seen) > 1 else 0


def test_every_group_has_at_least_two_sources_besides_the_consolidated_number(counts):
    for group in GROUPS:
        sources = {source for (_, _, which), found in counts.items() if which == group for source in found}
        assert "konsolidasi" in sources
        assert len(sources) >= (3 if group != "remaja_putri" else 2)


def test_sources_come_closer_over_time_and_never_all_the_way(counts):
    share = {}
    for when in (FIRST, LAST):
        known = [(gap(found), found) for (_, month_, group), found in counts.items()
                 if month_ == when and group in ("ibu_hamil", "anak_6_23", "balita") and len(found) > 2]  # fmt: skip
        share[when] = sum(apart > 0 for apart, _ in known) / len(known)
    assert share[FIRST] > share[LAST] + 0.12
    assert share[LAST] > 0.25


def test_two_villages_are_as_far_apart_at_the_end_as_at_the_beginning(counts):
    for village in UNSETTLED:
        for when in (FIRST, LAST):
            apart = [gap(counts[village, when, group]) for group in GROUPS if (village, when, group) in counts]
            assert sum(number > 0 for number in apart) >= 5


def test_some_sources_have_never_counted_in_their_kecamatan(counts):
    heard = defaultdict(set)
    for (village, _, _), found in counts.items():
        heard[village[:8]] |= set(found)
    everyone = set(IDS.values())
    assert {
        kecamatan: tuple(everyone - found) for kecamatan, found in heard.items() if everyone - found
    } == NEVER_COUNTED


def test_a_source_is_silent_now_and_then(counts):
    asked = [found for (_, _, group), found in counts.items() if group == "ibu_hamil"]
    for source, at_least in (("posyandu", 0.01), ("bidan", 0.01), ("kpm", 0.02), ("tpk", 0.05), ("konsolidasi", 0.08)):
        assert at_least < sum(source not in found for found in asked) / len(asked) < 0.3
