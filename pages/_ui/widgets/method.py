"""How one indicator is counted, drawn from the catalogue alone."""

import pandas as pd
import streamlit as st

from indicators.catalog_model import Indicator
from pages._ui import format as fmt
from pages._ui import text

_DIRECTION = {"naik": "Makin tinggi makin baik", "turun": "Makin rendah makin baik"}


def definition(indicator: Indicator) -> None:
    """Title, why, numerator and denominator in words, targets, source, worked examples."""
    st.subheader(text.plain(indicator.title), anchor=False)
    st.markdown(text.plain(indicator.why))
    left, right = st.columns(2)
    with left.container(border=True, height="stretch"):
        st.markdown("**Rumus**")
        st.markdown(f"{text.plain(indicator.numerator.words)}  \n÷ {text.plain(indicator.denominator.words)} × 100")
        st.caption(text.plain(f"{_DIRECTION[indicator.better]}. Dihitung: {indicator.counted}. {_rhythm(indicator)}"))
    with right.container(border=True, height="stretch"):
        st.markdown("**Target**")
        targets(indicator)
    st.caption(
        text.plain(
            f"Paket {indicator.package} · intervensi {indicator.intervention} · sasaran {indicator.group} · "
            f"sumber: {indicator.source} · penanggung jawab data: {indicator.owner}"
        )
    )
    if indicator.note:
        st.info(text.plain(indicator.note), icon=":material/info:")
    st.markdown("**Contoh hitungan** (dijalankan sebagai uji setiap kali program diubah)")
    for example in indicator.examples:
        worked_example(example)


def targets(indicator: Indicator) -> None:
    """The dated targets with their source; figures whose source nobody has read in full say so."""
    if not indicator.targets:
        st.markdown("Belum ada target baku untuk indikator ini. Nilainya ditampilkan tanpa penilaian.")
    for target in sorted(indicator.targets, key=lambda each: each.since):
        doubt = "" if target.terverifikasi else " (perlu verifikasi)"
        words = f"{fmt.percent(target.value)} sejak {fmt.day(target.since.isoformat())}: {target.source}{doubt}"
        st.markdown(text.plain(words))
        if target.note:
            st.caption(text.plain(target.note))


def _rhythm(indicator: Indicator) -> str:
    if len(indicator.months) == 12:
        return "Tiap bulan."
    return "Hanya bulan " + " dan ".join(fmt.month(f"2026-{nomor:02d}").split()[0] for nomor in indicator.months) + "."


def worked_example(example) -> None:
    """The example's rows and its result as small tables."""
    st.caption(text.plain(f"{example.name} · {fmt.month(example.month)}"))
    left, right = st.columns([3, 2])
    left.table(text_table(example.rows))
    right.table(text_table(example.expect))


def text_table(raw: str) -> pd.DataFrame:
    """'a | b' lines as a frame of text, headings escaped for Markdown."""
    lines = [[cell.strip() for cell in line.split("|")] for line in raw.strip().splitlines()]
    return pd.DataFrame([[text.plain(cell) for cell in line] for line in lines[1:]], columns=lines[0])
