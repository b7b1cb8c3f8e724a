"""Tabel 4 against the services it sums up, percentages that fit nobody, and forms in which every number is 0."""

import pandas as pd

from indicators.scorecard.checks import scorecard_checks
from tests.indicators.builders import desa, only
from tests.indicators.scorecard_builders import DEFINITIONS, NOW, form, given, tables


def _found(scorecard: list[dict] = (), formulir4: list[dict] = ()) -> pd.DataFrame:
    return scorecard_checks(tables(scorecard, formulir4), desa(), definitions=DEFINITIONS, quarters=[NOW])


def _codes(*args) -> list[str]:
    return list(_found(*args)["temuan"])


def _mothers(**columns) -> tuple[list[dict], list[dict]]:
    return [given(2, 3, indikator=id_) for id_ in DEFINITIONS.of_group("ih")], [form(**columns)]


def test_tabel_4_is_held_against_the_services_only_when_all_of_them_are_written():
    assert _codes(*_mothers(ih_diterima=16, ih_seharusnya=24)) == []
    rows, forms = _mothers(ih_diterima=16, ih_seharusnya=25)
    row = only(_found(rows, forms))
    assert (row["temuan"], row["isi_1"], row["isi_2"]) == ("tabel4_beda_tabel3", "16/25", "16/24")
    assert (row["lembar_1"], row["lembar_2"]) == ("L-formulir4", "L-scorecard")
    assert _codes(rows[1:], forms) == []


def test_tabel_4_is_also_held_against_services_whose_number_due_comes_from_tabel_1():
    rows = [given(5, indikator=id_) for id_ in ("IH-6", "IH-7", "IH-8")]
    rows += [given(5, 6, indikator=id_) for id_ in ("IH-1", "IH-2", "IH-3", "IH-4", "IH-5")]
    members = {"ibu_hamil": 6}
    assert _codes(rows, [form(ih_diterima=40, ih_seharusnya=48, **members)]) == []
    row = only(_found(rows, [form(ih_diterima=40, ih_seharusnya=45, **members)]))
    assert (row["temuan"], row["isi_1"], row["isi_2"]) == ("tabel4_beda_tabel3", "40/45", "40/48")


def test_some_of_the_services_contradict_tabel_4_only_when_they_are_already_more():
    rows = [given(2, 3, indikator="IH-1"), given(2, 3, indikator="IH-2")]
    assert _codes(rows, [form(ih_diterima=16, ih_seharusnya=24)]) == []
    assert _codes(rows, [form(ih_diterima=3, ih_seharusnya=24)]) == ["tabel4_beda_tabel3"]


def test_a_total_row_alone_is_held_against_the_services():
    rows = [given(2, 3, indikator=id_) for id_ in DEFINITIONS.of_group("total")]
    row = only(_found(rows, [form(total_diterima=36, total_seharusnya=50)]))
    assert (row["temuan"], row["isi_1"], row["isi_2"]) == ("tabel4_beda_tabel3", "36/50", "36/54")


def test_a_percentage_that_fits_no_number_is_told_where_it_stands():
    row = only(_found([given(5, None, indikator="IH-1", asal_seharusnya="tidak_cocok")]))
    assert (row["temuan"], row["indikator"], row["baris_1"]) == ("persen_tidak_cocok", "IH-1", 11)


def test_all_zero_is_suspected_blank_when_tabel_1_knows_people_and_nobody_is_written_as_due():
    rows = [given(0, 0, indikator=id_) for id_ in DEFINITIONS]
    found = _found(rows, [form(ibu_hamil=16, anak_0_23=44)])
    row = only(found)
    assert (row["temuan"], row["isi_1"], row["kolom_2"], row["isi_2"]) == (
        "diduga_kosong", "0", "ibu_hamil + anak_0_23", "60",
    )  # fmt: skip
    without_due = [given(0, None, indikator=id_) for id_ in DEFINITIONS]
    assert "diduga_kosong" in _codes(without_due, [form(ibu_hamil=16)])
    assert "diduga_kosong" not in _codes(rows, [form(ibu_hamil=0, anak_0_23=0)])


def test_all_zero_with_people_due_is_suspected_blank():
    rows = [given(0, 3, indikator=id_) for id_ in DEFINITIONS]
    assert _codes(rows) == ["diduga_kosong"]
    assert _codes(rows[:5]) == []
    assert _codes([*rows[1:], given(1, 3, indikator="IH-1")]) == []
    assert _codes([given(0, 0, indikator=id_) for id_ in DEFINITIONS]) == []
