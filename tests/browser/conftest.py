"""A browser in front of a real dashboard on sample data. Any request to another host fails the test."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from loaders.first_start import fill_with_sample
from loaders.ledger import open_ledger
from tests.browser.driving import SIZES
from tests.browser.server import dashboard
from tests.browser.watched import watched

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


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
def new_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens a page of one of `SIZES` as a person of its own; each is watched until the test ends."""
    with ExitStack() as stack:
        yield lambda size="laptop": stack.enter_context(watched(browser, SIZES[size]))


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """A laptop-sized page; at the end nothing may have been asked of another host, and no script may have failed."""
    return new_page()
