"""Frames for reading: which columns, under which Indonesian heading, written how. Pure.

A styled frame keeps the numbers underneath, so sorting by a column sorts values and not their wording.
"""

from dataclasses import dataclass

import pandas as pd
from pandas.io.formats.style import Styler

from geo import codes
from pages._ui import format as fmt
from pages._ui import theme

_WRITE = {"percent": fmt.percent, "target": fmt.target, "count": fmt.number, "rupiah": fmt.rupiah, "points": fmt.points}


@dataclass(frozen=True)
class Show:
    """One column on screen: source, heading, how it is written (a key of _WRITE, text, status), width.

    `above`: a column that counts the villages above 100 % in this one's values; those are marked.
    """

    name: str
    heading: str
    kind: str = "text"
    width: str | int | None = None
    above: str = ""


MEASURE = (
    Show("nilai", "Nilai", "percent"),
    Show("bagian", "n/N", width=96),
    Show("target", "Target", "target"),
    Show("status", "Status", "status"),
    Show("kurang_orang", "Ke target", "count"),
)
"""The columns that describe one measure, in the order every screen uses."""
CHANGES = (Show("ubah_lalu", "Dari lalu (poin)"), Show("ubah_setahun", "Dari setahun (poin)"))
"""How a measure moved; see `with_changes`."""
VILLAGES = (Show("nama", "Desa"), Show("kecamatan", "Kecamatan"), *MEASURE, *CHANGES)
"""A village beside others; see `with_kecamatan`."""


def plain_frame(rows: pd.DataFrame, columns: tuple[Show, ...]) -> pd.DataFrame:
    """`rows` with the headings of `columns` and status as words."""
    out = {}
    for show in columns:
        values = with_share(rows)[show.name] if show.name == "bagian" else rows[show.name]
        out[show.heading] = values.map(theme.status_words) if show.kind == "status" else values
    return pd.DataFrame(out).reset_index(drop=True)


def download_frame(rows: pd.DataFrame, columns: tuple[Show, ...]) -> pd.DataFrame:
    """What is downloaded: as on screen, but counts and changes as numbers ('8/10' would become a date in Excel)."""
    out = {}
    for show in columns:
        if show.name == "bagian":
            out |= {"Pembilang (n)": rows["pembilang"], "Penyebut (N)": rows["penyebut"]}
        elif show.name.startswith("ubah_"):
            out[show.heading] = rows[show.name.replace("ubah_", "selisih_")]
        else:
            out[show.heading] = rows[show.name].map(theme.status_words) if show.kind == "status" else rows[show.name]
    return pd.DataFrame(out).reset_index(drop=True)


def with_kecamatan(rows: pd.DataFrame, names: dict[str, str]) -> pd.DataFrame:
    """`rows` of villages with the name of their kecamatan; `names`: code -> name."""
    return rows.assign(kecamatan=[names[codes.parent(kode, "kecamatan")] for kode in rows["kode"]])


def with_changes(rows: pd.DataFrame) -> pd.DataFrame:
    """`rows` with trend columns plus `ubah_lalu` and `ubah_setahun` in words."""
    words = {}
    for name in ("lalu", "setahun"):
        pairs = zip(rows[f"selisih_{name}"], rows[f"arah_{name}"], strict=True)
        words[f"ubah_{name}"] = [fmt.change(gap, arah) for gap, arah in pairs]
    return rows.assign(**words)


def with_share(rows: pd.DataFrame) -> pd.DataFrame:
    """`rows` plus `bagian`: '28/35'."""
    pairs = zip(rows["pembilang"], rows["penyebut"], strict=True)
    return rows.assign(bagian=[fmt.share(n, total) for n, total in pairs])


def styled(rows: pd.DataFrame, columns: tuple[Show, ...]) -> Styler:
    """What is shown: `plain_frame` with numbers written in Indonesian and statuses coloured."""
    style = plain_frame(rows, columns).style
    for show in columns:
        if show.kind in _WRITE:
            style = style.format(_WRITE[show.kind], subset=[show.heading], na_rep=fmt.NO_VALUE)
        if show.name == "nilai" and show.kind == "percent":
            style = _unlike_missed_targets(style, rows.reset_index(drop=True), show)
        if show.above:
            style = _marked_above(style, rows.reset_index(drop=True), show)
        if show.kind == "status":
            style = style.map(_status_css, subset=[show.heading])
    return style


def written_out(style: Styler) -> Styler:
    """`style`, written out now and never again: Streamlit asks for the same words on every rerun.

    It knows a Styler by its exact type, so the answers are kept on the instance and not in a class of ours.
    """
    style._compute()
    words = style._translate(False, False)
    style._compute = lambda: style
    style._translate = lambda *_: words
    return style


def _unlike_missed_targets(style: Styler, rows: pd.DataFrame, show: Show) -> Styler:
    """'79,96%' and not '80,0%' where a target of 80% was missed."""
    missed = rows[rows["status"].isin(["hampir", "tertinggal"])]
    for place, value, target in missed[["nilai", "target"]].itertuples():
        words = fmt.percent(value, unlike=target)
        if words != fmt.percent(value):
            style = style.format(
                {show.heading: words.replace("{", "{{")}, subset=pd.IndexSlice[[place], [show.heading]]
            )
    return style


def _marked_above(style: Styler, rows: pd.DataFrame, show: Show) -> Styler:
    """'54,2% ⚑1' where one village above 100% is in the value; the number underneath stays."""
    marked = rows[rows[show.above].gt(0).fillna(False)]
    for place, value, villages in marked[[show.name, show.above]].itertuples():
        words = f"{_WRITE[show.kind](value)} {theme.STATUS['periksa'].symbol}{fmt.number(villages)}"
        style = style.format({show.heading: words}, subset=pd.IndexSlice[[place], [show.heading]])
    return style


def _status_css(words: str) -> str:
    for key, look in theme.STATUS.items():
        if words == theme.status_words(key):
            return f"background-color: {look.tint}; color: {look.tint_ink}; font-weight: 600"
    return ""
