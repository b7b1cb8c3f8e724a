"""Contradictions within Formulir 4 (Tabel 1, 2, 4, 5)."""

from collections.abc import Iterator

import pandas as pd

from indicators.scorecard.checks_parts import contradiction, holds
from indicators.scorecard.model import TOTALLED

_PARTS = (
    ("ibu_hamil_kek", "ibu_hamil"),
    ("anak_gizi", "anak_0_23"),
    ("ih_diterima", "ih_seharusnya"),
    ("an_diterima", "an_seharusnya"),
    ("total_diterima", "total_seharusnya"),
    ("dd_pembangunan_stunting", "dd_pembangunan_total"),
    ("dd_pemberdayaan_stunting", "dd_pemberdayaan_total"),
)
_COLOURS = ("tikar_hijau", "tikar_kuning", "tikar_merah")
_SIDES = ("diterima", "seharusnya")
_PAUD = "PA-1"


def form_checks(scorecard: pd.DataFrame, formulir4: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """Findings tikar_*, bagian_lebih_dari_total, tabel4_tidak_jumlah and paud_dalam_total."""
    for part, whole in _PARTS:
        rows = formulir4[holds(formulir4[part].gt(formulir4[whole]))]
        yield _of_form(rows, "bagian_lebih_dari_total", (part, rows[part]), (whole, rows[whole]))
    yield _colours(formulir4)
    rows = formulir4[holds(formulir4["tikar_total"].ne(formulir4["anak_0_23"]))]
    yield _of_form(rows, "tikar_beda_anak", ("tikar_total", rows["tikar_total"]), ("anak_0_23", rows["anak_0_23"]))
    for each in _SIDES:
        yield from _grand_total(scorecard, formulir4, each)


def _of_form(
    rows: pd.DataFrame, temuan: str, first: tuple[str, pd.Series], second: tuple[str, pd.Series]
) -> pd.DataFrame:
    return contradiction(temuan, rows, first=("formulir4", *first), second=("formulir4", *second))


def _colours(formulir4: pd.DataFrame) -> pd.DataFrame:
    """Without 'tidak diukur' the colours may be fewer than the total (the rest was not measured), but never more."""
    colours = formulir4[_COLOURS[0]] + formulir4[_COLOURS[1]] + formulir4[_COLOURS[2]]
    unmeasured, total = formulir4["tikar_tidak_diukur"], formulir4["tikar_total"]
    whole = (colours + unmeasured).where(unmeasured.notna(), colours)
    wrong = holds((colours + unmeasured).ne(total)) | (unmeasured.isna() & holds(colours.gt(total)))
    rows = formulir4[wrong]
    words = " + ".join((*_COLOURS, "tikar_tidak_diukur"))
    return _of_form(rows, "tikar_tidak_pas", (words, whole[wrong]), ("tikar_total", total[wrong]))


def _grand_total(scorecard: pd.DataFrame, formulir4: pd.DataFrame, each: str) -> Iterator[pd.DataFrame]:
    """TOTAL must be ibu hamil + anak; when it is larger by just PA-1, PAUD was added."""
    parts = " + ".join(f"{name}_{each}" for name in TOTALLED)
    added = formulir4[f"ih_{each}"] + formulir4[f"an_{each}"]
    apart = holds(formulir4[f"total_{each}"].ne(added))
    wrong = formulir4[apart].assign(added=added[apart])
    paud = scorecard.loc[scorecard["indikator"].eq(_PAUD), ["kode_desa", "kuartal", each, "kiriman", "lembar", "baris"]]
    rows = wrong.merge(paud, on=["kode_desa", "kuartal"], how="left", suffixes=("", "_paud"))
    by_paud = holds((rows[f"total_{each}"] - rows["added"]).eq(rows[each]) & rows[each].gt(0))
    own, other = rows[~by_paud], rows[by_paud].assign(indikator=_PAUD)
    yield _of_form(own, "tabel4_tidak_jumlah", (f"total_{each}", own[f"total_{each}"]), (parts, own["added"]))
    yield contradiction(
        "paud_dalam_total", other, first=("formulir4", f"total_{each}", other[f"total_{each}"]),
        second=("scorecard", f"{each} ({_PAUD})", other[each]), suffixes=("", "_paud"),
    )  # fmt: skip
