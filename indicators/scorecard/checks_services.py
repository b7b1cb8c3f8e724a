"""Contradictions in Tabel 3 (services) and between it and Tabel 1 (how many people there are)."""

from collections.abc import Iterator

import pandas as pd

from indicators.scorecard.checks_parts import contradiction, holds
from indicators.scorecard.model import Definitions

_FORM = "_form"


def service_checks(
    scorecard: pd.DataFrame, formulir4: pd.DataFrame, definitions: Definitions
) -> Iterator[pd.DataFrame]:
    """Findings lebih_dari_seharusnya, lebih_dari_kelompok, seharusnya_beda_tabel1, laki_perempuan, diduga_kosong."""
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
    yield _all_zero(scorecard, least=definitions.rules.salinan_angka)


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


def _all_zero(scorecard: pd.DataFrame, *, least: int) -> pd.DataFrame:
    """Blank sent as 0: domain §9. Said of a form with enough services, all of them 0, some of them due."""
    groups = scorecard.groupby(["kode_desa", "kuartal"], sort=False)
    sums = groups[["diterima", "seharusnya"]].sum().assign(rows=groups.size())
    firsts = groups[["kiriman", "lembar", "baris"]].first()
    found = sums[sums["diterima"].eq(0) & sums["seharusnya"].gt(0) & sums["rows"].ge(least)].join(firsts).reset_index()
    return contradiction(
        "diduga_kosong", found, first=("scorecard", "diterima (semua layanan)", found["diterima"]),
        second=("scorecard", "seharusnya (semua layanan)", found["seharusnya"]),
    )  # fmt: skip
