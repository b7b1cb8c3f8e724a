"""Formulir 4 filled in place: hand-worked numbers in the right cells, nothing else of the form changed."""

import io
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from loaders.problems import UserError
from reports.area import Area
from reports.formulir4 import VillageForm, empty_form, fill, load_layout
from reports.formulir4.grid import read_grid
from reports.formulir4.model import EMPTY, INDICATORS, TITLES, Level, Service
from reports.formulir4.places import find_places
from reports.numbers import number
from tests.reports.plans import HOSTILE, SETTINGS
from tests.reports.scorecards import GOOD, NOW, ODD, SILENT, forms

LAYOUT = load_layout()
REAL = Path(__file__).parents[3] / "shared/data/formulir4_scorecard.xlsx"
real_form = pytest.mark.skipif(not REAL.exists(), reason="the official blank is not in this checkout")

# Worked by hand: 12 mothers, 3 of them at risk; (9 + 3) of (12 + 3) services is 80 %; 7 of 9 is 77,78 %.
MOTHERS = {"IH-1": (7, 9, 77.78), "IH-5": (3, 3, 100.0), "IH-8": (9, 12, 75.0)}
WORKED = VillageForm(
    area=Area(kode_desa=GOOD, nama="Pacet", kecamatan="Pacet", kabupaten="Mojokerto"),
    kuartal=NOW,
    layanan={
        id_: Service(diterima=y, seharusnya=s, asal="ditulis", nilai=100 * y / s) for id_, (y, s, _) in MOTHERS.items()
    },
    hitungan={"ibu_hamil": 12, "ibu_hamil_kek": 3, "dd_pembangunan_total": 900, "dd_pembangunan_stunting": 100},
    tingkat={"ih": Level(diterima=19, seharusnya=24, nilai=100 * 19 / 24)},
)  # fmt: skip


def _sheet(content: bytes) -> Worksheet:
    return openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]


def _read(content: bytes) -> dict[tuple[str, str], object]:
    """(indicator, part) -> value, found anew by words in the file."""
    sheet = _sheet(content)
    places = find_places(read_grid(sheet), LAYOUT)
    return {
        (id_, part): sheet.cell(*place).value for id_, parts in places.services.items() for part, place in parts.items()
    }


def _edition(**changes: str) -> bytes:
    """Our blank with other words in some rows, as another edition has them: title of an indicator -> its new words."""
    book = openpyxl.load_workbook(io.BytesIO(empty_form(SETTINGS, LAYOUT)))
    for row in book.worksheets[0].iter_rows():
        for cell in row:
            key = next((id_ for id_, title in TITLES.items() if cell.value == title), None)
            if key in changes:
                cell.value = changes[key]
    return _saved(book)


def _saved(book: openpyxl.Workbook) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _blanks() -> list[bytes | None]:
    return [None, *([REAL.read_bytes()] if REAL.exists() else [])]


@pytest.mark.parametrize("blank", _blanks(), ids=lambda blank: "ours" if blank is None else "official")
def test_hand_worked_counts_and_percentages_stand_in_their_rows(blank: bytes | None) -> None:
    found = _read(fill(WORKED, SETTINGS, LAYOUT, blank=blank).content)
    for id_ in INDICATORS:
        received, _, share = MOTHERS.get(id_, (None, None, None))
        assert (found[id_, "jumlah"], found[id_, "persen"]) == (received, share), id_


@real_form
def test_only_the_cells_asked_for_change_in_the_official_form() -> None:
    before, after = _sheet(REAL.read_bytes()), _sheet(fill(WORKED, SETTINGS, LAYOUT, blank=REAL.read_bytes()).content)
    changed = {
        cell.coordinate: after[cell.coordinate].value
        for row in before.iter_rows() for cell in row if cell.value != after[cell.coordinate].value
    }  # fmt: skip
    assert changed == {
        "D5": ": Mojokerto", "G5": ": Pacet", "D6": ": Pacet", "G6": ": 2026", "G7": ": 3", "F12": 12, "G12": 3,
        "G18": 7, "I18": 77.78, "G22": 3, "I22": 100.0, "G25": 9, "I25": 75.0, "E41": 19, "F41": 24, "H41": 79.17,
        "E47": 900, "F47": 100, "H47": 11.11,
    }  # fmt: skip
    assert sorted(map(str, before.merged_cells.ranges)) == sorted(map(str, after.merged_cells.ranges))
    looks = ("font", "fill", "border", "alignment", "number_format")
    for row in before.iter_rows():
        for cell in row:
            same = (repr(getattr(cell, look)) == repr(getattr(after[cell.coordinate], look)) for look in looks)
            assert all(same), cell.coordinate


def test_akta_and_jaminan_are_told_apart_where_an_edition_swaps_them() -> None:
    swapped = _edition(**{
        "AN-8": "Anak usia 0-23 bulan memiliki jaminan layanan kesehatan",
        "AN-9": "Anak usia 0-23 bulan memiliki akte kelahiran", "IH-1": "Ibu hamil periksa kehamilan minimal 6 kali",
    })  # fmt: skip
    form = VillageForm(
        area=Area(), kuartal=NOW, hitungan={}, tingkat={},
        layanan={"AN-8": Service(diterima=8), "AN-9": Service(diterima=9), "IH-1": Service(diterima=1)},
    )  # fmt: skip
    content = fill(form, SETTINGS, LAYOUT, blank=swapped).content
    said = {row[3].value: row[6].value for row in _sheet(content).iter_rows(min_row=18, max_row=37)}
    assert said["Anak usia 0-23 bulan memiliki akte kelahiran"] == 8
    assert said["Anak usia 0-23 bulan memiliki jaminan layanan kesehatan"] == 9
    assert said["Ibu hamil periksa kehamilan minimal 6 kali"] == 1


def test_what_was_not_reported_stays_empty_and_nobody_due_is_a_dash() -> None:
    silent = _read(fill(forms()[SILENT], SETTINGS, LAYOUT).content)
    assert set(silent.values()) == {None}
    odd = _read(fill(forms()[ODD], SETTINGS, LAYOUT).content)
    assert (odd["IH-1", "jumlah"], odd["IH-1", "persen"]) == (0, 0)
    assert (odd["IH-5", "jumlah"], odd["IH-5", "persen"]) == (0, "–")
    assert (odd["AN-2", "jumlah"], odd["AN-2", "persen"]) == (21, None)
    assert (odd["AN-4", "laki"], odd["AN-4", "perempuan"], odd["AN-4", "jumlah"]) == (5, 6, 11)


def test_filling_a_filled_form_leaves_nothing_of_the_village_before() -> None:
    filled = fill(forms()[GOOD], SETTINGS, LAYOUT).content
    again = fill(EMPTY, SETTINGS, LAYOUT, blank=filled).content
    values = [cell.value for row in _sheet(again).iter_rows() for cell in row if isinstance(cell.value, (int, float))]
    assert sorted(values) == sorted([*range(1, 9), *range(1, 11), 1, 1, 2, 1, 2])
    assert openpyxl.load_workbook(io.BytesIO(again)).sheetnames.count("Seharusnya menerima") == 1


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("blank", _blanks(), ids=lambda blank: "ours" if blank is None else "official")
def test_a_hostile_name_stays_text(name: str, blank: bytes | None) -> None:
    form = VillageForm(
        area=Area(kode_desa=name, nama=name, kecamatan=name, kabupaten=name, provinsi=name), kuartal=NOW,
        layanan={}, hitungan={}, tingkat={},
    )  # fmt: skip
    sheet = _sheet(fill(form, SETTINGS, LAYOUT, blank=blank).content)
    assert not [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert sheet["D6"].value.startswith(": ")
    assert len(sheet["D6"].value) <= 310


def test_a_bare_answer_cell_with_a_formula_for_a_name_stays_text() -> None:
    book = openpyxl.load_workbook(io.BytesIO(empty_form(SETTINGS, LAYOUT)))
    for place in ("D5", "D6", "G5"):
        book.worksheets[0][place].value = None
    form = VillageForm(area=Area(nama="=1+1", kecamatan="+2"), kuartal=NOW, layanan={}, hitungan={}, tingkat={})
    sheet = _sheet(fill(form, SETTINGS, LAYOUT, blank=_saved(book)).content)
    assert [(sheet[place].value, sheet[place].data_type) for place in ("D6", "G5")] == [("=1+1", "s"), ("+2", "s")]


def test_what_an_edition_has_no_place_for_is_said() -> None:
    narrow = _edition(**{"AN-10": "Lain-lain"})
    form = VillageForm(area=Area(), kuartal=NOW, hitungan={}, tingkat={}, layanan={"AN-10": Service(diterima=4)})
    assert fill(form, SETTINGS, LAYOUT, blank=narrow).missing == ("AN-10 jumlah",)
    assert fill(form, SETTINGS, LAYOUT).missing == ()


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\x03\x04 no zip", b"<html>", _saved(openpyxl.Workbook())],
    ids=["empty", "torn", "html", "other"],
)
def test_a_file_that_is_no_form_is_refused_in_words(content: bytes) -> None:
    with pytest.raises(UserError, match=r"Formulir 4|Excel"):
        fill(WORKED, SETTINGS, LAYOUT, blank=content)


def test_a_percentage_that_ends_in_a_half_is_rounded_up_as_every_screen_rounds_it() -> None:
    form = replace(WORKED, layanan={"IH-1": Service(diterima=25, seharusnya=32, asal="ditulis", nilai=100 * 25 / 32)})
    found = _read(fill(replace(form, hitungan={}), SETTINGS, LAYOUT).content)
    assert found["IH-1", "persen"] == 78.13
    assert number(100 * 25 / 32, decimals=2) == "78,13"
