"""Our own blank: the official wording in its order, A4 landscape, ready to sign; many at once; read back whole."""

import io
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import openpyxl.drawing.image
import pandas as pd
import pytest
from PIL import Image

from loaders.problems import UserError
from loaders.read import read_file
from reports.formulir4 import empty_form, fill, form_archive, load_layout
from reports.formulir4.layout import FILE
from reports.formulir4.model import INDICATORS, TITLES
from tests.reports.plans import HOSTILE, SETTINGS
from tests.reports.scorecards import BAD, GOOD, LONG, NAMES, NOW, ODD, TINY, VILLAGES, desa, forms, storable, tables

LAYOUT = load_layout()


def _ignore(_share: float, _words: str) -> None:
    pass


def _blank() -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(empty_form(SETTINGS, LAYOUT)))


def _values(content: bytes) -> list[list[tuple]]:
    return [list(sheet.values) for sheet in openpyxl.load_workbook(io.BytesIO(content)).worksheets]


def test_the_five_tables_and_nineteen_services_stand_in_their_order() -> None:
    words = [cell.value for row in _blank().worksheets[0].iter_rows() for cell in row if isinstance(cell.value, str)]
    titles = [text for text in words if text.startswith("TABEL ")]
    assert [text[:8] for text in titles] == [f"TABEL {number}." for number in range(1, 6)]
    assert [text for text in words if text in TITLES.values()] == [TITLES[id_] for id_ in INDICATORS]


def test_it_prints_on_a4_landscape_with_room_to_sign() -> None:
    sheet = _blank().worksheets[0]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert [each.id for each in sheet.row_breaks.brk] == [38]
    pixels = sum(7 * each.width + 5 for each in sheet.column_dimensions.values())  # at 96 a inch, as Excel counts them
    margins = sheet.page_margins.left + sheet.page_margins.right
    assert pixels / 96 * sheet.page_setup.scale / 100 + margins < 297 / 25.4
    words = {cell.value for row in sheet.iter_rows(min_row=50) for cell in row}
    assert {"Mengetahui,", "Kepala Desa/Lurah", "Kader Pembangunan Manusia (KPM)"} <= words


def test_a_kelurahan_is_signed_by_its_lurah() -> None:
    form = forms(desa(jenis="kelurahan"))[GOOD]
    sheet = openpyxl.load_workbook(io.BytesIO(fill(form, SETTINGS, LAYOUT).content)).worksheets[0]
    assert "Lurah" in {cell.value for row in sheet.iter_rows(min_row=50) for cell in row}


def test_notes_say_where_table_four_comes_from() -> None:
    assert "bukan penjumlahan Tabel 3" in forms()[ODD].catatan[0]
    assert forms()[GOOD].catatan == ()


@pytest.mark.parametrize("kode", [GOOD, BAD, TINY, ODD, LONG])
def test_a_written_form_reads_back_as_the_rows_of_the_ledger(kode: str) -> None:
    content = fill(forms()[kode], SETTINGS, LAYOUT).content
    read = read_file(content, name="f.xlsx", known_desa=VILLAGES, today=date(2026, 11, 1), desa=desa())
    held = tables()
    expected = held["scorecard"][held["scorecard"]["kode_desa"].eq(kode) & held["scorecard"]["kuartal"].eq(NOW)]
    columns, order = list(expected.columns), ["indikator"]
    found = read.tables["scorecard"][columns].sort_values(order, ignore_index=True)
    pd.testing.assert_frame_equal(found, expected.sort_values(order, ignore_index=True))
    written = held["formulir4"][held["formulir4"]["kode_desa"].eq(kode)]
    if len(written):
        row, again = written.iloc[0].dropna(), read.tables["formulir4"].iloc[0]
        assert {name: again[name] for name in row.index} == row.to_dict()


def test_a_zip_holds_a_form_for_every_village_under_a_safe_name() -> None:
    heard: list[tuple[float, str]] = []
    content = form_archive(list(forms().values()), SETTINGS, LAYOUT, progress=lambda *told: heard.append(told))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
        made = [archive.read(name) for name in names]
        cells = [openpyxl.load_workbook(io.BytesIO(each)).worksheets[0]["D7"].value for each in made]
    assert [_values(each) for each in made] == [
        _values(fill(form, SETTINGS, LAYOUT).content) for form in forms().values()
    ]
    assert names[0] == "35.16.03.2001_Pacet_Formulir_4_2026-3.xlsx"
    assert cells == [f": {kode}" for kode in VILLAGES]
    assert [words for _, words in heard] == [*(name.strip() for name in NAMES.values()), ""]


def test_the_picture_on_an_official_form_stays_on_every_copy() -> None:
    book, picture, handed = _blank(), io.BytesIO(), io.BytesIO()
    Image.new("RGB", (8, 8), "teal").save(picture, "png")
    book.worksheets[0].add_image(openpyxl.drawing.image.Image(picture), "A1")
    book.save(handed)
    both = [forms()[GOOD], forms()[BAD]]
    content = form_archive(both, SETTINGS, LAYOUT, blank=handed.getvalue(), progress=_ignore)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            assert len(openpyxl.load_workbook(io.BytesIO(archive.read(name))).worksheets[0]._images) == 1


@pytest.mark.parametrize("name", HOSTILE)
def test_villages_of_one_hostile_name_keep_their_own_files(name: str) -> None:
    both = list(forms(desa(nama_desa=storable(name))).values())[:2]
    with zipfile.ZipFile(io.BytesIO(form_archive(both, SETTINGS, LAYOUT, progress=_ignore))) as archive:
        assert len(set(archive.namelist())) == 2
        assert not any("/" in each or ".." in each or len(each) > 150 for each in archive.namelist())


def test_the_same_village_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="twice"):
        form_archive([forms()[GOOD]] * 2, SETTINGS, LAYOUT, progress=_ignore)


FAULTS = {
    "unknown table": ("[halaman]", "[halman]", "halman"),
    "unknown key": ("kaki = ", "kakii = ", "kakii"),
    "wrong kind": ("skala_persen = 74", 'skala_persen = "74"', "skala_persen"),
    "unknown look": ('"A12:C12", "kata"', '"A12:C12", "katta"', "katta"),
    "half a cell": ('["A12:C12", "kata", "Jumlah"]', '["A12:C12", "kata"]', "A12"),
    "no TOML": ("[halaman]", "[halaman", "dibaca"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_of_the_layout_stops_with_the_file_and_the_key(fault: str, tmp_path: Path) -> None:
    before, after, named = FAULTS[fault]
    source = FILE.read_text("utf-8")
    assert before in source
    wrong = tmp_path / "bentuk.toml"
    wrong.write_text(source.replace(before, after, 1), "utf-8")
    with pytest.raises(UserError, match=r"bentuk\.toml") as stopped:
        load_layout(wrong)
    assert named in str(stopped.value)
