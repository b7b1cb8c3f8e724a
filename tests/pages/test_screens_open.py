"""Every screen opens on the sample, keeps what was chosen, and believes an address only where it makes sense."""

from pathlib import Path

import pytest

from pages._ui import menu
from tests.pages import stage
from tests.pages.stage import HOME, METODOLOGI, PETA, PROFIL, TREN, UNGGAH

PATHS = [screen.path for screen in menu.SCREENS]
LINK = {"indikator": "bumil_ttd", "wilayah": "35.16.03", "bulan": "2026-03"}
NOT_FOR_READERS = ("None", "nan", "NaN", "<NA>", "Traceback", "undefined")


def test_every_page_file_is_in_the_menu_and_every_entry_is_a_file():
    files = {path.relative_to(stage.ROOT).as_posix() for path in (stage.ROOT / "pages").glob("*.py")}
    assert files | {HOME} == set(PATHS)
    assert len(PATHS) == len(set(PATHS))


@pytest.mark.parametrize("path", PATHS)
def test_a_screen_opens_under_its_own_title(sample: Path, path: str):
    assert stage.is_whole(stage.opened(sample, path), path)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("wilayah", ["35.16", "35.16.03", "35.16.03.2005"])
def test_no_screen_shows_a_missing_value_of_the_program(sample: Path, path: str, wilayah: str):
    said = stage.words(stage.opened(sample, path, **(LINK | {"wilayah": wilayah}))).split()
    assert not [word for word in said if word.strip("().,:;*") in NOT_FOR_READERS]


@pytest.mark.parametrize("path", PATHS)
def test_the_menu_names_every_other_screen(sample: Path, path: str):
    labels = [link.label for link in stage.opened(sample, path).sidebar.get("page_link")]
    assert [label for label in labels if label in {screen.label for screen in menu.SCREENS}] == [
        screen.label for screen in menu.SCREENS
    ]


@pytest.mark.parametrize("path", stage.WITH_FILTERS)
def test_a_followed_link_is_honoured(sample: Path, path: str):
    app = stage.opened(sample, path, **LINK)
    assert stage.query(app).items() >= LINK.items()
    shown = {box.key: box.value for box in app.selectbox}
    assert shown["saring_wilayah"] == LINK["wilayah"]
    assert shown["saring_bulan"] == LINK["bulan"]


@pytest.mark.parametrize(
    "nonsense",
    [
        {"indikator": "bukan_ini"},
        {"wilayah": "99.99"},
        {"wilayah": "35.16.03.2005; DROP TABLE desa"},
        {"bulan": "2031-13"},
        {"indikator": "<script>", "wilayah": "\x00", "bulan": "' OR 1=1"},
    ],
)
def test_a_nonsense_link_opens_what_one_sees_without_a_link(sample: Path, nonsense: dict[str, str]):
    assert stage.query(stage.opened(sample, PETA, **nonsense)) == stage.query(stage.opened(sample, PETA))


@pytest.mark.parametrize("changed", [("saring_indikator", "bumil_ttd"), ("saring_bulan", "2025-06")])
def test_a_changed_filter_holds_on_the_next_screens(sample: Path, changed: tuple[str, str]):
    key, value = changed
    app = stage.opened(sample, PETA)
    app.selectbox(key=key).set_value(value).run()
    for path in (TREN, UNGGAH, METODOLOGI, HOME):
        stage.on(app, path)
        assert stage.query(app)[key.removeprefix("saring_")] == value
    assert app.selectbox(key=key).value == value


def test_a_chosen_village_holds_on_the_next_screens(sample: Path):
    app = stage.opened(sample, TREN, wilayah="35.16.03")
    app.selectbox(key="saring_desa").set_value("35.16.03.2005").run()
    assert stage.query(stage.on(app, PETA))["wilayah"] == "35.16.03.2005"
    assert "Buka profil desa" in [link.label for link in app.get("page_link")]
    assert stage.on(app, PROFIL).selectbox(key="saring_desa").value == "35.16.03.2005"


def test_all_villages_again_leads_back_to_the_kecamatan(sample: Path):
    app = stage.opened(sample, PROFIL, wilayah="35.16.03.2005")
    app.selectbox(key="saring_desa").set_value("").run()
    assert stage.query(app)["wilayah"] == "35.16.03"


def test_the_trail_leads_up_one_step_at_a_time(sample: Path):
    app = stage.opened(sample, PETA, wilayah="35.16.03.2005")
    app.button(key="jejak_35.16.03").click().run()
    assert stage.query(app)["wilayah"] == "35.16.03"
    app.button(key="jejak_35.16").click().run()
    assert stage.query(app)["wilayah"] == "35.16"
    assert not [button for button in app.button if button.key.startswith("jejak_")]


def test_a_row_picked_in_the_table_twin_can_be_chosen_like_a_click_on_the_map(sample: Path):
    app = stage.opened(sample, PETA, wilayah="35.16.03")
    app.session_state["peta-tabel"] = {"selection": {"rows": [], "columns": [], "cells": [(2, "Desa")]}}
    app.run()
    assert stage.query(app)["wilayah"].startswith("35.16.03.")
    assert stage.is_whole(app, PETA)


def test_metodologi_follows_the_shared_indicator_and_shows_every_other_one(sample: Path):
    app = stage.opened(sample, METODOLOGI, **LINK)
    box = app.selectbox(key="metodologi_indikator")
    assert box.value == "bumil_ttd"
    for id_ in ("stunting", "rembug", "krs_air", "desa_odf"):
        app.selectbox(key="metodologi_indikator").set_value(id_).run()
        assert stage.is_whole(app, METODOLOGI)
