"""A province of several kabupaten, and even two provinces: the same screens, no line of code changed."""

from dataclasses import replace

import pytest

from pages._ui import menu
from tests.pages import stage
from tests.pages.stage import HOME
from tests.tools.districts import ORDINARY, Village, send

SECOND = replace(
    ORDINARY,
    nama="Cirebon",
    workbook="cirebon.xlsx",
    villages=(
        Village(kode="32.09.01.2001", nama="Ambit", kecamatan="Waled"),
        Village(kode="32.09.01.2002", nama="Cihaur", kecamatan="Waled"),
    ),
)
ELSEWHERE = replace(
    SECOND,
    nama="Brebes",
    provinsi="Jawa Tengah",
    villages=(Village(kode="33.29.01.2001", nama="Salem", kecamatan="Salem"),),
)
PATHS = [screen.path for screen in menu.SCREENS]


def _send_all(*districts):
    return lambda ledger: [send(each, ledger) for each in districts]


@pytest.mark.parametrize("path", PATHS)
def test_every_screen_opens_for_a_province(folder_with, path):
    app = stage.opened(folder_with(_send_all(ORDINARY, SECOND)), path)
    assert stage.is_whole(app, path)
    if path in stage.WITH_FILTERS:
        assert stage.query(app)["wilayah"] == "32"


def test_the_province_adds_up_its_kabupaten_and_ranks_them(folder_with):
    app = stage.opened(folder_with(_send_all(ORDINARY, SECOND)), HOME, indikator="bumil_ttd", bulan="2026-03")
    values = {metric.label: metric.value for metric in app.metric}
    # March: 8, 9 and 10 of 12 in Kuningan, 8 and 9 of 12 in Cirebon.
    assert values["Bumil TTD"] == "73,3%"
    assert "44/60" in stage.words(app)
    assert "dari 2 kabupaten/kota" in stage.words(app)


TWINS = replace(
    SECOND, villages=(Village(kode="32.09.01.2001", nama="Cihaur", kecamatan="Ciniru"),), workbook="kembar.xlsx"
)


def test_areas_of_one_name_in_two_kabupaten_are_told_apart_where_one_chooses(folder_with):
    app = stage.opened(folder_with(_send_all(ORDINARY, TWINS)), "pages/3_Tren.py")
    for key in ("saring_wilayah", "saring_desa"):
        options = app.selectbox(key=key).options
        assert len(set(options)) == len(options)
    assert "Kecamatan Ciniru, Kabupaten Cirebon" in app.selectbox(key="saring_wilayah").options


@pytest.mark.parametrize("path", PATHS)
def test_two_provinces_open_on_the_first_and_both_can_be_chosen(folder_with, path):
    folder = folder_with(_send_all(ORDINARY, ELSEWHERE))
    assert stage.is_whole(stage.opened(folder, path), path)
    if path in stage.WITH_FILTERS:
        assert stage.query(stage.opened(folder, path, wilayah="33"))["wilayah"] == "33"
