"""The empty workbook to fill, made from the schema with the villages already written in."""

from datetime import date

import streamlit as st

from loaders.quarters import months_of, quarter_of_month, quarter_title
from loaders.schema import Book
from loaders.template import sheets_of, template
from pages._ui import cache
from pages._ui import format as fmt
from pages._ui.widgets import filters

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_MONTHS_OFFERED = 24
BOOKS: dict[Book, str] = {
    "bulanan": "Buku bulanan: layanan, sasaran, penimbangan, laporan",
    "tahunan": "Buku tahunan: rencana kerja, rembug, tahapan, usulan, anggaran, tim, inovasi",
    "kuartalan": "Buku triwulanan: scorecard konvergensi (Formulir 4)",
}
_PERIODS: dict[Book, str] = {"bulanan": "bulan", "tahunan": "tahun", "kuartalan": "triwulan"}


def template_downloads(at: cache.Stamp) -> None:
    """Choose the book, its months, quarters or years, and the area, then download it."""
    st.markdown(
        "Buku kerja kosong dengan baris desa sudah terisi, pilihan di sel, dan lembar **Petunjuk**. "
        "Kosongkan sel yang belum ada datanya; tulis 0 hanya bila memang nol."
    )
    book = st.radio("Buku", list(BOOKS), format_func=_book_title, key="template_buku", horizontal=True)
    areas = cache.areas(at)
    options = areas.above_village() if areas.names else []
    left, right = st.columns(2)
    names = filters.Names(areas.titles(options))
    area = left.selectbox("Desa di wilayah", options, format_func=names, key="template_wilayah") if options else ""
    with right:
        months = _chosen_months(book, date.today())
    if not months:
        st.info(f"Pilih paling sedikit satu {_PERIODS[book]}.")
        return
    desa = cache.table(at, "desa")
    elsewhere = st.checkbox("Kabupaten lain: mulai dari lembar Daftar desa yang kosong", key="template_lain")
    mine = desa.iloc[:0] if elsewhere else desa[desa["kode_desa"].str.startswith(area)]
    st.download_button(
        "Unduh template Excel", lambda: template(desa=mine, months=months, today=date.today(), book=book),
        f"template-{book}-pantau-tpps.xlsx", _XLSX, key="unduh_template", icon=":material/download:", on_click="ignore",
        type="primary",
    )  # fmt: skip
    titles = [table.title for table in sheets_of(book, has_villages=not mine.empty)]
    filled = f"Berisi {fmt.number(len(mine))} desa." if len(mine) else "Isi dahulu lembar Daftar desa."
    st.caption(f"Lembar di dalamnya: {', '.join(titles)}. {filled}")


def _book_title(book: Book) -> str:
    return BOOKS[book]


def _chosen_months(book: Book, today: date) -> list[str]:
    """The months of the monthly book; for the others a month of each chosen year or quarter."""
    if book == "tahunan":
        years = [today.year + 1, today.year, today.year - 1]
        chosen = st.multiselect("Tahun", years, default=years[1:2], key="template_tahun")
        return [f"{year}-01" for year in sorted(chosen)]
    months = _months_back(today)
    if book == "kuartalan":
        quarters = list(dict.fromkeys(map(quarter_of_month, months)))
        chosen = st.multiselect("Triwulan", quarters, default=quarters[1:2], format_func=quarter_title,
                                key="template_kuartal")  # fmt: skip
        return sorted(months_of(kuartal)[0] for kuartal in chosen)
    return sorted(st.multiselect("Bulan", months, default=months[1:2], format_func=fmt.month, key="template_bulan"))


def _months_back(today: date) -> list[str]:
    numbers = range(today.year * 12 + today.month - 1, today.year * 12 + today.month - 1 - _MONTHS_OFFERED, -1)
    return [f"{number // 12:04d}-{number % 12 + 1:02d}" for number in numbers]
