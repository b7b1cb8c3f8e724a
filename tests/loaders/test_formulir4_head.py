"""Whose form it is and for which quarter: read from its head, never guessed."""

import pandas as pd
import pytest

from tests.loaders.formulir4_files import PACET, book, codes, form, one_form, read, read_form


@pytest.mark.parametrize(
    "head",
    [
        {"Kuartal": "3"}, {"Kuartal": 3}, {"Kuartal": "Triwulan III"}, {"Kuartal": "Juli - September"},
        {"Kuartal": "III 2026", "Tahun": None}, {"Tahun": 2026}, {"Kecamatan": "Kec. PACET", "Desa": "desa pacet"},
        {"Kabupaten": "Kab. Mojokerto"}, {"Kabupaten": None},
    ],
)  # fmt: skip
def test_the_head_is_understood_however_it_is_filled_in(head: dict) -> None:
    intake = read_form(head=head)
    assert intake.problems == ()
    assert set(intake.tables["formulir4"]["kuartal"]) == {"2026-3"}
    assert set(intake.tables["formulir4"]["kode_desa"]) == {PACET}


def test_labels_and_values_may_share_a_cell() -> None:
    def typed(ws) -> None:
        form(ws, head=dict.fromkeys(("Kabupaten", "Kecamatan", "Desa", "Tahun", "Kuartal")), down=2)
        ws["A1"], ws["A2"] = "Kecamatan : Pacet", "Desa/Kelurahan: Bandung"
        ws["F1"], ws["F2"] = "Tahun: 2026", "Kuartal/Triwulan : II"

    intake = read(book(typed))
    assert set(intake.tables["scorecard"]["kode_desa"]) == {"35.16.03.2002"}
    assert set(intake.tables["scorecard"]["kuartal"]) == {"2026-2"}


@pytest.mark.parametrize(
    ("head", "code", "column"),
    [
        ({"Desa": "Bandhung"}, "E402", "Desa"),
        ({"Desa": None}, "E402", "Desa"),
        ({"Kecamatan": "Kembaran"}, "E402", "Desa"),
        ({"Kabupaten": "Banyumas"}, "E402", "Desa"),
        ({"Kuartal": "V"}, "E411", "Kuartal"),
        ({"Kuartal": None}, "E415", "Kuartal"),
        ({"Tahun": None}, "E412", "Kuartal"),
        ({"Tahun": "2027"}, "E413", "Kuartal"),
        ({"Tahun": "entah"}, "E411", "Tahun"),
    ],
)
def test_a_form_of_nobody_or_no_quarter_is_refused_whole_with_one_reason(head: dict, code: str, column: str) -> None:
    intake = read_form(head=head)
    assert [(problem.code, problem.column) for problem in intake.problems if problem.is_error] == [(code, column)]
    assert intake.accepted == 0
    assert intake.refused == {"scorecard": 19, "formulir4": 1}


def test_near_names_are_named_and_never_applied() -> None:
    problem = read_form(head={"Desa": "Bandhung"}).problems[0]
    assert "35.16.03.2002" in problem.message
    assert "35.16.03.2003" in problem.message


def test_a_code_needs_no_name_and_a_list_without_names_needs_a_code() -> None:
    coded = {"Desa": None, "Kecamatan": None, "Kode desa": PACET}

    def typed(ws, name: str | None = None) -> None:
        form(ws, head=coded | {"Desa": name}, down=1)
        ws["A1"], ws["D1"] = "Kode desa", f": {PACET}"

    nameless = pd.DataFrame({"kode_desa": [PACET]})
    assert set(read(book(typed), desa=nameless).tables["formulir4"]["kode_desa"]) == {PACET}
    assert codes(read(one_form(), desa=None))[0] == "E402"
    assert codes(read(book(lambda ws: typed(ws, "Bendung")))) == ["W417"]
