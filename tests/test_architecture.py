"""The house keeps its rules; and the checkers that say so do fail when a rule is broken."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tools.arrows import LEAVES, MAY_IMPORT, ROOMS, broken_rules

ROOT = Path(__file__).parents[1]
MAX_LINES = 200


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def our_files() -> list[Path]:
    rooms = {room.split(".")[0] for room in ROOMS}
    files = [path for room in rooms for path in (ROOT / room).rglob("*.py")]
    return sorted([*files, *ROOT.glob("*.py")])


@pytest.mark.parametrize("path", our_files(), ids=module_name)
def test_every_module_keeps_the_rules(path: Path) -> None:
    assert broken_rules(module_name(path), path.read_text("utf-8")) == []


def test_no_file_is_longer_than_two_hundred_lines() -> None:
    tests = (ROOT / "tests").rglob("*.py")
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in [*our_files(), *tests]
    }
    assert {name: lines for name, lines in lengths.items() if lines > MAX_LINES} == {}


def test_every_folder_with_code_is_a_room() -> None:
    folders = {path.name for path in ROOT.iterdir() if path.is_dir() and any(path.glob("*.py"))}
    assert folders - {"tests", "docs"} <= {room.split(".")[0] for room in ROOMS}


def test_every_room_and_leaf_exists() -> None:
    assert set(MAY_IMPORT) == set(ROOMS)
    for name in (*ROOMS, *LEAVES):
        path = ROOT.joinpath(*name.split("."))
        assert path.with_suffix(".py").exists() or (path / "__init__.py").exists() or name == "pages", name


def test_nothing_but_names_is_made_on_import_of_the_rooms_without_streamlit() -> None:
    """Importing every pure module reads no file of ours, opens no connection and never loads Streamlit."""
    pure = [
        module_name(path)
        for path in our_files()
        if module_name(path).split(".")[0] in ("loaders", "geo", "indicators", "reports")
    ]
    pure = [name for name in pure if not name.endswith("__main__")]
    code = (
        "import sys, importlib\n"
        "opened = []\n"
        "def hook(event, args):\n"
        "    if event == 'open' and isinstance(args[0], str) and args[0].startswith(sys.argv[1]):\n"
        "        opened.append(args[0])\n"
        "    if event == 'socket.connect': opened.append(str(args[1]))\n"
        "sys.addaudithook(hook)\n"
        "for name in sys.argv[2:]: importlib.import_module(name)\n"
        "ours = [path for path in opened if '/.venv/' not in path and '.py' not in path]\n"
        "assert not ours, ours\n"
        "assert 'streamlit' not in sys.modules\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(ROOT), *pure], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


BROKEN = [
    ("loaders.parse", "from indicators import rollup", "imports indicators.rollup"),
    ("loaders.parse", "import geo.maps", "imports geo.maps"),
    ("loaders.parse", "def f():\n    from pages._ui import text", "imports pages._ui.text"),
    ("geo.maps", "from indicators.measures import measure", "imports indicators.measures.measure"),
    ("geo.maps", "from loaders.ledger import Ledger", "imports loaders.ledger.Ledger"),
    ("geo.maps", "import loaders", "imports loaders"),
    ("indicators.rollup", "from geo import maps", "imports geo.maps"),
    ("indicators.rollup", "from loaders.ledger import Ledger", "imports loaders.ledger.Ledger"),
    ("indicators.rollup", "from reports import sheets", "imports reports.sheets"),
    ("reports.sheets", "from loaders.ledger import Ledger", "imports loaders.ledger.Ledger"),
    ("reports.sheets", "from pages._ui import theme", "imports pages._ui.theme"),
    ("pages._ui.text", "import dashboard", "imports dashboard"),
    ("loaders.schema.tables", "from loaders.read import read_file", "imports loaders.read.read_file"),
    ("geo.codes", "from geo.maps import layer", "imports geo.maps.layer"),
    ("loaders.parse", "from .cells import clean", "imports relatively"),
    ("loaders.parse", "import streamlit as st", "speaks Streamlit (streamlit)"),
    ("geo.maps", "def f():\n    import streamlit_folium", "speaks Streamlit (streamlit_folium)"),
    ("pages._ui.charts.trend", "import streamlit", "speaks Streamlit (streamlit)"),
    ("pages._ui.framework", "import streamlit", "speaks Streamlit (streamlit)"),
    ("pages.2_Peta", "x = st.markdown('a', unsafe_allow_html=True)", "uses unsafe_allow_html"),
    ("indicators.rollup", "x = frame.fillna(0)", "fills gaps with zero"),
    ("indicators.rollup", "x = frame.fillna(value=0.0)", "fills gaps with zero"),
    ("indicators.rollup", "x = frame.fill_null(0)", "fills gaps with zero"),
    ("pages.2_Peta", "def draw():\n    pass", "defines something in a page"),
    ("dashboard", "x = lambda: 1", "defines something in a page"),
    ("pages.2_Peta", "x = 1\n" * 61, "is a page of more than 60 lines"),
]  # fmt: skip


@pytest.mark.parametrize(("module", "source", "what"), BROKEN, ids=[f"{module} {what}" for module, _, what in BROKEN])
def test_a_broken_rule_is_found(module: str, source: str, what: str) -> None:
    found = broken_rules(module, source)
    assert len(found) == 1, found
    assert found[0].startswith(f"{module}:")
    assert found[0].endswith(what)


KEPT = [
    ("loaders.parse", "from geo.codes import normalize\nfrom geo import names\nimport pandas as pd"),
    ("loaders.ledger.current", "from loaders.ledger.storage import STORED\nfrom loaders.schema import TABLES"),
    ("indicators.rollup", "from loaders.schema import TABLES\nfrom loaders.problems import UserError"),
    ("indicators.__main__", "from loaders.ledger import open_ledger"),
    ("geo.names", "from geo.codes import level"),
    ("pages._ui.widgets.cards", "import streamlit as st\nfrom streamlit_folium import st_folium"),
    ("pages._ui.cache", "import streamlit as st\nfrom loaders.ledger import open_ledger"),
    ("pages.2_Peta", "import streamlit as st\nfrom pages._ui import frame\n"),
    ("indicators.rollup", "x = frame.fillna(False)\ny = frame.fillna(1)"),
]


@pytest.mark.parametrize(("module", "source"), KEPT, ids=[module for module, _ in KEPT])
def test_what_is_allowed_is_not_complained_about(module: str, source: str) -> None:
    ast.parse(source)
    assert broken_rules(module, source) == []
