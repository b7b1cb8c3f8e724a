"""Filling in the work plan: the changed cells, and nothing else, become a Kiriman."""

from pathlib import Path

import pytest

from loaders.ledger import open_ledger
from pages._ui import text
from pages._ui.widgets import plan_save
from tests.pages import stage
from tests.pages.filling import FEB, JAN, KECAMATAN, RENCANA, VILLAGE, filling, mark, row_of, save, stored, submissions
from tests.tools.districts import ORDINARY, send


@pytest.fixture
def folder(folder_with) -> Path:
    """A kabupaten of one's own; every village that speaks planned K05 in January to March and did January's."""
    return folder_with(lambda ledger: send(ORDINARY, ledger))


def test_only_the_changed_cell_is_sent_under_the_name_of_the_grid(folder: Path):
    before, app = stored(folder), filling(folder)
    k05 = row_of(app, "K05")
    assert app.data_editor[0].value.loc[k05, [JAN, FEB]].tolist() == ["RT", "R"]
    save(mark(app, (k05, FEB, "RT")))
    assert stored(folder) == before | {("K05", FEB): "RT"}
    assert submissions(folder)[0] == ("Isian layar: Rencana kerja Desa Cipondok 2026", "Ani", 1, False)
    assert app.data_editor[0].value.loc[k05, FEB] == "RT"
    assert app.button(key="simpan_isian").disabled


def test_the_sentence_counts_the_cell_that_was_just_filled_in(folder: Path):
    app = filling(folder)
    assert "(2/6)" in stage.words(app)
    save(mark(app, (row_of(app, "K05"), FEB, "RT")))
    assert "(3/6)" in stage.words(app)


def test_a_village_without_a_plan_is_filled_in_from_an_empty_grid(folder: Path):
    app = filling(folder, "32.08.01.2003")
    assert app.data_editor[0].value.drop(columns=["nama", "lengkap"]).isna().all(axis=None)
    save(mark(app, (0, "2026-12", "R")))
    assert stored(folder, "32.08.01.2003") == {("K01", "2026-12"): "R"}


def test_villages_of_a_kecamatan_for_one_activity_and_for_one_month(folder: Path):
    app = filling(folder, KECAMATAN)
    app.selectbox(key="isian-kegiatan").set_value("K05").run()
    assert app.data_editor[0].value["nama"].tolist() == ["Cipondok", "Windujanten", "Sindangjawa"]
    save(mark(app, (0, FEB, "RT"), (1, JAN, None)))
    assert stored(folder)["K05", FEB] == "RT"
    assert stored(folder, "32.08.01.2002")["K05", JAN] == ""
    app.selectbox(key="isian-bentuk").set_value("Satu bulan, semua kegiatan").run()
    save(mark(app, (2, "K11", "T")))
    assert stored(folder, "32.08.01.2003") == {("K11", "2026-03"): "T"}
    assert [berkas for berkas, *_ in submissions(folder)[:2]] == [
        "Isian layar: Rencana kerja Kecamatan Kadugede Maret 2026",
        "Isian layar: Rencana kerja K05 Kecamatan Kadugede 2026",
    ]


def test_done_in_a_month_still_ahead_is_refused_in_words(folder: Path):
    app = filling(folder)
    app.selectbox(key="isian-tahun-2026").set_value(2027).run()
    mark(app, (0, "2027-12", "RT"))
    assert "E111" in stage.words(app)
    assert app.button(key="simpan_isian").disabled


def test_without_a_name_nothing_can_be_saved(folder: Path):
    before, app = submissions(folder), mark(filling(folder, sender=""), (0, JAN, "R"))
    save(app)
    assert "Isi dahulu nama pengirim" in stage.words(app)
    assert submissions(folder) == before
    app.text_input(key="pengirim_rencana").set_value("Ani").run()
    save(app)
    assert stored(folder)["K01", JAN] == "R"


def test_a_kabupaten_is_asked_to_choose_first(folder: Path):
    app = stage.opened(folder, RENCANA, wilayah="32.08")
    app.segmented_control(key="rencana_bagian").set_value("Isi realisasi").run()
    assert not app.exception
    assert not app.data_editor


def test_date_and_remark_of_one_cell(folder: Path):
    app = filling(folder)
    app.selectbox(key=f"rinci-baris-{VILLAGE}-{VILLAGE}-{JAN}").set_value("K05").run()
    name = f"rinci-0-{VILLAGE}-K05-{JAN}"
    assert app.selectbox(key=f"{name}-tanda").value == "RT"
    app.text_input(key=f"{name}-catatan").set_value("14 ibu <b>hadir</b>")
    app.date_input(key=f"{name}-tanggal").set_value("2026-01-15")
    app.button(key="simpan_rinci").click().run()
    assert not app.exception
    ledger = open_ledger(f"sqlite:///{folder / 'pantau.db'}")
    (row,) = ledger.history("rencana_kerja", {"kode_desa": VILLAGE, "kegiatan": "K05", "bulan": JAN}).to_dict(
        "records"
    )[:1]
    ledger.close()
    assert (row["terlaksana"], row["tanggal"], row["catatan"]) == (1, "2026-01-15", "14 ibu <b>hadir</b>")


def test_practice_on_the_sample_leaves_the_sample_in_place(sample_copy: Path):
    app = filling(sample_copy, "35.16.03.2005")
    save(mark(app, (0, "2026-12", "R")))
    assert stored(sample_copy, "35.16.03.2005")["K01", "2026-12"] == "R"
    assert submissions(sample_copy)[0][3]
    assert text.SAMPLE in stage.words(app)


def test_own_data_over_the_sample_is_said_before_it_is_done(sample_copy: Path):
    app = filling(sample_copy, "35.16.03.2005")
    kind = app.selectbox(key="isian-sebagai")
    assert kind.value == plan_save.PRACTICE
    kind.set_value(plan_save.OWN).run()
    save(mark(app, (0, "2026-12", "R")))
    assert stored(sample_copy, "35.16.03.2005") == {("K01", "2026-12"): "R"}
    assert text.sample_words({"angka"}) not in stage.words(app)
    assert text.sample_words({"scorecard"}) in stage.words(app), "the scorecards are invented still"
