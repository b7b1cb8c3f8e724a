"""The village list the generator works from: real codes, names and rough centres, nothing else."""

import pandas as pd

from sample_data.generate.paths import DESA_CSV, PUSAT_CSV


def read_villages() -> pd.DataFrame:
    """kode_desa, nama_desa, jenis, nama_kecamatan …, lat, lon and kode_kecamatan, sorted by code."""
    desa = pd.read_csv(DESA_CSV, dtype=str)
    centres = pd.read_csv(PUSAT_CSV, dtype={"kode_desa": str, "lat": float, "lon": float})
    joined = desa.merge(centres, on="kode_desa", validate="one_to_one")
    return joined.assign(kode_kecamatan=joined["kode_desa"].str[:8]).sort_values("kode_desa", ignore_index=True)
