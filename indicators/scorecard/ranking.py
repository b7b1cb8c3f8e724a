"""Areas in order of their share, worst first. What cannot be ranked comes back apart, with the reason."""

import pandas as pd

from indicators.ranking import Ranking
from indicators.scorecard.model import PITA


def rank(rows: pd.DataFrame) -> Ranking:
    """Orders rows of `services` or `convergence`: one service or group, one quarter; ValueError when there are more.

    Lowest share first; among equal shares those with more due, then the code. Above 100 % (periksa), nobody due,
    nothing reported and S unknown are left out, with that `pita` as `alasan`: visible, never ranked.
    """
    id_ = "indikator" if "indikator" in rows else "kelompok"
    if rows[id_].nunique() > 1 or rows["kuartal"].nunique() > 1:
        raise ValueError("a ranking is of one service or group in one quarter")
    in_band = rows["pita"].isin(PITA)
    ranked, left = rows[in_band], rows[~in_band]
    place = ranked["nilai"].rank(method="min").astype("Int64")
    by = ["urutan", "seharusnya", "kode"]
    return Ranking(
        ranked=ranked.assign(urutan=place).sort_values(by, ascending=[True, False, True], ignore_index=True),
        left_out=left.assign(alasan=left["pita"]).sort_values(["alasan", "kode"], ignore_index=True),
    )
