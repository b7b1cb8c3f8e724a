"""What each village reported per quarter and service, as dense arrays: received (Y), due (S), and where S comes from.

The rules (domain §5). Y without a row is not reported, never 0. S is, in this order: what the scorecard row says
(`ditulis`, or `persen` where the reader worked it out from the written percentage); the column of Tabel 1 in which
everybody is due (`tabel1`); 0 where Tabel 1 says nobody is in the group and nothing was received (`tabel1`). Otherwise
S is unknown, and that Y enters no sum. Where S is 0, Y needs no reporting: nobody could receive anything.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from indicators.counts import empty_table
from indicators.positions import positions
from indicators.scorecard.model import Definitions
from indicators.villages import codes_of

ASAL = ("ditulis", "persen", "tabel1")
TABLES_READ = ("scorecard", "formulir4")


@dataclass(frozen=True, kw_only=True)
class Cells:
    """Whole numbers by village × quarter (× service) and which of them were reported; 0 where not."""

    value: np.ndarray
    known: np.ndarray


@dataclass(frozen=True, kw_only=True)
class Facts:
    """Arrays by village × quarter × service, in the order of `villages`, `quarters` and the definitions.

    `received.known`: a row says so. `due.known`: S is known. `origin`: position in ASAL where S is known.
    `counted`: the service of this village has both, and enters the sums (also as 0 of 0).
    """

    definitions: Definitions
    villages: pd.Index
    quarters: pd.Index
    received: Cells
    due: Cells
    origin: np.ndarray
    formulir4: dict[str, Cells]

    @property
    def counted(self) -> np.ndarray:
        """Both sides known; a service nobody is due is known without a row."""
        return self.due.known & (self.received.known | (self.due.value == 0))

    @property
    def without_due(self) -> np.ndarray:
        """Received was reported, but nobody knows out of how many."""
        return self.received.known & ~self.due.known

    def only(self, kuartal: str) -> "Facts":
        """The same villages in one quarter; silent when it was not among the quarters asked for."""
        place = int(self.quarters.get_indexer([kuartal])[0])

        def cut(values: np.ndarray) -> np.ndarray:
            return values[:, [place]] if place >= 0 else np.zeros((len(values), 1, *values.shape[2:]), values.dtype)

        return replace(self._each(cut), quarters=pd.Index([kuartal], dtype="str"))

    def within(self, inside: np.ndarray) -> "Facts":
        """Some of the villages: `inside` is one flag per village."""
        return replace(self._each(lambda values: values[inside]), villages=self.villages[inside])

    def _each(self, change: Callable[[np.ndarray], np.ndarray]) -> "Facts":
        def cells(given: Cells) -> Cells:
            return Cells(value=change(given.value), known=change(given.known))

        forms = {name: cells(given) for name, given in self.formulir4.items()}
        return replace(
            self, received=cells(self.received), due=cells(self.due), origin=change(self.origin), formulir4=forms
        )

    def at(self, ids: Sequence[str]) -> np.ndarray:
        """Places of services on the last axis."""
        return pd.Index(list(self.definitions), dtype="str").get_indexer(list(ids))


def village_facts(
    tables: Mapping[str, pd.DataFrame], *, desa: pd.DataFrame, quarters: Sequence[str], definitions: Definitions
) -> Facts:
    """`tables`: `scorecard` and `formulir4` as from the ledger; one not given holds nothing. Villages not in `desa` and
    quarters not asked for are left out."""
    villages = codes_of(desa)
    asked = pd.Index(list(dict.fromkeys(quarters)), dtype="str")
    scorecard, formulir4 = (_table(tables, name) for name in TABLES_READ)
    size = (len(villages), len(asked))
    place = _cell_places(formulir4, villages, asked)
    columns = [name for name in formulir4.columns if formulir4[name].dtype == "Int64"]
    totals = {name: _dense(formulir4[name], place, size) for name in columns}
    service = positions(scorecard["indikator"], pd.Index(list(definitions), dtype="str"))
    whole = (*size, len(definitions))
    place = _cell_places(scorecard, villages, asked)
    place = np.where((place >= 0) & (service >= 0), place * len(definitions) + service, -1)
    received = _dense(scorecard["diterima"], place, whole)
    written = _dense(scorecard["seharusnya"], place, whole)
    by_percent = scorecard["asal_seharusnya"].eq("persen").fillna(False).astype("Int64")
    origin = _dense(by_percent, place, whole).value.astype("int8")
    due, origin = _with_tabel1(definitions, received, written, origin, totals)
    return Facts(
        definitions=definitions, villages=villages, quarters=asked, received=received, due=due, origin=origin,
        formulir4=totals,
    )  # fmt: skip


def _table(tables: Mapping[str, pd.DataFrame], name: str) -> pd.DataFrame:
    empty = empty_table(name)
    frame = tables.get(name)
    return empty if frame is None else frame.astype(empty.dtypes.to_dict())[list(empty.columns)]


def _cell_places(frame: pd.DataFrame, villages: pd.Index, quarters: pd.Index) -> np.ndarray:
    village, quarter = positions(frame["kode_desa"], villages), positions(frame["kuartal"], quarters)
    return np.where((village >= 0) & (quarter >= 0), village * len(quarters) + quarter, -1)


def _dense(values: pd.Series, place: np.ndarray, size: tuple[int, ...]) -> Cells:
    wanted = (place >= 0) & values.notna().to_numpy()
    value, known = np.zeros(np.prod(size), dtype="int64"), np.zeros(np.prod(size), dtype=bool)
    value[place[wanted]] = values.array[wanted].to_numpy(dtype="int64")
    known[place[wanted]] = True
    return Cells(value=value.reshape(size), known=known.reshape(size))


def _with_tabel1(
    definitions: Definitions, received: Cells, written: Cells, origin: np.ndarray, totals: dict[str, Cells]
) -> tuple[Cells, np.ndarray]:
    """The numbers due, written ones first, then those that follow from Tabel 1, with their origin."""
    value, known = written.value.copy(), written.known.copy()
    for number, item in enumerate(definitions.values()):
        unwritten = ~written.known[:, :, number]
        if item.seharusnya_dari:
            given = totals[item.seharusnya_dari]
            derived = unwritten & given.known
            value[:, :, number] = np.where(derived, given.value, value[:, :, number])
            known[:, :, number] |= derived
        if item.nol_bila:
            nobody = totals[item.nol_bila].known & (totals[item.nol_bila].value == 0)
            known[:, :, number] |= nobody & (received.value[:, :, number] == 0)
    derived = known & ~written.known
    return Cells(value=value, known=known), np.where(derived, ASAL.index("tabel1"), origin).astype("int8")
