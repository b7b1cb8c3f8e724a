"""The five tables of Formulir 4 on the screen: counts as sent, services and convergence as computed and compared."""

import streamlit as st

from indicators.explanation import RowKey
from indicators.scorecard import talking_rules
from indicators.scorecard.model import BANDS_LABEL, GROUPS
from pages._ui import cache, scorecard_form, scorecard_html, scorecard_lines, text
from pages._ui.scorecard_form import FormTable
from pages._ui.widgets import explain_button, explain_several

_GROUP_TITLES = {"ih": "Ibu hamil", "an": "Anak 0–23 bulan", "paud": "Anak 2–6 tahun (tidak masuk total)"}
BESIDE = (8, 1)
"""A line and its button. Columns, because a button that runs by itself would take half of a horizontal container."""


def five_tables(village: talking_rules.Village, at: cache.Stamp, *, kuartal: str) -> None:
    """In the order of the form."""
    form = scorecard_form.form_row(cache.table(at, "formulir4"), kode=village.kode, kuartal=kuartal)
    left, right = st.columns(2, gap="medium")
    with left:
        _counts(scorecard_form.tabel_1(form), form, at)
    with right:
        _counts(scorecard_form.tabel_2(form), form, at)
        st.caption(scorecard_form.SCREENING)
    _services(village, at, kuartal=kuartal)
    _levels(village, at, kuartal=kuartal)
    _counts(scorecard_form.tabel_5(form), form, at)


def _counts(table: FormTable, form: dict | None, at: cache.Stamp) -> None:
    st.subheader(table.title, anchor=False)
    st.html(scorecard_html.table(table.headings, table.rows, label=table.title))
    if form is not None:
        key = (("kode_desa", form["kode_desa"]), ("kuartal", form["kuartal"]))
        row = RowKey(tabel="formulir4", kunci=key, kolom=table.columns)
        explain_button.source_button(at, row, title=table.title, where=f"tabel-{table.number}")


def _services(village: talking_rules.Village, at: cache.Stamp, *, kuartal: str) -> None:
    definitions = cache.definitions()
    st.subheader(scorecard_form.TITLES[3], anchor=False)
    for group in GROUPS:
        st.markdown(f"**{_GROUP_TITLES[group]}**")
        rows = village.services[village.services["indikator"].isin(definitions.of_group(group))]
        with st.container(border=True, gap="xsmall"):
            for row in rows.itertuples():
                _line(scorecard_lines.service(row, definitions), at, village.kode, kuartal, row.indikator)
    st.caption(
        f"Pita keadaan adalah {BANDS_LABEL}. Panah hanya bila perubahannya cukup besar dan sasarannya cukup banyak di "
        "kedua triwulan; perubahan dalam kurung tidak dinilai, alasannya tertulis di bawah nama layanan."
    )


def _levels(village: talking_rules.Village, at: cache.Stamp, *, kuartal: str) -> None:
    definitions = cache.definitions()
    st.subheader(scorecard_form.TITLES[4], anchor=False)
    with st.container(border=True, gap="xsmall"):
        for row in village.groups.itertuples():
            _line(scorecard_lines.group(row, definitions), at, village.kode, kuartal, row.kelompok)
    st.caption("Jumlah layanan yang diterima ÷ jumlah layanan yang seharusnya diterima. PAUD (PA-1) tidak ikut.")


def _line(line: scorecard_lines.Line, at: cache.Stamp, kode: str, kuartal: str, id_: str) -> None:
    words, button = st.columns(BESIDE, vertical_alignment="center")
    words.html(scorecard_html.line(line), width="stretch")
    with button:
        explain_button.button(at, kode=kode, masa=kuartal, id_=id_, where="desa")


def packages(village: talking_rules.Village, at: cache.Stamp, *, kuartal: str) -> None:
    """The five packages, a working view beside the form."""
    definitions = cache.definitions()
    st.subheader("Menurut paket layanan", anchor=False)
    with st.container(border=True, gap="xsmall"):
        for row in village.packages.itertuples():
            ids = [id_ for id_, item in definitions.items() if item.package == row.paket]
            words, button = st.columns(BESIDE, vertical_alignment="center")
            words.html(scorecard_html.line(scorecard_lines.package(row, definitions)), width="stretch")
            with button:
                explain_several.button(
                    at,
                    kode=village.kode,
                    kuartal=kuartal,
                    title=f"Paket {row.paket}",
                    ids=ids,
                    where=f"paket-{row.paket}",
                )
    st.caption(
        text.plain(
            "Layanan yang diterima dijumlahkan dulu, baru dibagi jumlah layanan yang seharusnya. Paket PAUD memuat "
            "PA-1, yang tidak masuk total konvergensi."
        )
    )
