"""Konvergensi on a small kabupaten with numbers by hand; empty ledgers; a province; names that are not just names."""

from dataclasses import replace

import pytest

from pages._ui import text
from tests.pages import stage
from tests.tools.districts import ORDINARY, Village, send
from tests.tools.scorecards import BOOK, CINIRU, CIPONDOK, KADUGEDE, ROWS, SINDANGJAWA, send_scorecards

KONVERGENSI = "pages/11_Konvergensi.py"
IMAGE, FORMULA = "<img src=x onerror=alert(1)>", '=HYPERLINK("http://x.example")'


def _fill(ledger, district=ORDINARY, rows=ROWS, only=None):
    send(district, ledger, only=only)
    send_scorecards(district, ledger, rows=rows)


@pytest.fixture
def folder(folder_with):
    return folder_with(_fill)


def _grid(app):
    return next(frame.value for frame in app.dataframe if str(frame.key or "").startswith("konvergensi-"))


def _cells(app, heading: str) -> dict[str, str]:
    frame = _grid(app)
    place = next(column for column in frame.columns if column[1] == heading)
    names = frame["", "Wilayah"]
    return {name: str(cell).strip() for name, cell in zip(names, frame[place], strict=True)}


def test_the_area_adds_its_villages_then_divides(folder):
    app = stage.opened(folder, KONVERGENSI, wilayah=KADUGEDE, kuartal="2026-1")
    assert stage.is_whole(app, KONVERGENSI)
    said = stage.words(app)
    assert "Kecamatan Kadugede, Triwulan I 2026 (Jan–Mar): konvergensi 53,0% (53/100 layanan)" in said
    assert "↑ +6,0 poin dari TW IV 2025 pada 1 desa yang lapor di keduanya" in said
    assert "2 dari 3 desa lapor" in said
    assert "▲ Rendah (&lt; 40%): 1 desa" in said
    assert "○ Belum lapor: 1 desa" in said


def test_the_grid_the_cards_and_the_services_say_the_same_numbers(folder):
    app = stage.opened(folder, KONVERGENSI, wilayah=KADUGEDE, kuartal="2026-1")
    assert _cells(app, "Total") == {"Windujanten": "30,0 ▲", "Cipondok": "76,0 ◕", "Sindangjawa": "belum ○"}
    assert _cells(app, "IH-8")["Cipondok"] == "80,0 ◕"
    assert _cells(app, "IH-5")["Windujanten"] == "tak ada –"
    assert _cells(app, "PA-1")["Cipondok"] == "50,0 ◐"
    assert "50,0% (5/10)" in stage.words(app)


def test_paud_changes_no_total(folder_with):
    rows = tuple(row for row in ROWS if row[2] != "PA-1")
    app = stage.opened(folder_with(lambda ledger: _fill(ledger, rows=rows)), KONVERGENSI, wilayah=KADUGEDE)
    assert "konvergensi 53,0% (53/100 layanan)" in stage.words(app)


def test_above_100_percent_and_unknown_denominators_are_marked_and_in_no_total(folder):
    app = stage.opened(folder, KONVERGENSI, wilayah="32.08", kuartal="2026-1")
    assert "konvergensi 53,0% (53/100 layanan)" in stage.words(app)
    assert "1 desa tanpa jumlah seharusnya, tidak ikut dihitung" in stage.words(app)
    app.segmented_control(key="konvergensi-baris-kecamatan").set_value("desa").run()
    assert _cells(app, "IH-8")["Cihaur"] == "120,0 ⚑"
    assert _cells(app, "AN-1")["Cihaur"] == "sasaran ?"
    assert _cells(app, "Total")["Cihaur"] == "sasaran ?"


def test_columns_and_order_and_content_can_be_chosen(folder):
    app = stage.opened(folder, KONVERGENSI, wilayah=KADUGEDE)
    app.selectbox(key="layanan_grid").set_value("Perlindungan sosial").run()
    headings = [column[1] for column in _grid(app).columns]
    assert headings == ["Wilayah", "Total", "IH-8", "AN-8", "AN-9"]
    app.selectbox(key="urutan_grid-Perlindungan sosial").set_value("nama").run()
    assert list(_cells(app, "Total")) == ["Cipondok", "Sindangjawa", "Windujanten"]
    app.segmented_control(key="isi_grid").set_value("n/N").run()
    assert _cells(app, "Total")["Cipondok"] == "38/50 ◕"


def test_a_number_explains_itself_with_its_formula_its_sum_and_its_source(folder):
    app = stage.opened(folder, KONVERGENSI, wilayah=CIPONDOK, kuartal="2026-1")
    app.button(key=f"jelas-konvergensi-{CIPONDOK}-total").click().run()
    assert not app.exception
    assert "38 ÷ 50 × 100 = 76,00%" in stage.words(app)
    source = next(frame.value for frame in app.dataframe if str(frame.key).endswith("-sumber"))
    assert set(source["Berkas"]) == {BOOK}
    assert sorted(source["Baris"]) == [2, 3]
    assert set(source["Pengirim"]) == {"Bidan Rini"}


def test_a_clicked_cell_opens_its_explanation_and_a_clicked_name_its_area(folder):
    app = stage.opened(folder, KONVERGENSI, wilayah="32.08", kuartal="2026-1")
    key = next(str(frame.key) for frame in app.dataframe if str(frame.key or "").startswith("konvergensi-"))
    row = list(_cells(app, "Total")).index("Kadugede")
    app.session_state[key] = {"selection": {"rows": [], "columns": [], "cells": [(row, "IH-8")]}}
    app.run()
    assert "11 ÷ 20 × 100 = 55,00%" in stage.words(app)
    app.session_state[key] = {"selection": {"rows": [], "columns": [], "cells": [(row, "Wilayah")]}}
    app.run()
    assert stage.query(app)["wilayah"] == KADUGEDE


def test_a_silent_village_has_no_number_anywhere(folder):
    app = stage.opened(folder, KONVERGENSI, wilayah=SINDANGJAWA)
    assert "Desa Sindangjawa, Triwulan I 2026 (Jan–Mar): konvergensi belum dapat dihitung" in stage.words(app)


def test_an_earlier_quarter_by_link_shows_that_quarter_and_a_later_one_says_it_is_not_there(folder):
    app = stage.opened(folder, KONVERGENSI, wilayah=KADUGEDE, kuartal="2025-4")
    assert "Triwulan IV 2025 (Okt–Des): konvergensi 70,0% (35/50 layanan)" in stage.words(app)
    assert stage.query(app)["kuartal"] == "2025-4"
    app = stage.opened(folder, stage.HOME, kuartal="2031-2")
    assert "Triwulan II 2031 (Apr–Jun) tidak ada di data ini" in stage.words(app)
    assert stage.query(app)["kuartal"] == "2026-1"


def test_a_chosen_quarter_holds_on_the_next_screen_with_its_newest_month(folder):
    app = stage.opened(folder, KONVERGENSI, bulan="2026-02")
    assert stage.query(app)["kuartal"] == "2026-1"
    app.selectbox(key="saring_kuartal").set_value("2025-4").run()
    assert stage.query(app)["bulan"] == "2026-02"
    app.selectbox(key="saring_kuartal").set_value("2026-1").run()
    assert stage.query(app)["bulan"] == "2026-03"
    assert stage.query(stage.on(app, "pages/2_Peta.py"))["kuartal"] == "2026-1"


def test_without_scorecards_the_screen_says_why_and_what_to_do(own):
    app = stage.opened(own, KONVERGENSI)
    assert stage.is_whole(app, KONVERGENSI)
    assert [info.value for info in app.info] == [text.NO_SCORECARDS]
    assert "kuartal" not in stage.query(app)


def test_scorecards_without_monthly_numbers_are_enough_here_and_not_on_monthly_screens(folder_with):
    folder = folder_with(lambda ledger: _fill(ledger, only=("desa",)))
    app = stage.opened(folder, KONVERGENSI)
    assert "konvergensi 53,0%" in stage.words(app)
    stage.on(app, "pages/2_Peta.py")
    assert stage.is_whole(app, "pages/2_Peta.py")
    assert [info.value for info in app.info] == [text.no_numbers_words(4)]


def test_a_province_shows_its_kabupaten_and_their_sum(folder_with):
    second = replace(
        ORDINARY, nama="Cirebon", workbook="cirebon.xlsx",
        villages=(Village(kode="32.09.01.2001", nama="Ambit", kecamatan="Waled"),),
    )  # fmt: skip
    more = (("32.09.01.2001", "2026-1", "IH-8", 47, 100),)

    def fill(ledger):
        send(ORDINARY, ledger)
        send(second, ledger)
        send_scorecards(ORDINARY, ledger, rows=ROWS + more)

    app = stage.opened(folder_with(fill), KONVERGENSI)
    assert "konvergensi 50,0% (100/200 layanan)" in stage.words(app)
    assert _cells(app, "Total") == {"Cirebon": "47,0 ◐", "Kuningan": "53,0 ◐"}


def test_hostile_names_stay_text(folder_with):
    names = {"Cipondok": IMAGE, "Windujanten": FORMULA}
    hostile = replace(
        ORDINARY,
        villages=tuple(replace(each, nama=names.get(each.nama, ":red[x] $y$ {{b}}")) for each in ORDINARY.villages),
    )
    app = stage.opened(folder_with(lambda ledger: _fill(ledger, hostile)), KONVERGENSI, wilayah=CIPONDOK)
    assert stage.is_whole(app, KONVERGENSI)
    assert "<img" not in "".join(html.value for html in app.get("html"))
    assert _cells(app, "Total")[IMAGE] == "76,0 ◕"
    assert not [each.value for each in app.markdown if IMAGE in each.value]


@pytest.mark.parametrize("wilayah", ["32.08", KADUGEDE, CINIRU, CIPONDOK])
def test_every_area_opens_at_every_quarter(folder, wilayah):
    for kuartal in ("2025-4", "2026-1"):
        assert stage.is_whole(stage.opened(folder, KONVERGENSI, wilayah=wilayah, kuartal=kuartal), KONVERGENSI)
