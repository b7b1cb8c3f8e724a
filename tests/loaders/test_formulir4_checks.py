"""Tables of a form that disagree: everything is taken in, and each disagreement is said once, at its cell."""

import pytest

from tests.loaders.formulir4_files import (
    DUE,
    FUNDS,
    GROWTH,
    LEVEL,
    RECEIVED,
    TARGETS,
    book,
    codes,
    form,
    read,
    read_form,
    totals,
)
from tests.loaders.sheets import adds_up


@pytest.mark.parametrize(
    ("changes", "code", "column", "value"),
    [
        ({"growth": GROWTH | {"tidak": 3}}, "W423", "JUMLAH TOTAL ANAK USIA 0 – 23 BULAN", "43"),
        ({"growth": GROWTH | {"hijau": 1080}}, "W423", "JUMLAH TOTAL ANAK USIA 0 – 23 BULAN", "1090"),
        ({"growth": {"total": 39, "hijau": 30, "kuning": 5, "merah": 4}}, "W424", "JUMLAH TOTAL ANAK USIA 0 – 23 BULAN",
         "39"),
        ({"targets": TARGETS | {"kek": 13}}, "W202", "IBU HAMIL – KEK/RESTI", "13"),
        ({"targets": TARGETS | {"gizi": 41}}, "W202", "ANAK 0 – 23 BULAN – GIZI KURANG/ GIZI BURUK/STUNTING", "41"),
        ({"received": RECEIVED | {"AN-3": 41}, "level": {}}, "W202", "Jumlah", "41"),
        ({"level": LEVEL | {"ih": (61, 77), "total": (337, 412)}}, "W425", "Ibu Hamil – YANG DITERIMA", "61"),
        ({"level": LEVEL | {"an": (276, 340), "total": (336, 417)}}, "W425", "Anak 0 - 23 Bulan – SEHARUSNYA DITERIMA",
         "340"),
        ({"level": LEVEL | {"total": (336, 400)}}, "W426", "TOTAL TINGKAT KONVERGENSI DESA – SEHARUSNYA DITERIMA",
         "400"),
        ({"level": LEVEL | {"total": (336, 412, "91%")}}, "W422",
         "TOTAL TINGKAT KONVERGENSI DESA – TINGKAT KONVERGENSI (%)", "91%"),
        ({"percent": {"IH-2": "80%"}}, "W422", "%", "80%"),
        ({"funds": FUNDS | {"Pembangunan": (10, 11, None)}}, "W202", "Bidang Pembangunan Desa – ALOKASI DANA", "11"),
        ({"funds": FUNDS | {"Pembangunan": (100, 11, "10%")}}, "W422", "Bidang Pembangunan Desa – % (PERSEN)", "10%"),
    ],
)  # fmt: skip
def test_a_disagreement_is_said_at_its_cell(changes: dict, code: str, column: str, value: str) -> None:
    intake = read_form(**({"due": DUE} | changes))
    assert [(problem.code, problem.column, problem.value) for problem in intake.problems] == [(code, column, value)]
    assert intake.accepted == 20
    assert intake.problems[0].row is not None
    assert intake.problems[0].message


def test_children_left_unmeasured_are_no_disagreement_where_the_form_does_not_ask_for_them() -> None:
    assert codes(read_form(due=DUE, growth=GROWTH | {"hijau": 20})) == []
    assert codes(read_form(due=DUE, growth=GROWTH | {"hijau": 20, "tidak": 10})) == []


def test_a_form_that_lacks_some_services_is_not_compared_with_its_totals() -> None:
    rest = {service: count for service, count in RECEIVED.items() if service != "IH-8"}
    assert codes(read_form(received=rest, due=DUE | {"IH-8": None})) == []


@pytest.mark.parametrize(
    ("changes", "code", "column"),
    [
        ({"received": RECEIVED | {"IH-4": "dua belas"}}, "E103", "Jumlah"),
        ({"received": RECEIVED | {"IH-4": -3}}, "E104", "Jumlah"),
        ({"received": RECEIVED | {"IH-4": 85.5}}, "E103", "Jumlah"),
        ({"received": RECEIVED | {"IH-4": "#REF!"}}, "E103", "Jumlah"),
        ({"targets": TARGETS | {"ih": "banyak"}}, "E103", "IBU HAMIL – TOTAL"),
        ({"funds": {"Pembangunan": (1, "5,000", None)}}, "E103", "Bidang Pembangunan Desa – ALOKASI DANA"),
        ({"split": (15, "tiga")}, "E103", "Jumlah – Jumlah"),
    ],
)
def test_a_cell_that_is_no_number_refuses_its_record_at_its_own_place(changes: dict, code: str, column: str) -> None:
    intake = read_form(**changes)
    assert [(problem.code, problem.column) for problem in intake.problems if problem.is_error] == [(code, column)]
    assert sum(intake.refused.values()) == 1
    assert intake.accepted == 19
    assert adds_up(intake)


def test_two_numbers_under_one_header_are_not_chosen_between() -> None:
    def twice(ws) -> None:
        form(ws)
        row = next(row for row in range(1, 60) if ws.cell(row, 6).value == GROWTH["kuning"])
        ws.cell(row, 7, 99)

    intake = read(book(twice))
    assert [(problem.code, problem.column, problem.value) for problem in intake.problems] == [
        ("E416", "Kuning (Resiko Stunting)", "6 dan 99")
    ]
    assert intake.refused == {"scorecard": 0, "formulir4": 1}


def test_a_form_whose_counts_have_no_header_says_so_and_keeps_its_other_tables() -> None:
    def headless(ws) -> None:
        form(ws)
        row = next(row for row in range(1, 60) if ws.cell(row, 7).value == "Jumlah")
        ws.cell(row, 7, "Ket.")

    intake = read(book(headless))
    assert [problem.code for problem in intake.problems] == ["E417"]
    assert "scorecard" not in intake.tables
    assert totals(intake)["ibu_hamil"] == 12
