"""Contradictions in a village's form, in words: what, both sides, and where each stands. Pure; callers escape."""

import pandas as pd

from indicators.scorecard.checks import TEMUAN
from indicators.scorecard.model import Definitions
from loaders.schema import TABLES
from pages._ui import format as fmt
from pages._ui.tables import Show

COLUMNS = (
    Show("apa", "Yang perlu dicocokkan", width="medium"),
    Show("layanan", "Layanan"),
    Show("satu", "Tertulis"),
    Show("dua", "Tetapi"),
    Show("tempat", "Tempatnya"),
)
_SUMS = " + "


def written(findings: pd.DataFrame, definitions: Definitions) -> pd.DataFrame:
    """Findings of `scorecard_checks` as rows to read: the columns of COLUMNS."""
    rows = findings.to_dict("records")
    return pd.DataFrame(
        {
            "apa": [TEMUAN[row["temuan"]] for row in rows],
            "layanan": [_service(row["indikator"], definitions) for row in rows],
            "satu": [_side(row, 1) for row in rows],
            "dua": [_side(row, 2) for row in rows],
            "tempat": [_places(row) for row in rows],
        },
        columns=[show.name for show in COLUMNS],
    )


def _service(id_: object, definitions: Definitions) -> str:
    return f"{id_} {definitions[id_].short}" if id_ in definitions else ""


def _side(row: dict, number: int) -> str:
    """'jumlah anak 41'."""
    value, column = row[f"isi_{number}"], row[f"kolom_{number}"]
    if fmt.missing(value):
        return fmt.NO_VALUE
    return f"{column_words(row[f'tabel_{number}'], column)} {value}"


def column_words(tabel: object, kolom: object) -> str:
    """The official label of a quoted column; a sum of columns label by label, other words as they are."""
    if fmt.missing(tabel) or fmt.missing(kolom):
        return ""
    labels = {column.name: column.label.lower() for column in TABLES[str(tabel)].columns}
    return _SUMS.join(_label(part, labels) for part in str(kolom).split(_SUMS))


def _label(part: str, labels: dict[str, str]) -> str:
    name, space, rest = part.partition(" ")
    return labels.get(name, name) + space + rest


def _places(row: dict) -> str:
    places = [_place(row, number) for number in (1, 2)]
    return "; ".join(dict.fromkeys(place for place in places if place))


def _place(row: dict, number: int) -> str:
    sheet, line = row[f"lembar_{number}"], row[f"baris_{number}"]
    named = "" if fmt.missing(sheet) else f"lembar {sheet}"
    return f"{named}, baris {line}" if named and not fmt.missing(line) else named
