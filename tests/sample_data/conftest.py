"""What every test of the sample reads once: the village list and all service records."""

import csv

import pytest

from tests.sample_data.reading import SAMPLE, WORKBOOKS, Service, services_in
from tests.sample_data.scorecards import Card, every_card


@pytest.fixture(scope="session")
def desa() -> dict[str, dict[str, str]]:
    with (SAMPLE / "desa_contoh.csv").open(encoding="utf-8", newline="") as file:
        return {row["kode_desa"]: row for row in csv.DictReader(file)}


@pytest.fixture(scope="session")
def services() -> list[Service]:
    return [record for path in WORKBOOKS for record in services_in(path)]


@pytest.fixture(scope="session")
def reported(services: list[Service]) -> list[Service]:
    return [record for record in services if record.sasaran is not None]


@pytest.fixture(scope="session")
def cards() -> dict[tuple[str, str], Card]:
    return every_card()
