"""What the machine offers to tests, and what happens when something is missing."""

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")
PLAYWRIGHT_FOLDER = Path("~/.cache/ms-playwright")


def chromium_path() -> str | None:
    """The Chromium to drive: CHROMIUM, else the system's, else one that Playwright fetched; None when there is none."""
    named = os.environ.get("CHROMIUM")
    of_system = (shutil.which(name) for name in CHROMIUM_NAMES)
    fetched = sorted(PLAYWRIGHT_FOLDER.expanduser().glob("chromium-*/chrome-linux*/chrome"))
    return named or next((path for path in of_system if path), None) or (str(fetched[-1]) if fetched else None)


def missing(what: str) -> NoReturn:
    """Skip with the reason; fail where everything is required: a skipped check must not look green."""
    if os.environ.get("CI") == "true" or os.environ.get("TPPS_REQUIRE_ALL") == "1":
        pytest.fail(f"{what}: `make test` installs it", pytrace=False)
    pytest.skip(what)
