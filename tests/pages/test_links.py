"""A link that names an area, month or indicator which the data lacks says so; it never falls back in silence."""

from dataclasses import replace

import pytest

from indicators.areas import Areas
from indicators.catalog_reader import load_catalog
from pages._ui import links
from pages._ui.choice import Allowed, Choice
from tests.indicators.builders import desa
from tests.pages import stage
from tests.pages.stage import HOME

CATALOG = load_catalog()
AREAS = Areas.of(desa())
SHOWN = Choice(indikator="bumil_ttd", wilayah="99.01.01", bulan="2026-03")
ALLOWED = Allowed(
    indikator=tuple(CATALOG), wilayah=frozenset(AREAS.names), bulan=("2026-02", "2026-03"), root="99.01.01",
    first="bumil_ttd", newest="2026-03",
)  # fmt: skip


def words(**parts: str) -> str:
    return links.not_found_words(parts, SHOWN, areas=AREAS, catalog=CATALOG)


def test_only_the_parts_that_name_nothing_are_found_missing():
    raw = {"wilayah": "99.99", "bulan": "2026-03", "indikator": "", "utm_source": "whatsapp"}
    assert links.not_found(raw, ALLOWED) == {"wilayah": "99.99"}
    assert links.not_found({}, ALLOWED) == {}


def test_the_sentence_names_what_was_asked_and_what_is_shown_instead():
    said = words(wilayah="99.99", bulan="2031-01")
    assert "“99.99”" in said
    assert "Januari 2031" in said
    assert AREAS.title("99.01.01") in said
    assert "Maret 2026" in said
    assert CATALOG["bumil_ttd"].short not in said


def test_three_parts_are_listed_as_people_do():
    said = words(wilayah="99.99", indikator="x", bulan="2031-01")
    assert said.startswith("Wilayah “99.99”, indikator “x”, dan bulan Januari 2031 tidak ada")


@pytest.mark.parametrize("month", ["2026-13", "kemarin", "0000-01", "2026-1"])
def test_a_month_that_is_none_is_quoted_as_it_stands(month: str):
    assert f"“{month}”" in words(bulan=month)


def test_a_quarter_without_scorecards_says_so_and_what_is_shown_where_there_is_one():
    assert words(kuartal="2026-3") == "Triwulan III 2026 (Jul–Sep) tidak ada di data ini."
    assert "“2026-5”" in words(kuartal="2026-5")
    shown = replace(SHOWN, kuartal="2026-2")
    said = links.not_found_words({"kuartal": "2026-3"}, shown, areas=AREAS, catalog=CATALOG)
    assert "yang ditampilkan Triwulan II 2026" in said


def test_a_part_of_a_megabyte_is_cut():
    assert len(words(indikator="x" * 1_000_000)) < 200


def test_a_followed_link_says_what_was_not_found(own):
    app = stage.opened(own, HOME, wilayah="99.99", indikator="tidak_ada", bulan="2031-01")
    assert len(app.info) == 1
    for part in ("“99.99”", "“tidak_ada”", "Januari 2031", "Kabupaten Kuningan", "Maret 2026"):
        assert part in stage.words(app)
    assert stage.query(app)["wilayah"] == "32.08"


def test_the_notice_stays_until_something_else_is_chosen(own):
    app = stage.opened(own, HOME, wilayah="99.99", bulan="2026-02")
    assert len(app.run().info) == 1
    app.selectbox(key="saring_bulan").set_value("2026-03").run()
    assert not app.info
    assert stage.query(app) == {"indikator": stage.query(app)["indikator"], "wilayah": "32.08", "bulan": "2026-03"}


def test_a_link_that_is_all_known_says_nothing(own):
    assert not stage.opened(own, HOME, wilayah="32.08.01", indikator="bumil_ttd", bulan="2026-02").info


def test_markup_in_a_link_stays_text(own):
    app = stage.opened(own, HOME, wilayah="<img src=x onerror=alert(1)>", indikator="[x](http://jahat.example)")
    assert r"\<img src\=x" in app.info[0].value
    assert r"\]\(http" in app.info[0].value
