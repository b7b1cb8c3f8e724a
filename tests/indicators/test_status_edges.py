"""Exactly on the edge: targets, bands and people missing, where binary fractions would slip."""

import pytest

from tests.indicators.builders import KECAMATAN, V1, V2, measured, only, service


@pytest.mark.parametrize(
    ("layanan", "terlayani", "sasaran", "status", "kurang"),
    [
        ("bumil_ttd", 28, 35, "tercapai", 0),
        ("bumil_ttd", 27, 35, "hampir", 1),
        ("bumil_ttd", 7, 10, "hampir", 1),
        ("bumil_ttd", 699, 1000, "tertinggal", 101),
        ("bumil_ttd", 0, 1, "tertinggal", 1),
        ("rematri_ttd", 29, 50, "tercapai", 0),
        ("rematri_ttd", 4_060_000, 7_000_000, "tercapai", 0),
        ("rematri_ttd", 4_059_999, 7_000_000, "hampir", 1),
        ("krs_air", 99_999_999, 100_000_000, "hampir", 1),
        ("krs_air", 100_000_000, 100_000_000, "tercapai", 0),
        ("bumil_ktd", 31, 200, "tercapai", 0),
        ("bumil_ktd", 32, 200, "hampir", 1),
        ("bumil_ktd", 51, 200, "hampir", 20),
        ("bumil_ktd", 52, 200, "tertinggal", 21),
        ("bumil_ktd", 0, 6, "tercapai", 0),
        ("bumil_ktd", 1, 6, "hampir", 1),
    ],
)
def test_status_and_people_missing_at_the_edge(layanan, terlayani, sasaran, status, kurang):
    row = only(measured({"layanan": [service(terlayani, sasaran, layanan=layanan)]}), kode=V1, indikator=layanan)
    assert (row["status"], row["kurang_orang"]) == (status, kurang)


@pytest.mark.parametrize(
    ("terlayani", "sasaran", "keadaan", "status"),
    [
        (0, 12, "nol", "tertinggal"),
        (0, 0, "tidak_berlaku", "tidak_berlaku"),
        (None, 12, "belum_lapor", "belum_lapor"),
        (5, None, "belum_lapor", "belum_lapor"),
        (13, 12, "nilai", "periksa"),
        (1, 0, "tidak_berlaku", "periksa"),
    ],
)
def test_the_four_states_are_kept_apart(terlayani, sasaran, keadaan, status):
    row = only(measured({"layanan": [service(terlayani, sasaran)]}), kode=V1, indikator="bumil_ttd")
    assert (row["keadaan"], row["status"]) == (keadaan, status)


def test_a_parent_adds_villages_above_100_percent_and_says_how_many():
    rows = [service(13, 12), service(5, 20, kode_desa=V2)]
    row = only(measured({"layanan": rows}, level="kecamatan"), kode=KECAMATAN[0], indikator="bumil_ttd")
    assert (row["pembilang"], row["penyebut"], row["desa_lebih"], row["status"]) == (18, 32, 1, "tertinggal")
    assert (row["desa_lapor"], row["desa_total"]) == (2, 3)


def test_a_row_with_one_side_missing_counts_on_neither_side():
    rows = [service(None, 500), service(5, 20, kode_desa=V2)]
    row = only(measured({"layanan": rows}, level="kecamatan"), kode=KECAMATAN[0], indikator="bumil_ttd")
    assert (row["pembilang"], row["penyebut"], row["desa_lapor"]) == (5, 20, 1)


def test_counts_of_villages_outside_the_list_are_left_out():
    rows = [service(5, 20), service(9, 10, kode_desa="99.01.01.2999")]
    row = only(measured({"layanan": rows}, level="kecamatan"), kode=KECAMATAN[0], indikator="bumil_ttd")
    assert (row["pembilang"], row["penyebut"]) == (5, 20)


def test_asking_for_nothing_gives_no_rows_but_all_columns():
    frame = measured({"layanan": [service(5, 20)]}, indicators=[])
    assert len(frame) == 0
    assert list(frame.columns) == list(measured({}).columns)
