"""Two people, two processes, one village's grid: neither loses a cell without being told."""

import json
import subprocess
import sys
from pathlib import Path

from loaders.ledger import Ledger
from loaders.realisation import mark_of
from tests.tools.plan_editor import DESA

ROOT = Path(__file__).parents[2]


def looking(url: str, name: str, *cells: str) -> subprocess.Popen:
    command = [sys.executable, "-m", "tests.tools.plan_editor", url, name, *cells]
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "ready\n"
    return process


def saving(*processes: subprocess.Popen) -> list[dict]:
    for process in processes:
        process.stdin.write("\n")
        process.stdin.flush()
    return [json.loads(process.communicate(timeout=120)[0]) for process in processes]


def marks(ledger: Ledger) -> dict[str, str]:
    rows = ledger.read("rencana_kerja", (DESA,))
    return {row.bulan: mark_of(row.direncanakan, row.terlaksana) for row in rows.itertuples()}


def test_two_editors_of_the_same_cell_the_slower_one_is_told_and_stores_nothing(ledger: Ledger, ledger_url: str):
    people = {
        "Ani": ("R", looking(ledger_url, "Ani", "2026-01=R", "2026-02=R")),
        "Budi": ("T", looking(ledger_url, "Budi", "2026-02=T", "2026-03=T")),
    }
    told = dict(zip(people, saving(*(process for _, process in people.values())), strict=True))
    (first,) = [name for name, answer in told.items() if answer["kiriman"]]
    (second,) = set(told) - {first}
    mark = people[first][0]
    assert told[first]["conflicts"] == []
    assert told[second]["conflicts"] == [["2026-02", int(mark == "R"), int(mark == "T"), first]]
    assert set(marks(ledger).values()) == {mark}
    assert len(marks(ledger)) == 2
    assert ledger.submissions()["pengirim"].tolist() == [first]


def test_two_editors_of_different_cells_both_come_in(ledger: Ledger, ledger_url: str):
    people = [looking(ledger_url, "Ani", "2026-01=R"), looking(ledger_url, "Budi", "2026-03=RT")]
    told = saving(*people)
    assert [answer["conflicts"] for answer in told] == [[], []]
    assert {answer["kiriman"] for answer in told} == {1, 2}
    assert marks(ledger) == {"2026-01": "R", "2026-03": "RT"}
