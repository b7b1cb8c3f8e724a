"""Tabel 4 as written against what the screens show in its place: the services added up.

Where the services of a group speak, their sum is shown and Tabel 4 is not; whoever wrote it must hear of it. A form
that reports only some of its services may well hold more in Tabel 4, but never less.
"""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import pandas as pd

from indicators.scorecard.checks_parts import contradiction
from indicators.scorecard.facts import village_facts
from indicators.scorecard.groups import LAYANAN, group_facts
from indicators.scorecard.model import KELOMPOK, KELOMPOK_TITLES, TOTALLED, Definitions

_SIDES = ("diterima", "seharusnya")
_KEY = ["kode_desa", "kuartal"]
_FORM = "_form"
_CALLED = KELOMPOK_TITLES | {"total": "TOTAL"}


def group_sums(
    tables: Mapping[str, pd.DataFrame], desa: pd.DataFrame, *, definitions: Definitions, quarters: Sequence[str]
) -> pd.DataFrame:
    """The groups that are added from services, as shown: kode_desa, kuartal, kelompok, diterima, seharusnya, and
    `semua`: whether every service of the group is in the sum."""
    facts = village_facts(tables, desa=desa, quarters=quarters, definitions=definitions)
    groups = group_facts(facts)
    sizes = np.array([len(definitions.of_group(name)) for name in KELOMPOK])
    village, quarter, place = np.nonzero(groups.source == LAYANAN)
    at = (village, quarter, place)
    return pd.DataFrame(
        {
            "kode_desa": facts.villages.array.take(village),
            "kuartal": facts.quarters.array.take(quarter),
            "kelompok": pd.array(KELOMPOK, dtype="str").take(place),
            "diterima": pd.array(groups.received[at], dtype="Int64"),
            "seharusnya": pd.array(groups.due[at], dtype="Int64"),
            "semua": groups.services[at] == sizes[place],
        }
    )


def level_checks(scorecard: pd.DataFrame, formulir4: pd.DataFrame, sums: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """Findings tabel4_beda_tabel3: 'Tabel 4 menulis 411/487', 'jumlah layanannya 411/508'.

    The TOTAL row is held against the services only where its two parts are not both written: else it is they that
    differ, or it is not their sum (`form_checks`).
    """
    firsts = scorecard.sort_values(["baris", "indikator"]).drop_duplicates(_KEY)[[*_KEY, "kiriman", "lembar", "baris"]]
    for kelompok in KELOMPOK:
        own = sums[sums["kelompok"].eq(kelompok)].merge(formulir4, on=_KEY, suffixes=("", _FORM))
        both = own.merge(firsts, on=_KEY, suffixes=(_FORM, ""))
        rows = both[_contradicted(both, kelompok) & ~_said_by_its_parts(both, kelompok)]
        written = _share(rows, f"{kelompok}_{_SIDES[0]}", f"{kelompok}_{_SIDES[1]}")
        yield contradiction(
            "tabel4_beda_tabel3", rows, first=("formulir4", f"Tabel 4 ({_CALLED[kelompok]}) menulis", written),
            second=("scorecard", "jumlah layanannya", _share(rows, *_SIDES)), suffixes=(_FORM, ""),
        )  # fmt: skip


def _contradicted(both: pd.DataFrame, kelompok: str) -> pd.Series:
    """A whole sum that is another number, or a part of one that is already more."""
    wrong = pd.Series(False, index=both.index)
    for side in _SIDES:
        told, added = both[f"{kelompok}_{side}"], both[side]
        other = (added.ne(told) & both["semua"]) | added.gt(told)
        wrong |= other.fillna(False).astype(bool)
    return wrong


def _said_by_its_parts(both: pd.DataFrame, kelompok: str) -> pd.Series:
    if kelompok != "total":
        return pd.Series(False, index=both.index)
    return both[[f"{name}_{side}" for name in TOTALLED for side in _SIDES]].notna().all(axis=1)


def _share(rows: pd.DataFrame, above: str, below: str) -> pd.Series:
    sides = [rows[name].astype("string").fillna("…") for name in (above, below)]
    return sides[0] + "/" + sides[1]
