"""Tabel 3 and 4 of one or many villages as a table to take along: numbers as numbers, states in words. Pure."""

from collections.abc import Mapping

import pandas as pd

from indicators.scorecard.model import KELOMPOK_TITLES, Definitions
from indicators.scorecard.words import ASAL_KATA
from pages._ui import bands, scorecard_words
from pages._ui import format as fmt


def scorecard_frame(
    services: pd.DataFrame, groups: pd.DataFrame, definitions: Definitions, names: Mapping[str, str]
) -> pd.DataFrame:
    """One row for every service, then for the groups, of each village in `services` and `groups` (of a board)."""
    codes = list(dict.fromkeys(services["kode"]))
    return pd.concat(
        [
            _rows(rows[rows["kode"].eq(kode)], column, definitions, names)
            for kode in codes
            for rows, column in ((services, "indikator"), (groups, "kelompok"))
        ],
        ignore_index=True,
    )


def _rows(rows: pd.DataFrame, column: str, definitions: Definitions, names: Mapping[str, str]) -> pd.DataFrame:
    is_service = column == "indikator"
    titles = {id_: item.title for id_, item in definitions.items()} | KELOMPOK_TITLES
    each = list(rows.itertuples())
    return pd.DataFrame(
        {
            "Kode desa": rows["kode"],
            "Desa": [names[kode] for kode in rows["kode"]],
            "Triwulan": [fmt.quarter(kuartal, short=True) for kuartal in rows["kuartal"]],
            "Kode": rows[column] if is_service else "Tabel 4",
            "Layanan": rows[column].map(titles),
            "Paket": [definitions[id_].package if is_service else "" for id_ in rows[column]],
            "Diterima": rows["diterima"],
            "Seharusnya": rows["seharusnya"],
            "Persen": rows["nilai"],
            "Keadaan": [bands.words(row.pita, definitions.rules) for row in each],
            "Asal angka": ["" if fmt.missing(row.asal) else ASAL_KATA[row.asal] for row in each],
            "Persen triwulan lalu": rows["nilai_lalu"],
            "Perubahan (poin)": rows["selisih"],
            "Arah": [row.arah.replace("_", " ") for row in each],
            "Mengapa tanpa panah": [scorecard_words.why_no_arrow(row) for row in each],
            "Persen kecamatan": rows["nilai_kecamatan"],
            "Target": rows["target"],
            "Belum menerima": rows["kurang_semua"],
        }
    )
