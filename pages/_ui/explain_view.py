"""What "Jelaskan angka ini" says: an Explanation as sentences and tables. Pure; names are escaped by the caller."""

from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from geo import codes
from indicators.catalog_model import Indicator
from indicators.explanation import NO_SHARE, Explanation, Remark, RowKey
from indicators.scorecard.model import KELOMPOK_TITLES, Definitions
from loaders.schema import TABLES, Column
from pages._ui import bands, profile, sentences, text
from pages._ui import format as fmt

_NAMED = 6
_EXACT = 2
_FORM, _SCORECARDS = "Formulir 4", ("scorecard", "formulir4")


def calculation(exp: Explanation) -> str:
    """'28 ÷ 40 × 100 = 70,00%', or why there is no percentage."""
    if exp.nilai is None:
        return NO_SHARE[exp.keadaan]
    above, below = fmt.number(exp.pembilang), fmt.number(exp.penyebut)
    return f"{above} ÷ {below} × 100 = {fmt.percent(exp.nilai, decimals=_EXACT)}"


def added_services(rows: pd.DataFrame) -> str:
    """'24 ÷ 35 × 100 = 68,57%, dijumlahkan dari 2 layanan; di atas 100% dan yang belum dilaporkan tidak ikut.'"""
    own = rows[rows["diterima"].notna() & ~rows["periksa"]]
    if own.empty or not own["seharusnya"].sum():
        return "Belum ada layanan di antaranya yang dapat dijumlahkan."
    above, below = int(own["diterima"].sum()), int(own["seharusnya"].sum())
    share = fmt.percent(100 * above / below, decimals=_EXACT)
    return (
        f"{fmt.number(above)} ÷ {fmt.number(below)} × 100 = {share}, dijumlahkan dari {fmt.number(len(own))} di antara "
        f"{fmt.number(len(rows))} layanan; yang di atas 100% dan yang belum dilaporkan tidak ikut."
    )


def remarks(exp: Explanation, *, names: Mapping[str, str], definitions: Definitions) -> list[str]:
    """One sentence for each thing left out, then for each thing to know; villages and services are named."""
    return [_remark(each, exp, names, definitions) for each in (*exp.ditinggalkan, *exp.catatan)]


def _remark(remark: Remark, exp: Explanation, names: Mapping[str, str], definitions: Definitions) -> str:
    parts = [remark.kata]
    if remark.layanan and remark.alasan != "paud":
        parts.append(text.listing([definitions[id_].short for id_ in remark.layanan], most=_NAMED))
    if remark.jumlah is not None:
        parts.append(f"{fmt.number(remark.jumlah)} orang")
    if remark.kode and exp.desa_total > 1:
        named = text.listing([names[kode] for kode in remark.kode], most=_NAMED)
        parts.append(f"{fmt.number(len(remark.kode))} desa ({named})")
    return " · ".join(parts)


def parts(exp: Explanation, *, names: Mapping[str, str], definitions: Definitions) -> pd.DataFrame:
    """What was added: kode, nama, diterima, seharusnya, persen; lowest share first, those without a share last."""
    rows = [
        {"kode": part.kode, "nama": _part_name(part, names, definitions), "diterima": part.pembilang,
         "seharusnya": part.penyebut, "persen": 100 * part.pembilang / part.penyebut if part.penyebut else float("nan")}
        for part in exp.bagian
    ]  # fmt: skip
    frame = pd.DataFrame(rows, columns=["kode", "nama", "diterima", "seharusnya", "persen"])
    return frame.sort_values(["persen", "kode"], na_position="last", ignore_index=True)


def _part_name(part, names: Mapping[str, str], definitions: Definitions) -> str:
    if part.id:
        return KELOMPOK_TITLES.get(part.id) or definitions[part.id].short
    return names[part.kode]


def source_rows(
    keys: Sequence[RowKey], tables: Mapping[str, pd.DataFrame], *, names: Mapping[str, str], definitions: Definitions
) -> pd.DataFrame:
    """The ledger rows a number rests on: desa, isi, nilai, and where they came from: kiriman, lembar, baris."""
    found = list(_found(keys, tables))
    rows = [
        {"desa": names[row["kode_desa"]], "isi": _content(key, definitions), "nilai": _values(key, row),
         "kiriman": row["kiriman"], "lembar": row["lembar"], "baris": row["baris"]}
        for key, row in found
    ]  # fmt: skip
    frame = pd.DataFrame(rows, columns=["desa", "isi", "nilai", "kiriman", "lembar", "baris"])
    return frame.astype({"kiriman": "Int64", "baris": "Int64"})


def _found(keys: Sequence[RowKey], tables: Mapping[str, pd.DataFrame]) -> Iterator[tuple[RowKey, dict]]:
    """Each row looked up once: all keys of an explanation ask few tables."""
    kept: dict[str, dict[tuple, dict]] = {}
    for key in keys:
        if key.tabel not in kept:
            kept[key.tabel] = _by_key(tables[key.tabel], key.tabel, [one for one in keys if one.tabel == key.tabel])
        values = dict(key.kunci)
        row = kept[key.tabel].get(tuple(values[name] for name in TABLES[key.tabel].key))
        if row is not None:
            yield key, row


def _by_key(frame: pd.DataFrame, tabel: str, keys: Sequence[RowKey]) -> dict[tuple, dict]:
    """The rows that may be asked for, by their key: cut column by column first, as most tables are long."""
    for place, name in enumerate(TABLES[tabel].key):
        frame = frame[frame[name].isin({one.kunci[place][1] for one in keys})]
    return {tuple(row[name] for name in TABLES[tabel].key): row for row in frame.to_dict("records")}


def _content(key: RowKey, definitions: Definitions) -> str:
    kunci = dict(key.kunci)
    if key.tabel in _SCORECARDS:
        return definitions[kunci["indikator"]].short if "indikator" in kunci else _FORM
    table = TABLES[key.tabel]
    named = [profile.cell_words(table.column(name), value) for name, value in key.kunci if name != "kode_desa"]
    return ", ".join((table.title, *named))


def _values(key: RowKey, row: Mapping[str, object]) -> str:
    return labelled(row, key.tabel, key.kolom)


def labelled(row: Mapping[str, object], tabel: str, columns: Sequence[str]) -> str:
    """'diterima 28, seharusnya 40': the cells of a ledger row; without `columns` all that are filled."""
    table = TABLES[tabel]
    shown = columns or [name for name in table.values if not fmt.missing(row[name])]
    return ", ".join(f"{table.column(name).label.lower()} {_cell(table.column(name), row[name])}" for name in shown)


def _cell(column: Column, value: object) -> str:
    return fmt.NO_VALUE if fmt.missing(value) else profile.cell_words(column, value)


def earlier_values(history: pd.DataFrame, key: RowKey) -> pd.DataFrame:
    """Every value ever sent for one row (`Ledger.history`), newest first: nilai, saat, dicabut in words."""
    return history.assign(
        nilai=[_values(key, row) for row in history.to_dict("records")],
        saat=history["waktu"].map(fmt.moment),
        dicabut=["" if fmt.missing(day) else f"dibatalkan {fmt.day(day)}" for day in history["dicabut_pada"]],
    )


def by_quarter(rows: pd.DataFrame, *, kode: str, until: str) -> pd.DataFrame:
    """One service or group of one area up to a quarter, newest first: triwulan in words, pembilang, penyebut, pita."""
    own = rows[rows["kode"].eq(kode) & rows["kuartal"].le(until)].sort_values("kuartal", ascending=False)
    own = own.rename(columns={"diterima": "pembilang", "seharusnya": "penyebut"}).reset_index(drop=True)
    return own.assign(triwulan=[fmt.quarter(each, short=True) for each in own["kuartal"]])


def by_month(rows: pd.DataFrame, *, kode: str, until: str) -> pd.DataFrame:
    """One monthly measure of one area up to a month, newest first, with the columns the table of months shows."""
    own = rows[rows["kode"].eq(kode) & rows["bulan"].le(until)].sort_values("bulan", ascending=False)
    return own.assign(saat=[fmt.month(each) for each in own["bulan"]]).reset_index(drop=True)


def month_heading(exp: Explanation, *, title: str, row, indicator: Indicator) -> str:
    """'Bumil TTD, Desa Sajen, Agustus 2026: 80,0% (28/35), target 80% tercapai'."""
    words = f"{indicator.short}, {title}, {fmt.month(exp.masa)}: {sentences.standing(row, indicator)}"
    if len(exp.kode) == codes.LENGTHS["desa"]:
        return words
    return f"{words}, dari {fmt.number(len(exp.desa_dihitung))} di antara {fmt.number(exp.desa_total)} desa"


def heading(exp: Explanation, *, title: str, row, definitions: Definitions) -> str:
    """'Jamban (anak), Desa Sajen, Triwulan III 2026 (Jul–Sep): 70,0% (28/40)'."""
    words = f"{exp.judul}, {title}, {fmt.quarter(exp.masa)}: {bands.share(row, definitions.rules)}"
    if len(exp.kode) == codes.LENGTHS["desa"]:
        return words
    return f"{words}, dari {fmt.number(len(exp.desa_dihitung))} di antara {fmt.number(exp.desa_total)} desa"
