"""How the discussion begins: one village chosen, where it stands in one sentence, what was agreed and is still open."""

import pandas as pd
import streamlit as st

from geo import codes
from indicators.areas import Areas
from pages._ui import cache, scorecard_form, scorecard_gaps, scorecard_words, text
from pages._ui import format as fmt
from pages._ui.choice import Choice
from pages._ui.widgets import filters

_PER_ROW = 4


def choose_village(choice: Choice, areas: Areas) -> None:
    """No village chosen yet: say so, and offer what lies below the area, down to its villages."""
    below = areas.children(choice.kawasan)
    kind = "desa" if len(below[0]) == codes.LENGTHS["desa"] else "wilayahnya"
    st.info(f"Scorecard dibahas per desa. Pilih {kind} di atas, atau di bawah ini.")
    for start in range(0, len(below), _PER_ROW):
        for column, kode in zip(st.columns(_PER_ROW), below[start : start + _PER_ROW], strict=False):
            column.button(
                text.plain(areas.title(kode)), key=f"pilih_{kode}", width="stretch", on_click=filters.set_area,
                args=(kode,),
            )  # fmt: skip


def opening(card: cache.VillageCard, at: cache.Stamp, title: str) -> None:
    """The sentence; for a village that is silent also what to do."""
    village, definitions = card.village, cache.definitions()
    silent = scorecard_words.is_silent(village.services)
    gaps = scorecard_gaps.dragging(village.services, kode=village.kode, definitions=definitions)
    total = next(village.groups[village.groups["kelompok"].eq("total")].itertuples())
    form = scorecard_form.form_row(cache.table(at, "formulir4"), kode=village.kode, kuartal=total.kuartal)
    words = scorecard_words.opening(
        total, gaps, title=title, silent=silent, findings=village.temuan, definitions=definitions,
        suspect_blank=scorecard_words.suspect_blank(card.findings, form),
    )  # fmt: skip
    st.subheader(text.plain(words), anchor=False)
    if silent:
        past = cache.convergence(at, "desa")
        known = scorecard_words.last_known(past[past["kode"].eq(village.kode)], total.kuartal, definitions)
        st.warning(text.plain(f"{known} {scorecard_words.WHAT_TO_DO}".strip()))
        st.page_link("pages/5_Unggah_Data.py", label="Buka Unggah Data", icon=":material/upload_file:")


def still_open(rows: pd.DataFrame) -> None:
    """How many agreements of earlier quarters are waiting; the list itself stands with the agreements."""
    if len(rows):
        names = text.listing([text.plain(words) for words in rows["isi"]], most=2)
        st.info(
            f"{fmt.number(len(rows))} kesepakatan triwulan sebelumnya belum selesai: {names}. Mulai dari sini.",
            icon=":material/pending_actions:",
        )
