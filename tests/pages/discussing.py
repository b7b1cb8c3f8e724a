"""Scorecard Desa opened inside the test: its lines read, a discussion written down in it."""

import html
import re
from pathlib import Path

from streamlit.testing.v1 import AppTest

from tests.pages import stage
from tests.tools.discussed import NOW

SCORECARD = "pages/12_Scorecard_Desa.py"
_SERVICE = re.compile(r"(IH|AN|PA)-\d+")


def opened(folder: Path, kode: str, kuartal: str = NOW) -> AppTest:
    """The screen of a village and quarter, drawn to its end."""
    app = stage.opened(folder, SCORECARD, wilayah=kode, kuartal=kuartal)
    assert stage.is_whole(app, SCORECARD)
    return app


def opening(app: AppTest) -> str:
    """The sentence under the title."""
    return re.sub(r"\\(.)", r"\1", app.subheader[0].value).replace("\u2060", "")


def lines(app: AppTest) -> dict[str, str]:
    """Service id, or the first words -> the whole line, of every line and table row drawn as HTML."""
    found = {}
    for element in app.get("html"):
        for part in element.value.split("<tr>"):
            words = [html.unescape(each).strip() for each in re.split(r"<[^>]*>", part)]
            words = [each for each in words if each]
            if words:
                named = next((each for each in words[1:2] if _SERVICE.fullmatch(each)), words[0])
                found[named] = " | ".join(words)
    return found


def as_recorder(app: AppTest, name: str = "Pendamping Desa") -> AppTest:
    """Who writes down, unless the session knows."""
    return app.text_input(key="rapat_pencatat").set_value(name).run()


def write_down(app: AppTest, words: str, *, kind: str = "kesepakatan", who: str = "Kepala Dusun") -> AppTest:
    """One thing said in the discussion."""
    app.segmented_control(key="diskusi_jenis").set_value(kind).run()
    app.text_area(key="diskusi_isi").set_value(words)
    if kind == "kesepakatan":
        app.text_input(key="diskusi_siapa").set_value(who)
    app.button(key="diskusi_simpan").click().run()
    assert not app.exception
    return app
