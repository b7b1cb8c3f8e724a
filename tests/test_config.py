"""The settings Streamlit really takes from .streamlit/config.toml: a typing error there would switch telemetry on."""

import tomllib
from pathlib import Path

import pytest
from streamlit import config

FILE = Path(__file__).parents[1] / ".streamlit" / "config.toml"
PROMISED = {
    "browser.gatherUsageStats": False,
    "browser.serverAddress": "localhost",
    "client.showErrorDetails": "none",
    "client.showSidebarNavigation": False,
    "client.disableDataExport": True,
    "server.enableStaticServing": True,
    "server.maxUploadSize": 20,
    "runner.postScriptGC": False,
}


@pytest.mark.parametrize("name", PROMISED)
def test_streamlit_runs_with_what_we_promise(name):
    section, key = name.split(".")
    assert tomllib.loads(FILE.read_text("utf-8"))[section][key] == PROMISED[name]
    assert config.get_option(name) == PROMISED[name]


def test_every_option_in_the_file_exists():
    known = set(config.get_config_options(force_reparse=False))
    written = tomllib.loads(FILE.read_text("utf-8"))
    assert {f"{section}.{key}" for section, block in written.items() for key in block} <= known
