"""A village list taken from the boundary file itself, for a kabupaten that has none yet."""

import pandas as pd

from geo.codes import parent
from loaders.schema import TABLES

_JENIS = {"1": "kelurahan", "2": "desa"}


def villages_of(rows: pd.DataFrame) -> pd.DataFrame:
    """Table `desa` (plus `lembar`, `baris`) from the file's rows with a village code; the first row of a code wins.

    `jenis` follows from the code's last block (1xxx kelurahan, 2xxx desa). A kecamatan the file does not name is
    called by its code.
    """
    coded = rows[rows["kode"].notna()].drop_duplicates("kode").reset_index(drop=True)
    kode = coded["kode"].astype("str")
    desa = pd.DataFrame(
        {
            "kode_desa": kode,
            "nama_desa": coded["nama"].fillna(kode),
            "jenis": [_JENIS.get(k[-4]) for k in kode],
            "nama_kecamatan": coded["kecamatan"].fillna(pd.Series([parent(k, "kecamatan") for k in kode])),
            "nama_kabupaten": coded["kabupaten"],
            "nama_provinsi": coded["provinsi"],
        }
    ).astype("str")
    desa["lembar"] = pd.Series([""] * len(desa), dtype="str")
    desa["baris"] = coded["row"].astype("Int64")
    return desa[[*TABLES["desa"].names, "lembar", "baris"]]
