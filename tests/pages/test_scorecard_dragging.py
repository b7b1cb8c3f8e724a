"""What the opening sentence blames must be part of the number it explains."""

import pandas as pd

from indicators.scorecard.reader import load_definitions
from pages._ui import scorecard_gaps

KODE = "35.16.03.2005"


def services(**short: int) -> pd.DataFrame:
    """One row per service with so many people missing."""
    ids = [id_.replace("_", "-") for id_ in short]
    missing = pd.array(list(short.values()), dtype="Int64")
    return pd.DataFrame({"kode": KODE, "indikator": ids, "kurang_semua": missing, "nilai": 50.0, "keadaan": "nilai"})


def blamed(**short: int) -> list[str]:
    rows = scorecard_gaps.dragging(services(**short), kode=KODE, definitions=load_definitions())
    return list(rows["indikator"])


def test_paud_is_never_what_holds_the_total_back():
    assert blamed(IH_1=3, AN_2=5, PA_1=66) == ["AN-2"]


def test_a_total_that_is_whole_is_held_back_by_nothing():
    assert blamed(IH_1=0, AN_2=0, PA_1=1) == []
