"""The yearly plan as Word documents: this village's, all of the area as a ZIP, and the empty form."""

from datetime import date

import pandas as pd
import streamlit as st

from loaders.problems import UserError
from pages._ui import cache, text
from pages._ui import format as fmt
from pages._ui.choice import Choice
from reports import word

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_READY = "dokumen_zip"


def word_downloads(choice: Choice, at: cache.Stamp) -> None:
    """The whole block: choose the year, then take one document, all of them, or the empty form."""
    try:
        settings = word.load_settings()
    except UserError as error:
        st.error(text.plain(error))
        return
    st.markdown(
        "Dokumen **Rencana Kerja** lengkap (bagian A sampai I), siap ditandatangani. Yang belum ada datanya menjadi "
        "garis titik-titik untuk diisi."
    )
    tahun = st.selectbox("Tahun rencana", _years(choice), key="dokumen_tahun", width=160)
    with st.container(horizontal=True):
        if choice.desa:
            _one(choice.desa, tahun, settings, at)
        _all(choice.kawasan, tahun, settings, at)
        st.download_button(
            "Formulir kosong", lambda: word.empty_document(settings), "Rencana_Kerja_formulir_kosong.docx", _DOCX,
            key="unduh_formulir", icon=":material/draft:", on_click="ignore",
        )  # fmt: skip


def _years(choice: Choice) -> list[int]:
    """The year on screen, and the next: plans are written before their year begins."""
    shown = int(choice.bulan[:4])
    return sorted({shown, shown + 1, date.today().year + 1})


def _frames(at: cache.Stamp) -> dict[str, pd.DataFrame]:
    return {name: cache.table(at, name) for name in ("desa", "rencana_kerja", "anggaran", "tim", "inovasi", "rembug")}


def _one(kode_desa: str, tahun: int, settings: word.DocumentSettings, at: cache.Stamp) -> None:
    areas, frames = cache.areas(at), _frames(at)
    st.download_button(
        f"Dokumen {text.plain(areas.title(kode_desa))}",
        lambda: word.plan_document(word.plans(**frames, tahun=tahun, kode_desa=[kode_desa])[0], settings),
        word.safe_name(kode_desa, areas.names[kode_desa], tahun) + ".docx", _DOCX,
        key="unduh_dokumen", icon=":material/description:", on_click="ignore", type="primary",
    )  # fmt: skip


def _all(area: str, tahun: int, settings: word.DocumentSettings, at: cache.Stamp) -> None:
    """Hundreds of documents take seconds, so they are asked for, their writing shown, and kept until data changes."""
    areas = cache.areas(at)
    ready_for, content = st.session_state.get(_READY, (None, b""))
    if ready_for == (at, area, tahun):
        st.download_button(
            f"Unduh {_all_words(area, at)} (ZIP)", content, word.safe_name(area, areas.names.get(area), tahun) + ".zip",
            "application/zip", key="unduh_zip", icon=":material/folder_zip:", on_click="ignore", type="primary",
        )  # fmt: skip
    elif st.button(f"Siapkan {_all_words(area, at)} (ZIP)", key="siapkan_zip", icon=":material/folder_zip:"):
        st.session_state[_READY] = ((at, area, tahun), _written(areas.villages(area), tahun, settings, at))
        st.rerun()


def _all_words(area: str, at: cache.Stamp) -> str:
    areas = cache.areas(at)
    return f"{fmt.number(len(areas.villages(area)))} dokumen {text.plain(areas.title(area))}"


def _written(kode_desa: list[str], tahun: int, settings: word.DocumentSettings, at: cache.Stamp) -> bytes:
    bar = st.progress(0.0, text="Menyiapkan dokumen …")

    def tell(share: float, name: str) -> None:
        bar.progress(share, text=f"Menulis dokumen {text.plain(name)} …")

    return word.plan_documents(word.plans(**_frames(at), tahun=tahun, kode_desa=kode_desa), settings, progress=tell)
