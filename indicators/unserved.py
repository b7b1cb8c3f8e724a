"""People due a service who did not get it, by village: the ones a meeting sends somebody to (domain §10)."""

from collections.abc import Sequence

import pandas as pd

from indicators.catalog_model import Catalog

UNSERVED = ("bumil_kek_asupan", "balita_gibur", "balita_gikur", "krs_damping")


def unserved_people(measures: pd.DataFrame, *, catalog: Catalog, indicators: Sequence[str] = UNSERVED) -> pd.DataFrame:
    """Village rows of `measures` (as known for a month) with `orang` = penyebut − pembilang.

    Columns: indikator, kode, bulan, orang (Int64), pembilang, penyebut, status (of the measure, against its target),
    satuan (the catalogue's word, "ibu hamil"), keadaan: `belum_terlayani` (orang > 0), `periksa` (more served than due:
    orang <NA>), `belum_lapor` (orang <NA>).
    Villages where everybody was served or nobody was due have no row. Ordered as `indicators`, then most people first,
    then the code; the unknown ones last within an indicator.
    """
    rows = measures[measures["indikator"].isin(indicators)]
    gap = rows["penyebut"] - rows["pembilang"]
    state = pd.Series("belum_terlayani", index=rows.index, dtype="str")
    state = state.mask(rows["status"].eq("periksa"), "periksa").mask(rows["status"].eq("belum_lapor"), "belum_lapor")
    rows = rows.assign(orang=gap.where(gap.gt(0).fillna(False)), keadaan=state)
    rows = rows[rows["orang"].notna() | state.ne("belum_terlayani")]
    place = rows["indikator"].map({id_: number for number, id_ in enumerate(indicators)})
    rows = rows.assign(place=place, satuan=rows["indikator"].map({id_: item.counted for id_, item in catalog.items()}))
    rows = rows.sort_values(
        ["place", "orang", "keadaan", "kode"], ascending=[True, False, True, True], na_position="last"
    )
    kept = ["indikator", "kode", "bulan", "orang", "pembilang", "penyebut", "status", "satuan", "keadaan"]
    return rows[kept].reset_index(drop=True)
