"""What is wrong between the records of a village's year: steps finished out of order, posts held twice."""

from collections.abc import Iterator
from datetime import date

import numpy as np

from loaders.problems import Problem
from loaders.typed import Batch

EARLIER_STEP = {"6": "5", "7": "6"}
"""Rembuk comes before the Musdes, and that before the plans of desa and kabupaten are brought together (domain, 3)."""

ONE_HOLDER = ("pengarah", "ketua", "wakil_ketua", "sekretaris", "koor_lapangan", "koor_data")
"""Posts of the team that one person holds; members are many."""

_NOT_SAID = "tidak dilaporkan"


def steps_out_of_order(batch: Batch, _today: date) -> Iterator[Problem]:
    """A step finished while the one before it is not (W208). A file with one step of the village only is a late note
    on that step and says nothing about the others.
    """
    if batch.table.name != "tahapan":
        return
    columns = (batch.frame[name] for name in ("kode_desa", "tahun", "langkah", "status"))
    steps: dict[tuple, dict[str, tuple[int, str]]] = {}
    for index, (kode, tahun, langkah, status) in enumerate(zip(*columns, strict=True)):
        if batch.good[index]:
            steps.setdefault((kode, tahun), {})[langkah] = (index, status)
    for of_village in steps.values():
        if len(of_village) > 1:
            yield from _out_of_order(batch, of_village)


def _out_of_order(batch: Batch, steps: dict[str, tuple[int, str]]) -> Iterator[Problem]:
    for later, earlier in EARLIER_STEP.items():
        index, status = steps.get(later, (0, ""))
        state = steps.get(earlier, (0, _NOT_SAID))[1]
        if status == "selesai" != state:
            yield batch.problem(index, "W208", "status", later, other=earlier, state=state)


def posts_held_twice(batch: Batch, _today: date) -> Iterator[Problem]:
    """The second holder of a post that one person holds (W209)."""
    if batch.table.name != "tim":
        return
    titles = {item.id: item.title for item in batch.table.column("posisi").items}
    frame = batch.frame[batch.good & batch.frame["posisi"].isin(ONE_HOLDER).to_numpy()]
    post = ["kode_desa", "tahun", "posisi"]
    for index in frame.index[np.asarray(frame.duplicated(post))]:
        of_post = (frame[post] == frame.loc[index, post]).all(axis=1)
        first = batch.place(int(frame.index[of_post.to_numpy()][0]))
        yield batch.problem(int(index), "W209", "posisi", titles[frame.at[index, "posisi"]], first=first)
