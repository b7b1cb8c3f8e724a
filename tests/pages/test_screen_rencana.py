"""The screen Rencana Kerja: the same numbers as everywhere, grids to look behind, a village's own year."""

import re
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from indicators.catalog_reader import load_catalog
from pages._ui import text
from tests.pages import stage
from tests.pages.stage import HOME, PROFIL

RENCANA = "pages/7_Rencana_Kerja.py"
KABUPATEN, KECAMATAN, DESA, BULAN = "35.16", "35.16.03", "35.16.03.2005", "2026-06"
SHORT = {id_: item.short for id_, item in load_catalog().items()}
_NO_CHOICE = ""


def opened(folder: Path, wilayah: str, part: str | None = None) -> AppTest:
    app = stage.opened(folder, RENCANA, wilayah=wilayah, bulan=BULAN)
    if part:
        app.segmented_control(key="rencana_bagian").set_value(part).run()
    assert stage.is_whole(app, RENCANA)
    return app


def shares(app: AppTest) -> list[str]:
    """n/N of month, to date and whole year in the opening sentence."""
    return re.findall(r"\(([\d.]+/[\d.]+)\)", app.subheader[0].value.replace("\\", ""))


def heat(app: AppTest) -> pd.DataFrame:
    return next(frame.value for frame in app.dataframe if not frame.key.endswith("di-balik"))


def behind(app: AppTest) -> pd.DataFrame:
    return next((frame.value for frame in app.dataframe if frame.key.endswith("di-balik")), pd.DataFrame())


def box(app: AppTest, name: str):
    return next(each for each in app.selectbox if each.key.startswith("rencana-") and each.key.endswith(f"-{name}"))


def number(words: str) -> int:
    return int(words.replace(".", ""))


def test_month_and_to_date_are_those_of_the_profile_of_the_village(sample: Path):
    profile = stage.opened(sample, PROFIL, wilayah=DESA, bulan=BULAN)
    measures = next(frame.value for frame in profile.dataframe if frame.key == "profil-indikator").set_index(
        "Indikator"
    )
    expected = [measures.loc[SHORT[id_], "n/N"] for id_ in ("rencana_bulan", "rencana_sd")]
    assert shares(opened(sample, DESA))[:2] == expected


@pytest.mark.parametrize("wilayah", [KABUPATEN, KECAMATAN])
def test_to_date_is_that_of_the_card_on_ringkasan(sample: Path, wilayah: str):
    home = stage.words(stage.opened(sample, HOME, wilayah=wilayah, bulan=BULAN))
    assert shares(opened(sample, wilayah))[1] in home.split()


@pytest.mark.parametrize("part", ["Menurut wilayah", "Menurut kegiatan"])
@pytest.mark.parametrize("wilayah", [KABUPATEN, KECAMATAN])
def test_both_grids_add_up_to_the_sentence(sample: Path, wilayah: str, part: str):
    app = opened(sample, wilayah, part)
    sums = [re.search(r"\(([\d.]+)/([\d.]+)\)", words) for words in heat(app)["s.d. bulan ini"]]
    month = [re.search(r" ([\d.]+)/([\d.]+)$", words) for words in heat(app)[BULAN]]
    for found, said in ((sums, shares(app)[1]), (month, shares(app)[0])):
        added = [sum(number(match[place]) for match in found if match) for place in (1, 2)]
        assert added == [number(part) for part in said.split("/")]


def test_a_kabupaten_shows_kecamatan_first_and_all_its_villages_on_demand(sample: Path):
    app = opened(sample, KABUPATEN)
    assert len(heat(app)) == 18
    app.segmented_control(key="rencana_tingkat").set_value("desa").run()
    assert len(heat(app)) == 304


def test_at_first_the_late_activities_of_the_month_are_listed(sample: Path):
    app = opened(sample, KECAMATAN)
    done, planned = map(number, shares(app)[0].split("/"))
    assert len(behind(app)) == planned - done
    assert set(behind(app)["Keadaan"]) == {"▲ Terlambat"}


def test_the_boxes_do_what_a_click_on_a_cell_does(sample: Path):
    app = opened(sample, KECAMATAN, "Menurut kegiatan")
    box(app, "baris").set_value("K05")
    box(app, "bulan").set_value("2026-03")
    box(app, "keadaan").set_value(_NO_CHOICE).run()
    shown, cell = behind(app), heat(app).set_index("nama").loc["K05 Ibu hamil", "2026-03"]
    counted = shown["Keadaan"].value_counts()
    done, late = (int(counted.get(words, 0)) for words in ("● Terlaksana", "▲ Terlambat"))
    assert cell.split()[1] == f"{done}/{done + late}"
    assert set(shown["Kegiatan"]) == {"K05 Pendampingan kepada ibu hamil"}


def test_a_click_on_a_cell_sets_the_boxes_and_a_box_changed_later_holds(sample: Path):
    app = opened(sample, KECAMATAN)
    key = next(frame.key for frame in app.dataframe if not frame.key.endswith("di-balik"))
    app.session_state[key] = {"selection": {"rows": [], "columns": [], "cells": [(2, "2026-02")]}}
    app.run()
    clicked = heat(app)["nama"].iloc[2]
    assert box(app, "bulan").value == "2026-02"
    assert set(behind(app)["Desa"]) == {clicked}
    box(app, "bulan").set_value("2026-01").run()
    assert box(app, "bulan").value == "2026-01"
    assert set(behind(app)["Bulan"]) == {"Jan 2026"}


def test_a_village_shows_its_year_as_grid_and_as_bars(sample: Path):
    app = opened(sample, DESA)
    assert len(app.get("plotly_chart")) == 1
    app.segmented_control(key="rencana_bentuk").set_value("Garis waktu").run()
    assert stage.is_whole(app, RENCANA)
    assert len(app.get("plotly_chart")) == 1


def test_a_village_without_a_plan_is_told_how_to_send_one(own: Path):
    app = stage.opened(own, RENCANA, wilayah="32.08.01.2003")
    assert stage.is_whole(app, RENCANA)
    assert len(app.info) == 1
    assert not app.get("plotly_chart")
    assert "%" not in app.subheader[0].value


def test_silent_villages_are_named_on_the_screen_of_their_kecamatan(own: Path):
    app = stage.opened(own, RENCANA, wilayah="32.08.01")
    assert "Desa Sindangjawa" in stage.words(app)
    assert heat(app).set_index("nama").loc["Sindangjawa", "2026-01"] == "belum"


def test_documents_can_be_taken_from_this_screen(sample: Path):
    app = opened(sample, DESA)
    assert text.plain("Desa Pacet") in " ".join(button.label for button in app.get("download_button"))
