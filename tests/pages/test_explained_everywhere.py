"""Jelaskan angka ini on the screens with monthly numbers: the formula, the source row, and that it opens only once."""

import pytest

from tests.pages import stage
from tests.pages.stage import HOME, PETA, PROFIL, TREN
from tests.tools.districts import ORDINARY

RENCANA = "pages/7_Rencana_Kerja.py"
VILLAGE, KECAMATAN, MARCH = "32.08.01.2001", "32.08.01", "2026-03"


def source(app):
    return next(frame.value for frame in app.dataframe if frame.key == "jelaskan-sumber")


def pressed(app, key: str):
    app.button(key=key).click().run()
    assert not app.exception, [each.value for each in app.exception]
    return app


def picked(app, table: str, row: int):
    app.session_state[table] = {"selection": {"rows": [], "columns": [], "cells": [(row, "Nilai")]}}
    return app.run()


def test_a_card_beside_the_map_leads_to_the_cell_it_came_from(own):
    app = stage.opened(own, PETA, wilayah=VILLAGE, indikator="bumil_ttd", bulan=MARCH)
    pressed(app, f"jelas-kartu-{VILLAGE}-bumil_ttd")
    # Cipondok served 6, 7 and 8 of 12 from January to March.
    assert "8 ÷ 12 × 100 = 66,67%" in stage.words(app)
    row = source(app).iloc[0]
    assert (row["Berkas"], row["Pengirim"]) == (ORDINARY.workbook, ORDINARY.sender)
    assert (row["Lembar"], row["Nilai"]) == ("Layanan bulanan", "terlayani 8, sasaran 12")
    months = next(frame.value for frame in app.dataframe if frame.key == "jelaskan-bulan")
    assert months["n/N"].tolist() == ["8/12", "7/12", "6/12"]


def test_a_kecamatan_names_who_is_not_in_its_number(own):
    app = stage.opened(own, PETA, wilayah=KECAMATAN, indikator="bumil_ttd", bulan=MARCH)
    pressed(app, f"jelas-kartu-{KECAMATAN}-bumil_ttd")
    said = stage.words(app)
    assert "17 ÷ 24 × 100 = 70,83%" in said
    assert "Belum lapor: tidak ikut di pembilang dan penyebut · 1 desa (Sindangjawa)" in said
    parts = next(frame.value for frame in app.dataframe if frame.key == "jelaskan-bagian")
    assert parts["Pembilang"].tolist() == [8, 9]


@pytest.mark.parametrize(
    ("path", "key"),
    [
        (HOME, f"jelas-kartu-{KECAMATAN}-laporan_masuk"),
        (TREN, f"jelas-tren-{KECAMATAN}-bumil_ttd"),
        (RENCANA, f"jelas-rencana-{KECAMATAN}-rencana_sd"),
    ],
)
def test_other_screens_explain_their_numbers_too(own, path: str, key: str):
    app = stage.opened(own, path, wilayah=KECAMATAN, indikator="bumil_ttd", bulan=MARCH)
    if path == HOME:
        key = next(button.key for button in app.button if str(button.key).startswith("jelas-kartu-"))
    pressed(app, key)
    assert "÷" in stage.words(app)
    assert [frame.key for frame in app.dataframe if str(frame.key).startswith("jelaskan-")]


def test_a_picked_row_of_the_profile_opens_its_explanation_once(own):
    app = stage.opened(own, PROFIL, wilayah=VILLAGE, bulan=MARCH)
    shown = next(frame.value for frame in app.dataframe if frame.key == "profil-indikator")
    place = shown.index[shown["n/N"].eq("8/12")][0]
    picked(app, "profil-indikator", int(place))
    assert "8 ÷ 12 × 100 = 66,67%" in stage.words(app)
    app.run()
    assert "÷ 12 × 100" not in stage.words(app)


def test_a_silent_number_is_explained_as_silence(own):
    silent = "32.08.01.2003"
    app = stage.opened(own, PETA, wilayah=silent, indikator="bumil_ttd", bulan=MARCH)
    pressed(app, f"jelas-kartu-{silent}-bumil_ttd")
    assert "= Belum lapor" in stage.words(app).replace("*", "")
    assert "Tidak ada baris data di balik angka ini." in stage.words(app)
