"""Budget, innovations and team of the village's document."""

import pytest

from loaders.cells import Fault
from loaders.word.budget import source_in
from loaders.word.rupiah import parse_rupiah
from tests.loaders.word_files import codes, heading, lines, problem, read_parts, records, table

BUDGET = ("No", "Program atau kegiatan", "Anggaran", "Keterangan")


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


def test_innovations_are_read_from_numbers_bullets_and_word_lists() -> None:
    for part in (
        lines("1. Dapur Sehat: memasak bersama tiap bulan", "2) Jumat Berkah", "a. untuk balita"),
        lines("Dapur Sehat: memasak bersama tiap bulan", "Jumat Berkah", style="List Number"),
        lines("- Dapur Sehat – memasak bersama tiap bulan", "• Jumat Berkah"),
    ):
        intake = read_parts(
            heading("H. Inovasi"), lines("Inovasi desa adalah sebagai berikut:"), part, lines("I. Penutup", "Demikian.")
        )
        assert records(intake, "inovasi", "nomor", "judul", "uraian")[:2] == [
            (1, "Dapur Sehat", "memasak bersama tiap bulan"), (2, "Jumat Berkah", None),
        ]  # fmt: skip
        assert intake.tables["inovasi"]["lembar"].iat[0] == "Bagian Inovasi"


def test_innovations_are_read_from_plain_lines_and_tables() -> None:
    plain = read_parts(lines("H. INOVASI", "Dapur Sehat. Memasak bersama.", "I. PENUTUP", "Demikian."))
    assert records(plain, "inovasi", "judul", "uraian") == [("Dapur Sehat", "Memasak bersama.")]
    made = read_parts(table(("No", "Nama Inovasi", "Uraian"), ("1", "Dapur Sehat", "Memasak"), ("2", "…………", "")))
    assert records(made, "inovasi", "nomor", "judul", "uraian") == [(1, "Dapur Sehat", "Memasak")]


def test_words_of_a_header_in_a_row_make_it_no_header() -> None:
    part = table(("No", "Judul Inovasi", "Uraian"), ("1", "Dana cadangan", "Usulan dusun"), ("2", "Jimpitan", "Beras"))
    intake = read_parts(part)
    assert records(intake, "inovasi", "judul") == [("Dana cadangan",), ("Jimpitan",)]
    assert "anggaran" not in intake.read


def test_a_header_of_two_rows_is_read_as_one() -> None:
    part = table(
        ("DAFTAR PENGANGGARAN", "", "", ""), ("No", "Program", "Anggaran", ""), ("", "", "Pagu", "Realisasi"),
        ("1", "2", "3", "4"), ("1", "PMT", "5 juta", "4,5 juta"),
        edit=lambda made: (made.cell(0, 0).merge(made.cell(0, 3)), made.cell(1, 2).merge(made.cell(1, 3)),
                           made.cell(1, 0).merge(made.cell(2, 0)), made.cell(1, 1).merge(made.cell(2, 1))),
    )  # fmt: skip
    assert records(read_parts(part), "anggaran", "nomor", "program", "anggaran", "realisasi") == [
        (1, "PMT", 5_000_000, 4_500_000)
    ]


@pytest.mark.parametrize("text", ["……………", "-", "Belum ada", "Tidak ada inovasi.", "(...)"])
def test_no_innovation_is_no_record(text: str) -> None:
    assert "inovasi" not in read_parts(lines("H. Inovasi", text, "I. Penutup")).read


def test_the_table_of_contents_opens_no_section() -> None:
    intake = read_parts(lines("H. Inovasi\t7", "I. Penutup ........ 8", "H. Inovasi", "1. Dapur Sehat", "I. Penutup"))
    assert records(intake, "inovasi", "judul") == [("Dapur Sehat",)]


def test_the_team_is_read_from_a_table() -> None:
    part = table(
        ("No", "Kedudukan dalam Tim", "Nama", "Jabatan"),
        ("1", "Pengarah", "Budi Santoso", "Kepala Desa"), ("2", "Ketua", "Siti Aminah, S.Pd", "Ketua TP PKK"),
        ("", "Bidang Lapangan Pengelolaan Data", "", ""), ("3", "Koordinator", "Rina", "KPM"),
        ("4", "Anggota", "", "Kader"), ("5", "Seksi Konsumsi", "Ani", ""),
        edit=lambda made: made.cell(3, 0).merge(made.cell(3, 3)),
    )  # fmt: skip
    intake = read_parts(
        heading("E. Struktur Tim"), lines("Keputusan Kepala Desa Pacet Nomor 188/12/2026 tentang TPPS"), part
    )
    assert records(intake, "tim", "nomor", "posisi", "nama", "unsur", "nomor_sk") == [
        (1, "pengarah", "Budi Santoso", "Kepala Desa", "188/12/2026"),
        (2, "ketua", "Siti Aminah, S.Pd", "Ketua TP PKK", "188/12/2026"),
        (3, "koor_data", "Rina", "KPM", "188/12/2026"),
        (4, "anggota_data", None, "Kader", "188/12/2026"),
    ]
    assert problem(intake, "E408") == ("Tabel ke-1", 7, "Kedudukan dalam Tim", "Seksi Konsumsi")


def test_the_team_is_read_from_lines() -> None:
    intake = read_parts(
        lines("E. STRUKTUR TPPS", "Pengarah : Budi Santoso (Kepala Desa)", "Ketua\t: Siti Aminah, Ketua TP PKK",
              "Wakil Ketua : ............", "Sekretaris = Dewi", "Bidang Lapangan Tim Pendamping Keluarga",
              "Koordinator : Sri Wahyuni, A.Md.Keb", "Bidan : Tutik", "Kader KB : Yuni",
              "Bidang Lapangan Pengelolaan Data", "Koordinator : Rina", "Anggota :",
              "1. Ani", "2. Ida", "F. Rencana Kegiatan", "Ketua : bukan tim"),
    )  # fmt: skip
    assert records(intake, "tim", "posisi", "nama", "unsur") == [
        ("pengarah", "Budi Santoso", "Kepala Desa"), ("ketua", "Siti Aminah", "Ketua TP PKK"),
        ("sekretaris", "Dewi", None), ("koor_lapangan", "Sri Wahyuni, A.Md.Keb", None),
        ("anggota_lapangan", "Tutik", "Bidan"),
        ("anggota_lapangan", "Yuni", "Kader KB"), ("koor_data", "Rina", None), ("anggota_data", "Ani", None),
        ("anggota_data", "Ida", None),
    ]  # fmt: skip


def test_the_guidelines_own_words_name_nobody() -> None:
    intake = read_parts(
        lines(
            "E. Struktur Tim",
            "Pengarah : Kepala Desa/Lurah",
            "Ketua : Ketua TP PKK",
            "Koordinator: Bidan / Penyuluh KB",
        )
    )
    assert "tim" not in intake.read


def test_numbers_that_point_to_a_person_are_not_kept() -> None:
    part = table(("Jabatan", "Nama", "Unsur"), ("Ketua", "Siti NIK 3516034107800001", "PKK, HP 0812-3456-7890"))
    budget = table(BUDGET, ("1", "PMT untuk 3516 0341 0780 0001", "5 juta", ""))
    intake = read_parts(heading("E. Struktur Tim"), part, budget)
    assert records(intake, "tim", "nama", "unsur") == [("Siti", "PKK")]
    assert records(intake, "anggaran", "program") == [("PMT untuk",)]


def test_a_large_table_nobody_understands_is_mentioned() -> None:
    intake = read_parts(table(*[("a", "b", "c")] * 5), table(("Mengetahui", "Ketua"), ("ttd", "ttd")))
    assert problem(intake, "W205")[0] == "Tabel ke-1"
