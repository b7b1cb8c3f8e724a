"""What the village page shows, as frames: measures beside kecamatan and similar villages, and sources. Pure."""

import pandas as pd

from indicators.catalog_model import Catalog
from indicators.months import due_month
from indicators.pooled import pooled
from loaders.schema import TABLES
from pages._ui import format as fmt
from pages._ui.sentences import above_words

_SHORT_GROUP = {"Keluarga berisiko stunting": "KRS"}


def beside_others(
    village: pd.DataFrame,
    *,
    kecamatan: pd.DataFrame,
    all_villages: pd.DataFrame,
    similar: tuple[str, ...],
    catalog: Catalog,
) -> pd.DataFrame:
    """The village's measures with `kelompok`, `judul`, `nilai_kecamatan`, `nilai_serupa`.

    `lebih_kecamatan` and `lebih_serupa` count the villages above 100 % in the two values.
    """
    of_kecamatan = kecamatan.set_index("indikator")
    of_similar = pooled(all_villages, kode=similar)
    return village.assign(
        kelompok=[_SHORT_GROUP.get(catalog[id_].group, catalog[id_].group) for id_ in village["indikator"]],
        judul=[catalog[id_].short for id_ in village["indikator"]],
        saat=[fmt.month(bulan, short=True) for bulan in village["bulan"]],
        nilai_kecamatan=village["indikator"].map(of_kecamatan["nilai"]),
        nilai_serupa=village["indikator"].map(of_similar["nilai"]),
        lebih_kecamatan=village["indikator"].map(of_kecamatan["desa_lebih"]),
        lebih_serupa=village["indikator"].map(of_similar["desa_lebih"]),
    )


def above_notes(rows: pd.DataFrame) -> list[str]:
    """What the marks in the table's two columns of areas stand for: one sentence for each column that has any."""
    notes = []
    for column, heading in (("lebih_kecamatan", "Kecamatan"), ("lebih_serupa", "Desa seukuran")):
        marked = rows[rows[column].gt(0).fillna(False)]
        listed = [f"{row.judul} {above_words(getattr(row, column))}" for row in marked.itertuples()]
        if listed:
            notes.append(f"{heading}: {'; '.join(listed)}.")
    return notes


def sources(tables: dict[str, pd.DataFrame], catalog: Catalog, *, kode: str, bulan: str) -> pd.DataFrame:
    """Every row of the ledger behind the village's numbers of the month: isi, nilai, berkas, lembar, baris, kiriman."""
    own = {name: rows[rows["kode_desa"] == kode] for name, rows in tables.items()}
    months = {
        name: {due_month(item, bulan) for item in catalog.values() if item.numerator.table == name}
        for name in ("layanan", "pengukuran")
    }
    january = f"{bulan[:4]}-01"
    chosen = {
        "layanan": own["layanan"]["bulan"].isin(months["layanan"]),
        "pengukuran": own["pengukuran"]["bulan"].isin(months["pengukuran"]),
        "laporan": own["laporan"]["bulan"].eq(bulan),
        "rembug": own["rembug"]["tanggal"].str.slice(0, 7).between(january, bulan),
        "rencana_kerja": own["rencana_kerja"]["bulan"].between(january, bulan),
    }
    return pd.concat([_described(own[name][rows], name) for name, rows in chosen.items()], ignore_index=True)


def _described(rows: pd.DataFrame, name: str) -> pd.DataFrame:
    table = TABLES[name]
    return pd.DataFrame(
        {
            "tabel": table.title,
            "isi": [_key_words(table, row) for row in rows.to_dict("records")],
            "nilai": [_value_words(table, row) for row in rows.to_dict("records")],
            "kiriman": rows["kiriman"],
            "lembar": rows["lembar"],
            "baris": rows["baris"],
        },
        columns=["tabel", "isi", "nilai", "kiriman", "lembar", "baris"],
    )


def _key_words(table, row: dict) -> str:
    return ", ".join(cell_words(table.column(name), row[name]) for name in table.key if name != "kode_desa")


def _value_words(table, row: dict) -> str:
    known = [name for name in table.values if not fmt.missing(row[name])]
    return ", ".join(f"{table.column(name).label} {cell_words(table.column(name), row[name])}" for name in known)


def cell_words(column, value: object) -> str:
    """One value of a ledger column as people write it: months and days in full, ya or tidak, official wordings."""
    if column.kind == "month":
        return fmt.month(str(value))
    if column.kind == "date":
        return fmt.day(value)
    if column.kind == "flag":
        return "ya" if value else "tidak"
    titles = {item.id: item.title for item in column.items}
    return titles.get(str(value), fmt.number(value) if column.kind == "count" else str(value))
