"""Every definition of the catalogue is tested with its own worked example."""

import pytest

from indicators.catalog_reader import load_catalog
from indicators.examples import outcome, parse
from loaders.schema import LAYANAN

CATALOG = load_catalog()
CASES = [(item, example) for item in CATALOG.values() for example in item.examples]


@pytest.mark.parametrize(("item", "example"), CASES, ids=lambda each: getattr(each, "id", None) or each.name)
def test_the_kernel_gives_what_the_worked_example_says(item, example):
    assert outcome(CATALOG, item, example) == parse(example.expect)


def test_every_service_of_the_schema_has_a_definition():
    assert {item.id for item in LAYANAN} <= set(CATALOG)
