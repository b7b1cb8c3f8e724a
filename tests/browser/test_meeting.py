"""The meeting run as a camat would: through the agenda by keyboard, a decision noted, met again, closed, gone."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from loaders.ledger import open_ledger
from tests.browser import driving
from tests.browser.server import dashboard

pytestmark = pytest.mark.browser
RAPAT, KECAMATAN = "pages/8_Rapat_Kecamatan.py", "35.16.03"
POINTS = 9
WHAT = "Kunjungi 4 bumil KEK <b>hari Senin</b>"


@pytest.fixture
def own_url(sample_folder: Path, tmp_path: Path) -> Iterator[str]:
    """A dashboard over a copy of the sample, to write into."""
    shutil.copytree(sample_folder, tmp_path / "data")
    with dashboard(tmp_path / "data") as address:
        yield address


def on_point(page: Page, number: int) -> None:
    expect(page.get_by_text(f"{number} / {POINTS}", exact=True)).to_be_visible(timeout=driving.PAINT_MS)
    driving.quiet(page)


def to_point(page: Page, number: int, *, start: int = 1) -> None:
    """By the arrow keys alone."""
    for reached in range(start + 1, number + 1):
        page.keyboard.press("ArrowRight")
        on_point(page, reached)


def meeting(page: Page, url: str, bulan: str) -> None:
    driving.visit(page, url, RAPAT, wilayah=KECAMATAN, bulan=bulan)
    on_point(page, 1)


def month(page: Page, words: str) -> None:
    """Choose another month: the filters are folded into the button that says what is chosen."""
    page.get_by_role("button", name=re.compile("Kecamatan Pacet, ")).click()
    box = page.get_by_role("combobox", name="Bulan")
    box.click()
    box.fill(words)
    page.get_by_role("option", name=words).first.click()
    driving.quiet(page)
    page.keyboard.press("Escape")
    driving.quiet(page)


def wall(page: Page):
    return page.get_by_test_id("stMain")


def test_the_arrow_keys_walk_through_the_agenda_and_stop_at_both_ends(page, sample_url):
    meeting(page, sample_url, "2026-09")
    to_point(page, POINTS)
    page.keyboard.press("ArrowRight")
    on_point(page, POINTS)
    page.keyboard.press("ArrowLeft")
    on_point(page, POINTS - 1)
    page.get_by_role("button", name=re.compile("Berikutnya")).click()
    on_point(page, POINTS)


def test_a_reload_and_a_link_passed_on_open_the_same_point_and_the_keys_go_on_from_there(page, new_page, sample_url):
    meeting(page, sample_url, "2026-09")
    to_point(page, 4)
    page.reload()
    on_point(page, 4)
    page.keyboard.press("ArrowRight")
    on_point(page, 5)
    other = new_page("laptop")
    other.goto(page.url)
    on_point(other, 5)
    page.keyboard.press("ArrowLeft")
    on_point(page, 4)


def test_a_decision_comes_back_next_month_is_closed_and_is_gone_the_month_after(page, own_url):
    meeting(page, own_url, "2026-07")
    to_point(page, POINTS)
    page.get_by_label("Nama pencatat").fill("Sekretaris Kecamatan")
    page.get_by_label("Nama pencatat").press("Tab")
    driving.quiet(page)
    page.get_by_label("Apa yang harus dikerjakan").fill(WHAT)
    page.keyboard.press("ArrowLeft")  # inside a field an arrow moves the cursor, not the agenda
    page.get_by_label("Siapa penanggung jawabnya").fill("Bidan desa")
    page.get_by_role("button", name="Tambahkan").click()
    expect(wall(page).get_by_text("1 keputusan dicatat di rapat Juli 2026")).to_be_visible(timeout=driving.PAINT_MS)
    on_point(page, POINTS)
    expect(page.get_by_label("Apa yang harus dikerjakan")).to_have_value("")
    expect(page.get_by_label("Nama pencatat")).to_have_count(0)

    month(page, "Agustus 2026")
    on_point(page, 1)
    expect(wall(page).get_by_text(WHAT)).to_be_visible()
    expect(wall(page).get_by_text("lewat", exact=False).first).to_be_visible()
    page.get_by_role("button", name="Selesai").click()
    expect(wall(page).get_by_text("1 tindak lanjut dari rapat sebelumnya: 1 selesai")).to_be_visible()
    driving.quiet(page)

    month(page, "September 2026")
    on_point(page, 1)
    expect(wall(page).get_by_text("Tidak ada tindak lanjut yang terbawa")).to_be_visible()
    expect(wall(page).get_by_text(WHAT)).to_have_count(0)


def test_undo_takes_a_decision_back_and_the_sample_never_left(page, own_url, tmp_path):
    meeting(page, own_url, "2026-07")
    to_point(page, POINTS)
    page.get_by_label("Nama pencatat").fill("Camat")
    page.get_by_label("Nama pencatat").press("Tab")
    driving.quiet(page)
    page.get_by_label("Apa yang harus dikerjakan").fill(WHAT)
    page.get_by_label("Siapa penanggung jawabnya").fill("Bidan desa")
    page.get_by_role("button", name="Tambahkan").click()
    on_point(page, POINTS)
    page.get_by_role("button", name="Urungkan").click()
    expect(wall(page).get_by_text("Belum ada keputusan")).to_be_visible(timeout=driving.PAINT_MS)
    ledger = open_ledger(f"sqlite:///{tmp_path / 'data' / 'pantau.db'}")
    assert ledger.read("tindak_lanjut", ("",)).empty
    assert ledger.sample_state() == {"desa", "batas", "angka", "scorecard"}
    ledger.close()


@pytest.mark.parametrize("size", driving.SIZES)
def test_no_point_scrolls_sideways_and_on_a_wall_hardly_down(new_page, sample_url, size: str):
    page = new_page(size)
    meeting(page, sample_url, "2026-09")
    for number in range(1, POINTS + 1):
        down, sideways = page.evaluate(
            "() => { const box = document.querySelector('[data-testid=stMain]');"
            " return [box.scrollHeight - box.clientHeight, box.scrollWidth - box.clientWidth]; }"
        )
        assert sideways <= 0, number
        assert size == "phone" or down <= 120, number
        if number < POINTS:
            page.get_by_role("button", name=re.compile("Berikutnya")).click()
            on_point(page, number + 1)


def test_the_message_is_copied_letter_for_letter(page, sample_url):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    meeting(page, sample_url, "2026-09")
    wall(page).get_by_text("Lembar rapat dan pesan WhatsApp").click()
    box = wall(page).get_by_test_id("stCode")
    box.scroll_into_view_if_needed()
    box.hover()
    box.get_by_test_id("stBaseButton-elementToolbar").click()
    copied = page.evaluate("() => navigator.clipboard.readText()")
    assert copied.startswith("Yth. Ketua TPPS desa/kelurahan se-Kecamatan Pacet:")
    assert "belum mengirim laporan September 2026" in copied


def test_the_printed_page_is_downloaded_and_fits_one_sheet(page, sample_url, tmp_path):
    meeting(page, sample_url, "2026-09")
    wall(page).get_by_text("Lembar rapat dan pesan WhatsApp").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Unduh lembar rapat").click()
    path = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(path)
    page.goto(path.as_uri())
    expect(page.get_by_role("heading", level=1)).to_have_text("Rapat TPPS Kecamatan Pacet, September 2026")
    expect(page.get_by_role("heading", level=2)).to_have_count(POINTS)
    assert page.locator(".points").evaluate("box => box.scrollHeight - box.clientHeight") == 0, "nothing is cut off"
    pdf = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf)) == 1


def test_half_a_decision_outlives_a_look_at_another_point(page, sample_url):
    meeting(page, sample_url, "2026-07")
    to_point(page, POINTS)
    page.get_by_label("Apa yang harus dikerjakan").fill(WHAT)
    page.get_by_role("button", name=re.compile("Sebelumnya")).click()
    on_point(page, POINTS - 1)
    page.get_by_role("button", name=re.compile("Berikutnya")).click()
    on_point(page, POINTS)
    expect(page.get_by_label("Apa yang harus dikerjakan")).to_have_value(WHAT)


def test_the_menu_is_shut_on_the_wall_and_opens_again(page, sample_url):
    meeting(page, sample_url, "2026-09")
    expect(page.get_by_role("link", name="Ringkasan")).not_to_be_in_viewport()
    page.get_by_test_id("stExpandSidebarButton").click()
    expect(page.get_by_role("link", name="Ringkasan")).to_be_in_viewport()
