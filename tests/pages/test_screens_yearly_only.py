"""A kabupaten that sent yearly sheets and no monthly number: every screen opens, says what there is and where."""

from datetime import date

import pytest

from indicators.months import of_years
from pages._ui import menu, text
from tests.pages import stage
from tests.pages.stage import HOME, PETA, TREN
from tests.tools.districts import ORDINARY, send

RENCANA = "pages/7_Rencana_Kerja.py"
YEARLY = ("desa", "rencana_kerja", "rembug")


@pytest.fixture
def folder(folder_with):
    return folder_with(lambda ledger: send(ORDINARY, ledger, only=YEARLY))


@pytest.mark.parametrize("path", [screen.path for screen in menu.SCREENS])
def test_every_screen_opens(folder, path: str):
    assert stage.is_whole(stage.opened(folder, path), path)


@pytest.mark.parametrize("path", [HOME, PETA, TREN])
def test_a_screen_of_indicators_says_what_there_is_and_leads_to_the_screens_that_show_it(folder, path: str):
    app = stage.opened(folder, path)
    said = next(info.value for info in app.info if "Belum ada data bulanan" in info.value)
    assert "Rencana kerja (" in said
    assert "Rembug stunting (" in said
    assert "Penganggaran" not in said
    main = [link.label for link in app.main.get("page_link")]
    assert [label for label in main if label in ("Rencana Kerja", "Rembug & Tahapan", "Kelembagaan & Anggaran")] == [
        "Rencana Kerja", "Rembug & Tahapan",
    ]  # fmt: skip
    assert text.EMPTY_LEDGER not in stage.words(app)


def test_the_work_plan_is_shown_with_its_numbers(folder):
    shown = stage.opened(folder, RENCANA, wilayah="32.08.01.2001", bulan="2026-03").subheader[0].value
    assert "(2/6)" in shown.replace("\\", "")


def test_with_monthly_numbers_nothing_is_said_of_it(own):
    assert "Belum ada data bulanan" not in stage.words(stage.opened(own, HOME))


def test_the_months_of_years_end_with_this_month_and_hold_at_least_the_first_january():
    assert of_years({2025, 2026}, this_month="2026-02")[-1] == "2026-02"
    assert of_years({2025}, this_month="2026-02") == tuple(f"2025-{month:02d}" for month in range(1, 13))
    assert of_years({2027}, this_month="2026-11") == ("2027-01",)
    assert of_years((), this_month=f"{date.today():%Y-%m}") == ()
