"""What holds a village's scorecard back, or why nothing can be named. Pure."""

import pandas as pd

from indicators.scorecard.gaps import largest_gaps
from indicators.scorecard.model import Definitions
from pages._ui import format as fmt
from pages._ui import scorecard_words


def dragging(services: pd.DataFrame, *, kode: str, definitions: Definitions) -> pd.DataFrame:
    """The service that holds the village's total back most, in at most one row; PAUD is not in the total."""
    counted = services[services["indikator"].isin(definitions.of_group("total"))]
    return largest_gaps(counted, kode=kode, most=1)


def no_gap(services: pd.DataFrame) -> str:
    """Why there is no gap to close: nothing reported, everybody served as far as reported, or nobody due."""
    if scorecard_words.is_silent(services):
        return "Belum ada layanan yang dilaporkan, jadi kekurangannya belum dapat dihitung."
    unknown = services["keadaan"].isin(["belum_lapor", "tanpa_penyebut"])
    reach = f"; {fmt.number(int(unknown.sum()))} layanan belum dapat dihitung" if unknown.any() else ""
    return f"Tidak ada kekurangan pada layanan yang dapat dihitung{reach}."
