"""A table on screen with its downloads: the same rows, the same words."""

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler

from pages._ui import cache, tables, text
from pages._ui import format as fmt
from reports import sheets

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def table(
    rows: pd.DataFrame,
    columns: tuple[tables.Show, ...],
    *,
    key: str,
    alt: str,
    height: int | str = "auto",
    written: Styler | None = None,
    pinned: bool = False,
) -> int | None:
    """Show `rows`; returns the position of the row in which the user picked a cell, or None.

    `written`: the same rows as `tables.styled` gives them, where somebody keeps them. `pinned`: the first column stays
    in sight where a phone must scroll sideways.
    """
    event = st.dataframe(
        tables.styled(rows, columns) if written is None else written, hide_index=True, height=height, key=key, alt=alt,
        on_select="rerun", selection_mode="single-cell", placeholder=fmt.NO_VALUE,
        column_config={
            show.heading: st.column_config.Column(width=show.width, pinned=pinned and show is columns[0])
            for show in columns
            if show.width or (pinned and show is columns[0])
        },
    )  # fmt: skip
    picked = event.selection.cells
    return picked[0][0] if picked else None


def downloads(
    rows: pd.DataFrame, columns: tuple[tables.Show, ...], *, name: str, title: str, notes=(), kind: str = "angka"
) -> None:
    """Two buttons: Excel and CSV of what the table shows; invented numbers (of that `kind`) say so, in its name too."""
    offer(tables.download_frame(rows, columns), name=name, title=title, notes=notes, kind=kind)


def offer(frame: pd.DataFrame, *, name: str, title: str, notes=(), kind: str = "angka") -> None:
    """`downloads` of a frame that stands as it is to be taken along."""
    if kind in cache.sample_state():
        name, notes = f"{name}-CONTOH", (text.SAMPLE_NOTE, *notes)
    with st.container(horizontal=True):
        st.download_button(
            "Unduh Excel", lambda: sheets.to_xlsx(frame, title=title, notes=tuple(notes)), f"{name}.xlsx", _XLSX,
            key=f"{name}-xlsx", icon=":material/download:", on_click="ignore",
        )  # fmt: skip
        st.download_button(
            "Unduh CSV", lambda: sheets.to_csv(frame), f"{name}.csv", "text/csv",
            key=f"{name}-csv", icon=":material/download:", on_click="ignore",
        )  # fmt: skip
