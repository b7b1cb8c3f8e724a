"""A page that may ask nothing of another host, open no dialog, and let no script fail."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page

OURS = ("127.0.0.1", "localhost", None)
_PROBED = ("/_stcore/health", "/_stcore/host-config")
"""On a deep link Streamlit's own page looks for its server below the page's address first, and gets a 404."""


@contextmanager
def watched(browser: Browser, size: tuple[int, int]) -> Iterator[Page]:
    """A page in a context of its own; at the end AssertionError for whatever it did that it may not."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, locale="id-ID", has_touch=size[0] < 600, accept_downloads=True
    )
    opened, outside, errors, dialogs = context.new_page(), set(), [], []
    opened.set_default_timeout(30_000)
    opened.on("request", lambda request: _note(request.url, outside))
    opened.on("websocket", lambda socket: _note(socket.url, outside))
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.on("console", lambda message: errors.append(_words(message)) if _is_error(message) else None)
    opened.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    yield opened
    context.close()
    assert outside == set(), outside
    assert errors == [], errors
    assert dialogs == [], dialogs


def _note(url: str, outside: set[str]) -> None:
    parts = urlsplit(url)
    if parts.scheme not in ("data", "blob") and parts.hostname not in OURS:
        outside.add(url)


def _is_error(message: ConsoleMessage) -> bool:
    probing = urlsplit(message.location.get("url", "")).path.endswith(_PROBED)
    return message.type == "error" and not probing


def _words(message: ConsoleMessage) -> str:
    return f"{message.text} ({message.location.get('url', '')})"
