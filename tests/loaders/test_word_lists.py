"""Budget, innovations and team of the village's document."""

import pytest

from loaders.cells import Fault
from loaders.word.budget import source_in
from loaders.word.rupiah import parse_rupiah
from tests.loaders.word_files import BUDGET, codes, lines, problem, read_parts, records, table


@pytest.mark.parametrize(
    ("text", "rupiah"),
    [("Rp 5.000.000,-", 5_000_000), ("Rp. 5.000.000,00", 5_000_000), ("Rp5.000.000", 5_000_000), ("5000000", 5_000_000),
     ("5 juta", 5_000_000), ("5,5 jt", 5_500_000), ("5.5 jt", 5_500_000), ("1.500 juta", 1_500_000_000),
     ("500 ribu", 500_000), ("500rb", 500_000), ("1,2 milyar", 1_200_000_000), ("Rp 12.500.000.-", 12_500_000),
     ("Rp 5,000,000", 5_000_000), ("5.000.000 rupiah", 5_000_000), ("Rp 0", 0), ("0", 0), ("Rp 750.000,=", 750_000),
     ("Rp\u00a01.000.000", 1_000_000), ("", None), ("-", None), ("Rp ........", None), ("Rp -", None)],
)  # fmt: skip
def test_money_is_read_as_people_write_it(text: str, rupiah: int | None) -> None:
    assert parse_rupiah(text) == rupiah


@pytest.mark.parametrize(
    "text",
    [
        "swadaya",
        "5-10 juta",
        "2 x 500.000",
        "5.00",
        "5,5",
        "1.00.000",
        "-5.000",
        "Rp 1.000 / orang",
        "5 kodi",
        "9" * 70,
    ],
)
def test_what_is_no_one_amount_is_not_guessed(text: str) -> None:
    fault = parse_rupiah(text)
    assert isinstance(fault, Fault)
    assert fault.code == "E407"


def test_money_beyond_all_measure_is_refused() -> None:
    assert parse_rupiah("Rp 2.000.000.000.000").code == "E104"


@pytest.mark.parametrize(
    ("text", "source"),
    [("Dana Desa", "dana_desa"), ("DD", "dana_desa"), ("Alokasi Dana Desa", "add"), ("ADD tahap 1", "add"),
     ("APBD Kabupaten", "apbd_kab"), ("BOKB", "apbd_kab"), ("PADes", "pades"), ("CSR pabrik", "swasta"),
     ("DD dan ADD", None), ("APBDes", None), ("Puskesmas pusat", None), ("untuk 20 anak", None), ("", None)],
)  # fmt: skip
def test_the_source_of_funds_is_told_only_when_one_is_named(text: str, source: str | None) -> None:
    assert source_in(text) == source


def test_the_budget_is_read_without_its_total() -> None:
    intake = read_parts(
        lines("Daftar Penganggaran"),
        table(BUDGET, ("1", "PMT balita", "Rp 5.000.000,-", "Dana Desa"),
              ("2.", "Rembug stunting", "2,5 jt", "DD dan ADD"),
              ("3", "Kelas ibu hamil", "", ""), ("", "", "", ""), ("", "Jumlah", "Rp 7.500.000,-", "")),
    )  # fmt: skip
    assert records(
        intake, "anggaran", "kode_desa", "tahun", "nomor", "program", "sumber_dana", "anggaran", "keterangan"
    ) == [
        ("35.16.03.2001", 2026, 1, "PMT balita", "dana_desa", 5_000_000, "Dana Desa"),
        ("35.16.03.2001", 2026, 2, "Rembug stunting", None, 2_500_000, "DD dan ADD"),
        ("35.16.03.2001", 2026, 3, "Kelas ibu hamil", None, None, None),
    ]
    assert codes(intake) == ["W409", "W204"]
    assert problem(intake, "W204") == ("Tabel ke-1", 6, "", "Jumlah")


def test_an_amount_that_cannot_be_read_refuses_its_line() -> None:
    intake = read_parts(
        table(BUDGET, ("1", "PMT", "sesuai kebutuhan", ""), ("2", "", "5 juta", ""), ("3", "Posyandu", "1 juta", ""))
    )
    assert problem(intake, "E407") == ("Tabel ke-1", 2, "Anggaran", "sesuai kebutuhan")
    assert problem(intake, "E105") == ("Tabel ke-1", 3, "Program atau kegiatan", "")
    assert (intake.read, intake.refused) == ({"anggaran": 3}, {"anggaran": 2})
    assert records(intake, "anggaran", "nomor", "anggaran") == [(3, 1_000_000)]


def test_a_merged_amount_counts_once() -> None:
    part = table(
        BUDGET, ("1", "PMT", "5 juta", ""), ("2", "Posyandu", "", ""), edit=lambda t: t.cell(1, 2).merge(t.cell(2, 2))
    )
    intake = read_parts(part)
    assert records(intake, "anggaran", "nomor", "anggaran") == [(1, 5_000_000), (2, None)]
    assert problem(intake, "W416")[:2] == ("Tabel ke-1", 3)


def test_a_column_of_sources_is_read_and_nothing_of_it_is_lost() -> None:
    part = table(("No", "Uraian kegiatan", "Sumber dana", "Pagu anggaran (Rp)", "Ket"),
                 ("1", "PMT", "DD", "5.000.000", "x"), ("2", "Jamban", "Baznas", "1.000.000", ""))  # fmt: skip
    assert records(read_parts(part), "anggaran", "sumber_dana", "anggaran", "keterangan") == [
        ("dana_desa", 5_000_000, "x"), (None, 1_000_000, "Sumber: Baznas"),
    ]  # fmt: skip
