"""Indicator switch on the map, from click to painted, and its bytes: ours against plain folium.GeoJson, same run."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.tools.machine import chromium_path

ROOT = Path(__file__).parents[2]
SWITCHES = ("Dua", "Tiga", "Satu") * 3
RATIO_BUDGET, SWITCH_BUDGET_BYTES, GEOMETRY_BUDGET_BYTES = 0.3, 20_000, 150_000
_FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]

# The colours of all areas in the frame; it changes in the moment the new indicator is painted.
_COLOURS = """() => [...document.querySelectorAll('iframe')].map((frame) => {
    const areas = [];
    const map = frame.contentWindow.map;
    if (map && map.eachLayer) map.eachLayer((layer) => {
        if (layer.feature && layer.options.fill) areas.push(String(layer.options.fillColor));
    });
    return areas.length > 100 ? areas.join() : '';
}).join('')"""
_TIMER = f"""() => {{
    const colours = {_COLOURS};
    const before = colours();
    window.switched = new Promise((done) => {{
        let start = null;
        document.addEventListener('click', () => {{ start = performance.now(); }}, {{ capture: true, once: true }});
        const look = () => {{
            const now = colours();
            if (start !== null && now !== '' && now !== before) {{
                requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
            }} else {{ requestAnimationFrame(look); }}
        }};
        look();
    }});
}}"""


def run() -> list[dict]:
    """[{"name", "ours", "plain", "ratio", "budget"}]: the quickest and the largest of nine switches, made in turn.

    The quickest, because other work on the machine only ever adds. The geometry has no plain twin.
    """
    with map_server() as (address, folder), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=_FLAGS)
        ours, plain = (_Timed(browser.new_page(), f"{address}/?cara={way}") for way in ("ours", "plain"))
        for label in SWITCHES:
            ours.switch(label)
            plain.switch(label)
        browser.close()
        geometry = sum(path.stat().st_size for path in (folder / "static" / "geo").glob("*.json"))
    return [
        _line("map_switch_seconds", min(ours.seconds), min(plain.seconds), budget=RATIO_BUDGET),
        _line("map_switch_bytes", max(ours.sizes), max(plain.sizes), budget=SWITCH_BUDGET_BYTES),
        _line("map_geometry_bytes", geometry, None, budget=GEOMETRY_BUDGET_BYTES),
    ]


def _line(name: str, ours: float, plain: float | None, *, budget: float) -> dict:
    return {"name": name, "ours": ours, "plain": plain, "ratio": plain and ours / plain, "budget": budget}


class _Timed:
    """One open page: seconds from click to painted, and bytes received, of every switch made on it."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.seconds, self.sizes, self._received = page, [], [], []
        page.on("websocket", lambda socket: socket.on("framereceived", lambda got: self._received.append(len(got))))
        page.goto(address)
        page.wait_for_function(f"({_COLOURS})() !== ''", timeout=60_000)
        page.wait_for_timeout(1500)

    def switch(self, label: str) -> None:
        """Choose the indicator called `label`."""
        self.page.bring_to_front()
        self._received.clear()
        self.page.evaluate(_TIMER)
        self.page.locator("label", has_text=label).last.click()
        self.seconds.append(self.page.evaluate("window.switched") / 1000)
        self.page.wait_for_timeout(700)
        self.sizes.append(sum(self._received))


@contextmanager
def map_server() -> Iterator[tuple[str, Path]]:
    """Address and folder of a running map_page.py with static files of its own."""
    with tempfile.TemporaryDirectory() as place, socket.socket() as probe:
        folder = Path(place)
        shutil.copy(ROOT / "tests" / "bench" / "map_page.py", folder / "map_page.py")
        shutil.copytree(ROOT / ".streamlit", folder / ".streamlit")
        for name in ("vendor", "peta"):
            shutil.copytree(ROOT / "static" / name, folder / "static" / name)
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        command = [sys.executable, "-m", "streamlit", "run", "map_page.py", f"--server.port={port}"]
        command += ["--server.address=127.0.0.1", "--server.headless=true"]
        server = subprocess.Popen(
            command, cwd=folder, env=os.environ | {"PYTHONPATH": str(ROOT)},
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            _wait(f"http://127.0.0.1:{port}", server)
            yield f"http://127.0.0.1:{port}", folder
        finally:
            server.terminate()
            server.wait(timeout=20)


def _wait(address: str, server: subprocess.Popen) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end and server.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2):
                return
        except (urllib.error.URLError, TimeoutError, ConnectionError):
            time.sleep(0.2)
    raise RuntimeError(f"the page did not start (exit code {server.poll()})")
