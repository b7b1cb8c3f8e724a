"""Innovations and team of the village's document."""

import pytest

from tests.loaders.word_files import BUDGET, heading, lines, problem, read_parts, records, table


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
