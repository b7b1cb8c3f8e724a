"""A list that must be read: the first as whole sentences that wrap at any width, then all as a table and as files."""

import pandas as pd
import streamlit as st

from pages._ui import format as fmt
from pages._ui import text
from pages._ui.tables import Show
from pages._ui.widgets import tables as table_widgets

SENTENCES = 8
"""Read in full before the table begins."""


def findings(rows: pd.DataFrame, columns: tuple[Show, ...], *, sentence: str, key: str, title: str, what: str) -> None:
    """`rows` by their column `sentence`; `what` they are, such as 'masalah'. Where there are more, the table holds all
    of them, and the row picked in it is written out in full."""
    said = rows[sentence].head(SENTENCES)
    st.markdown("\n".join(f"- {text.plain(words)}" for words in said))
    if len(rows) > SENTENCES:
        st.caption(
            f"{fmt.number(SENTENCES)} dari {fmt.number(len(rows))} {what}. Semuanya ada di tabel; klik satu baris "
            "untuk membacanya utuh."
        )
        picked = table_widgets.table(rows, columns, key=key, alt=f"Daftar {what}", height=320)
        if picked is not None:
            st.info(text.plain(rows[sentence].iat[picked]))
    table_widgets.downloads(rows, columns, name=key, title=title)
