"""Worked examples on Metodologi speak the words of the template, not the names of the database."""

import pytest

from indicators.catalog_model import Example
from indicators.catalog_reader import load_catalog
from loaders.schema import TABLES
from pages._ui import example_words, theme
from tests.pages import stage
from tests.pages.stage import METODOLOGI

CATALOG = load_catalog()
EXAMPLES = [pytest.param(each, id=f"{id_}-{n}") for id_ in CATALOG for n, each in enumerate(CATALOG[id_].examples)]


@pytest.mark.parametrize("example", EXAMPLES)
def test_headings_are_labels_of_the_template_and_statuses_are_words(example: Example):
    labels = {column.label for column in TABLES[example.table].columns}
    assert set(example_words.sheet(example).columns) <= labels | {"Desa"}
    shown = example_words.result(example)
    assert not {"daerah", "pembilang", "penyebut", "nilai", "status", "kurang"} & set(shown.columns)
    assert set(shown["Status"]) <= {theme.status_words(name) for name in theme.STATUS}
    assert len(shown) == len(example.expect.strip().splitlines()) - 1


def test_a_service_has_its_official_wording_and_an_empty_cell_says_so():
    rows = example_words.sheet(CATALOG["bumil_kek_asupan"].examples[0])
    title = next(i.title for i in TABLES["layanan"].column("layanan").items if i.id == "bumil_kek_asupan")
    assert rows.loc[0].tolist() == ["A", title, "35", "32"]
    assert rows.loc[2, "Terlayani"] == example_words.EMPTY
    assert rows.loc[3, "Terlayani"] == "0"


def test_a_flag_of_zero_is_a_no():
    example = Example(
        name="x", month="2026-09", table="rencana_kerja", expect="daerah | status\nA | belum_lapor",
        rows="desa | kegiatan | bulan | direncanakan | terlaksana\nA | K05 | 2026-09 | 1 | 0",
    )  # fmt: skip
    row = example_words.sheet(example).loc[0]
    assert row[["Bulan", "Direncanakan", "Terlaksana"]].tolist() == ["September 2026", "ya", "tidak"]


def test_the_screen_shows_no_column_name_of_the_database(own):
    app = stage.opened(own, METODOLOGI)
    headings = {str(heading) for table in app.table for heading in table.value.columns}
    assert headings
    assert not {name for name in headings if name.islower() or "_" in name}
