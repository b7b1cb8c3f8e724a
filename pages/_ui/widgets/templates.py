"""The empty workbook to fill, made from the schema with the villages already written in."""

from datetime import date

import streamlit as st

from loaders.schema import TABLES
from loaders.template import template
from pages._ui import cache
from pages._ui import format as fmt

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_MONTHS_OFFERED = 24


def template_downloads(at: cache.Stamp) -> None:
    """Choose months and kecamatan, then download one workbook with every sheet."""
    st.markdown(
        "Buku kerja kosong dengan semua lembar, baris desa sudah terisi, pilihan di sel, dan lembar **Petunjuk**. "
        "Kosongkan sel yang belum ada datanya; tulis 0 hanya bila memang nol."
    )
    areas = cache.areas(at)
    options = areas.above_village() if areas.names else []
    left, right = st.columns(2)
    area = (
        left.selectbox("Desa di wilayah", options, format_func=areas.title, key="template_wilayah") if options else ""
    )
    months = _months_back(date.today())
    chosen = right.multiselect("Bulan", months, default=months[1:2], format_func=fmt.month, key="template_bulan")
    if not chosen:
        st.info("Pilih paling sedikit satu bulan.")
        return
    desa = cache.table(at, "desa")
    elsewhere = st.checkbox("Kabupaten lain: mulai dari lembar Daftar desa yang kosong", key="template_lain")
    mine = desa.iloc[:0] if elsewhere else desa[desa["kode_desa"].str.startswith(area)]
    st.download_button(
        "Unduh template Excel", lambda: template(desa=mine, months=sorted(chosen), today=date.today()),
        "template-pantau-tpps.xlsx", _XLSX, key="unduh_template", icon=":material/download:", on_click="ignore",
        type="primary",
    )  # fmt: skip
    titles = [table.title for name, table in TABLES.items() if table.in_template and (name != "desa" or mine.empty)]
    filled = f"Berisi {fmt.number(len(mine))} desa." if len(mine) else "Isi dahulu lembar Daftar desa."
    st.caption(f"Lembar di dalamnya: {', '.join(titles)}. {filled}")


def _months_back(today: date) -> list[str]:
    numbers = range(today.year * 12 + today.month - 1, today.year * 12 + today.month - 1 - _MONTHS_OFFERED, -1)
    return [f"{number // 12:04d}-{number % 12 + 1:02d}" for number in numbers]
