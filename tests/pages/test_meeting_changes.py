"""The meeting's screen: follow-ups corrected and taken back on the wall, and the point that the address names."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from streamlit.testing.v1 import AppTest

from loaders import followups
from tests.pages import stage
from tests.pages.test_meeting import KECAMATAN, POINTS, RAPAT, WHAT, given, kept, ledger_of, meeting, named

OTHER = "35.16.03.2006"


def fields(app: AppTest) -> dict[str, object]:
    return {each.key: each.value for each in (*app.text_input, *app.date_input) if each.key.startswith("ubah_")}


def press(app: AppTest, label: str) -> AppTest:
    return next(button for button in app.button if button.label == label).click().run()


def test_what_who_and_when_are_corrected_where_they_stand(sample_copy: Path):
    item = given(sample_copy, batas="2026-08-20")
    app = named(meeting(sample_copy, "2026-08"))
    app.button(key=f"ubah_{item.nomor}").click().run()
    assert fields(app) == {"ubah_apa": WHAT, "ubah_siapa": "PLKB", "ubah_batas": date(2026, 8, 20)}
    app.selectbox(key="ubah_tentang").set_value(OTHER)
    app.selectbox(key="ubah_indikator").set_value("catin_periksa")
    app.text_input(key="ubah_siapa").set_value("Ketua KUA")
    app.date_input(key="ubah_batas").set_value(date(2026, 9, 30))
    press(app, "Simpan perubahan")
    assert stage.is_whole(app, RAPAT)
    (row,) = kept(sample_copy).query("keadaan != 'ditarik'").to_dict("records")
    assert (row["kode_desa"], row["indikator"], row["nomor"]) == (OTHER, "catin_periksa", item.nomor)
    assert (row["apa"], row["siapa"], row["batas"], row["keadaan"]) == (WHAT, "Ketua KUA", "2026-09-30", "terbuka")
    assert "Ketua KUA" in stage.words(app)
    assert fields(app) == {}
    app.button(key="rapat_urungkan").click().run()
    assert kept(sample_copy)["siapa"].tolist() == ["PLKB"]


def test_a_correction_over_somebody_elses_is_told_once_and_keeps_what_was_typed(sample_copy: Path):
    item = given(sample_copy)
    app = named(meeting(sample_copy, "2026-08"))
    app.button(key=f"ubah_{item.nomor}").click().run()
    ledger, row = ledger_of(sample_copy), kept(sample_copy).iloc[0]
    words = replace(item, apa="Undang KUA dan PLKB", siapa="Sekcam")
    followups.change(ledger, row, words, seen=ledger.revision(), sender="Sekcam Wati")
    ledger.close()
    app.text_input(key="ubah_siapa").set_value("Camat")
    press(app, "Simpan perubahan")
    assert "Sekcam Wati" in app.warning[0].value
    assert kept(sample_copy)["siapa"].tolist() == ["Sekcam"]
    assert fields(app)["ubah_siapa"] == "Camat"
    assert "Undang KUA dan PLKB" in stage.words(app)
    press(app, "Simpan perubahan")
    assert kept(sample_copy)["siapa"].tolist() == ["Camat"]


def test_one_noted_by_mistake_is_taken_back_at_its_own_meeting_alone(sample_copy: Path):
    item = given(sample_copy)
    app = named(meeting(sample_copy, "2026-08"))
    app.button(key=f"ubah_{item.nomor}").click().run()
    assert "Tarik, salah catat" not in {button.label for button in app.button}
    app = named(meeting(sample_copy, "2026-07", point=POINTS))
    app.button(key=f"ubah_{item.nomor}").click().run()
    press(app, "Tarik, salah catat")
    assert "Belum ada keputusan" in stage.words(app)
    assert kept(sample_copy)["keadaan"].tolist() == [followups.RETRACTED]
    app.button(key="rapat_urungkan").click().run()
    assert "1 keputusan dicatat" in stage.words(app)


def test_the_address_names_the_point_and_opens_it_again(sample: Path):
    app = meeting(sample, "2026-09", point=4)
    address = stage.query(app)
    assert address["butir"] == "paket"
    again = stage.opened(sample, RAPAT, wilayah=KECAMATAN, bulan="2026-09")
    again.query_params["butir"] = "paket"
    again.run()
    assert f"4 / {POINTS}" in stage.words(again)
    again.button(key="rapat_berikutnya").click().run()
    assert f"5 / {POINTS}" in stage.words(again)
    assert stage.query(again) == address | {"butir": "belum_terlayani"}
    again.selectbox(key="saring_bulan").set_value("2026-08").run()
    assert f"1 / {POINTS}" in stage.words(again)
    assert stage.query(again) == address | {"bulan": "2026-08", "butir": "tindak_lanjut"}


def test_a_point_that_there_is_not_opens_the_first(sample: Path):
    app = stage.opened(sample, RAPAT, wilayah=KECAMATAN, bulan="2026-09")
    app.query_params["butir"] = "<b>"
    app.run()
    assert stage.is_whole(app, RAPAT)
    assert f"1 / {POINTS}" in stage.words(app)
