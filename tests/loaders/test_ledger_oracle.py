"""A slow, obvious second ledger in plain dictionaries: random saves and undos must read the same from both."""

import random

import pytest

from loaders.ledger import Counts, Ledger
from tests.tools.intakes import intake, village

Values = tuple[int | None, int | None]


class Obvious:
    """Every Kiriman as a dictionary village -> values; the current value is looked for from the newest back."""

    def __init__(self) -> None:
        self.kiriman: list[tuple[int, dict[str, Values]]] = []
        self.withdrawn: set[int] = set()

    def current(self) -> dict[str, Values]:
        found: dict[str, Values] = {}
        for kiriman, values in reversed(self.kiriman):
            if kiriman not in self.withdrawn:
                found = values | found
        return found

    def counts(self, values: dict[str, Values]) -> Counts:
        now = self.current()
        new = sum(code not in now for code in values)
        same = sum(code in now and now[code] == value for code, value in values.items())
        return Counts(new=new, changed=len(values) - new - same, same=same)


def read(ledger: Ledger, as_of: int | None = None) -> dict[str, Values]:
    frame = ledger.read("layanan", ("",), as_of=as_of).astype(object)
    frame = frame.where(frame.notna(), None)
    return {row.kode_desa: (row.sasaran, row.terlayani) for row in frame.itertuples()}


@pytest.mark.parametrize("seed", range(4))
def test_random_saves_and_undos_read_like_the_obvious_ledger(ledger: Ledger, seed: int) -> None:
    chance, obvious, past = random.Random(seed), Obvious(), {}
    for _ in range(25):
        if obvious.kiriman and chance.random() < 0.3:
            kiriman = chance.choice(obvious.kiriman)[0]
            assert ledger.withdraw(kiriman, by="x") == (kiriman not in obvious.withdrawn)
            obvious.withdrawn.add(kiriman)
        else:
            numbers = chance.sample(range(6), chance.randint(1, 4))
            values = {village(n): (chance.choice([None, 0, 1]), chance.choice([None, 0, 1])) for n in numbers}
            rows = [{"kode_desa": code, "sasaran": s, "terlayani": t} for code, (s, t) in values.items()]
            expected = obvious.counts(values)
            saved = ledger.save(intake(layanan=rows), sender="x")
            assert saved.total == expected
            assert (saved.kiriman is None) == (expected.news == 0)
            if saved.kiriman:
                obvious.kiriman.append((saved.kiriman, values))
        assert read(ledger) == obvious.current()
        past[ledger.revision()] = obvious.current()
    for revision, values in past.items():
        assert read(ledger, as_of=revision) == values
