"""What the catalogue says: services, targets and directions of domain §6 and §7, anchored by hand."""

from datetime import date

import pytest

from indicators.catalog_model import GROUPS
from loaders.schema import LAYANAN
from tests.indicators import oracle
from tests.indicators.builders import CATALOG


def test_the_menu_keeps_the_order_of_the_target_groups():
    order = [GROUPS.index(item.group) for item in CATALOG.values()]
    assert order == sorted(order)


@pytest.mark.parametrize("id_", list(CATALOG))
def test_targets_and_direction_are_those_of_the_domain(id_):
    item = CATALOG[id_]
    assert (item.better == "turun") == (id_ in oracle.LOWER_IS_BETTER)
    for bulan in ("2023-12", "2024-01", "2024-12", "2025-01", "2026-06", "2026-07", "2029-01", "2044-12", "2045-01"):
        found, expected = item.target_in(bulan), oracle.target(id_, bulan)
        assert (found is None) == (expected is None), bulan
        assert found is None or found.value == float(expected), bulan


def test_figures_nobody_has_read_in_full_are_marked():
    doubtful = {id_ for id_, item in CATALOG.items() for target in item.targets if not target.terverifikasi}
    assert doubtful == {"balita_idl", "krs_damping", "krs_air", "krs_sanitasi"}


def test_the_other_figure_for_rematri_ttd_is_told():
    assert "80" in CATALOG["rematri_ttd"].targets[0].note


def test_no_service_target_starts_before_the_regulation_says():
    assert {CATALOG[item.id].targets[0].since for item in LAYANAN if CATALOG[item.id].targets} == {date(2024, 1, 1)}


def test_stunting_says_that_it_is_no_survey_and_divides_by_measured():
    item = CATALOG["stunting"]
    assert "SSGI" in item.note
    assert item.denominator.columns == ("diukur",)
    assert item.months == (2, 8)


def test_every_headline_has_its_own_place():
    places = [item.headline for item in CATALOG.values() if item.headline is not None]
    assert len(places) == len(set(places))
    assert [CATALOG[id_].headline for id_ in CATALOG.headlines] == sorted(places)


def test_rembug_is_judged_from_its_deadline_month_on():
    months = CATALOG["rembug"].targets[0].months
    assert months == tuple(range(CATALOG.settings.rembug_deadline_month, 13))


def test_units_agree_with_the_schema():
    odd = {item.id for item in LAYANAN if item.unit != "orang" and CATALOG[item.id].counted != item.unit}
    assert odd == set()
