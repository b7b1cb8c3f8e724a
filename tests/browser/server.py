"""A real dashboard on a free port, with a data folder of its own."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
_START_SECONDS = 60


@contextmanager
def dashboard(data_folder: Path, *options: str, script: str | Path = "dashboard.py") -> Iterator[str]:
    """Address of `streamlit run <script>` over the ledger in `data_folder`; stopped at the end.

    `options` are Streamlit's own, as `--runner.postScriptGC=true`.
    """
    port = _free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.headless=true", *options]
    command += ["--server.address=127.0.0.1", f"--server.port={port}"]
    log = (data_folder / "server.log").open("wb")
    elsewhere = {name: value for name, value in os.environ.items() if name != "TPPS_DATABASE_URL"}
    server = subprocess.Popen(
        command, cwd=ROOT, env=elsewhere | {"TPPS_DATA_DIR": str(data_folder)}, stdout=log, stderr=subprocess.STDOUT
    )
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_until_healthy(address, server)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)
        log.close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait_until_healthy(address: str, server: subprocess.Popen) -> None:
    end = time.monotonic() + _START_SECONDS
    while time.monotonic() < end and server.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, TimeoutError, ConnectionError):
            time.sleep(0.2)
    raise RuntimeError(f"the dashboard did not start (exit code {server.poll()})")
