"""The sentences and pictures of Konvergensi: hand-worked numbers, arrows only by the rule, hostile names as text."""

import re

from indicators.catalog_reader import load_catalog
from indicators.scorecard.board import board
from indicators.scorecard.frames import convergence
from pages._ui import convergence_html, convergence_words
from tests.indicators.builders import V1, V2, VILLAGES
from tests.indicators.scorecard_builders import BEFORE, DEFINITIONS, NOW, facts, form, given

SETTINGS, RULES = load_catalog().settings, DEFINITIONS.rules
TWO_QUARTERS = [given(28, 40), given(24, 40, kuartal=BEFORE), given(9, 10, kode_desa=V2)]


def _board(scorecard=TWO_QUARTERS, formulir4=(), *, level: str = "kecamatan"):
    return board(facts(scorecard, formulir4), level=level, kuartal=NOW, settings=SETTINGS)


def _total(of, kode: str = "99.01.01"):
    rows = of.groups[of.groups["kode"].eq(kode) & of.groups["kelompok"].eq("total")]
    return next(rows.itertuples())


def test_the_opening_adds_villages_and_says_how_many_of_how_many():
    words = convergence_words.opening(_total(_board()), title="Kecamatan Satu", rules=RULES)
    assert words == "Kecamatan Satu, Triwulan III 2026 (Jul–Sep): konvergensi 74,0% (37/50 layanan)"


def test_an_area_nobody_reported_on_says_so_and_has_no_number():
    words = convergence_words.opening(_total(_board(), "99.01.02"), title="Kecamatan Dua", rules=RULES)
    assert "belum lapor" in words
    assert "%" not in words


def test_where_other_villages_reported_the_same_ones_are_compared():
    assert (
        convergence_words.change(_total(_board())) == "↑ +10,0 poin dari TW II 2026 pada 1 desa yang lapor di keduanya"
    )
    village = _total(_board(level="desa"), V1)
    assert convergence_words.change(village) == "↑ +10,0 poin dari TW II 2026"


def test_without_an_arrow_the_reason_stands_there_and_no_arrow_anywhere():
    small = [given(3, 4), given(1, 4, kuartal=BEFORE)]
    village = _total(_board(small, level="desa"), V1)
    assert "terlalu sedikit" in convergence_words.change(village)
    assert convergence_words.in_panel(village, RULES) == "75,0%"
    silent = _total(_board(level="desa"), VILLAGES[-1])
    assert convergence_words.in_panel(silent, RULES) == "belum lapor"
    assert convergence_words.direction(silent) == ""


def test_movements_are_counted_and_the_rest_is_not_hidden():
    rows = _board(level="desa").groups
    rows = rows[rows["kelompok"] == "total"]
    assert convergence_words.moved(rows, "desa") == "1 dari 6 desa naik, 0 turun, 0 tetap, 5 tidak dibandingkan"


def test_the_basis_names_reported_totals_and_unknown_denominators():
    of = _board([given(28, 40), given(3, None, indikator="AN-1")], [form(total_diterima=40, total_seharusnya=60)])
    words = convergence_words.basis(_total(of))
    assert "1 dari 3 desa lapor" in words
    assert "1 desa memakai total Tabel 4" in words


def test_every_band_is_counted_also_an_empty_one_and_silence_beside():
    rows = _board(level="desa").groups
    counts = dict(convergence_words.band_counts(rows[rows["kelompok"] == "total"], RULES))
    assert counts["baik"] == "◕ Baik (70–<90%): 1 desa"
    assert counts["rendah"].endswith(": 0 desa")
    assert counts["belum_lapor"] == "○ Belum lapor: 4 desa"
    assert "periksa" not in counts


def test_the_lowest_service_is_never_paud_nor_one_above_100_percent():
    of = _board([given(1, 20, indikator="PA-1"), given(9, 10, indikator="IH-7"), given(3, 2, indikator="IH-6")])
    rows = of.services[of.services["kode"] == "99.01.01"]
    assert convergence_words.lowest(rows, DEFINITIONS) == f"Terendah: {DEFINITIONS['IH-7'].short} 90,0% (9/10)"


def _panels(name: str):
    rows = convergence(facts(TWO_QUARTERS), level="desa")
    rows = rows[rows["kelompok"].eq("total")]
    panel = convergence_html.Panel(name=name, words="70,0%", rows=rows[rows["kode"] == V1])
    return convergence_html.quarters([panel], rows[rows["kode"] == V1], RULES)


def test_a_quarter_without_a_scorecard_is_a_mark_and_not_a_bar_of_zero():
    html = _panels("Sajen")
    assert html.count('role="img"') == 4
    assert re.findall(r'[^"]+: belum lapor"', html)[:1] == ['Sajen, TW IV 2025: belum lapor"']
    assert re.findall(r"width:100%;height:([\d.]+)%", html) == ["60.0", "70.0"]


def test_services_stand_lowest_first_and_paud_last():
    of = _board([given(1, 20, indikator="PA-1"), given(9, 10, indikator="IH-7"), given(3, 10, indikator="IH-6")])
    html = convergence_html.services(of.services[of.services["kode"] == "99.01.01"], DEFINITIONS)
    places = [html.index(f">{DEFINITIONS[id_].short}") for id_ in ("IH-6", "IH-7", "IH-1", "PA-1")]
    assert places == sorted(places)
    assert "5,0% (1/20)" in html


def test_a_hostile_name_stays_text_in_the_pictures():
    html = _panels('"><img src=x onerror=alert(1)>')
    assert "<img" not in html
    assert 'aria-label="">' not in html
