"""The scorecard grid: areas × services, each cell a percentage with its band, or its state in words. Pure.

Cells are text that also sorts: numbers are padded to one width and states come after them, so that a click on a heading
orders the areas by value, and silence is never taken for a low number.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
from pandas.io.formats.style import Styler

from geo import codes
from indicators.scorecard.model import KELOMPOK, PITA, Definitions
from pages._ui import bands, theme
from pages._ui import convergence_columns as columns
from pages._ui import format as fmt

PERCENT, SHARE, MISSING = "Persen", "n/N", "Belum menerima"
CONTENTS = (PERCENT, SHARE, MISSING)
BY_NAME = "nama"
_WIDTH = 5
_STATES = {"belum_lapor": "belum", "tidak_berlaku": "tak ada", "tanpa_penyebut": "sasaran"}
PLACE = "Kecamatan"


@dataclass(frozen=True, kw_only=True)
class Grid:
    """Rows are areas (`kode`), columns ids (`ids`); `words` as shown, with names before them, `pita` per id."""

    kode: tuple[str, ...]
    ids: tuple[str, ...]
    words: pd.DataFrame
    pita: pd.DataFrame


def long(services: pd.DataFrame, groups: pd.DataFrame) -> pd.DataFrame:
    """Rows of both frames of a Board under one column `id`."""
    parts = [groups.rename(columns={"kelompok": "id"}), services.rename(columns={"indikator": "id"})]
    shared = [name for name in parts[0].columns if name in parts[1].columns]
    return pd.concat([part[shared] for part in parts], ignore_index=True)


def grid(
    rows: pd.DataFrame, kode: Sequence[str], *, ids: Sequence[str], names: Mapping[str, str], order_by: str,
    content: str, definitions: Definitions,
) -> Grid:  # fmt: skip
    """The grid of the areas `kode` of one level. `rows`: `long` of one quarter; `order_by`: an id, or BY_NAME."""
    by_id = {id_: rows[rows["id"].eq(id_)].set_index("kode").reindex(list(kode)) for id_ in ids}
    order = _order(rows[rows["id"].eq(order_by)], kode, names)
    words = {("", "Wilayah"): [names[each] for each in order]}
    if len(order[0]) == codes.LENGTHS["desa"] and len({codes.parent(each, "kecamatan") for each in order}) > 1:
        words["", PLACE] = [names[codes.parent(each, "kecamatan")] for each in order]
    for id_, part in by_id.items():
        place = (columns.over_heading(id_, definitions), columns.heading(id_))
        words[place] = [_cell(row, content, definitions) for row in part.reindex(order).itertuples()]
    pita = pd.DataFrame({id_: list(part["pita"].reindex(order)) for id_, part in by_id.items()})
    return Grid(kode=tuple(order), ids=tuple(ids), words=pd.DataFrame(words), pita=pita)


def styled(of: Grid) -> Styler:
    """The words, coloured by band."""
    css = pd.DataFrame("", index=of.words.index, columns=of.words.columns)
    first = len(of.words.columns) - len(of.ids)
    for place, id_ in enumerate(of.ids):
        css.isetitem(first + place, [_CSS[pita] for pita in of.pita[id_]])
    return of.words.style.apply(lambda _: css, axis=None)


def lowest_first(rows: pd.DataFrame) -> list[str]:
    """Codes of `rows` (one id): lowest share first, then those with more due; without a band last, by their state."""
    states = list(theme.BANDS)

    def place(row) -> tuple:
        if row.pita not in PITA:
            return (1, states.index(row.pita), 0, row.kode)
        return (0, row.nilai, -int(row.seharusnya), row.kode)

    return [row.kode for row in sorted(rows.itertuples(), key=place)]


def _order(rows: pd.DataFrame, kode: Sequence[str], names: Mapping[str, str]) -> list[str]:
    if rows.empty:
        return sorted(kode, key=lambda each: (names[each].casefold(), each))
    return lowest_first(rows[rows["kode"].isin(kode)])


def _cell(row, content: str, definitions: Definitions) -> str:
    symbol = theme.BANDS[row.pita].symbol
    if row.pita in _STATES:
        return f"{_STATES[row.pita]} {symbol}"
    if not fmt.missing(row.desa_lebih) and row.desa_lebih and not row.periksa:
        symbol += theme.BANDS["periksa"].symbol
    if content == SHARE:
        return f"{fmt.share(row.diterima, row.seharusnya)} {symbol}"
    if content == MISSING:
        return f"{fmt.number(row.kurang_semua):>{_WIDTH}} {symbol}"
    written = bands.percent(row.nilai, row.pita, definitions.rules).removesuffix("%")
    return f"{written:>{_WIDTH}} {symbol}"


_CSS = {name: f"background-color: {look.tint}; color: {look.tint_ink}" for name, look in theme.BANDS.items()}


def download(rows: pd.DataFrame, of: Grid, names: Mapping[str, str], definitions: Definitions) -> pd.DataFrame:
    """The grid to take along: kode, nama, kecamatan, then per id its percentage, n, N and state in words."""
    out = {"Kode": list(of.kode), "Wilayah": [names[kode] for kode in of.kode]}
    if len(of.kode[0]) == codes.LENGTHS["desa"]:
        out[PLACE] = [names[codes.parent(kode, "kecamatan")] for kode in of.kode]
    for id_ in of.ids:
        part = rows[rows["id"].eq(id_)].set_index("kode").reindex(list(of.kode))
        name = columns.heading(id_) if id_ in KELOMPOK else f"{id_} {definitions[id_].short}"
        out[f"{name} (%)"] = part["nilai"].array
        out[f"{name}: diterima (n)"] = part["diterima"].array
        out[f"{name}: seharusnya (N)"] = part["seharusnya"].array
        out[f"{name}: pita"] = [bands.words(pita, definitions.rules) for pita in part["pita"]]
    return pd.DataFrame(out)
