"""Changed values of a dry run in the words of the forms: titles, labels, names, months. Pure."""

from collections.abc import Mapping

import pandas as pd

from geo import codes
from loaders.ledger.compare import ENDED, KEY_JOINT
from loaders.schema import TABLES, Column, Table
from pages._ui import format as fmt
from pages._ui.plan_view import activity_words
from reports.numbers import NO_VALUE

EMPTIED = "(kosong)"
_YES_NO = {"1": "Ya", "0": "Tidak"}


def changes_frame(changes: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """`changes` of a Preview as tabel, kode_desa, desa, kecamatan, isian, kolom, lama, baru and the whole `kalimat`.

    `names`: area code -> name; a village that is not among them keeps its code.
    """
    if changes.empty:
        return changes.assign(desa="", kecamatan="", isian="", kalimat="")
    parts = [_of_column(rows, TABLES[name], column) for (name, column), rows in _columns(changes)]
    out = pd.concat(parts).sort_index()
    kecamatan = out["kode_desa"].map(lambda kode: codes.parent(kode, "kecamatan"))
    out = out.assign(
        desa=out["kode_desa"].map(lambda kode: names.get(kode, kode)),
        kecamatan=kecamatan.map(lambda kode: names.get(kode, kode)),
    )
    return out.assign(kalimat=[_sentence(row) for row in out.itertuples()])


def replaced_lines(changes: pd.DataFrame, names: Mapping[str, str]) -> list[str]:
    """One sentence for each numbered line that turns into another one: its number was written by somebody before."""
    said = []
    for (name, column), rows in _columns(changes):
        table = TABLES[name]
        if column != table.line_words:
            continue
        rows = rows[rows["lama"].notna() & rows["baru"].notna() & rows["baru"].ne(ENDED)]
        rows = rows[rows["lama"].map(_letters) != rows["baru"].map(_letters)]
        worded = changes_frame(rows, names)
        said += [f"{row.tabel}, {_place(row)}, {row.isian}: “{row.lama}” → “{row.baru}”"
                 for row in worded.itertuples()]  # fmt: skip
    return said


def _columns(changes: pd.DataFrame):
    return changes.groupby(["tabel", "kolom"], sort=False)


def _of_column(rows: pd.DataFrame, table: Table, name: str) -> pd.DataFrame:
    column = table.column(name)
    return rows.assign(
        tabel=table.title,
        isian=_mapped(rows["kunci"], lambda kunci: key_words(table, kunci)),
        kolom=column.label,
        lama=_mapped(rows["lama"], lambda value: value_words(column, value)),
        baru=_mapped(rows["baru"], lambda value: value_words(column, value)),
    )


def _mapped(values: pd.Series, words) -> pd.Series:
    """`words` of each distinct value: a thousand cells say the same few things."""
    said = {value: words(value) for value in values.unique()}
    return values.map(lambda value: said[value]).astype(object)


def key_words(table: Table, kunci: str) -> str:
    """'K03 · 2026-11' -> 'K03 KIE interpersonal …, November 2026'. Only the first part may be free text."""
    columns = [table.column(name) for name in table.key if name != "kode_desa"]
    parts = kunci.rsplit(KEY_JOINT, max(len(columns) - 1, 0)) if columns else []
    return ", ".join(_key_part(column, part) for column, part in zip(columns, parts, strict=True))


def _key_part(column: Column, value: str) -> str:
    if column.name in ("nomor", "tahun"):
        return f"{column.name} {value}"
    if column.name == "kegiatan":
        return activity_words(value, _titles(column).get(value, value))
    if column.name == "langkah":
        return f"langkah {value} {_titles(column).get(value, '')}".strip()
    return value_words(column, value)


def value_words(column: Column, value: object) -> str:
    """A stored value as a person writes it: a flag Ya or Tidak, a day and a month in words, an id as its title."""
    if fmt.missing(value):
        return EMPTIED
    value = str(value)
    if value == ENDED:
        return value
    if column.kind == "flag":
        return _YES_NO.get(value, value)
    if column.kind == "count":
        return f"Rp {fmt.number(int(value))}" if column.unit == "rupiah" else fmt.number(int(value))
    write = {"month": fmt.month, "quarter": fmt.quarter, "date": fmt.day}.get(column.kind)
    return write(value) if write else _titles(column).get(value, value)


def _titles(column: Column) -> dict[str, str]:
    return {item.id: item.title for item in column.items}


def _letters(words: str) -> str:
    """Words without case, spaces and punctuation: a comma more is no other line."""
    return "".join(char for char in str(words).casefold() if char.isalnum())


def _place(row) -> str:
    return f"{row.desa} (Kec. {row.kecamatan})"


def _sentence(row) -> str:
    what = f"{row.isian}, {row.kolom}" if row.isian else row.kolom
    verb = f"{row.lama or NO_VALUE}, {ENDED}" if row.baru == ENDED else f"{row.lama} → {row.baru}"
    return f"{row.tabel}, {_place(row)}: {what}: {verb}"
