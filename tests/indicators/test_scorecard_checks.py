"""Contradictions in scorecards are found with both sides and their sources; agreement and silence are not."""

import pandas as pd
import pytest

from indicators.scorecard.checks import TEMUAN, scorecard_checks
from tests.indicators.builders import V1, V2, desa, only
from tests.indicators.scorecard_builders import BEFORE, DEFINITIONS, NOW, form, given, tables


def _found(scorecard: list[dict] = (), formulir4: list[dict] = ()) -> pd.DataFrame:
    return scorecard_checks(tables(scorecard, formulir4), desa(), definitions=DEFINITIONS, quarters=[NOW])


def _codes(*args) -> list[str]:
    return list(_found(*args)["temuan"])


def _sides(row: dict) -> list[tuple]:
    return [tuple(row[f"{name}_{n}"] for name in ("tabel", "kolom", "isi", "lembar", "baris")) for n in (1, 2)]


def test_more_received_than_due_quotes_both_cells():
    row = only(_found([given(1, 2, kode_desa=V2), given(7, 5)]))
    assert (row["temuan"], row["kode_desa"], row["kuartal"], row["indikator"]) == (
        "lebih_dari_seharusnya", V1, NOW, "IH-8",
    )  # fmt: skip
    assert _sides(row) == [
        ("scorecard", "diterima", "7", "L-scorecard", 12), ("scorecard", "seharusnya", "5", "L-scorecard", 12),
    ]  # fmt: skip


def test_more_received_than_tabel_1_has_quotes_tabel_1():
    row = only(_found([given(7)], [form(ibu_hamil=5)]))
    assert row["temuan"] == "lebih_dari_seharusnya"
    assert _sides(row)[1] == ("formulir4", "ibu_hamil", "5", "L-formulir4", 11)


@pytest.mark.parametrize(
    ("service", "columns", "codes"),
    [
        (given(3, 4), {"ibu_hamil": 5}, ["seharusnya_beda_tabel1"]),
        (given(3, 5), {"ibu_hamil": 5}, []),
        (given(3, 6, indikator="IH-1"), {"ibu_hamil": 5}, ["lebih_dari_kelompok"]),
        (given(3, 4, indikator="IH-1"), {"ibu_hamil": 5}, []),
        (given(6, None, indikator="IH-1"), {"ibu_hamil": 5}, ["lebih_dari_kelompok"]),
        (given(3, 9, indikator="PA-1"), {"paud_anak": 5}, ["lebih_dari_kelompok"]),
        (given(3, 9, indikator="IH-3"), {"ibu_hamil": 5}, []),
        (given(3, 4, indikator="IH-5"), {"ibu_hamil_kek": 2}, ["seharusnya_beda_tabel1"]),
        (given(9, 9, indikator="AN-4", diterima_laki=4, diterima_perempuan=5), {}, []),
        (given(9, 9, indikator="AN-4", diterima_laki=4, diterima_perempuan=4), {}, ["laki_perempuan"]),
        (given(9, 9, indikator="AN-4", diterima_laki=4), {}, []),
    ],
)
def test_services_against_tabel_1_and_themselves(service, columns, codes):
    assert _codes([service], [form(**columns)]) == codes


@pytest.mark.parametrize(
    ("columns", "codes"),
    [
        ({"tikar_total": 20, "tikar_hijau": 12, "tikar_kuning": 4, "tikar_merah": 2, "tikar_tidak_diukur": 2}, []),
        ({"tikar_total": 20, "tikar_hijau": 12, "tikar_kuning": 4, "tikar_merah": 2, "tikar_tidak_diukur": 1},
         ["tikar_tidak_pas"]),
        ({"tikar_total": 20, "tikar_hijau": 12, "tikar_kuning": 4, "tikar_merah": 2}, []),
        ({"tikar_total": 147, "tikar_hijau": 1080, "tikar_kuning": 4, "tikar_merah": 2}, ["tikar_tidak_pas"]),
        ({"tikar_total": 20, "tikar_hijau": 30}, []),
        ({"tikar_total": 20, "anak_0_23": 22}, ["tikar_beda_anak"]),
        ({"ibu_hamil": 5, "ibu_hamil_kek": 6}, ["bagian_lebih_dari_total"]),
        ({"anak_0_23": 5, "anak_gizi": 6}, ["bagian_lebih_dari_total"]),
        ({"an_diterima": 5, "an_seharusnya": 4}, ["bagian_lebih_dari_total"]),
        ({"dd_pembangunan_total": 5, "dd_pembangunan_stunting": 6}, ["bagian_lebih_dari_total"]),
        ({"ih_diterima": 3, "an_diterima": 4, "total_diterima": 7}, []),
        ({"ih_diterima": 3, "an_diterima": 4, "total_diterima": 8}, ["tabel4_tidak_jumlah"]),
        ({"ih_diterima": 3, "total_diterima": 8}, []),
    ],
)  # fmt: skip
def test_the_tables_of_one_form_agree_or_are_told(columns, codes):
    assert _codes([], [form(**columns)]) == codes


def test_paud_added_into_the_total_is_told_as_such():
    columns = {"ih_diterima": 3, "an_diterima": 4, "total_diterima": 12}
    row = only(_found([given(5, 9, indikator="PA-1")], [form(**columns)]))
    assert (row["temuan"], row["indikator"]) == ("paud_dalam_total", "PA-1")
    assert _sides(row) == [
        ("formulir4", "total_diterima", "12", "L-formulir4", 11),
        ("scorecard", "diterima (PA-1)", "5", "L-scorecard", 11),
    ]


@pytest.mark.parametrize(
    ("before", "now", "codes"),
    [
        ((10, 20), (26, 30), ["lonjakan_diterima"]),
        ((10, 20), (10, 31), ["lonjakan_seharusnya"]),
        ((10, 20), (10, 30), []),
        ((2, 4), (4, 9), []),
        ((2, 0), (2, 12), ["lonjakan_seharusnya"]),
        ((100, 300), (149, 300), []),
        ((90, 300), (30, 300), ["lonjakan_diterima"]),
    ],
)
def test_a_jump_needs_ten_people_and_more_than_half(before, now, codes):
    found = _found([given(*before, kuartal=BEFORE, indikator="IH-1"), given(*now, indikator="IH-1")])
    assert list(found["temuan"]) == codes
    if codes:
        row = only(found)
        assert (row["baris_1"], row["baris_2"], row["kuartal"]) == (12, 11, NOW)


def test_a_jump_of_the_population_is_told():
    found = _found([], [form(anak_0_23=40, kuartal=BEFORE), form(anak_0_23=90)])
    assert list(found["temuan"]) == ["lonjakan_sasaran"]


def _form_of(kuartal: str, **changed: tuple) -> list[dict]:
    return [given(*changed.get(id_, (n, n + 3)), indikator=id_, kuartal=kuartal) for n, id_ in enumerate(DEFINITIONS)]


def test_a_form_in_which_no_number_changed_is_called_a_copy():
    row = only(_found([*_form_of(BEFORE), *_form_of(NOW)]))
    assert (row["temuan"], row["isi_1"], row["baris_1"], row["baris_2"]) == ("kuartal_disalin", "38", 30, 11)


@pytest.mark.parametrize(
    ("rows", "forms"),
    [
        ([*_form_of(BEFORE), *_form_of(NOW, **{"AN-9": (1, 20)})], []),
        ([*_form_of(BEFORE), *_form_of(NOW)[1:]], []),
        ([*_form_of(BEFORE)[1:], *_form_of(NOW)], []),
        ([*_form_of(BEFORE), *_form_of(NOW)], [form(kuartal=BEFORE, anak_0_23=40), form(anak_0_23=41)]),
        ([given(1, 2, kuartal=BEFORE), given(1, 2)], []),
        ([*_form_of("2026-1"), *_form_of(NOW)], []),
    ],
)
def test_a_form_in_which_anything_changed_is_no_copy(rows, forms):
    assert "kuartal_disalin" not in _codes(rows, forms)


def test_findings_of_other_quarters_and_unlisted_villages_are_left_out():
    assert _codes([given(7, 5, kuartal=BEFORE), given(7, 5, kode_desa="99.09.09.2001")]) == []


def test_findings_stand_by_village_then_in_the_order_of_the_list():
    rows = [
        given(7, 5),
        given(9, 9, indikator="AN-4", diterima_laki=1, diterima_perempuan=1),
        given(7, 5, kode_desa=V2),
    ]
    found = _found(rows, [form(ibu_hamil=2, ibu_hamil_kek=3)])
    assert list(found["kode_desa"]) == sorted(found["kode_desa"])
    order = [list(TEMUAN).index(code) for code in found.loc[found["kode_desa"].eq(V1), "temuan"]]
    assert order == sorted(order)


def test_nothing_sent_gives_no_findings_with_all_columns():
    found = scorecard_checks({}, desa(), definitions=DEFINITIONS, quarters=[NOW])
    assert len(found) == 0
    assert {"kuartal", "isi_1", "isi_2"} <= set(found.columns)
