"""The buttons that give the yearly plan as Word documents, over the real sample ledger."""

import io
import zipfile
from pathlib import Path

import docx
from streamlit.testing.v1 import AppTest

from tests.pages import stage

KECAMATAN = "35.16.03"
VILLAGE = "35.16.03.2005"


def _screen(wilayah: str) -> None:
    from pages._ui import cache
    from pages._ui.choice import Choice
    from pages._ui.widgets.word_download import word_downloads

    word_downloads(Choice(indikator="bumil_ttd", wilayah=wilayah, bulan="2026-09"), cache.stamp())


def _shown(folder: Path, wilayah: str) -> AppTest:
    stage.opened(folder)
    return AppTest.from_function(_screen, args=(wilayah,), default_timeout=stage.SECONDS).run()


def _labels(app: AppTest) -> list[str]:
    return [each.proto.label for each in app.get("download_button")]


def test_a_village_has_its_own_document_and_an_area_all_of_them(sample: Path) -> None:
    of_village, of_area = _shown(sample, VILLAGE), _shown(sample, KECAMATAN)
    assert not of_village.exception
    assert len(_labels(of_village)) == 2
    assert len(_labels(of_area)) == 1
    assert "20 dokumen Kecamatan Pacet" in of_area.button(key="siapkan_zip").label


def test_the_zip_holds_every_village_of_the_area_in_the_year_chosen(sample: Path) -> None:
    app = _shown(sample, KECAMATAN)
    app.button(key="siapkan_zip").click().run()
    assert not app.exception
    assert len(_labels(app)) == 2
    _, content = app.session_state["dokumen_zip"]
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert len(archive.namelist()) == 20
        assert all(name.startswith(f"{KECAMATAN}.") and name.endswith("_2026.docx") for name in archive.namelist())
        first = docx.Document(io.BytesIO(archive.read(archive.namelist()[0])))
    marks = [cell.text for table in first.tables for row in table.rows for cell in row.cells if cell.text == "√"]
    assert len(marks) > 50
    app.selectbox(key="dokumen_tahun").select(2027).run()
    assert len(_labels(app)) == 1, "the ZIP of another year must not be offered"
