"""Areas × target groups: the gap between the sources in every cell, or its state in words. Pure.

Cells are text that also sorts: numbers are padded to one width and states come after them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
from pandas.io.formats.style import Styler

from geo import codes
from indicators.consolidation import GROUPS
from pages._ui import consolidation_look as look
from pages._ui import format as fmt

GAP, DIFFERING = "Selisih", "Desa berbeda"
CONTENTS = (GAP, DIFFERING)
AREA, PLACE, OPEN = "Wilayah", "Kecamatan", "Berbeda"
BY_NAME, BY_OPEN = "nama", "berbeda"
_WIDTH = 6
_DEPTHS = ("#FEF3EC", look.GAPS["berbeda"].tint, "#F4CBB6")
"""Of a larger area, by thirds of its villages that differ; all pale enough for the ink."""
HEADINGS = {look.group_heading(kelompok): kelompok for kelompok in GROUPS}


@dataclass(frozen=True, kw_only=True)
class Grid:
    """Rows are areas (`kode`); `words` as shown (names first, then OPEN, then a column per group), `rows` behind it."""

    kode: tuple[str, ...]
    words: pd.DataFrame
    rows: pd.DataFrame


def of_villages(rows: pd.DataFrame) -> pd.DataFrame:
    """`by_source` in the shape of `indicators.consolidation_areas.gaps` with `keadaan`: one row per area × group."""
    compared, gap = rows["sumber_lapor"].ge(2), rows["kesenjangan"]
    return pd.DataFrame(
        {
            "kode": rows["kode_desa"],
            "kelompok": rows["kelompok"],
            "kesenjangan": gap,
            "desa_dibanding": compared.astype("Int64"),
            "desa_berbeda": (compared & gap.gt(0).fillna(False)).astype("Int64"),
            "desa_lapor": rows["sumber_lapor"].gt(0).astype("Int64"),
            "keadaan": rows["keadaan"],
        }
    )


def with_state(gaps: pd.DataFrame) -> pd.DataFrame:
    """`gaps` of areas with `keadaan`, by the same four states as a village."""
    state = pd.Series("berbeda", index=gaps.index, dtype="str")
    state = state.mask(gaps["desa_berbeda"].eq(0), "sepakat").mask(gaps["desa_dibanding"].eq(0), "satu_sumber")
    return gaps.assign(keadaan=state.mask(gaps["desa_lapor"].eq(0), "belum_lapor"))


def grid(
    rows: pd.DataFrame, kode: Sequence[str], *, names: Mapping[str, str], order_by: str, content: str = GAP
) -> Grid:
    """The grid of the areas `kode` of one level; `order_by`: a group, BY_OPEN (most groups that differ), or BY_NAME."""
    rows = rows[rows["kode"].isin(set(kode))]
    order = _order(rows, kode, names, order_by)
    words = {AREA: [names[each] for each in order]}
    if _are_villages(order) and len({codes.parent(each, "kecamatan") for each in order}) > 1:
        words[PLACE] = [names[codes.parent(each, "kecamatan")] for each in order]
    words[OPEN] = _open_words(rows, order)
    by_place = rows.set_index(["kode", "kelompok"])
    for heading, kelompok in HEADINGS.items():
        part = by_place.xs(kelompok, level="kelompok").reindex(order)
        words[heading] = [_cell(row, content) for row in part.itertuples()]
    return Grid(kode=tuple(order), words=pd.DataFrame(words), rows=rows)


def styled(of: Grid) -> Styler:
    """The words, tinted by state."""
    css = pd.DataFrame("", index=of.words.index, columns=of.words.columns)
    by_place = of.rows.set_index(["kode", "kelompok"])
    for heading, kelompok in HEADINGS.items():
        part = by_place.xs(kelompok, level="kelompok").reindex(list(of.kode))
        css[heading] = [_css(row) for row in part.itertuples()]
    return of.words.style.apply(lambda _: css, axis=None)


def download(of: Grid, names: Mapping[str, str]) -> pd.DataFrame:
    """The grid to take along: numbers as numbers, per group the gap, the villages behind it and the state in words."""
    out = {"Kode": list(of.kode), AREA: [names[kode] for kode in of.kode]}
    if _are_villages(of.kode):
        out[PLACE] = [names[codes.parent(kode, "kecamatan")] for kode in of.kode]
    by_place = of.rows.set_index(["kode", "kelompok"])
    for heading, kelompok in HEADINGS.items():
        part = by_place.xs(kelompok, level="kelompok").reindex(list(of.kode))
        out[f"{heading}: selisih"] = part["kesenjangan"].array
        if not _are_villages(of.kode):
            out[f"{heading}: desa berbeda"] = part["desa_berbeda"].array
            out[f"{heading}: desa dibanding"] = part["desa_dibanding"].array
        out[f"{heading}: keadaan"] = [look.gap_words(state) for state in part["keadaan"]]
    return pd.DataFrame(out)


def _are_villages(kode: Sequence[str]) -> bool:
    return bool(kode) and len(kode[0]) == codes.LENGTHS["desa"]


def _order(rows: pd.DataFrame, kode: Sequence[str], names: Mapping[str, str], order_by: str) -> list[str]:
    """Widest or most first; what cannot be compared stands last, the silent after the single-sourced."""
    if order_by == BY_NAME:
        return sorted(kode, key=lambda each: (names[each].casefold(), each))
    if order_by != BY_OPEN:
        rows = rows[rows["kelompok"] == order_by]
    sums = rows.groupby("kode")[["desa_berbeda", "kesenjangan", "desa_dibanding", "desa_lapor"]].sum()
    first = "desa_berbeda" if order_by == BY_OPEN else "kesenjangan"
    by_kode = sums.to_dict("index")

    def place(each: str) -> tuple:
        row = by_kode[each]
        return (row["desa_dibanding"] == 0, row["desa_lapor"] == 0, -row[first], -row["kesenjangan"], each)

    return sorted(kode, key=place)


def _open_words(rows: pd.DataFrame, order: Sequence[str]) -> list[str]:
    """'3/9': what differs of what can be compared, villages × groups."""
    sums = rows.groupby("kode")[["desa_berbeda", "desa_dibanding"]].sum().reindex(list(order))
    pairs = zip(sums["desa_berbeda"], sums["desa_dibanding"], strict=True)
    return [f"{fmt.share(few, all_):>{_WIDTH + 3}}" if all_ else fmt.NO_VALUE for few, all_ in pairs]


def _cell(row, content: str) -> str:
    words = fmt.number(row.kesenjangan) if content == GAP else fmt.share(row.desa_berbeda, row.desa_dibanding)
    return look.gap_cell(row.keadaan, f"{words:>{_WIDTH}}")


def _css(row) -> str:
    tint = look.css(look.GAPS[row.keadaan])
    if row.keadaan != "berbeda" or len(row.Index) == codes.LENGTHS["desa"]:
        return tint
    depth = _DEPTHS[min(len(_DEPTHS) * row.desa_berbeda // row.desa_dibanding, len(_DEPTHS) - 1)]
    return f"background-color: {depth}; color: {look.GAPS['berbeda'].tint_ink}"
