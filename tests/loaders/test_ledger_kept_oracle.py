"""A slow, obvious second reading of kept columns and whole documents: random saves and undos must read the same."""

import random

import pandas as pd
import pytest

from loaders.intake import Intake
from loaders.ledger import Ledger
from loaders.schema import TABLES

VILLAGE, YEAR = "35.16.03.2001", 2026
MONTHS = ("2026-01", "2026-02", "2026-03")
PLAN = ("direncanakan", "terlaksana", "tanggal", "catatan")
BUDGET = ("program", "anggaran", "sumber_dana", "realisasi", "keterangan")
_YEARS = frozenset({(VILLAGE, YEAR)})


def told_plan(chance: random.Random) -> dict[str, object]:
    done = chance.choice([None, 0, 1])
    day = chance.choice([None, "2026-01-05", "2026-01-09"]) if done == 1 else None
    return {"direncanakan": chance.choice([None, 0, 1]), "terlaksana": done, "tanggal": day,
            "catatan": chance.choice([None, "a", "b"])}  # fmt: skip


def told_budget(chance: random.Random) -> dict[str, object]:
    return {"program": chance.choice(["PMT", "Jamban"]), "anggaran": chance.choice([None, 5]),
            "sumber_dana": chance.choice([None, "add"]), "realisasi": chance.choice([None, 0, 3]),
            "keterangan": chance.choice([None, "x"])}  # fmt: skip


class Obvious:
    """Every Kiriman as key -> what it says; the present is told anew from the first to the last that counts."""

    def __init__(self, table: str) -> None:
        self.table, self.kiriman, self.withdrawn = table, {}, set()

    def send(self, number: int, said: dict, *, whole: bool) -> None:
        known = {key for rows, _ in self.active() for key in rows}
        gone = sorted(known - said.keys()) if whole else ()
        self.kiriman[number] = (said, frozenset(gone))

    def active(self) -> list[tuple[dict, frozenset]]:
        return [self.kiriman[number] for number in sorted(self.kiriman) if number not in self.withdrawn]

    def now(self) -> dict:
        state: dict = {}
        for said, gone in self.active():
            for key, row in said.items():
                state.setdefault(key, []).append(row)
            for key in gone:
                if self.table == "anggaran":
                    state.pop(key, None)
                else:
                    state.setdefault(key, []).append(dict.fromkeys(PLAN) | {"direncanakan": 0})
        return {key: self.told(rows) for key, rows in state.items()}

    def told(self, rows: list[dict]) -> tuple:
        if self.table == "anggaran":
            same = [row for row in rows if row["program"] == rows[-1]["program"]]
            last = lambda name: next((row[name] for row in reversed(same) if row[name] is not None), None)  # noqa: E731
            newest = rows[-1]
            return newest["program"], newest["anggaran"], last("sumber_dana"), last("realisasi"), newest["keterangan"]
        held = dict.fromkeys(PLAN)
        for row in rows:
            held |= {name: value for name, value in row.items() if value is not None}
            if row["terlaksana"] == 0:
                held["tanggal"] = None
        return tuple(held[name] for name in PLAN)


def intake(table: str, said: dict, *, whole: bool) -> Intake:
    key = TABLES[table].key
    rows = [dict(zip(key, each, strict=True)) | row | {"lembar": "x", "baris": 1} for each, row in said.items()]
    return Intake(file=repr(said), sha256="", tables={table: pd.DataFrame(rows)}, read={table: len(rows)},
                  refused={table: 0}, whole={table: _YEARS} if whole else {})  # fmt: skip


def read(ledger: Ledger, table: str, **options: object) -> dict:
    frame = ledger.read(table, ("",), **options).astype(object)
    columns = BUDGET if table == "anggaran" else PLAN
    rows = frame.where(frame.notna(), None).to_dict("records")
    return {tuple(row[name] for name in TABLES[table].key): tuple(row[name] for name in columns) for row in rows}


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("table", ["rencana_kerja", "anggaran"])
def test_random_saves_documents_and_undos_read_like_the_obvious_ledger(ledger: Ledger, table: str, seed: int) -> None:
    chance, obvious, past = random.Random(seed), Obvious(table), {}
    keys = {
        "rencana_kerja": [(VILLAGE, "K05", bulan) for bulan in MONTHS],
        "anggaran": [(VILLAGE, YEAR, number) for number in (1, 2, 3)],
    }[table]
    tell = told_plan if table == "rencana_kerja" else told_budget
    for _ in range(25):
        if obvious.kiriman and chance.random() < 0.3:
            number = chance.choice(sorted(obvious.kiriman))
            ledger.withdraw(number, by="x")
            obvious.withdrawn.add(number)
        else:
            said, whole = (
                {key: tell(chance) for key in chance.sample(keys, chance.randint(1, 3))},
                chance.random() < 0.4,
            )
            before = obvious.now()
            preview = ledger.preview(intake(table, said, whole=whole))
            saved = ledger.save(intake(table, said, whole=whole), sender="x")
            assert saved.counts == preview.counts
            if saved.kiriman:
                obvious.send(saved.kiriman, said, whole=whole)
            assert (saved.total.new, saved.total.ended) == _news(table, before, said, whole=whole)
        assert read(ledger, table) == obvious.now()
        past[ledger.revision()] = obvious.now()
    for revision, values in past.items():
        assert read(ledger, table, as_of=revision) == values


def _news(table: str, before: dict, said: dict, *, whole: bool) -> tuple[int, int]:
    left_out = [row for key, row in before.items() if key not in said] if whole else []
    ended = len(left_out) if table == "anggaran" else sum(row[0] == 1 for row in left_out)
    return sum(key not in before for key in said), ended
