"""A quarter against the one before: numbers that jump, and forms in which no number changed.

The rules are working rules of aturan.toml: a number jumps when it changes by at least `lonjakan_orang` people and by
more than `lonjakan_persen` of the earlier number. A form is a copy when all its numbers, at least `salinan_angka` and
not all 0, are those of the quarter before.
"""

from collections.abc import Iterator, Sequence

import pandas as pd

from indicators.scorecard.checks_parts import contradiction, holds
from indicators.scorecard.model import Rules
from indicators.scorecard.quarters import shift

_BEFORE = "_lalu"
_POPULATIONS = ("rumah_tangga_hpk", "ibu_hamil", "anak_0_23")
_VALUES = {
    "scorecard": ("diterima", "seharusnya"),
    "formulir4": (*_POPULATIONS, "ibu_hamil_kek", "anak_gizi", "tikar_total", "tikar_hijau", "tikar_kuning",
                  "tikar_merah", "tikar_tidak_diukur"),
}  # fmt: skip
_FORM_KEY = ["kode_desa", "kuartal"]


def quarter_checks(
    scorecard: pd.DataFrame, formulir4: pd.DataFrame, *, quarters: Sequence[str], rules: Rules
) -> Iterator[pd.DataFrame]:
    """Findings kuartal_disalin and lonjakan_*; the first side is the quarter named, the second the one before."""
    services = _beside_before(scorecard, [*_FORM_KEY, "indikator"], quarters)
    forms = _beside_before(formulir4, _FORM_KEY, quarters)
    yield _copied(services, forms, least=rules.salinan_angka)
    for column in _POPULATIONS:
        yield _jumped(forms, "formulir4", column, "lonjakan_sasaran", rules)
    for column in _VALUES["scorecard"]:
        yield _jumped(services, "scorecard", column, f"lonjakan_{column}", rules)


def _beside_before(frame: pd.DataFrame, key: list[str], quarters: Sequence[str]) -> pd.DataFrame:
    """Rows of the quarters asked for or of the one before, side by side; `_merge` says which side is there."""
    following = {kuartal: shift(kuartal, 1) for kuartal in frame["kuartal"].unique()}
    then = frame.assign(kuartal=frame["kuartal"].map(following).astype("str"))
    both = frame.merge(then, on=key, how="outer", suffixes=("", _BEFORE), indicator=True)
    return both[both["kuartal"].isin(quarters)].reset_index(drop=True)


def _jumped(rows: pd.DataFrame, tabel: str, column: str, temuan: str, rules: Rules) -> pd.DataFrame:
    now, then = rows[column], rows[column + _BEFORE]
    change = (now - then).abs()
    far = holds(change.ge(rules.lonjakan_orang) & (change * 100).gt(then * rules.lonjakan_persen))
    found = rows[far]
    return contradiction(
        temuan, found, first=(tabel, column, found[column]), second=(tabel, column, found[column + _BEFORE]),
        suffixes=("", _BEFORE),
    )  # fmt: skip


def _copied(services: pd.DataFrame, forms: pd.DataFrame, *, least: int) -> pd.DataFrame:
    """Villages whose whole form, both tables, repeats the quarter before."""
    parts = [_sameness(services, "scorecard"), _sameness(forms, "formulir4")]
    whole = pd.concat(parts, ignore_index=True).groupby(_FORM_KEY, sort=False)
    sums = whole[["angka", "sama", "positif"]].sum()
    copied = sums[sums["angka"].eq(sums["sama"]) & sums["sama"].ge(least) & sums["positif"].gt(0)]
    rows = services[services["_merge"].eq("both")].sort_values(["baris", "indikator"])
    firsts = rows.drop_duplicates(_FORM_KEY)
    found = copied.reset_index().merge(firsts, on=_FORM_KEY).drop(columns="indikator")
    return contradiction(
        "kuartal_disalin", found, first=("scorecard", "semua angka", found["sama"]),
        second=("scorecard", "semua angka", found["sama"]), suffixes=("", _BEFORE),
    )  # fmt: skip


def _sameness(rows: pd.DataFrame, tabel: str) -> pd.DataFrame:
    """Per row: numbers on either side, how many of them are equal, and how many of those are above 0."""
    counted = dict.fromkeys(("angka", "sama", "positif"), 0)
    for column in _VALUES[tabel]:
        now, then = rows[column], rows[column + _BEFORE]
        same = holds(now.eq(then))
        counted["angka"] = counted["angka"] + (now.notna() | then.notna()).astype(int)
        counted["sama"] = counted["sama"] + same.astype(int)
        counted["positif"] = counted["positif"] + (same & holds(now.gt(0))).astype(int)
    return rows[_FORM_KEY].assign(**counted)
