"""Jelaskan angka ini: one number of the scorecard, its formula with the real n and N, what is left out, its sources."""

import pandas as pd
import streamlit as st

from geo import codes
from indicators.explanation import Explanation
from indicators.scorecard.model import KELOMPOK
from loaders.schema import TABLES
from pages._ui import bands, cache, explain_view, text
from pages._ui import format as fmt
from pages._ui.tables import Show
from pages._ui.widgets import tables as table_widgets

_SOURCES = (
    Show("desa", "Desa"), Show("isi", "Isi"), Show("nilai", "Nilai", width="medium"), Show("berkas", "Berkas"),
    Show("lembar", "Lembar"), Show("baris", "Baris", "count"), Show("saat", "Diterima"), Show("pengirim", "Pengirim"),
)  # fmt: skip
_EARLIER = (
    Show("saat", "Diterima"), Show("nilai", "Nilai"), Show("berkas", "Berkas"), Show("pengirim", "Pengirim"),
    Show("dicabut", "Keterangan"),
)  # fmt: skip
_QUARTERS = (Show("triwulan", "Triwulan"), Show("tertulis", "Nilai"), Show("bagian", "n/N"), Show("pita_kata", "Pita"))
_ROWS_AT_ONCE = 40


@st.dialog("Jelaskan angka ini", width="large")
def open_explanation(at: cache.Stamp, *, kode: str, kuartal: str, id_: str) -> None:
    """The explanation over the screen, so that it stands where the number was clicked."""
    explanation(at, kode=kode, kuartal=kuartal, id_=id_, key="jelaskan")


def explain_button(at: cache.Stamp, *, kode: str, kuartal: str, id_: str, key: str) -> None:
    """The small button beside a number that opens its explanation."""
    if st.button("Jelaskan angka ini", key=key, type="tertiary", icon=":material/help_center:"):
        open_explanation(at, kode=kode, kuartal=kuartal, id_=id_)


def explanation(at: cache.Stamp, *, kode: str, kuartal: str, id_: str, key: str) -> None:
    """Explain the number of service or group `id_` (IH-1 … PA-1, ih, an, total) of an area and quarter."""
    exp, definitions = cache.explained(at, kode, kuartal, id_), cache.definitions()
    names, title = _names(at), cache.areas(at).title(kode)
    rows = _all_quarters(at, kode, id_)
    row = next(rows[rows["kuartal"] == kuartal].itertuples())
    with st.container(border=True):
        words = explain_view.heading(exp, title=title, row=row, definitions=definitions)
        st.markdown(f"**{text.plain(words)}** :gray-badge[{text.plain(bands.words(row.pita, definitions.rules))}]")
        st.markdown(f"{text.plain(exp.rumus)}  \n= **{text.plain(explain_view.calculation(exp))}**")
        for remark in explain_view.remarks(exp, names=names, definitions=definitions):
            st.markdown(f"- {text.plain(remark)}")
        what, past, sources = st.tabs(["Yang dijumlahkan", "Triwulan lain", "Baris sumber"])
        with what:
            _parts(exp, at, key)
        with past:
            _quarters(rows, kode, kuartal, key)
        with sources:
            _sources(exp, at, key)


def _all_quarters(at: cache.Stamp, kode: str, id_: str) -> pd.DataFrame:
    level = codes.level(kode)
    rows = cache.convergence(at, level) if id_ in KELOMPOK else cache.services(at, level)
    column = "kelompok" if id_ in KELOMPOK else "indikator"
    return rows[rows["kode"].eq(kode) & rows[column].eq(id_)]


def _names(at: cache.Stamp) -> dict[str, str]:
    """Names of villages, with their kecamatan where a name occurs twice."""
    areas = cache.areas(at)
    return areas.names | {kode: areas.title(kode) for kode in areas.villages() if areas.names[kode] in areas.repeated}


def _parts(exp: Explanation, at: cache.Stamp, key: str) -> None:
    rows = explain_view.parts(exp, names=_names(at), definitions=cache.definitions())
    if rows.empty:
        st.markdown("Tidak ada angka yang dapat dijumlahkan.")
        return
    shown = (Show("nama", "Layanan" if exp.bagian[0].id else "Desa"), Show("diterima", "Diterima", "count"),
             Show("seharusnya", "Seharusnya", "count"), Show("persen", "Persen", "percent"))  # fmt: skip
    table_widgets.table(rows, shown, key=f"{key}-bagian", alt="Bagian yang dijumlahkan")


def _quarters(rows: pd.DataFrame, kode: str, kuartal: str, key: str) -> None:
    rules = cache.definitions().rules
    past = explain_view.by_quarter(rows, kode=kode, until=kuartal)
    past = past.assign(
        tertulis=[bands.percent(row.nilai, row.pita, rules) for row in past.itertuples()],
        pita_kata=[bands.words(pita, rules) for pita in past["pita"]],
    )
    table_widgets.table(past, _QUARTERS, key=f"{key}-triwulan", alt="Angka yang sama di triwulan lain")


def _sources(exp: Explanation, at: cache.Stamp, key: str) -> None:
    """File, sheet, row, date and sender; for one cell also every value ever sent."""
    if not exp.baris:
        st.markdown("Tidak ada baris data di balik angka ini.")
        return
    words = f"Tampilkan {fmt.number(len(exp.baris))} baris sumber"
    # Written out only when asked: the number of a kabupaten rests on thousands of rows.
    if len(exp.baris) > _ROWS_AT_ONCE and not st.toggle(words, key=f"{key}-{exp.kode}-{exp.id}-semua"):
        return
    tables = {name: cache.table(at, name) for name in {row.tabel for row in exp.baris}}
    found = explain_view.source_rows(exp, tables, names=_names(at), definitions=cache.definitions())
    found = cache.ledger().provenance(found)
    found = found.assign(saat=found["waktu"].map(fmt.moment))
    table_widgets.table(found, _SOURCES, key=f"{key}-sumber", alt="Baris sumber angka ini")
    table_widgets.downloads(
        found, _SOURCES, name=f"sumber-{exp.id}-{exp.kode}-{exp.masa}", title=f"Baris sumber {exp.judul}"
    )
    if len(exp.baris) == 1:
        _earlier(exp, key)


def _earlier(exp: Explanation, key: str) -> None:
    row = exp.baris[0]
    history = cache.ledger().history(row.tabel, dict(row.kunci))
    if len(history) > 1:
        st.markdown(f"Pernah dikirim {fmt.number(len(history))} kali, yang terbaru di atas:")
        labels = {name: TABLES[row.tabel].column(name).label.lower() for name in row.kolom}
        sent = explain_view.earlier_values(history, labels)
        table_widgets.table(sent, _EARLIER, key=f"{key}-riwayat", alt="Nilai yang pernah dikirim")
