"""Several processes on one ledger, and one that is killed: nothing lost, nothing half."""

import signal
import subprocess
import sys
import threading
from pathlib import Path

from loaders.ledger import Counts, Ledger, open_ledger
from tests.tools.intakes import intake, village
from tests.tools.ledger_writer import OVERLAP, SAVES

ROOT = Path(__file__).parents[2]


def start(url: str, mode: str, name: str) -> subprocess.Popen:
    command = [sys.executable, "-m", "tests.tools.ledger_writer", url, mode, name]
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "ready\n"
    return process


def let_go(*processes: subprocess.Popen) -> list[str]:
    for process in processes:
        process.stdin.write("\n")
        process.stdin.flush()
    return [process.communicate(timeout=120)[0] for process in processes]


def test_two_senders_at_once_lose_nothing_and_the_newer_wins(ledger: Ledger, ledger_url: str) -> None:
    names = ("35.16.21", "35.16.22")
    told = let_go(*(start(ledger_url, "many", name) for name in names))
    ids = {name: [int(line) for line in lines.split()] for name, lines in zip(names, told, strict=True)}
    sent = ledger.submissions()
    assert set(sent["id"]) == set(ids[names[0]]) | set(ids[names[1]])
    assert len(sent) == 2 * SAVES
    assert sent["baru"].sum() == 3 * OVERLAP, "each key was new to one Kiriman only: counted inside its turn"
    for name in names:
        own = ledger.read("layanan", (name,))
        assert len(own) == OVERLAP
        assert set(own["kiriman"]) == {max(ids[name])}
    shared = ledger.read("layanan", ("35.16.01",))
    newest = int(sent["id"].max())
    assert set(shared["kiriman"]) == {newest}
    assert set(shared["sasaran"]) == {21 if newest in ids[names[0]] else 22}


def test_a_second_sender_waits_for_the_first_and_is_compared_with_what_it_left(ledger: Ledger) -> None:
    saved, started = {}, []

    def second() -> None:
        saved["second"] = ledger.save(intake(layanan=[{"terlayani": 7}]), sender="b")

    def in_the_middle(_share: float, _words: str) -> None:
        started.append(threading.Thread(target=second))
        started[0].start()
        started[0].join(timeout=0.5)
        assert started[0].is_alive(), "it did not wait"

    saved["first"] = ledger.save(intake(layanan=[{"terlayani": 5}]), sender="a", progress=in_the_middle)
    started[0].join()
    assert saved["first"].total == Counts(new=1)
    assert saved["second"].total == Counts(changed=1)
    assert saved["first"].kiriman < saved["second"].kiriman
    assert ledger.read("layanan", ("",))["terlayani"].tolist() == [7]


def test_readers_never_see_half_of_a_kiriman_nor_two_tables_of_different_moments(ledger: Ledger) -> None:
    done = threading.Event()

    def write() -> None:
        for turn in range(1, 9):
            served = [{"kode_desa": village(number), "terlayani": turn} for number in range(3000)]
            ledger.save(intake(layanan=served, rembug=[{"peserta": turn}]), sender="x")
        done.set()

    writer = threading.Thread(target=write)
    writer.start()
    views = []
    while not done.is_set():
        revision = ledger.revision()
        layanan = ledger.read("layanan", ("",), as_of=revision)
        rembug = ledger.read("rembug", ("",), as_of=revision)
        views.append((set(layanan["terlayani"]), set(rembug["peserta"]), len(layanan)))
    writer.join()
    assert all(served == participants and len(served) <= 1 for served, participants, _ in views)
    assert {count for *_, count in views} <= {0, 3000}
    assert len(views) > 3


def test_an_import_killed_in_the_middle_leaves_no_half_and_locks_nobody_out(ledger: Ledger, ledger_url: str) -> None:
    ledger.save(intake(layanan=[{"terlayani": 1}]), sender="x")
    before = ledger.revision()
    process = start(ledger_url, "killed", "x")
    let_go(process)
    assert process.returncode == -signal.SIGKILL
    assert ledger.revision() == before
    assert len(ledger.submissions()) == 1
    assert ledger.read("rembug", ("",)).empty
    assert ledger.read("layanan", ("",))["terlayani"].tolist() == [1]
    assert ledger.save(intake(rembug=[{}]), sender="x").kiriman == before + 1


def test_several_processes_may_make_the_same_new_ledger(ledger_url: str) -> None:
    processes = [start(ledger_url, "open", str(number)) for number in range(5)]
    let_go(*processes)
    assert [process.returncode for process in processes] == [0] * 5
    opened = open_ledger(ledger_url)
    assert opened.revision() == 0
    opened.close()


def test_two_who_note_decisions_at_once_keep_both(ledger: Ledger, ledger_url: str) -> None:
    names = ("Camat", "Sekcam")
    told = let_go(*(start(ledger_url, "decides", name) for name in names))
    assert [len(lines.split()) for lines in told] == [SAVES, SAVES]
    kept = ledger.read("tindak_lanjut", ("35.16.01",))
    assert set(kept["apa"]) == {f"{name} {turn}" for name in names for turn in range(SAVES)}
