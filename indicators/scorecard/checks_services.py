"""Contradictions in Tabel 3 (services) and between it and Tabel 1 (how many people there are)."""

from collections.abc import Iterator

import pandas as pd

from indicators.scorecard.checks_parts import contradiction, holds
from indicators.scorecard.model import Definitions

_FORM = "_form"
_KEY = ["kode_desa", "kuartal"]
_PEOPLE = ("ibu_hamil", "anak_0_23")


def service_checks(
    scorecard: pd.DataFrame, formulir4: pd.DataFrame, definitions: Definitions
) -> Iterator[pd.DataFrame]:
    """Findings lebih_dari_seharusnya, lebih_dari_kelompok, seharusnya_beda_tabel1, laki_perempuan, persen_tidak_cocok,
    diduga_kosong."""
    rows = scorecard.merge(formulir4, on=["kode_desa", "kuartal"], how="left", suffixes=("", _FORM))
    written = rows["seharusnya"].notna()
    over = rows[holds(rows["diterima"].gt(rows["seharusnya"]))]
    yield _within(over, "lebih_dari_seharusnya", "diterima", "seharusnya")
    for column, ids in _by_column(definitions, "seharusnya_dari").items():
        own = rows["indikator"].isin(ids)
        more = rows[own & ~written & holds(rows["diterima"].gt(rows[column]))]
        yield _against_tabel1(more, "lebih_dari_seharusnya", "diterima", column)
        other = rows[own & holds(rows["seharusnya"].ne(rows[column]))]
        yield _against_tabel1(other, "seharusnya_beda_tabel1", "seharusnya", column)
    for column, ids in _by_column(definitions, "nol_bila").items():
        exact = [id_ for id_ in ids if definitions[id_].seharusnya_dari]
        own = rows["indikator"].isin(ids) & ~rows["indikator"].isin(exact)
        for name, chosen in (("seharusnya", own & written), ("diterima", own & ~written)):
            yield _against_tabel1(
                rows[chosen & holds(rows[name].gt(rows[column]))], "lebih_dari_kelompok", name, column
            )
    yield _men_and_women(scorecard)
    yield _share_of_nobody(scorecard)
    yield _all_zero(scorecard, formulir4, least=definitions.rules.salinan_angka)


def _by_column(definitions: Definitions, key: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for id_, item in definitions.items():
        if column := getattr(item, key):
            found.setdefault(column, []).append(id_)
    return found


def _within(rows: pd.DataFrame, temuan: str, above: str, below: str) -> pd.DataFrame:
    first, second = (("scorecard", name, rows[name]) for name in (above, below))
    return contradiction(temuan, rows, first=first, second=second)


def _against_tabel1(rows: pd.DataFrame, temuan: str, name: str, column: str) -> pd.DataFrame:
    return contradiction(
        temuan, rows, first=("scorecard", name, rows[name]), second=("formulir4", column, rows[column]),
        suffixes=("", _FORM),
    )  # fmt: skip


def _men_and_women(scorecard: pd.DataFrame) -> pd.DataFrame:
    both = scorecard["diterima_laki"] + scorecard["diterima_perempuan"]
    rows = scorecard[holds(both.ne(scorecard["diterima"]))]
    first = ("scorecard", "diterima_laki + diterima_perempuan", both[rows.index])
    return contradiction("laki_perempuan", rows, first=first, second=("scorecard", "diterima", rows["diterima"]))


def _share_of_nobody(scorecard: pd.DataFrame) -> pd.DataFrame:
    """A percentage beside a count, of which no whole number of people due makes sense (told when the form was read)."""
    rows = scorecard[holds(scorecard["asal_seharusnya"].eq("tidak_cocok"))]
    second = ("scorecard", "persentasenya", pd.Series("tidak cocok dengan jumlah mana pun", index=rows.index))
    return contradiction("persen_tidak_cocok", rows, first=("scorecard", "diterima", rows["diterima"]), second=second)


def _all_zero(scorecard: pd.DataFrame, formulir4: pd.DataFrame, *, least: int) -> pd.DataFrame:
    """Blank sent as 0: domain §9. Said of a form with enough services, all of them 0, although Tabel 3 or Tabel 1 knows
    people they are for."""
    groups = scorecard.groupby(_KEY, sort=False)
    sums = groups[["diterima", "seharusnya"]].sum().assign(rows=groups.size())
    firsts = groups[["kiriman", "lembar", "baris"]].first()
    empty = sums[sums["diterima"].eq(0) & sums["rows"].ge(least)].join(firsts).reset_index()
    both = empty.merge(formulir4, on=_KEY, how="left", suffixes=("", _FORM))
    people = both[list(_PEOPLE)].sum(axis=1)
    within, beside = both[both["seharusnya"].gt(0)], both[both["seharusnya"].eq(0) & people.gt(0)]
    second = {
        "": ("scorecard", "seharusnya (semua layanan)", within["seharusnya"]),
        _FORM: ("formulir4", " + ".join(_PEOPLE), people[beside.index]),
    }
    parts = [
        contradiction(
            "diduga_kosong", rows, first=("scorecard", "diterima (semua layanan)", rows["diterima"]),
            second=second[suffix], suffixes=("", suffix),
        )
        for rows, suffix in ((within, ""), (beside, _FORM))
    ]  # fmt: skip
    return pd.concat([part for part in parts if len(part)] or parts[:1], ignore_index=True)
