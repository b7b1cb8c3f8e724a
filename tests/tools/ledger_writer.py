"""Another process that writes to a ledger: `python -m tests.tools.ledger_writer URL MODE NAME`. See `main`."""

import os
import signal
import sys
from pathlib import Path

from loaders.first_start import fill_with_sample
from loaders.followups import FollowUp, add
from loaders.ledger import Ledger, open_ledger
from tests.tools.intakes import intake, village

OVERLAP = 200
SAVES = 5
ROWS_TO_BE_KILLED_IN = 20_000


def main(url: str, mode: str, name: str) -> None:
    """`many`: save SAVES files of own and of shared villages. `killed`: die of SIGKILL in the middle of a save.

    `first`: fill the empty ledger from the sample folder NAME. `open`: only open it. `decides`: add SAVES follow-ups
    about one kecamatan.
    Each waits for a line on stdin first, so that several can be let go at the same moment.
    """
    _say("ready")
    sys.stdin.readline()
    ledger = open_ledger(url)
    if mode == "many":
        _many(ledger, name)
    elif mode == "killed":
        _killed(ledger, name)
    elif mode == "decides":
        _decides(ledger, name)
    elif mode == "first":
        fill_with_sample(ledger, folder=Path(name))
    ledger.close()


def _say(words: object) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def _many(ledger: Ledger, name: str) -> None:
    for turn in range(1, SAVES + 1):
        own = [{"kode_desa": village(number, kecamatan=name), "terlayani": turn} for number in range(OVERLAP)]
        shared = [
            {"kode_desa": village(number), "terlayani": turn, "sasaran": int(name[-2:])} for number in range(OVERLAP)
        ]
        saved = ledger.save(intake(file=f"{name}-{turn}.xlsx", layanan=own + shared), sender=name)
        _say(saved.kiriman)


def _killed(ledger: Ledger, name: str) -> None:
    def die(share: float, _words: str) -> None:
        if share >= 0.5:
            os.kill(os.getpid(), signal.SIGKILL)

    rows = [{"kode_desa": village(number)} for number in range(ROWS_TO_BE_KILLED_IN)]
    ledger.save(intake(rembug=[{}], layanan=rows), sender=name, progress=die)


def _decides(ledger: Ledger, name: str) -> None:
    for turn in range(SAVES):
        item = FollowUp(kode_desa="35.16.01", apa=f"{name} {turn}", siapa="Camat", rapat="2026-09")
        _say(add(ledger, item, sender=name).kiriman)


if __name__ == "__main__":
    main(*sys.argv[1:])
