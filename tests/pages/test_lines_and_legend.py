"""Which lines a trend draws, and what the legend of the map counts."""

import pytest

from geo import classes
from geo.palette import HATCH
from indicators.areas import Areas
from pages._ui import legend, lines
from tests.indicators.builders import V1, desa
from tests.pages.rows import SILENT, months


def test_last_year_is_set_under_the_same_month_of_this_year_and_nowhere_else():
    rows = months(*range(1, 15), start="2025-06")
    moved = lines.year_earlier(rows)
    assert dict(zip(moved["bulan"], moved["nilai"], strict=True)) == {"2026-06": 1.0, "2026-07": 2.0}


def test_a_silent_parent_and_a_year_without_data_draw_no_line():
    drawn = lines.main_lines(months(5.0, 6.0), months(None, None), name="Pacet", above_name="Contoh")
    assert [line.name for line in drawn] == ["Pacet"]


def test_the_area_is_drawn_last_so_that_it_lies_on_top():
    drawn = lines.main_lines(months(*range(14)), months(*range(14)), name="Pacet", above_name="Contoh")
    assert [line.name for line in drawn][-1] == "Pacet"
    assert len({line.color for line in drawn}) == 3


def test_every_child_has_a_panel_reported_or_not():
    areas = Areas.of(desa())
    drawn = lines.child_lines(months(5.0, kode=V1), areas, "99.01.01")
    assert [len(line.rows) for line in drawn] == [1, 0, 0]


def test_rows_of_one_area_come_in_order_of_month():
    rows = months(1.0, 2.0, kode=V1).iloc[::-1]
    assert lines.of_area(rows, V1)["bulan"].tolist() == ["2026-01", "2026-02"]
    assert lines.of_area(rows, "99").empty


def entry(**change) -> classes.Entry:
    return classes.Entry(**({"id": "kelas_1", "fill": HATCH, "count": 4, "low": 40.0, "high": 55.21} | change))


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (entry(high=55.2), "40 – 55,2%"),
        (entry(high=60.0, below_high=True), "40 – <60%"),
        (entry(low=39.5, high=40.5, below_high=True), "39,5 – <40,5%"),
        (entry(low=40.0, high=40.0), "40%"),
        (entry(low=0.0, high=0.0), "0%"),
        (entry(id="belum_lapor", low=None, high=None), "○ Belum lapor"),
        (entry(id="tercapai", low=None, high=None), "● Tercapai"),
    ],
)
def test_an_entry_says_its_range_or_its_status(given: classes.Entry, words: str):
    assert legend.entry_words(given) == words


def test_the_legend_counts_villages_without_data_even_when_there_are_none():
    html = legend.html(classes.by_value({V1: 5.0}, {V1: "nilai"}).legend, unit="%")
    assert "Belum lapor: 0 desa" in html
    assert html.count('role="listitem"') == 2


def test_no_data_is_hatched_and_a_unit_cannot_leave_its_attribute():
    html = legend.html([entry(id=SILENT["status"], low=None, high=None)], unit='"><img src=x>')
    assert "repeating-linear-gradient" in html
    assert "<img" not in html
