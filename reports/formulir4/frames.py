"""Ledger and measure frames -> one VillageForm for each village."""

from collections.abc import Collection

import pandas as pd

from reports.area import areas, records
from reports.formulir4.model import COUNTS, Level, Service, VillageForm

_NOT_DUE = "tidak_berlaku"


def village_forms(
    desa: pd.DataFrame,
    *,
    scorecard: pd.DataFrame,
    formulir4: pd.DataFrame,
    layanan: pd.DataFrame,
    konvergensi: pd.DataFrame,
    kuartal: str,
    kode_desa: Collection[str] | None = None,
) -> list[VillageForm]:
    """One form of `kuartal` for each village of `desa` (only those in `kode_desa`, when given), in code order.

    `scorecard`, `formulir4`: the ledger's tables. `layanan`, `konvergensi`: the measures of `indicators.scorecard` at
    village level, from which every percentage is taken, so that the form says what the screens say.
    A village that sent nothing has a form too: an unfilled one.
    """
    rows, measured = _by_key(scorecard, kuartal, "indikator"), _by_key(layanan, kuartal, "indikator")
    counts = {row["kode_desa"]: row for row in _of(formulir4, kuartal)}
    groups = _by_key(konvergensi, kuartal, "kelompok")
    forms = []
    for area in areas(desa, kode_desa):
        kode = area.kode_desa
        reported = {name: value for name in COUNTS if (value := counts.get(kode, {}).get(name)) is not None}
        levels = {name: _level(row) for name, row in groups.get(kode, {}).items() if row["seharusnya"] is not None}
        forms.append(
            VillageForm(
                area=area,
                kuartal=kuartal,
                layanan=_services(rows.get(kode, {}), measured.get(kode, {})),
                hitungan=reported,
                tingkat=levels,
                catatan=_notes(groups.get(kode, {})),
            )
        )
    return forms


def _of(frame: pd.DataFrame, kuartal: str) -> list[dict]:
    return records(frame[frame["kuartal"].eq(kuartal).fillna(False)])


def _by_key(frame: pd.DataFrame, kuartal: str, key: str) -> dict[str, dict[str, dict]]:
    found: dict[str, dict[str, dict]] = {}
    for row in _of(frame, kuartal):
        found.setdefault(row["kode_desa"] if "kode_desa" in row else row["kode"], {})[row[key]] = row
    return found


def _services(rows: dict[str, dict], measured: dict[str, dict]) -> dict[str, Service]:
    """Services with a row, and those nobody was due (known from Tabel 1 without a row)."""
    not_due = {id_ for id_, row in measured.items() if row["keadaan"] == _NOT_DUE}
    found = {}
    for id_ in [*rows, *(not_due - set(rows))]:
        row = rows.get(id_, {})
        found[id_] = Service(
            diterima=row.get("diterima"),
            laki=row.get("diterima_laki"),
            perempuan=row.get("diterima_perempuan"),
            seharusnya=row.get("seharusnya"),
            asal=row.get("asal_seharusnya"),
            nilai=measured.get(id_, {}).get("nilai"),
            is_not_due=id_ in not_due,
        )
    return found


def _level(row: dict) -> Level:
    return Level(
        diterima=row["diterima"],
        seharusnya=row["seharusnya"],
        nilai=row["nilai"],
        is_not_due=row["keadaan"] == _NOT_DUE,
    )


def _notes(groups: dict[str, dict]) -> tuple[str, ...]:
    total = groups.get("total")
    if total is None or total["seharusnya"] is None:
        return ()
    if total["asal"] != "layanan":
        return ("Tabel 4 memakai jumlah yang dilaporkan desa, bukan penjumlahan Tabel 3.",)
    if total["layanan_lapor"] < total["layanan_total"]:
        return (f"Tabel 4 dihitung dari {total['layanan_lapor']} dari {total['layanan_total']} layanan.",)
    return ()
