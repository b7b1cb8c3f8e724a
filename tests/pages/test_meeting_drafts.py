"""The meeting's screen: what is half written waits, and days are those of the office."""

from datetime import date
from pathlib import Path

from pages._ui import format as fmt
from tests.pages import stage
from tests.pages.test_meeting import DESA, FIELDS, POINTS, RAPAT, WHAT, given, kept, meeting, named


def test_half_a_decision_waits_while_one_looks_at_other_points_and_screens(sample_copy: Path):
    app = named(meeting(sample_copy, "2026-07", point=POINTS))
    app.text_input(key=f"{FIELDS}_apa").set_value(WHAT).run()
    app.selectbox(key=f"{FIELDS}_tentang").set_value(DESA).run()
    app.button(key="rapat_sebelumnya").click().run()
    stage.on(app, stage.PROFIL)
    stage.on(app, RAPAT)
    app.button(key="rapat_berikutnya").click().run()
    assert app.text_input(key=f"{FIELDS}_apa").value == WHAT
    assert app.selectbox(key=f"{FIELDS}_tentang").value == DESA
    assert kept(sample_copy).empty


def test_the_day_something_was_closed_is_that_of_the_office(sample_copy: Path, monkeypatch):
    """Half past six in the evening of the 11th in London is past midnight of the 12th in Mojokerto."""
    monkeypatch.setattr(fmt, "today", lambda: date(2026, 10, 12))
    item = given(sample_copy)
    app = named(meeting(sample_copy, "2026-08"))
    app.button(key=f"selesai_{item.nomor}").click().run()
    assert kept(sample_copy)["selesai_tanggal"].tolist() == ["2026-10-12"]
