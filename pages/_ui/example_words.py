"""A worked example of the catalogue as people read it: column labels, official wordings, statuses. Pure."""

import pandas as pd

from indicators.catalog_model import Example
from indicators.examples import NOTHING, TOTAL, parse
from loaders.schema import TABLES
from pages._ui import theme
from pages._ui.profile import cell_words

EMPTY = "(kosong)"
_RESULT = {
    "daerah": "Daerah",
    "pembilang": "Pembilang (n)",
    "penyebut": "Penyebut (N)",
    "nilai": "Nilai (%)",
    "status": "Status",
    "kurang": "Ke target",
}


def sheet(example: Example) -> pd.DataFrame:
    """What the villages sent, under the labels of the template; a cell left empty says so."""
    table = TABLES[example.table]
    rows = parse(example.rows)
    out = {"Desa": [row["desa"] for row in rows]}
    for name in [name for name in rows[0] if name != "desa"]:
        out[table.column(name).label] = [_cell(table.column(name), row[name]) for row in rows]
    return pd.DataFrame(out)


def result(example: Example) -> pd.DataFrame:
    """What comes out for each village and for the kecamatan of all of them."""
    rows = pd.DataFrame(parse(example.expect)).rename(columns=_RESULT)
    is_total = rows["Daerah"] == TOTAL
    status = [word if word == NOTHING else theme.status_words(word) for word in rows["Status"]]
    return rows.assign(Daerah=rows["Daerah"].mask(is_total, "Sekecamatan"), Status=status)


def _cell(column, cell: str) -> str:
    if not cell:
        return EMPTY
    return cell_words(column, int(cell) if column.kind in ("count", "flag", "year") and cell.isdigit() else cell)
