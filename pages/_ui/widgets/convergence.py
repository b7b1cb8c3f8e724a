"""The upper half of Konvergensi: the area's sentence and cards, the map in bands, the services from the lowest."""

import pandas as pd
import streamlit as st

from geo import classes, codes
from indicators.scorecard.model import BANDS_LABEL, KELOMPOK_TITLES, TOTALLED
from pages._ui import bands, cache, convergence_html, convergence_words, legend, text, theme
from pages._ui import convergence_columns as columns
from pages._ui.choice import Choice
from pages._ui.widgets import explain_button
from pages._ui.widgets import map as map_widget

_MAP_PX = 480


def of_area(rows: pd.DataFrame, kode: str) -> pd.DataFrame:
    """The rows of one area."""
    return rows[rows["kode"] == kode]


def how_it_stands(choice: Choice, at: cache.Stamp, total) -> None:
    """What moved, on whose reports it rests, the villages in each band, and the groups with PAUD apart."""
    rules = cache.definitions().rules
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(text.plain(convergence_words.change(total)), width="content")
        explain_button.button(at, kode=choice.kawasan, masa=choice.kuartal, id_=columns.TOTAL, where="konvergensi")
    st.markdown(text.plain(convergence_words.basis(total)))
    known = convergence_words.band_counts(village_rows(choice, at), rules)
    st.html(legend.chips([(theme.BANDS[pita], words) for pita, words in known], note=BANDS_LABEL))
    if choice.desa:
        _village(choice, at)
    _cards(choice, at)


def _village(choice: Choice, at: cache.Stamp) -> None:
    """The chosen village, before the numbers of its kecamatan, and the way to its own screens."""
    row = next(of_area(village_rows(choice, at), choice.desa).itertuples())
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        words = convergence_words.opening(
            row, title=cache.areas(at).title(choice.desa), rules=cache.definitions().rules
        )
        st.markdown(f"**{text.plain(words)}** · {text.plain(convergence_words.change(row))}", width="content")
        explain_button.button(at, kode=choice.desa, masa=choice.kuartal, id_=columns.TOTAL, where="konvergensi")
        st.page_link(
            "pages/12_Scorecard_Desa.py", label="Buka Scorecard Desa", icon=":material/fact_check:",
            query_params=choice.query(),
        )  # fmt: skip


def village_rows(choice: Choice, at: cache.Stamp) -> pd.DataFrame:
    """The convergence of the villages of the area."""
    rows = cache.board(at, "desa", choice.kuartal).groups
    return rows[rows["kelompok"].eq(columns.TOTAL) & rows["kode"].isin(cache.areas(at).villages(choice.kawasan))]


def _cards(choice: Choice, at: cache.Stamp) -> None:
    board = cache.board(at, codes.level(choice.kawasan), choice.kuartal)
    groups, services = (of_area(rows, choice.kawasan) for rows in (board.groups, board.services))
    parts = [(name, KELOMPOK_TITLES[name], groups[groups["kelompok"] == name]) for name in TOTALLED]
    parts.append((columns.PAUD, columns.PAUD_APART, services[services["indikator"] == columns.PAUD]))
    for column, (id_, title, rows) in zip(st.columns(len(parts)), parts, strict=True):
        with column, st.container(border=True, height="stretch"):
            _card(title, next(rows.itertuples()), at, id_)


def _card(title: str, row, at: cache.Stamp, id_: str) -> None:
    rules = cache.definitions().rules
    with st.container(horizontal=True, vertical_alignment="top", horizontal_alignment="distribute"):
        st.markdown(f"{text.plain(title)}  \n**{text.plain(bands.share(row, rules))}**", width="content")
        explain_button.button(at, kode=row.kode, masa=row.kuartal, id_=id_, where="konvergensi")
    st.caption(text.plain(f"{bands.words(row.pita, rules)} · {convergence_words.change(row)}"))


def village_map(choice: Choice, at: cache.Stamp) -> None:
    """The villages by band; a click chooses the village."""
    rules, rows = cache.definitions().rules, village_rows(choice, at)
    low = int(rows["pita"].isin(["rendah", "sedang"]).sum())
    st.subheader(
        text.plain(convergence_words.map_heading(rows, low)), anchor=False, help=text.plain(BANDS_LABEL.capitalize())
    )
    grouped = classes.by_band(dict(zip(rows["kode"], rows["pita"], strict=True)))
    map_widget.picture(
        choice, at, grouped=grouped, words={entry.id: bands.words(entry.id, rules) for entry in grouped.legend},
        texts=cache.band_words(at, choice.kuartal), flagged=set(rows.loc[rows["pita"] == "periksa", "kode"]),
        height=_MAP_PX, key="peta_konvergensi",
    )  # fmt: skip


def service_bars(choice: Choice, at: cache.Stamp) -> None:
    """The services of the area, lowest on top."""
    board, definitions = cache.board(at, codes.level(choice.kawasan), choice.kuartal), cache.definitions()
    rows = of_area(board.services, choice.kawasan)
    heading = convergence_words.lowest(rows, definitions) or "Layanan belum dapat dihitung"
    st.subheader(text.plain(heading), anchor=False)
    st.html(convergence_html.services(rows, definitions))
    st.caption("Persen dari yang seharusnya menerima (n/N). Angka kelompok menjumlahkan layanan, lalu membaginya.")
