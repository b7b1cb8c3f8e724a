"""Guards for every test: no network beyond this machine, no writing into the project's own data folder."""

import os
import shutil
import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from loaders.ledger import Ledger, open_ledger
from tests.tools import postgres
from tests.tools.machine import chromium_path, missing

LOCAL = {"127.0.0.1", "::1", "localhost", "0.0.0.0", None, ""}


def pytest_configure() -> None:
    """Before any fixture, whatever its scope: tests have a data folder of their own and no database of yours."""
    os.environ["TPPS_DATA_DIR"] = tempfile.mkdtemp(prefix="pantau-data-")
    os.environ.pop("TPPS_DATABASE_URL", None)


def pytest_unconfigure() -> None:
    """The data folder goes with the run."""
    shutil.rmtree(os.environ["TPPS_DATA_DIR"], ignore_errors=True)


@pytest.fixture(autouse=True, scope="session")
def only_this_machine() -> Iterator[None]:
    """Any attempt to reach another host fails the test that makes it."""
    connect, resolve = socket.socket.connect, socket.getaddrinfo

    def guarded_connect(self: socket.socket, address: object) -> None:
        _check(address[0] if isinstance(address, tuple) else None)
        return connect(self, address)

    def guarded_resolve(host: str | None, *args: object, **options: object) -> list:
        _check(host)
        return resolve(host, *args, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded_connect)
        patch.setattr(socket, "getaddrinfo", guarded_resolve)
        yield


def _check(host: str | bytes | None) -> None:
    if (host.decode() if isinstance(host, bytes) else host) not in LOCAL:
        raise AssertionError(f"a test tried to reach {host}")


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of the browser to drive."""
    return chromium_path() or missing("no Chromium on this machine")


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A PostgreSQL server: TPPS_TEST_POSTGRES_URL, else one started for this run."""
    if given := os.environ.get("TPPS_TEST_POSTGRES_URL"):
        yield given
        return
    programs = postgres.server_programs() or missing("no PostgreSQL server on this machine")
    with postgres.running_server(programs) as url:
        yield url


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def ledger_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of an empty ledger, once on each database."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'pantau.db'}"
        return
    with postgres.empty_schema(request.getfixturevalue("postgres_url")) as url:
        yield url


@pytest.fixture
def ledger(ledger_url: str) -> Iterator[Ledger]:
    """An empty ledger, once on each database."""
    opened = open_ledger(ledger_url)
    yield opened
    opened.close()
