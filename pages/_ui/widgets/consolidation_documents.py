"""The minutes of the consolidation as Word: this village's, or those of all villages of the area as a ZIP."""

import streamlit as st

from loaders.problems import UserError
from pages._ui import cache, text
from pages._ui import format as fmt
from pages._ui.choice import Choice
from reports import konsolidasi, word
from reports.zipped import file_name

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_READY = "berita_acara_zip"


def minutes(choice: Choice, bulan: str, at: cache.Stamp) -> None:
    """One document for a chosen village; for all villages of the area they are written when asked for."""
    try:
        settings = word.load_settings()
    except UserError as error:
        st.error(text.plain(error))
        return
    st.markdown(
        f"**Berita acara konsolidasi data** {fmt.month(bulan)}: angka tiap sumber berdampingan, selisihnya, dan baris "
        "kosong untuk hasil pertemuan, yang hadir, dan tanda tangan."
    )
    with st.container(horizontal=True):
        if choice.desa:
            _one(choice.desa, bulan, settings, at)
        _all(choice.kawasan, bulan, settings, at)


def _records(kode_desa: list[str], bulan: str, at: cache.Stamp) -> list[konsolidasi.Consolidation]:
    return konsolidasi.consolidations(
        cache.table(at, "desa"), cache.table(at, "sasaran"), bulan=bulan, kode_desa=kode_desa
    )


def _warning() -> str:
    """Printed on top when the numbers are invented."""
    return text.SAMPLE_NOTE if "angka" in cache.sample_state() else ""


def _marked(name: str) -> str:
    """The file name says so too."""
    stem, dot, ending = name.rpartition(".")
    return f"{stem}-CONTOH{dot}{ending}" if _warning() else name


def _one(kode_desa: str, bulan: str, settings: word.DocumentSettings, at: cache.Stamp) -> None:
    (of,) = _records([kode_desa], bulan, at)
    warning = _warning()
    st.download_button(
        f"Berita acara {text.plain(cache.areas(at).title(kode_desa))} (Word)",
        lambda: konsolidasi.minutes(of, settings, peringatan=warning), _marked(konsolidasi.minutes_name(of)), _DOCX,
        key="unduh_berita_acara", icon=":material/description:", on_click="ignore", type="primary",
    )  # fmt: skip


def _all(area: str, bulan: str, settings: word.DocumentSettings, at: cache.Stamp) -> None:
    """Hundreds of documents take seconds: asked for, their writing shown, and kept until something else is chosen."""
    villages = cache.areas(at).villages(area)
    words = f"{fmt.number(len(villages))} berita acara {text.plain(cache.areas(at).title(area))} (ZIP)"
    ready_for, content = st.session_state.get(_READY, (None, b""))
    if ready_for == (at, area, bulan):
        name = file_name(area, cache.areas(at).names[area], "Konsolidasi", bulan, ending=".zip")
        st.download_button(
            f"Unduh {words}", content, _marked(name), "application/zip", key="unduh_berita_acara_zip",
            icon=":material/folder_zip:", on_click="ignore", type="primary",
        )  # fmt: skip
    elif st.button(f"Siapkan {words}", key="siapkan_berita_acara", icon=":material/folder_zip:"):
        st.session_state[_READY] = ((at, area, bulan), _written(villages, bulan, settings, at))
        st.rerun()


def _written(villages: list[str], bulan: str, settings: word.DocumentSettings, at: cache.Stamp) -> bytes:
    bar = st.progress(0.0, text="Menyiapkan berita acara …")

    def tell(share: float, name: str) -> None:
        bar.progress(share, text=f"Menulis berita acara {text.plain(name)} …")

    return konsolidasi.minutes_archive(_records(villages, bulan, at), settings, progress=tell, peringatan=_warning())
