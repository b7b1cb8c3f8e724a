"""Usulan that would close the largest gaps, beside the village's own, to hand to the rembug."""

import streamlit as st

from indicators.scorecard import talking_rules
from indicators.scorecard.gaps import largest_gaps
from indicators.scorecard.suggestions import Suggested, suggest
from pages._ui import cache, scorecard_gaps, scorecard_usulan, text
from pages._ui.choice import Choice
from pages._ui.widgets import tables as table_widgets


def proposals(village: talking_rules.Village, choice: Choice, at: cache.Stamp, *, title: str) -> None:
    """For each of the largest gaps: who is missing, examples, and what the village itself has proposed."""
    definitions, suggestions = cache.definitions(), cache.suggestions()
    gaps = largest_gaps(village.services, kode=village.kode, most=definitions.rules.kesenjangan_terbesar)
    st.subheader("Usulan untuk kekurangan terbesar", anchor=False)
    if gaps.empty:
        st.markdown(scorecard_gaps.no_gap(village.services))
        return
    found = suggest(gaps, cache.table(at, "usulan"), definitions=definitions, suggestions=suggestions)
    for item in found:
        _one(item, suggestions.label, choice.kuartal[:4])
    rows = scorecard_usulan.handed_over(found, definitions, label=suggestions.label)
    table_widgets.downloads(
        rows, scorecard_usulan.COLUMNS, name=f"usulan-{village.kode}-{choice.kuartal}",
        title=f"Bahan usulan rembug, {title}", kind="scorecard",
    )  # fmt: skip
    st.page_link(
        "pages/9_Rembug_Tahapan.py", label="Bawa ke Rembug & Tahapan", icon=":material/forum:",
        query_params=choice.query(),
    )  # fmt: skip


def _one(item: Suggested, label: str, year: str) -> None:
    definitions = cache.definitions()
    with st.container(border=True):
        words = scorecard_usulan.gap_words(item, definitions)
        st.markdown(f"**{text.plain(words)}** :gray-badge[{text.plain(item.paket)}]")
        examples, own = st.columns(2, gap="medium")
        with examples:
            st.caption(label[0].upper() + label[1:])
            st.markdown("\n".join(f"- {text.plain(words)}" for words in item.contoh))
        with own:
            st.caption(f"Usulan desa {year} pada paket ini")
            lines = [f"- {text.plain(scorecard_usulan.own_words(row))}" for row in item.sendiri.itertuples()]
            st.markdown("\n".join(lines) if lines else "Belum ada yang tercatat.")
