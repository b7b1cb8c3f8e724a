"""Metodologi of the scorecard: its services, formulas, bands, working rules, talking points and checks."""

import pandas as pd
import streamlit as st

from indicators.scorecard.checks import TEMUAN
from indicators.scorecard.method import FORMULAS, due_from, group_title, rules_in_words
from indicators.scorecard.model import BANDS_LABEL, PITA
from pages._ui import bands, cache, tables, text, theme
from pages._ui.tables import Show
from pages._ui.widgets import method
from pages._ui.widgets import tables as table_widgets

_SERVICES = (
    Show("kode", "Kode"),
    Show("title", "Layanan"),
    Show("seharusnya", "Seharusnya menerima (penyebut)"),
    Show("ts", "TS: bukan sasaran"),
    Show("paket", "Paket"),
    Show("asal", "Asal jumlah seharusnya"),
)
_STATES = {
    "periksa": "yang menerima lebih banyak daripada yang seharusnya; ditampilkan, tidak diperingkat",
    "tanpa_penyebut": "diterima dilaporkan, seharusnya tidak; keluar dari kedua sisi dan disebut namanya",
    "tidak_berlaku": "tidak ada yang seharusnya menerima; bukan 0%",
    "belum_lapor": "belum ada angka; bukan nol",
}


def scorecard() -> None:
    """Everything but the worked cases."""
    definitions = cache.definitions()
    st.subheader(f"{len(definitions)} layanan", anchor=False)
    services()
    st.subheader("Rumus", anchor=False)
    st.table(
        _escaped([{"Apa": each.what, "Rumus": each.formula, "Keterangan": each.words} for each in FORMULAS]),
        hide_index=True,
    )
    st.subheader(f"Pita dan keadaan ({BANDS_LABEL})", anchor=False)
    _bands()
    st.subheader("Aturan kerja", anchor=False)
    rules = rules_in_words(definitions.rules, cache.catalog().settings)
    st.table(_escaped([{"Aturan": each.words, "Nilai": each.value} for each in rules]), hide_index=True)
    st.caption(
        f"Semua {BANDS_LABEL}; TPPS Kabupaten dapat mengubahnya di `indicators/scorecard/aturan.toml` dan "
        "`indicators/catalog/aturan.toml`."
    )
    with st.expander("Bahan diskusi: kapan sebuah kalimat disebut"):
        said = cache.talking_sentences().values()
        st.table(_escaped([{"Kapan": each.aturan, "Kalimat": each.kalimat} for each in said]), hide_index=True)
    with st.expander("Pemeriksaan silang: angka yang saling bertentangan"):
        st.markdown("\n".join(f"- {text.plain(title)}" for title in TEMUAN.values()))


def services() -> None:
    """The services with their denominators and who is TS, to read and to take along."""
    rows = pd.DataFrame(
        {
            "kode": id_,
            "title": item.title,
            "kelompok": group_title(item),
            "paket": item.package,
            "seharusnya": item.denominator,
            "ts": item.not_due,
            "asal": due_from(item),
        }
        for id_, item in cache.definitions().items()
    )
    st.table(method.plain_table(tables.plain_frame(rows, _SERVICES)), hide_index=True)
    # No kind of sample data: a list of definitions is never invented.
    table_widgets.downloads(
        rows, (*_SERVICES, Show("kelompok", "Kelompok")), name="layanan-scorecard", title="Layanan scorecard desa",
        kind="definisi",
    )  # fmt: skip


def _bands() -> None:
    rules = cache.definitions().rules
    lines = [f":{theme.BANDS[name].badge}-badge[{text.plain(bands.words(name, rules))}]" for name in PITA]
    lines += [
        f":{theme.BANDS[name].badge}-badge[{text.plain(bands.words(name, rules))}] {text.plain(meaning)}"
        for name, meaning in _STATES.items()
    ]
    st.markdown("  \n".join(lines))


def _escaped(rows: list[dict[str, str]]) -> pd.DataFrame:
    return method.plain_table(pd.DataFrame(rows))
