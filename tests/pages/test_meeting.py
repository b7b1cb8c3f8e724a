"""The meeting's screen: a kecamatan first, decisions kept under a name, carried, closed, and shared with others."""

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from loaders import followups
from loaders.followups import FollowUp
from loaders.ledger import Ledger, open_ledger
from tests.pages import stage

RAPAT, KECAMATAN, DESA = "pages/8_Rapat_Kecamatan.py", "35.16.03", "35.16.03.2005"
POINTS = 9
FIELDS = f"putusan_{KECAMATAN}_2026-07"
WHAT = "Undang KUA ke rapat"


def ledger_of(folder: Path) -> Ledger:
    return open_ledger(f"sqlite:///{folder / 'pantau.db'}")


def kept(folder: Path):
    ledger = ledger_of(folder)
    rows = ledger.read("tindak_lanjut", ("",))
    ledger.close()
    return rows


def given(folder: Path, **changes: str | None) -> FollowUp:
    """A follow-up somebody else entered."""
    ledger = ledger_of(folder)
    item = FollowUp(**({"kode_desa": DESA, "apa": WHAT, "siapa": "PLKB", "rapat": "2026-07"} | changes))
    followups.add(ledger, item, sender="Sekcam")
    ledger.close()
    return item


def at_point(app: AppTest, number: int) -> AppTest:
    for _ in range(number - 1):
        app.button(key="rapat_berikutnya").click().run()
    assert f"{number} / {POINTS}" in stage.words(app)
    return app


def meeting(folder: Path, bulan: str, *, wilayah: str = KECAMATAN, point: int = 1) -> AppTest:
    return at_point(stage.opened(folder, RAPAT, wilayah=wilayah, bulan=bulan), point)


def named(app: AppTest, name: str = "Camat") -> AppTest:
    return app.text_input(key="rapat_pencatat").set_value(name).run()


def buttons(app: AppTest) -> set[str]:
    return {button.key for button in app.button}


def test_a_kabupaten_is_asked_for_its_kecamatan(sample: Path):
    app = stage.opened(sample, RAPAT, wilayah="35.16")
    assert stage.is_whole(app, RAPAT)
    assert "rapat_berikutnya" not in buttons(app)
    assert len([key for key in buttons(app) if key.startswith("pilih_35.16.")]) == 18
    app.button(key=f"pilih_{KECAMATAN}").click().run()
    assert stage.query(app)["wilayah"] == KECAMATAN
    assert f"1 / {POINTS}" in stage.words(app)


def test_a_village_leads_to_the_meeting_of_its_kecamatan(sample: Path):
    assert "Kecamatan Pacet" in stage.words(meeting(sample, "2026-09", wilayah=DESA))


@pytest.mark.parametrize("bulan", ["2025-01", "2026-09", "2026-10"])
def test_every_point_of_every_month_stands(sample: Path, bulan: str):
    app = meeting(sample, bulan)
    for number in range(1, POINTS + 1):
        assert stage.is_whole(app, RAPAT), number
        assert f"{number} / {POINTS}" in stage.words(app)
        if number < POINTS:
            app.button(key="rapat_berikutnya").click().run()
    assert app.button(key="rapat_berikutnya").disabled


def test_another_month_begins_at_the_first_point(sample: Path):
    app = meeting(sample, "2026-09", point=4)
    app.selectbox(key="saring_bulan").set_value("2026-08").run()
    assert f"1 / {POINTS}" in stage.words(app)


def test_nothing_is_kept_before_somebody_gave_a_name(sample_copy: Path):
    given(sample_copy)
    app = meeting(sample_copy, "2026-08")
    assert [button.disabled for button in app.button if button.label in ("Selesai", "Batalkan")] == [True, True]
    named(app)
    assert [button.disabled for button in app.button if button.label in ("Selesai", "Batalkan")] == [False, False]


def test_a_decision_is_kept_with_who_when_where_and_what_about(sample_copy: Path):
    app = named(meeting(sample_copy, "2026-07", point=POINTS))
    app.text_input(key=f"{FIELDS}_apa").set_value(f"  {WHAT} ")
    app.text_input(key=f"{FIELDS}_siapa").set_value("Ketua KUA")
    app.date_input(key=f"{FIELDS}_batas").set_value(date(2026, 8, 20))
    app.selectbox(key=f"{FIELDS}_tentang").set_value(DESA)
    app.selectbox(key=f"{FIELDS}_indikator").set_value("catin_periksa")
    next(button for button in app.button if button.label == "Tambahkan").click().run()
    assert stage.is_whole(app, RAPAT)
    (row,) = kept(sample_copy).to_dict("records")
    wanted = {
        "kode_desa": DESA, "apa": WHAT, "siapa": "Ketua KUA", "batas": "2026-08-20", "indikator": "catin_periksa",
        "rapat": "2026-07", "keadaan": "terbuka",
    }  # fmt: skip
    assert {name: row[name] for name in wanted} == wanted
    assert WHAT in stage.words(app)
    assert app.text_input(key=f"{FIELDS}_apa").value == ""


def test_half_a_decision_is_refused_and_what_was_typed_stays(sample_copy: Path):
    app = named(meeting(sample_copy, "2026-07", point=POINTS))
    app.text_input(key=f"{FIELDS}_apa").set_value(WHAT)
    next(button for button in app.button if button.label == "Tambahkan").click().run()
    assert app.warning
    assert app.text_input(key=f"{FIELDS}_apa").value == WHAT
    assert kept(sample_copy).empty


def test_what_a_later_meeting_closed_is_told_at_the_earlier_one_without_buttons(sample_copy: Path):
    item = given(sample_copy)
    app = named(meeting(sample_copy, "2026-08"))
    app.button(key=f"selesai_{item.nomor}").click().run()
    assert "1 selesai" in stage.words(app)
    assert f"buka_{item.nomor}" in buttons(app)
    app.selectbox(key="saring_bulan").set_value("2026-09").run()
    assert WHAT not in stage.words(app)
    app.selectbox(key="saring_bulan").set_value("2026-07").run()
    assert "1 keputusan dicatat" in stage.words(at_point(app, POINTS))
    assert "(rapat Agustus 2026)" in stage.words(app), "how it stands now, and who closed it"
    assert not buttons(app) & {f"selesai_{item.nomor}", f"buka_{item.nomor}", f"ubah_{item.nomor}"}


def test_what_somebody_else_changed_meanwhile_is_told_and_not_overwritten(sample_copy: Path):
    item = given(sample_copy)
    app = named(meeting(sample_copy, "2026-08"))
    ledger = ledger_of(sample_copy)
    row = kept(sample_copy).iloc[0]
    followups.close(
        ledger, row, seen=ledger.revision(), keadaan=followups.CANCELLED, rapat="2026-08", day=date(2026, 9, 1),
        sender="Sekcam Wati",
    )  # fmt: skip
    ledger.close()
    app.button(key=f"selesai_{item.nomor}").click().run()
    assert "Sekcam Wati" in app.warning[0].value
    assert kept(sample_copy)["keadaan"].tolist() == [followups.CANCELLED]
    assert f"buka_{item.nomor}" in buttons(app)


def test_follow_ups_of_another_kecamatan_stay_there(sample_copy: Path):
    given(sample_copy, kode_desa="35.16.04", apa="Urusan lain")
    assert "Urusan lain" not in stage.words(meeting(sample_copy, "2026-08"))
    assert "Urusan lain" in stage.words(meeting(sample_copy, "2026-08", wilayah="35.16.04"))


def test_a_click_in_the_meeting_does_not_count_the_indicators_anew(sample_copy: Path):
    ledger = ledger_of(sample_copy)
    before = ledger.revision(besides="tindak_lanjut")
    given(sample_copy)
    assert ledger.revision(besides="tindak_lanjut") == before
    assert ledger.revision() == before + 1
    ledger.withdraw(before + 1, by="Camat")
    assert ledger.revision(besides="tindak_lanjut") == before
    ledger.withdraw(before, by="Camat")
    assert ledger.revision(besides="tindak_lanjut") == ledger.revision() == before + 3
    ledger.close()


def test_the_message_of_a_village_names_it_and_nobody(sample: Path):
    app = meeting(sample, "2026-09")
    app.selectbox(key=f"pesan_untuk_{KECAMATAN}").set_value(DESA).run()
    assert app.code[0].value.startswith("Yth. Ketua TPPS Desa Pacet:")
