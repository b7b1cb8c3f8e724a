"""With little or nothing in the ledger, a screen says so in a sentence instead of breaking or inventing."""

from pathlib import Path

import pytest

from loaders.ledger import open_ledger
from pages._ui import menu, text
from tests.pages import stage
from tests.pages.stage import HOME, PETA, PROFIL, TREN, UNGGAH
from tests.tools.districts import ORDINARY, send

PATHS = [screen.path for screen in menu.SCREENS]
WITH_MAP = (HOME, PETA, "pages/9_Rembug_Tahapan.py")
SILENT, ONE_VILLAGE = "32.08.01.2003", "32.08.02"


def _withdrawn_sample(folder: Path) -> Path:
    ledger = open_ledger(f"sqlite:///{folder / 'pantau.db'}")
    ledger.withdraw_sample(by="uji")
    ledger.close()
    return folder


@pytest.mark.parametrize("path", PATHS)
def test_after_the_sample_was_cleared_every_screen_opens(sample_copy: Path, path: str):
    app = stage.opened(_withdrawn_sample(sample_copy), path)
    assert stage.is_whole(app, path)
    if path in stage.WITH_FILTERS:
        assert [info.value for info in app.info] == [text.EMPTY_LEDGER]
        assert "Unggah Data" in [link.label.removeprefix("Buka ") for link in app.get("page_link")]
    assert text.SAMPLE not in stage.words(app)


def test_one_click_clears_the_sample_and_nothing_fills_it_again(sample_copy: Path):
    app = stage.opened(sample_copy, UNGGAH)
    assert text.SAMPLE in stage.words(app)
    app.checkbox(key="kosongkan_yakin").check().run()
    app.button(key="kosongkan_contoh").click().run()
    assert text.SAMPLE not in stage.words(app)
    assert "kosongkan_contoh" not in [button.key for button in app.button]
    assert [info.value for info in stage.on(app, HOME).info] == [text.EMPTY_LEDGER]


@pytest.mark.parametrize("path", PATHS)
def test_a_village_list_without_numbers_is_not_enough_and_says_so(folder_with, path: str):
    app = stage.opened(folder_with(lambda ledger: send(ORDINARY, ledger, only=("desa",))), path)
    assert stage.is_whole(app, path)
    if path in stage.WITH_FILTERS:
        assert [info.value for info in app.info] == [text.no_numbers_words(len(ORDINARY.villages))]


@pytest.mark.parametrize("path", [HOME, PETA])
def test_boundaries_without_numbers_are_drawn_and_every_village_is_without_data(folder_with, path: str):
    app = stage.opened(folder_with(lambda ledger: send(ORDINARY, ledger, only=("desa",))), path)
    assert len(app.get("component_instance")) == 1
    assert f"{text.NO_NUMBERS_YET}: {len(ORDINARY.villages)} desa" in stage.words(app)


def test_a_village_list_alone_has_no_map_to_show(folder_with):
    folder = folder_with(lambda ledger: send(ORDINARY, ledger, only=("desa",), boundaries=False))
    app = stage.opened(folder, PETA)
    assert stage.is_whole(app, PETA)
    assert not app.get("component_instance")


@pytest.mark.parametrize("path", PATHS)
def test_numbers_without_boundaries_leave_only_the_map_out(folder_with, path: str):
    app = stage.opened(folder_with(lambda ledger: send(ORDINARY, ledger, boundaries=False)), path)
    assert stage.is_whole(app, path)
    assert (text.NO_BOUNDARY in [info.value for info in app.info]) == (path in WITH_MAP)
    if path == PETA:
        assert len(app.dataframe[0].value) == len(ORDINARY.villages)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("wilayah", ["32.08", ONE_VILLAGE, f"{ONE_VILLAGE}.2001", SILENT])
def test_small_and_silent_areas_open_on_every_screen(own: Path, path: str, wilayah: str):
    app = stage.opened(own, path, wilayah=wilayah, indikator="bumil_ttd")
    assert stage.is_whole(app, path)
    assert stage.query(app)["wilayah"] == wilayah
    assert "Mojokerto" not in stage.words(app)


def test_a_village_that_never_reported_is_listed_as_such_and_not_as_zero(own: Path):
    table = stage.opened(own, PETA, wilayah="32.08", indikator="bumil_ttd").dataframe[0].value.set_index("Desa")
    silent = table.loc["Sindangjawa"]
    assert silent[["Nilai"]].isna().all()
    assert silent["n/N"] == "–"
    assert "Belum lapor" in silent["Status"]
    assert len(table) == len(ORDINARY.villages)


def test_a_true_zero_is_a_zero(own: Path):
    table = stage.opened(own, PETA, wilayah="32.08", indikator="krs_air").dataframe[0].value.set_index("Desa")
    assert table.loc["Cipondok", ["Nilai", "n/N"]].tolist() == [0.0, "0/12"]


def test_the_trend_of_a_silent_village_is_a_sentence(own: Path):
    app = stage.opened(own, TREN, wilayah=SILENT, indikator="bumil_ttd")
    assert [info.value for info in app.info] == [text.NO_DATA]
    assert not app.get("plotly_chart")


def test_the_profile_of_a_silent_village_names_no_source(own: Path):
    app = stage.opened(own, PROFIL, wilayah=SILENT)
    assert stage.is_whole(app, PROFIL)
    assert "profil-sumber" not in [frame.key for frame in app.dataframe]
    measures = next(frame.value for frame in app.dataframe if frame.key == "profil-indikator")
    of_services = measures[measures["n/N"].eq("–")]
    assert "Belum lapor" in " ".join(of_services["Status"])


def test_without_a_chosen_village_the_profile_offers_those_of_the_area(own: Path):
    app = stage.opened(own, PROFIL, wilayah="32.08.01")
    assert app.dataframe[0].value["Kode desa"].tolist() == ["32.08.01.2001", "32.08.01.2002", "32.08.01.2003"]


def test_own_data_shows_no_sample_banner(own: Path):
    for path in PATHS:
        assert text.SAMPLE not in stage.words(stage.opened(own, path))
