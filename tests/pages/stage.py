"""Screens opened inside the test: the real scripts over a real ledger, without a browser."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import streamlit as st
from streamlit.testing.v1 import AppTest

from pages._ui import menu

ROOT = Path(__file__).parents[2]
SECONDS = 90
HOME = "dashboard.py"
PETA, TREN, PROFIL, UNGGAH, METODOLOGI = (
    "pages/2_Peta.py", "pages/3_Tren.py", "pages/4_Profil_Desa.py", "pages/5_Unggah_Data.py", "pages/6_Metodologi.py",
)  # fmt: skip
_serving: dict[str, Path | None] = {"folder": None}
WITH_FILTERS = (HOME, PETA, TREN, PROFIL)
_TEXTS = (
    "title", "header", "subheader", "markdown", "caption", "info", "warning", "success", "error", "button", "page_link",
)  # fmt: skip


def opened(folder: Path, path: str = HOME, **query: str) -> AppTest:
    """The screen at `path` as somebody sees it who follows a link with `query`, over the ledger in `folder`."""
    os.environ["TPPS_DATA_DIR"] = str(folder)
    if _serving["folder"] != folder:
        # The ledger is cached for the life of a server; here one process plays several servers.
        st.cache_resource.clear()
        _serving["folder"] = folder
    app = AppTest.from_file(str(ROOT / HOME), default_timeout=SECONDS)
    app.query_params.update(query)
    app.run()
    return on(app, path) if path != HOME else app


def on(app: AppTest, path: str) -> AppTest:
    """The same session on another screen."""
    return app.switch_page(path).run()


def is_whole(app: AppTest, path: str) -> bool:
    """Whether the screen ran to its end under its own title."""
    assert not app.exception, [each.value for each in app.exception]
    return [title.value for title in app.title] == [menu.screen_at(path).label]


def query(app: AppTest) -> dict[str, str]:
    """The address, as parameters."""
    return dict(app.query_params)


def words(app: AppTest) -> str:
    """Everything the screen says outside tables, charts and maps, Markdown's backslashes and joiners taken off."""
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", "\n".join(_texts(app))).replace("\u2060", "")


def _texts(app: AppTest) -> Iterator[str]:
    for kind in _TEXTS:
        for element in app.get(kind):
            yield str(element.label if kind in ("button", "page_link") else element.value)
    for metric in app.metric:
        yield from (metric.label, str(metric.value), str(metric.delta))
    for html in app.get("html"):
        yield html.value
    for box in app.selectbox:
        yield from (str(option) for option in box.options)
