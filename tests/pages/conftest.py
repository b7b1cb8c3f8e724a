"""Ledgers for the screens: the sample, filled once; copies of it to write into; a small kabupaten of one's own."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from loaders.first_start import fill_with_sample
from loaders.ledger import Ledger, open_ledger
from tests.tools.districts import ORDINARY, send


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder whose ledger holds the sample. For reading only."""
    return _filled(tmp_path_factory.mktemp("contoh"), fill_with_sample)


@pytest.fixture(scope="session")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with a small kabupaten of one's own and no sample. For reading only."""
    return _filled(tmp_path_factory.mktemp("sendiri"), lambda ledger: send(ORDINARY, ledger))


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Callable[[Ledger], object]], Path]:
    """A data folder for a whole module, whose ledger the given function fills. For reading only."""
    return lambda fill: _filled(tmp_path_factory.mktemp("isi"), fill)


@pytest.fixture
def sample_copy(sample: Path, tmp_path: Path) -> Path:
    """The sample, to write into."""
    shutil.copytree(sample, tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def folder_with(tmp_path: Path) -> Callable[[Callable[[Ledger], object]], Path]:
    """A new data folder whose ledger the given function fills."""
    return lambda fill: _filled(tmp_path / "data", fill)


def _filled(folder: Path, fill: Callable[[Ledger], object]) -> Path:
    ledger = open_ledger(f"sqlite:///{folder / 'pantau.db'}")
    fill(ledger)
    ledger.close()
    return folder


@pytest.fixture(autouse=True)
def the_data_folder_of_other_tests() -> Iterator[None]:
    """What a screen test serves from stays its own affair."""
    before = os.environ["TPPS_DATA_DIR"]
    yield
    os.environ["TPPS_DATA_DIR"] = before
