"""Formulir 4 in its official layout: every number is found by the words around it, and keeps its place."""

import io

import openpyxl
import pytest

from tests.loaders.formulir4_files import (
    BLANK,
    DUE,
    IDS,
    PACET,
    RECEIVED,
    book,
    codes,
    form,
    one_form,
    read,
    read_form,
    services,
    totals,
)
from tests.loaders.sheets import adds_up

TOTALS = {
    "rumah_tangga_hpk": 45, "ibu_hamil": 12, "ibu_hamil_kek": 3, "anak_0_23": 40, "anak_gizi": 5, "tikar_total": 40,
    "tikar_hijau": 30, "tikar_kuning": 6, "tikar_merah": 4, "ih_diterima": 60, "ih_seharusnya": 77, "an_diterima": 276,
    "an_seharusnya": 335, "total_diterima": 336, "total_seharusnya": 412, "dd_pembangunan_total": 500_000_000,
    "dd_pembangunan_stunting": 50_000_000, "dd_pemberdayaan_total": 200_000_000, "dd_pemberdayaan_stunting": 20_000_000,
}  # fmt: skip


def test_a_whole_form_gives_nineteen_services_and_one_record_of_totals() -> None:
    intake = read_form(due=DUE)
    assert intake.problems == ()
    assert services(intake) == RECEIVED
    assert services(intake, "seharusnya") == DUE
    assert set(services(intake, "asal_seharusnya").values()) == {"ditulis"}
    assert totals(intake) == TOTALS
    assert intake.read == {"scorecard": 19, "formulir4": 1}
    for frame in intake.tables.values():
        assert set(frame["kode_desa"]) == {PACET}
        assert set(frame["kuartal"]) == {"2026-3"}
        assert set(frame["lembar"]) == {"Lembar1"}


def test_every_record_knows_its_row() -> None:
    intake = read_form()
    rows = dict(zip(intake.tables["scorecard"]["indikator"], intake.tables["scorecard"]["baris"], strict=True))
    sheet = openpyxl.load_workbook(io.BytesIO(one_form())).active
    assert all(sheet.cell(row, 7).value == RECEIVED[service] for service, row in rows.items())
    assert sheet.cell(int(intake.tables["formulir4"]["baris"].iat[0]), 1).value == "Jumlah"


def test_the_real_blank_filled_by_hand_gives_the_numbers_typed_into_it() -> None:
    if not BLANK.exists():
        pytest.skip("the official blank is not in this checkout")
    workbook = openpyxl.load_workbook(BLANK)
    ws = workbook.active
    rows = dict(zip(IDS, (*range(18, 30), *range(31, 38)), strict=True))
    typed = {f"G{row}": RECEIVED[service] for service, row in rows.items() if service != "AN-4"}
    typed |= {"G30": 15, "H30": 32, "D5": ": Mojokerto", "G5": ": Pacet", "D6": ": Pacet", "G6": ": 2026", "G7": ": 3"}
    typed |= {"D12": 45, "F12": 12, "G12": 3, "H12": 40, "I12": 5, "D15": 40, "E15": 30, "F15": 6, "H15": 4}
    typed |= {"E41": 60, "F41": 77, "E42": 276, "F42": 335, "E43": 336, "F43": 412, "H43": "81,55%"}
    typed |= {"E47": 500_000_000, "F47": 50_000_000, "E48": "Rp 200.000.000,-", "F48": "20 juta"}
    for place, value in typed.items():
        ws[place] = value
    intake = read(_saved(workbook))
    assert codes(intake) == []
    assert services(intake) == RECEIVED
    assert services(intake, "diterima_laki")["AN-4"] == 15
    assert totals(intake) == TOTALS
    assert round(100 * 336 / 412, 2) == 81.55


def test_the_real_blank_as_it_comes_holds_nothing_and_says_so() -> None:
    if not BLANK.exists():
        pytest.skip("the official blank is not in this checkout")
    intake = read(BLANK.read_bytes())
    assert codes(intake) == ["E419"]
    assert intake.accepted == 0


def test_an_empty_form_is_said_and_zero_is_a_number() -> None:
    empty = {"received": {}, "targets": {}, "growth": {}, "level": {}, "funds": {}}
    assert codes(read_form(**empty)) == ["E419"]
    intake = read_form(**(empty | {"received": {"IH-1": 0}}))
    assert services(intake) == {"IH-1": 0}
    assert "formulir4" not in intake.tables


def test_a_service_left_blank_is_not_reported_and_neither_is_a_formula_over_blanks() -> None:
    rest = {service: count for service, count in RECEIVED.items() if service not in ("IH-2", "AN-9")}
    intake = read_form(received=rest, percent={"IH-2": 0, "AN-9": "#DIV/0!"})
    assert services(intake) == rest
    assert intake.problems == ()


def test_a_percentage_without_its_count_is_refused_not_guessed() -> None:
    rest = {service: count for service, count in RECEIVED.items() if service != "IH-2"}
    intake = read_form(received=rest, percent={"IH-2": "67%"})
    assert [(problem.code, problem.column) for problem in intake.problems] == [("E105", "Jumlah"), ("W429", "")]
    assert intake.refused["scorecard"] == 1
    assert adds_up(intake)


def test_boys_and_the_sum_of_an4_are_read_below_their_labels() -> None:
    intake = read_form(split=(15, 32))
    assert services(intake)["AN-4"] == 32
    assert services(intake, "diterima_laki")["AN-4"] == 15
    assert services(intake, "diterima_perempuan")["AN-4"] is None


def test_several_forms_in_one_workbook_are_several_villages() -> None:
    others = ({"Desa": "Bandung"}, {"Desa": "Bendung"}, {"Kecamatan": "Trawas"}, {"Kuartal": "II"})
    sheets = [lambda ws, head=head: form(ws, head=head) for head in ({}, *others)]
    intake = read(book(*sheets))
    assert intake.problems == ()
    keys = intake.tables["formulir4"][["kode_desa", "kuartal"]].itertuples(index=False, name=None)
    assert sorted(keys) == [
        (PACET, "2026-2"), (PACET, "2026-3"), ("35.16.03.2002", "2026-3"), ("35.16.03.2003", "2026-3"),
        ("35.16.04.2001", "2026-3"),
    ]  # fmt: skip
    assert len(intake.tables["scorecard"]) == 5 * 19


def test_the_same_village_twice_counts_once_or_is_refused() -> None:
    again = read(book(form, form))
    assert set(codes(again)) == {"W206"}
    assert len(again.tables["scorecard"]) == 19
    assert adds_up(again)
    other = read(book(form, lambda ws: form(ws, received=RECEIVED | {"IH-1": 1})))
    assert codes(other).count("E110") == 1
    assert services(other)["IH-1"] == 9
    assert adds_up(other)


def test_forms_stand_beside_ordinary_sheets_of_the_same_file() -> None:
    def listed(ws) -> None:
        ws.append(["Kode desa", "Bulan", "Layanan", "Sasaran", "Terlayani"])
        ws.append([PACET, "2026-09", "ODF", 1, 1])

    intake = read(book(listed, form))
    assert intake.problems == ()
    assert {name: len(frame) for name, frame in intake.tables.items()} == {
        "layanan": 1,
        "scorecard": 19,
        "formulir4": 1,
    }


def _saved(workbook: openpyxl.Workbook) -> bytes:
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()
