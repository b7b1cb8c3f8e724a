"""Villages of similar size, to compare one village with its like.

Size is the number of under-fives (S) last reported within the months of `catalog/aturan.toml` up to the month chosen.
The nearest in size count; among equally near ones the smaller code. A village whose size is unknown has no peers.
"""

import pandas as pd

from indicators.catalog_model import Settings
from indicators.months import shift


def sizes(pengukuran: pd.DataFrame, *, bulan: str, settings: Settings) -> pd.Series:
    """Under-fives per village (index kode_desa, Int64), newest report up to `bulan`; unreported villages are absent."""
    first = shift(bulan, 1 - settings.similar_months)
    months = pengukuran["bulan"]
    known = pengukuran[pengukuran["balita_s"].notna() & months.ge(first) & months.le(bulan)]
    newest = known.sort_values("bulan").drop_duplicates("kode_desa", keep="last")
    return newest.set_index("kode_desa")["balita_s"].sort_index()


def similar_villages(pengukuran: pd.DataFrame, *, kode_desa: str, bulan: str, settings: Settings) -> tuple[str, ...]:
    """Codes of the villages nearest in size, nearest first, without the village itself; () when its size is unknown."""
    size = sizes(pengukuran, bulan=bulan, settings=settings)
    if kode_desa not in size.index:
        return ()
    distance = (size.drop(kode_desa) - size[kode_desa]).abs()
    # The index is in code order, and a stable sort keeps it among equals.
    return tuple(distance.sort_values(kind="stable").index[: settings.similar_villages])
