"""Two people at the same village's grid, each in a browser of their own; and the grid filled in by keyboard alone."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from loaders.ledger import open_ledger
from loaders.realisation import mark_of
from tests.browser import driving
from tests.browser.server import dashboard
from tests.tools.districts import ORDINARY, send

RENCANA = "pages/7_Rencana_Kerja.py"
VILLAGE = "32.08.01.2001"
K05_ROW = 5
"""Below the heading: K01 to K12 stand in order."""
_ROW_PX = 35
pytestmark = pytest.mark.browser


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    ledger = open_ledger(f"sqlite:///{tmp_path / 'pantau.db'}")
    send(ORDINARY, ledger)
    ledger.close()
    return tmp_path


@pytest.fixture
def url(folder: Path) -> Iterator[str]:
    with dashboard(folder) as address:
        yield address


def filling(page: Page, url: str, sender: str) -> None:
    driving.visit(page, url, RENCANA, wilayah=VILLAGE, bulan="2026-03")
    driving.keyed(page, "rencana_bagian").get_by_text("Isi realisasi").click()
    name = page.get_by_role("textbox", name="Nama pengirim")
    name.fill(sender)
    name.press("Tab")
    driving.quiet(page)


def type_mark(page: Page, month: int, mark: str) -> None:
    """Go to K05's cell of the month and set it, with keys only after the first click."""
    grid = page.locator("[class*='st-key-isian-']").get_by_test_id("stDataFrame")
    grid.click(position={"x": 40, "y": K05_ROW * _ROW_PX + _ROW_PX // 2})
    chosen = grid.locator("canvas [role=gridcell][aria-selected=true]")
    for column in range(1, month + 1):
        expect(chosen).to_have_attribute("aria-colindex", str(column))
        page.keyboard.press("ArrowRight")
    expect(chosen).to_have_attribute("aria-colindex", str(month + 1))
    if not mark:
        page.keyboard.press("Delete")
    else:
        page.keyboard.press("Enter")
        options = page.locator("#portal").get_by_role("option")
        expect(options).not_to_have_count(0)
        page.keyboard.type(mark)
        expect(options.first).to_have_text(mark)
        page.keyboard.press("Enter")
        expect(options).to_have_count(0)
    expect(save_button(page)).to_be_enabled()
    driving.quiet(page)


def save_button(page: Page):
    return driving.keyed(page, "simpan_isian").get_by_role("button")


def save(page: Page) -> None:
    save_button(page).click()
    driving.quiet(page)


def stored(folder: Path) -> dict[str, str]:
    ledger = open_ledger(f"sqlite:///{folder / 'pantau.db'}")
    rows = ledger.read("rencana_kerja", (VILLAGE,))
    ledger.close()
    rows = rows[rows["kegiatan"] == "K05"]
    return {row.bulan: mark_of(row.direncanakan, row.terlaksana) for row in rows.itertuples()}


def test_two_people_on_one_cell_the_second_is_told_and_decides(new_page, url: str, folder: Path):
    ani, budi = new_page(), new_page()
    filling(ani, url, "Ani")
    filling(budi, url, "Budi")
    type_mark(budi, 2, "RT")
    type_mark(ani, 2, "T")
    save(ani)
    save(budi)
    expect(budi.get_by_text("T (diisi Ani")).to_be_visible()
    assert stored(folder)["2026-02"] == "T"
    expect(driving.keyed(budi, "simpan_bentrok").get_by_role("button")).to_be_disabled()
    budi.get_by_text(re.compile("Isian saya.+RT")).click()
    driving.quiet(budi)
    driving.keyed(budi, "simpan_bentrok").get_by_role("button").click()
    expect(save_button(budi)).to_be_visible()
    driving.quiet(budi)
    assert stored(folder)["2026-02"] == "RT"


def test_two_people_on_different_cells_both_come_in(new_page, url: str, folder: Path):
    ani, budi = new_page(), new_page()
    filling(ani, url, "Ani")
    filling(budi, url, "Budi")
    type_mark(budi, 2, "RT")
    type_mark(ani, 3, "")
    save(ani)
    save(budi)
    expect(save_button(budi)).to_be_disabled()
    assert {bulan: stored(folder)[bulan] for bulan in ("2026-01", "2026-02", "2026-03")} == {
        "2026-01": "RT", "2026-02": "RT", "2026-03": "",
    }  # fmt: skip


def test_a_clicked_cell_of_the_heat_grid_lists_what_is_behind_it(page: Page, sample_url: str):
    driving.visit(page, sample_url, RENCANA, wilayah="35.16.03", bulan="2026-09")
    grid = page.locator("[class*='st-key-rencana-desa-']").get_by_test_id("stDataFrame").first
    grid.click(position={"x": 230, "y": _ROW_PX + _ROW_PX // 2})
    driving.quiet(page)
    expect(driving.box(page, "Bulan").last).to_have_value("Januari 2026")
    expect(driving.box(page, "Keadaan")).to_have_value("Semua keadaan")
    expect(driving.box(page, "Desa").last).not_to_have_value("Semua desa")
