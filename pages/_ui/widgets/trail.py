"""The way down and back: kabupaten › kecamatan › desa, each step a button."""

import streamlit as st

from indicators.areas import Areas
from pages._ui import text
from pages._ui.choice import Choice
from pages._ui.widgets import filters


def trail(choice: Choice, areas: Areas) -> None:
    """One button for each area above the chosen one; the chosen one itself is plain text."""
    steps = [choice.wilayah]
    while parent := areas.parent(steps[0]):
        steps.insert(0, parent)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        for kode in steps[:-1]:
            st.button(
                text.plain(areas.title(kode)), key=f"jejak_{kode}", type="tertiary", icon=":material/arrow_back:",
                on_click=filters.set_area, args=(kode,),
            )  # fmt: skip
        st.markdown(f"**{text.plain(areas.title(choice.wilayah))}**")
