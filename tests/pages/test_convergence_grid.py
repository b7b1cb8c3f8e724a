"""The scorecard grid: every cell a number with its band or a state in words, in an order that silence never leads."""

import pytest

from indicators.catalog_reader import load_catalog
from indicators.packages import SERVICE_PACKAGES
from indicators.scorecard.board import board
from pages._ui import convergence_columns as columns
from pages._ui import convergence_grid
from pages._ui.convergence_grid import MISSING, PERCENT, SHARE
from reports import sheets
from tests.indicators.builders import V1, V2, V3, V4, V5, VILLAGES
from tests.indicators.scorecard_builders import DEFINITIONS, NOW, facts, given

NAMES = {kode: f"Desa {kode[-4:]}" for kode in VILLAGES} | {"99.01.01": "Satu", "99.01.02": "Dua"}
ROWS = [
    given(28, 40), given(30, 40, kode_desa=V2), given(0, 12, kode_desa=V4), given(12, 10, kode_desa=V3),
    given(0, 0, kode_desa=V5), given(4, None, kode_desa=V1, indikator="AN-1"),
]  # fmt: skip
SETTINGS = load_catalog().settings


def _rows(scorecard=ROWS, level: str = "desa"):
    known = board(facts(scorecard), level=level, kuartal=NOW, settings=SETTINGS)
    return convergence_grid.long(known.services, known.groups)


def _grid(order_by: str = "IH-8", content: str = PERCENT, which: str = "ih", names=NAMES, rows=ROWS):
    return convergence_grid.grid(
        _rows(rows), VILLAGES, ids=columns.shown(which, DEFINITIONS), names=names, order_by=order_by, content=content,
        definitions=DEFINITIONS,
    )  # fmt: skip


def _column(of, id_: str) -> dict[str, str]:
    place = (columns.over_heading(id_, DEFINITIONS), columns.heading(id_))
    return dict(zip(of.kode, of.words[place].str.strip(), strict=True))


def test_every_state_has_words_of_its_own_and_none_is_a_number():
    words = _column(_grid(), "IH-8")
    assert words[V1] == "70,0 ◕"
    assert words[V4] == "0,0 ▲"
    assert words[V3] == "120,0 ⚑"
    assert words[V5] == "tak ada –"
    assert words[VILLAGES[-1]] == "belum ○"
    assert _column(_grid(which="an"), "AN-1")[V1] == "sasaran ?"


def test_numbers_stand_lowest_first_and_what_has_no_band_comes_last():
    assert _grid().kode[:3] == (V4, V1, V2)
    assert set(_grid().kode[3:]) == {V3, V5, VILLAGES[-1]}
    assert _grid(order_by="nama").kode == tuple(sorted(VILLAGES, key=lambda kode: (NAMES[kode], kode)))


def test_a_click_on_a_heading_sorts_text_like_numbers():
    counts = dict(zip(VILLAGES, (91, 1000, 542, 0, 7, 99), strict=True))
    of = _grid(rows=[given(each, 1000, kode_desa=kode) for kode, each in counts.items()])
    texts = list(of.words["Ibu hamil", columns.heading("IH-8")])
    assert sorted(texts) == texts
    assert [text.split()[0] for text in texts] == ["0,0", "0,7", "9,1", "9,9", "54,2", "100,0"]


def test_silence_sorts_behind_every_number():
    texts = sorted(_grid().words["Ibu hamil", columns.heading("IH-8")])
    assert [text.strip()[-1] for text in texts] == ["▲", "◕", "◕", "⚑", "○", "–"]


def test_the_same_cell_as_counts_and_as_people_missing():
    assert _column(_grid(content=SHARE), "IH-8")[V1] == "28/40 ◕"
    assert _column(_grid(content=MISSING), "IH-8")[V1] == "12 ◕"
    assert _column(_grid(content=MISSING), "IH-8")[V3] == "– ⚑"


def test_an_area_marks_that_a_village_above_100_percent_is_in_it():
    known = _rows(level="kecamatan")
    of = convergence_grid.grid(
        known, ["99.01.01", "99.01.02"], ids=("IH-8",), names=NAMES, order_by="IH-8", content=PERCENT,
        definitions=DEFINITIONS,
    )  # fmt: skip
    assert _column(of, "IH-8") == {"99.01.01": "77,8 ◕⚑", "99.01.02": "0,0 ▲"}


def test_a_group_shows_its_services_and_paud_is_never_in_its_total():
    assert columns.shown("ih", DEFINITIONS) == ("total", "ih", *[f"IH-{n}" for n in range(1, 9)])
    assert columns.shown("paud", DEFINITIONS) == ("total", "PA-1")
    everything = columns.shown(columns.ALL, DEFINITIONS)
    assert everything[:3] == ("total", "ih", "an")
    assert everything[-1] == "PA-1"
    assert set(everything[3:]) == set(DEFINITIONS)


@pytest.mark.parametrize("package", SERVICE_PACKAGES)
def test_a_package_shows_the_services_of_that_package(package: str):
    services = columns.shown(package, DEFINITIONS)[1:]
    assert {DEFINITIONS[id_].package for id_ in services} == {package}


def test_headings_are_unique_and_lead_back_to_their_number():
    ids = columns.shown(columns.ALL, DEFINITIONS)
    assert [columns.of_heading(columns.heading(id_)) for id_ in ids] == list(ids)
    assert columns.of_heading("Wilayah") is None


def test_the_download_holds_the_same_numbers_and_every_state():
    of = _grid()
    frame = convergence_grid.download(_rows(), of, NAMES, DEFINITIONS).set_index("Kode")
    name = f"IH-8 {DEFINITIONS['IH-8'].short}"
    assert frame.loc[V1, [f"{name} (%)", f"{name}: diterima (n)", f"{name}: seharusnya (N)"]].tolist() == [70.0, 28, 40]
    assert frame[f"{name} (%)"].isna().sum() == 2
    assert frame.loc[VILLAGES[-1], f"{name}: pita"] == "○ Belum lapor"
    assert frame.loc[V1, "Kecamatan"] == "Satu"


def test_a_village_named_like_a_formula_stays_text_in_the_download():
    names = NAMES | {V1: '=HYPERLINK("http://x.example")'}
    frame = convergence_grid.download(_rows(), _grid(names=names), names, DEFINITIONS)
    assert "'=HYPERLINK" in sheets.to_csv(frame).decode("utf-8-sig")


def test_the_colour_of_a_cell_is_that_of_its_band():
    of = _grid()
    css = convergence_grid.styled(of)._compute().ctx
    place = len(of.words.columns) - len(of.ids) + of.ids.index("IH-8")
    shades = {kode: dict(css[row, place])["background-color"] for row, kode in enumerate(of.kode)}
    assert shades[V1] == shades[V2]
    assert len({shades[V1], shades[V4], shades[V3], shades[V5], shades[VILLAGES[-1]]}) == 5
