"""How one indicator is counted, drawn from the catalogue alone."""

import pandas as pd
import streamlit as st

from indicators.catalog_model import Catalog, Indicator, Settings
from pages._ui import example_words, tables, text, theme
from pages._ui import format as fmt
from pages._ui.tables import Show
from pages._ui.widgets import tables as table_widgets

_DIRECTION = {"naik": "Makin tinggi makin baik", "turun": "Makin rendah makin baik"}
_OVERVIEW = (
    Show("group", "Kelompok sasaran"),
    Show("title", "Indikator"),
    Show("direction", "Lebih baik bila"),
    Show("target", "Target", "target"),
    Show("package", "Paket"),
    Show("intervention", "Intervensi"),
    Show("source", "Sumber"),
)
_MEANINGS = {
    "tercapai": "target terpenuhi",
    "hampir": "kurang sedikit dari target (pita kerja, bukan baku)",
    "tertinggal": "jauh dari target",
    "periksa": "yang terlayani lebih banyak daripada sasaran; ditampilkan, tetapi tidak ikut diperingkat",
    "tanpa_target": "belum ada target baku",
    "belum_lapor": "belum ada angka dari desa itu; bukan nol",
    "tidak_berlaku": "sudah lapor, tetapi tidak ada yang seharusnya dilayani (sasaran 0)",
}


def states() -> None:
    """What each status means."""
    lines = [
        f":{theme.STATUS[key].badge}-badge[{theme.status_words(key)}] {text.plain(meaning)}"
        for key, meaning in _MEANINGS.items()
    ]
    st.markdown("  \n".join(lines))


def settings(rules: Settings) -> None:
    """The working rules, as sentences."""
    st.markdown(
        f"- **Hampir**: berjarak paling banyak {fmt.number(rules.near_points)} poin dari target, kecuali disebut "
        "lain pada indikatornya.\n"
        f"- **Naik atau turun, membaik atau memburuk** hanya bila berubah {fmt.number(rules.trend_min_points)} poin "
        "atau lebih; selain itu **tetap**. Tidak dinilai (ditulis dalam kurung) bila penyebutnya kurang dari "
        f"{fmt.number(rules.trend_min_denominator)} atau ada desa di atas 100%.\n"
        f"- **Laporan tepat waktu**: diterima sampai tanggal {rules.report_deadline_day} bulan berikutnya.\n"
        f"- **Rembug stunting**: paling lambat {rules.rembug_deadline_day} "
        f"{fmt.month(f'2026-{rules.rembug_deadline_month:02d}').split()[0]} tiap tahun.\n"
        "- Angka-angka ini **batas kerja, bukan baku**; TPPS Kabupaten dapat mengubahnya di berkas "
        "`indicators/catalog/aturan.toml`."
    )


def overview(catalog: Catalog, bulan: str) -> None:
    """Every indicator in one table, with the target in force in `bulan`, to read and to download."""
    rows = pd.DataFrame(
        {
            "group": item.group,
            "title": item.title,
            "direction": item.better,
            "target": target.value if (target := item.target_in(bulan)) else float("nan"),
            "package": item.package,
            "intervention": item.intervention,
            "source": item.source,
        }
        for item in catalog.values()
    )
    # Its sentences are to be read whole: this kind of table wraps them.
    shown = tables.download_frame(rows.assign(target=rows["target"].map(fmt.target)), _OVERVIEW)
    st.table(plain_table(shown), hide_index=True)
    table_widgets.downloads(rows, _OVERVIEW, name="daftar-indikator", title="Daftar indikator Pantau TPPS")


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
    else:
        st.caption(f"Hampir: berjarak paling banyak {fmt.number(indicator.near_points)} poin dari target.")
    for target in sorted(indicator.targets, key=lambda each: each.since):
        doubt = "" if target.terverifikasi else " (perlu verifikasi)"
        words = f"{fmt.target(target.value)} sejak {fmt.day(target.since.isoformat())}: {target.source}{doubt}"
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
    left, right = st.columns(2)
    left.table(plain_table(example_words.sheet(example)), hide_index=True)
    right.table(plain_table(example_words.result(example)), hide_index=True)


def plain_table(rows: pd.DataFrame) -> pd.DataFrame:
    """`rows` as text escaped for Markdown, headings too."""
    return rows.map(text.plain).rename(columns=text.plain)
