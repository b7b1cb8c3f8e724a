"""The ledger on SQLite: reading 134,000 current rows and saving 18,000, against pandas' own to_sql and read_sql."""

import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pandas as pd

from loaders.first_start import fill_with_sample
from loaders.ledger import Ledger, open_ledger
from tests.tools.intakes import intake, village

VILLAGES, MONTHS, SERVICES = 304, 22, 20
SAVED_ROWS = 18_000
READ_BUDGET, SAVE_BUDGET = 3.0, 8.0
READ_BUDGET_S, SAVE_BUDGET_S, FIRST_START_BUDGET_S = 0.7, 1.0, 10.0


def run() -> list[dict]:
    """The plain way keeps no history, no sender and no undo, so it must be faster: it is here to scale the machine."""
    with tempfile.TemporaryDirectory() as folder:
        ledger = open_ledger(f"sqlite:///{Path(folder) / 'pantau.db'}")
        rows = _rows(VILLAGES * MONTHS * SERVICES)
        ledger.save(intake(layanan=rows), sender="bench")
        correction = rows.head(SAVED_ROWS).assign(terlayani=6)
        results = [
            {
                **_against("ledger_read", lambda: ledger.read("layanan", ("",)), _plain_read(rows, folder)),
                "budget": READ_BUDGET,
                "budget_s": READ_BUDGET_S,
            },
            {
                **_against("ledger_save", _saver(ledger, correction), _plain_save(correction, folder)),
                "budget": SAVE_BUDGET,
                "budget_s": SAVE_BUDGET_S,
            },
        ]
        ledger.close()
        first = _seconds(lambda: _first_start(folder))
    return [*results, {"name": "first_start", "ours_s": first, "budget_s": FIRST_START_BUDGET_S}]


def _rows(count: int) -> pd.DataFrame:
    months = [f"{2025 + month // 12}-{month % 12 + 1:02d}" for month in range(MONTHS)]
    numbers = range(count)
    return pd.DataFrame(
        {
            "kode_desa": [village(number // (MONTHS * SERVICES)) for number in numbers],
            "bulan": [months[number // SERVICES % MONTHS] for number in numbers],
            "layanan": [f"layanan_{number % SERVICES}" for number in numbers],
            "sasaran": 10,
            "terlayani": 5,
            "lembar": "Januari",
            "baris": list(numbers),
        }
    )


def _saver(ledger: Ledger, rows: pd.DataFrame) -> Callable[[], object]:
    values = iter(range(100, 200))
    return lambda: ledger.save(intake(layanan=rows.assign(terlayani=next(values))), sender="bench")


def _plain_read(rows: pd.DataFrame, folder: str) -> Callable[[], object]:
    path = Path(folder) / "plain.db"
    with closing(sqlite3.connect(path)) as plain:
        rows.to_sql("layanan", plain, index=False)

    def read() -> pd.DataFrame:
        with closing(sqlite3.connect(path)) as plain:
            return pd.read_sql("SELECT * FROM layanan", plain)

    return read


def _plain_save(rows: pd.DataFrame, folder: str) -> Callable[[], object]:
    def save() -> None:
        with closing(sqlite3.connect(Path(folder) / "plain.db")) as plain:
            rows.to_sql("koreksi", plain, index=False, if_exists="append")

    return save


def _first_start(folder: str) -> None:
    ledger = open_ledger(f"sqlite:///{Path(folder) / 'contoh.db'}")
    fill_with_sample(ledger)
    ledger.close()


def _against(name: str, ours: Callable[[], object], plain: Callable[[], object]) -> dict:
    ours_s, plain_s = min(_seconds(ours) for _ in range(3)), min(_seconds(plain) for _ in range(3))
    return {"name": name, "ours_s": ours_s, "plain_s": plain_s, "ratio": ours_s / plain_s}


def _seconds(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start
