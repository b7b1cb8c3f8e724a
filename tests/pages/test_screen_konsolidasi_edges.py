"""Konsolidasi Data with little to compare, over a province, under hostile names, and what people carry away from it."""

import io
import re
import zipfile
from dataclasses import replace

import docx
import pytest

from indicators.areas import Areas
from indicators.consolidation import by_source
from loaders.ledger import open_ledger
from pages._ui import consolidation_grid, menu
from tests.pages import stage
from tests.pages.test_screen_konsolidasi import KONSOLIDASI, PAIR, SETTLE, TREND, shown, table
from tests.tools.districts import ORDINARY, Village, send
from tests.tools.source_district import KABUPATEN, KADUGEDE, MAR, A, B, with_sources

PARTS = ("Antarsumber", SETTLE, TREND, PAIR)
IMAGE, LINK, MARKED = "<img src=x onerror=alert(1)>", "[klik](http://x.example)", ":red[x] $x$ {{ **b** `c`"
UNESCAPED = re.compile(r"(?<!\\)(<img|\[klik|\*\*b\*\*|:red)")
HOSTILE = replace(
    ORDINARY,
    villages=tuple(
        replace(village, nama=nama, kecamatan=LINK if village.kecamatan == "Kadugede" else MARKED)
        for village, nama in zip(ORDINARY.villages, (IMAGE, MARKED, LINK, "=1+1"), strict=True)
    ),
    workbook=f"{LINK}.xlsx",
    sender=f"{IMAGE} {MARKED}",
)
ONE_SOURCE = tuple((kode, MAR, "ibu_hamil", {"bidan": 20}) for kode in (A, B))


def test_without_counts_the_screen_says_which_sheet_to_fill(own):
    app = stage.opened(own, KONSOLIDASI)
    assert stage.is_whole(app, KONSOLIDASI)
    (info,) = app.info
    assert "lembar Sasaran" in info.value
    assert not app.dataframe


@pytest.mark.parametrize("wilayah", [KABUPATEN, KADUGEDE, A])
def test_with_one_source_nothing_is_compared_and_nothing_is_a_gap_of_zero(folder_with, wilayah):
    folder = folder_with(lambda ledger: send(with_sources(ONE_SOURCE), ledger))
    for part in PARTS:
        said = stage.words(shown(folder, part, wilayah))
        assert "belum dapat dibandingkan, tiap kelompok baru punya satu sumber" in said
        assert "selisih terbesar" not in said
    app = shown(folder, TREND, wilayah)
    assert "belum ada dua bulan dengan desa yang sama" in stage.words(app)
    assert table(app, "konsolidasi-tren-tabel", "Kelompok")["Selisih"].isna().all()
    rows = table(shown(folder, PAIR, wilayah), "konsolidasi-pasangan", "Kelompok")
    assert rows.loc["Ibu hamil", "Keadaan"] == "◔ Hanya salah satu"


@pytest.mark.parametrize("path", [screen.path for screen in menu.SCREENS])
def test_counts_of_sources_alone_open_every_screen(folder_with, path):
    folder = folder_with(lambda ledger: send(with_sources(), ledger, only=("desa", "sasaran")))
    app = stage.opened(folder, path)
    assert stage.is_whole(app, path)
    if path == KONSOLIDASI:
        assert "2 dari 4 desa perlu menyelesaikan angka" in stage.words(app)


def test_a_province_lists_its_kabupaten_and_adds_their_gaps(folder_with):
    second = replace(
        ORDINARY, nama="Cirebon", workbook="cirebon.xlsx",
        villages=(Village(kode="32.09.01.2001", nama="Ambit", kecamatan="Waled"),),
    )  # fmt: skip
    counts = (("32.09.01.2001", MAR, "ibu_hamil", {"posyandu": 9, "kpm": 4, "konsolidasi": 5}),)

    def fill(ledger):
        send(with_sources(), ledger)
        send(with_sources(counts, district=second), ledger)

    folder = folder_with(fill)
    grid = table(shown(folder, wilayah="32"), "konsolidasi-32-kabupaten", "Wilayah")
    assert grid["Ibu hamil"].to_dict() == {"Kuningan": "7 ▲", "Cirebon": "5 ▲"}
    assert "Provinsi Jawa Barat, Maret 2026: 2 dari 5 desa" in stage.words(shown(folder, wilayah="32"))
    for part in PARTS:
        assert stage.is_whole(shown(folder, part, "32"), KONSOLIDASI)


@pytest.mark.parametrize("wilayah", [KABUPATEN, KADUGEDE, A])
def test_hostile_names_stay_letters_in_every_part(folder_with, wilayah):
    folder = folder_with(lambda ledger: send(with_sources(district=HOSTILE), ledger))
    for part in PARTS:
        app = shown(folder, part, wilayah)
        raw = [element.value for kind in ("markdown", "subheader", "caption") for element in app.get(kind)]
        assert not [words for words in raw if UNESCAPED.search(words)]
        assert f"Desa {IMAGE}" in stage.words(app) or wilayah != A
    assert any(str(IMAGE) in str(frame.value.to_numpy()) for frame in shown(folder, SETTLE).dataframe)


def test_the_grid_taken_along_holds_the_numbers_of_the_screen(filled):
    folder = filled(lambda ledger: send(with_sources(), ledger))
    ledger = open_ledger(f"sqlite:///{folder / 'pantau.db'}")
    rows = consolidation_grid.of_villages(
        by_source(ledger.read("sasaran", ("",)), ledger.read("desa", ("",)), bulan=MAR)
    )
    areas = Areas.of(ledger.read("desa", ("",)))
    ledger.close()
    grid = consolidation_grid.grid(rows, areas.villages(), names=areas.names, order_by=consolidation_grid.BY_OPEN)
    taken = consolidation_grid.download(grid, areas.names).set_index("Wilayah")
    on_screen = grid.words.set_index("Wilayah")
    for heading in consolidation_grid.HEADINGS:
        for name, cell in on_screen[heading].items():
            number, symbol = cell.split()
            gap, state = taken.loc[name, [f"{heading}: selisih", f"{heading}: keadaan"]]
            assert str(state).startswith(symbol)
            assert (number == str(gap)) == number.isdigit()
    assert taken.loc["Windujanten", "Balita: selisih"] == 12
    assert taken.loc["Sindangjawa", "Kecamatan"] == "Kadugede"


def test_the_minutes_of_the_kecamatan_hold_the_counts_of_the_screen(filled):
    folder = filled(lambda ledger: send(with_sources(), ledger))
    app = shown(folder, wilayah=KADUGEDE)
    app.button(key="siapkan_berita_acara").click().run()
    assert stage.is_whole(app, KONSOLIDASI)
    (_, wilayah, bulan), content = app.session_state["berita_acara_zip"]
    assert (wilayah, bulan) == (KADUGEDE, MAR)
    archive = zipfile.ZipFile(io.BytesIO(content))
    assert [name[:13] for name in archive.namelist()] == [A, B, "32.08.01.2003"]
    counts = docx.Document(io.BytesIO(archive.read(archive.namelist()[0]))).tables[0]
    lines = {row.cells[1].text: [cell.text for cell in row.cells[2:]] for row in counts.rows}
    assert lines["Ibu hamil"] == ["30", "27", "34", "–", "–", "–", "7", "31"]
    assert lines["Balita"][:2] == ["0", "0"]
