"""Cells filled in and not saved: they wait for the session, are named wherever one goes, and lead back."""

from pathlib import Path

import pytest

from tests.pages import stage
from tests.pages.filling import FEB, JAN, KECAMATAN, RENCANA, VILLAGE, filling, mark, row_of, save, stored
from tests.tools.districts import ORDINARY, send

OTHER = "32.08.01.2002"


@pytest.fixture
def folder(folder_with) -> Path:
    return folder_with(lambda ledger: send(ORDINARY, ledger))


def half_done(folder: Path):
    """K05 of February marked in the grid of one village, not saved."""
    app = filling(folder)
    return mark(app, (row_of(app, "K05"), FEB, "RT"))


def choose(app, kode: str):
    return app.selectbox(key="saring_desa").set_value(kode).run()


def february(app) -> str:
    return app.data_editor[0].value.loc[row_of(app, "K05"), FEB]


def test_another_village_shows_its_own_grid_and_says_what_waits_in_the_first(folder: Path):
    app = choose(half_done(folder), OTHER)
    assert not app.exception
    assert "1 isian belum disimpan: Rencana kerja Desa Cipondok 2026" in stage.words(app)
    assert app.button(key="simpan_isian").disabled
    app = choose(app, VILLAGE)
    assert "belum disimpan" not in stage.words(app)
    assert february(app) == "RT"
    save(app)
    assert stored(folder)["K05", FEB] == "RT"
    assert "belum disimpan" not in stage.words(choose(app, OTHER))


def test_another_screen_and_another_part_keep_them_too_and_buka_leads_back(folder: Path):
    app = half_done(folder)
    app = stage.on(stage.on(app, stage.METODOLOGI), RENCANA)
    app.segmented_control(key="rencana_bagian").set_value("Setahun").run()
    assert "1 isian belum disimpan" in stage.words(app)
    app.selectbox(key="saring_wilayah").set_value(KECAMATAN).run()
    app = choose(app, OTHER)
    (opens,) = [button for button in app.button if button.key.startswith("isian-buka-")]
    app = opens.click().run()
    assert not app.exception
    assert not app.warning
    assert (stage.query(app)["wilayah"], february(app)) == (VILLAGE, "RT")


def test_buang_throws_them_away(folder: Path):
    app = choose(half_done(folder), OTHER)
    (out,) = [button for button in app.button if button.key.startswith("isian-buang-")]
    app = out.click().run()
    assert "belum disimpan" not in stage.words(app)
    assert february(choose(app, VILLAGE)) == "R"


def test_buka_finds_the_activity_of_a_kecamatan_again(folder: Path):
    app = filling(folder, KECAMATAN)
    app.selectbox(key="isian-kegiatan").set_value("K05").run()
    mark(app, (1, JAN, None))
    app.selectbox(key="isian-bentuk").set_value("Satu bulan, semua kegiatan").run()
    (opens,) = [button for button in app.button if button.key.startswith("isian-buka-")]
    app = opens.click().run()
    assert app.selectbox(key="isian-kegiatan").value == "K05"
    assert app.button(key="simpan_isian").label == "Simpan 1 sel"
    save(app)
    assert stored(folder, OTHER)["K05", JAN] == ""


def test_a_cell_saved_with_its_remark_leaves_the_others_waiting_in_the_grid(folder: Path):
    app = half_done(folder)
    app.selectbox(key=f"rinci-baris-{VILLAGE}-{VILLAGE}-{JAN}").set_value("K05").run()
    app.text_input(key=f"rinci-0-{VILLAGE}-K05-{JAN}-catatan").set_value("14 ibu")
    app.button(key="simpan_rinci").click().run()
    assert not app.exception
    assert february(app) == "RT"
    assert app.button(key="simpan_isian").label == "Simpan 1 sel"


def test_what_waits_is_still_told_of_what_somebody_else_saved_meanwhile(folder: Path):
    app = choose(half_done(folder), OTHER)
    other = filling(folder, sender="Budi")
    save(mark(other, (row_of(other, "K05"), FEB, "T")))
    app = choose(app, VILLAGE)
    app.button(key="simpan_isian").click().run()
    assert "1 sel sudah diubah orang lain" in stage.words(app)


def test_after_saving_a_link_leads_to_the_list_where_it_is_undone(folder: Path):
    app = save(half_done(folder))
    links = {link.label: link for link in app.get("page_link")}
    assert "bagian=riwayat" in links["Lihat atau batalkan di Riwayat kiriman"].proto.query_string
