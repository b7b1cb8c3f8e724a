"""The button "Jelaskan" beside a number, on any screen: it opens the explanation over what one is looking at."""

import pandas as pd
import streamlit as st

from indicators.explanation import RowKey
from pages._ui import cache, text
from pages._ui.widgets import explain, explain_source

_TITLE, _KEY = "Jelaskan angka ini", "jelaskan"
_A_QUARTER = len("2026-3")


def button(at: cache.Stamp, *, kode: str, masa: str, id_: str, where: str, label: str = "Jelaskan") -> None:
    """Beside the number of service, group or monthly indicator `id_` of an area; `masa`: its quarter or month.

    `where` keeps the keys of two buttons for one number apart.
    """
    _alone(at, kode, masa, id_, f"jelas-{where}-{kode}-{id_}", label)


@st.fragment
def _alone(at: cache.Stamp, kode: str, masa: str, id_: str, key: str, label: str) -> None:
    """Run by itself when pressed: the explanation need not wait for the whole screen to be drawn again."""
    if _pressed(key, label):
        number(at, kode=kode, masa=masa, id_=id_)


def number(at: cache.Stamp, *, kode: str, masa: str, id_: str) -> None:
    """Open the explanation now."""
    st.dialog(_TITLE, width="large")(_number)(at, kode, masa, id_)


def of_picked(rows: pd.DataFrame, picked: int | None, at: cache.Stamp, *, where: str) -> None:
    """Open the explanation of a newly picked row of measures (kode, bulan, indikator); once, however often it runs."""
    kept = f"jelas_{where}"
    if picked is None or picked >= len(rows):
        st.session_state.pop(kept, None)
        return
    row = rows.iloc[picked]
    asked = (row["kode"], row["bulan"], row["indikator"])
    if st.session_state.get(kept) != asked:
        st.session_state[kept] = asked
        number(at, kode=row["kode"], masa=row["bulan"], id_=row["indikator"])


def source_button(at: cache.Stamp, row: RowKey, *, title: str, where: str) -> None:
    """Beside numbers that stand in one ledger row as they were sent: its source and its earlier values."""
    if _pressed(f"jelas-{where}"):
        st.dialog(_TITLE, width="large")(_source)(at, row, title, where)


def _pressed(key: str, label: str = "Jelaskan") -> bool:
    return st.button(f":primary[{label}]", key=key, type="tertiary", help=_TITLE)


def _number(at: cache.Stamp, kode: str, masa: str, id_: str) -> None:
    if len(masa) == _A_QUARTER:
        explain.explanation(at, kode=kode, kuartal=masa, id_=id_, key=_KEY)
    else:
        explain.measure(at, kode=kode, bulan=masa, indikator=id_, key=_KEY)


def _source(at: cache.Stamp, row: RowKey, title: str, where: str) -> None:
    st.markdown(f"**{text.plain(title)}**")
    st.markdown("Angka ini ditampilkan seperti dikirim, tidak dihitung.")
    explain_source.rows([row], at, name=f"sumber-{where}", title=title, key=_KEY, kind="scorecard")
