"""A browser in front of a real dashboard on sample data. Any request to another host fails the test."""

import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from loaders.first_start import fill_with_sample
from loaders.ledger import open_ledger
from tests.browser.server import dashboard

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
OURS = ("127.0.0.1", "localhost", None)


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder whose ledger holds the sample."""
    folder = tmp_path_factory.mktemp("contoh")
    ledger = open_ledger(f"sqlite:///{folder / 'pantau.db'}")
    fill_with_sample(ledger, progress=lambda *_: None)
    ledger.close()
    return folder


@pytest.fixture(scope="session")
def sample_url(sample_folder: Path) -> Iterator[str]:
    """A dashboard that only reads: tests that save start their own."""
    with dashboard(sample_folder) as address:
        yield address


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """One Chromium for the run."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM", chromium), args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A laptop-sized page; at the end nothing may have been asked of another host, and no script may have failed."""
    context = browser.new_context(viewport={"width": 1366, "height": 768}, locale="id-ID")
    opened, outside, errors = context.new_page(), set(), []
    opened.set_default_timeout(30_000)
    opened.on("request", lambda request: _note(request.url, outside))
    opened.on("websocket", lambda socket: _note(socket.url, outside))
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    context.close()
    assert outside == set()
    assert errors == []


def _note(url: str, outside: set[str]) -> None:
    parts = urlsplit(url)
    if parts.scheme not in ("data", "blob") and parts.hostname not in OURS:
        outside.add(url)
