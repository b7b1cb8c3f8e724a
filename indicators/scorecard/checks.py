"""Scorecard numbers that contradict each other, within a form, between its tables, and from quarter to quarter.

Every finding quotes both sides with their source, so that a screen shows both. Silence contradicts nothing.
"""

from collections.abc import Mapping, Sequence

import pandas as pd

from indicators.counts import empty_table
from indicators.quotes import findings
from indicators.scorecard.checks_form import form_checks
from indicators.scorecard.checks_level import group_sums, level_checks
from indicators.scorecard.checks_quarters import quarter_checks
from indicators.scorecard.checks_services import service_checks
from indicators.scorecard.model import Definitions
from indicators.scorecard.quarters import before
from indicators.villages import codes_of, with_provenance

TEMUAN = {
    "diduga_kosong": "Formulir terisi nol semua, padahal ada sasarannya: diduga kosong",
    "lebih_dari_seharusnya": "Yang menerima lebih banyak daripada yang seharusnya",
    "lebih_dari_kelompok": "Lebih banyak daripada jumlah kelompoknya di Tabel 1",
    "seharusnya_beda_tabel1": "Jumlah seharusnya berbeda dengan Tabel 1",
    "persen_tidak_cocok": "Persentase yang tertulis tidak cocok dengan jumlah orang mana pun",
    "laki_perempuan": "Laki-laki dan perempuan tidak berjumlah sama dengan jumlahnya",
    "tikar_tidak_pas": "Hijau, kuning, merah, dan tidak diukur tidak berjumlah sama dengan total tikar",
    "tikar_beda_anak": "Jumlah anak di tikar berbeda dengan Tabel 1",
    "bagian_lebih_dari_total": "Bagian lebih besar daripada totalnya",
    "tabel4_beda_tabel3": "Tabel 4 berbeda dengan jumlah layanannya; yang dipakai jumlah layanannya",
    "tabel4_tidak_jumlah": "Baris TOTAL Tabel 4 bukan jumlah ibu hamil dan anak",
    "paud_dalam_total": "Baris TOTAL Tabel 4 memuat PAUD",
    "kuartal_disalin": "Semua angka sama dengan triwulan sebelumnya",
    "lonjakan_sasaran": "Jumlah sasaran melonjak dari triwulan sebelumnya",
    "lonjakan_seharusnya": "Jumlah seharusnya melonjak dari triwulan sebelumnya",
    "lonjakan_diterima": "Jumlah diterima melonjak dari triwulan sebelumnya",
}
"""Finding codes in their order, with their titles."""
_OF_A_BLANK = ("seharusnya_beda_tabel1", "lonjakan_seharusnya", "lonjakan_diterima", "tikar_beda_anak")


def scorecard_checks(
    tables: Mapping[str, pd.DataFrame], desa: pd.DataFrame, *, definitions: Definitions, quarters: Sequence[str]
) -> pd.DataFrame:
    """All findings of the quarters asked for, by village, then in the order of TEMUAN, then by quarter.

    `tables`: `scorecard` and `formulir4` as from the ledger, with the quarter before those asked for, to compare.
    Columns: kode_desa, temuan (TEMUAN), indikator (id or <NA>), kuartal, then for both sides (ending `_1`, `_2`):
    tabel, kolom, isi (the cell, or a sum of cells, as text), kiriman, lembar, baris.
    """
    wanted = frozenset(quarters) | {before(each) for each in quarters}
    cut = {name: _cut(tables.get(name), name, desa, wanted) for name in ("scorecard", "formulir4")}
    now = {name: frame[frame["kuartal"].isin(quarters)] for name, frame in cut.items()}
    summed = group_sums(cut, desa, definitions=definitions, quarters=quarters)
    found = [
        *service_checks(now["scorecard"], now["formulir4"], definitions),
        *form_checks(now["scorecard"], now["formulir4"]),
        *level_checks(now["scorecard"], now["formulir4"], summed),
        *quarter_checks(cut["scorecard"], cut["formulir4"], quarters=quarters, rules=definitions.rules),
    ]
    return _without_consequences(findings(found, order=list(TEMUAN)).rename(columns={"bulan": "kuartal"}))


def _without_consequences(found: pd.DataFrame) -> pd.DataFrame:
    """Of a form that is suspected blank one thing is told, not that each of its zeros differs from something."""
    key = pd.MultiIndex.from_frame(found[["kode_desa", "kuartal"]])
    blank = key.isin(key[found["temuan"].eq("diduga_kosong").to_numpy(dtype=bool)])
    return found[~(blank & found["temuan"].isin(_OF_A_BLANK).to_numpy(dtype=bool))].reset_index(drop=True)


def _cut(frame: pd.DataFrame | None, name: str, desa: pd.DataFrame, quarters: frozenset[str]) -> pd.DataFrame:
    frame = empty_table(name) if frame is None else frame
    chosen = frame["kuartal"].isin(quarters) & frame["kode_desa"].isin(codes_of(desa))
    return with_provenance(frame[chosen].reset_index(drop=True))
