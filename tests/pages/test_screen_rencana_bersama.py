"""Two sessions on one village's grid: neither loses a cell unseen."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from pages._ui.widgets import plan_clash
from tests.pages import stage
from tests.pages.filling import FEB, JAN, filling, mark, row_of, save, stored, submissions
from tests.tools.districts import ORDINARY, send


@pytest.fixture
def folder(folder_with) -> Path:
    """A kabupaten of one's own; every village that speaks planned K05 in January to March and did January's."""
    return folder_with(lambda ledger: send(ORDINARY, ledger))


def both_open(folder: Path) -> tuple[AppTest, AppTest]:
    return filling(folder, sender="Ani"), filling(folder, sender="Budi")


def clashing(folder: Path) -> AppTest:
    """Ani cleared K05 in February; Budi, who had it open, marked it done, and January's K01 too."""
    ani, budi = both_open(folder)
    k05 = row_of(ani, "K05")
    mark(budi, (k05, FEB, "RT"), (0, JAN, "T"))
    save(mark(ani, (k05, FEB, None)))
    return save(budi)


def which(app: AppTest):
    """The choice between one's own value and the other's."""
    return next(radio for radio in app.radio if radio.key.startswith("bentrok-"))


def test_two_sessions_on_different_cells_both_come_in(folder: Path):
    ani, budi = both_open(folder)
    mark(ani, (0, JAN, "R"))
    mark(budi, (1, JAN, "T"))
    save(ani)
    save(budi)
    assert (stored(folder)["K01", JAN], stored(folder)["K02", JAN]) == ("R", "T")
    assert budi.data_editor[0].value.loc[[0, 1], JAN].tolist() == ["R", "T"]


def test_the_slower_of_two_on_one_cell_is_told_who_was_faster_and_nothing_is_stored(folder: Path):
    budi = clashing(folder)
    choice = which(budi)
    assert choice.value is None
    assert "RT" in choice.options[0]
    assert "Ani" in choice.options[1]
    assert "K05" in stage.words(budi)
    assert not budi.data_editor
    assert budi.button(key="simpan_bentrok").disabled
    assert stored(folder)["K05", FEB] == ""
    assert ("K01", JAN) not in stored(folder)


def test_keeping_ones_own_saves_it_with_the_other_cells(folder: Path):
    budi = clashing(folder)
    which(budi).set_value(plan_clash.MINE).run()
    budi.button(key="simpan_bentrok").click().run()
    assert not budi.exception
    assert (stored(folder)["K05", FEB], stored(folder)["K01", JAN]) == ("RT", "T")
    assert budi.data_editor


def test_giving_way_keeps_the_other_cells(folder: Path):
    budi = clashing(folder)
    which(budi).set_value(plan_clash.THEIRS).run()
    budi.button(key="simpan_bentrok").click().run()
    assert (stored(folder)["K05", FEB], stored(folder)["K01", JAN]) == ("", "T")


def test_dropping_ones_own_stores_nothing(folder: Path):
    budi = clashing(folder)
    before = submissions(folder)
    budi.button(key="buang_bentrok").click().run()
    assert submissions(folder) == before
    assert budi.data_editor[0].value.isna().loc[row_of(budi, "K05"), FEB]


def test_a_session_without_edits_shows_what_the_other_saved(folder: Path):
    ani, budi = both_open(folder)
    save(mark(ani, (0, JAN, "R")))
    assert budi.run().data_editor[0].value.loc[0, JAN] == "R"
