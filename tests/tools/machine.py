"""What the machine offers to tests, and what happens when something is missing."""

import os
import shutil
from typing import NoReturn

import pytest

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")


def chromium_path() -> str | None:
    """The Chromium to drive: CHROMIUM, else the system's; None when there is none."""
    named = os.environ.get("CHROMIUM")
    return named or next((path for name in CHROMIUM_NAMES if (path := shutil.which(name))), None)


def missing(what: str) -> NoReturn:
    """Skip with the reason; fail where everything is required: a skipped check must not look green."""
    if os.environ.get("CI") == "true" or os.environ.get("TPPS_REQUIRE_ALL") == "1":
        pytest.fail(f"{what}: `make test` installs it", pytrace=False)
    pytest.skip(what)
