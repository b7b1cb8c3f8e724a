"""Another person at the same grid: `python -m tests.tools.plan_editor URL NAME CELL=MARK …`, CELL a month of K05.

Looks first and says "ready"; at a line on stdin saves what was edited, and prints what came of it as JSON.
"""

import json
import sys
from datetime import date

from loaders.ledger import Saved, open_ledger
from loaders.realisation import Layout, realised, shown_grid

DESA = "35.16.01.2001"
LAYOUT = Layout(
    down="kegiatan",
    rows=("K05",),
    across="bulan",
    columns=tuple(f"2026-{month:02d}" for month in range(1, 13)),
    fixed={"kode_desa": DESA},
)


def main(url: str, name: str, *cells: str) -> None:
    """One look, one edit, one save."""
    ledger = open_ledger(url)
    seen = ledger.revision()
    plan = ledger.read("rencana_kerja", (DESA,), as_of=seen)
    edited = shown_grid(plan, LAYOUT)
    for bulan, mark in (cell.split("=") for cell in cells):
        edited.loc["K05", bulan] = mark
    _say("ready")
    sys.stdin.readline()
    intake = realised(plan, edited, LAYOUT, file=f"Isian layar {name}", today=date(2026, 12, 31))
    _say(json.dumps(_told(ledger.save(intake, sender=name, seen=seen))))
    ledger.close()


def _told(saved: Saved) -> dict:
    clashes = [
        [found.kunci["bulan"], found.kini["direncanakan"], found.kini["terlaksana"], found.oleh]
        for found in saved.conflicts
    ]
    return {"kiriman": saved.kiriman, "conflicts": clashes}


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
