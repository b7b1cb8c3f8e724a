"""The tables of the year as people fill them: wide steps, sums as text, the year in the title, lines unnumbered."""

from datetime import date

import pytest

from tests.loaders.sheets import A, B, adds_up, found, read_rows, records

STEPS = (
    "Sosialisasi program", "Peningkatan kapasitas", "Konsolidasi data", "FGD", "Rembug Stunting", "Musdes",
    "Sinkronisasi perencanaan desa dan kabupaten/kota",
)  # fmt: skip
BUDGET = ("Kode desa", "Tahun", "No", "Program/kegiatan", "Sumber", "Anggaran (Rp)", "Realisasi (Rp)")


def test_steps_on_one_line_hold_a_state_or_the_day_they_were_finished() -> None:
    intake = read_rows(
        ("Kode desa", "Nama desa", "Tahun", *STEPS),
        (A, "Pacet", 2026, date(2026, 2, 3), "√", "selesai", "Proses", "12/06/2026", "Belum", None),
        (B, "Cembor", 2026, None, None, None, None, None, None, "-"),
    )
    assert intake.problems == ()
    assert sorted(row[:5] for row in records(intake, "tahapan")) == [
        (A, 2026, "1", "selesai", "2026-02-03"),
        (A, 2026, "2", "selesai", None),
        (A, 2026, "3", "selesai", None),
        (A, 2026, "4", "berjalan", None),
        (A, 2026, "5", "selesai", "2026-06-12"),
        (A, 2026, "6", "belum", None),
    ]


@pytest.mark.parametrize(
    "header",
    [
        (("Kode desa", "Langkah", None, None), (None, 1, 2, 7)),
        (("Kode desa", "Tahap 1", "Tahap 2", "Tahap 7"),),
        (("Kode desa", "1. Sosialisasi program", "2. Peningkatan kapasitas", "7. Sinkronisasi"),),
    ],
    ids=["numbers under a title", "numbered", "numbered by name"],
)
def test_steps_may_be_headed_by_their_number(header: tuple) -> None:
    intake = read_rows(("TAHAPAN KONVERGENSI TAHUN 2025",), *header, (A, "Sudah", "Belum", "Belum"))
    assert intake.problems == ()
    assert sorted(row[1:4] for row in records(intake, "tahapan")) == [
        (2025, "1", "selesai"), (2025, "2", "belum"), (2025, "7", "belum"),
    ]  # fmt: skip


def test_a_state_and_its_day_may_stand_in_two_columns() -> None:
    intake = read_rows(
        ("Kode desa", "Tahun", "Rembuk stunting desa", None, "Musdes", None),
        (None, None, "Status", "Tanggal", "Status", "Tanggal"),
        (A, 2026, "Selesai", "12/06/2026", "Berjalan", None),
        (B, 2026, "Selesai", "kemarin", None, None),
    )
    assert found(intake) == [("E108", 4, "Rembuk stunting desa – Tanggal")]
    assert sorted(row[2:5] for row in records(intake, "tahapan")) == [
        ("5", "selesai", "2026-06-12"), ("6", "berjalan", None),
    ]  # fmt: skip


def test_a_cell_that_is_neither_state_nor_day_is_said_once_and_refuses_its_step_only() -> None:
    intake = read_rows(
        ("Kode desa", "Tahun", "FGD", "Musdes", "Sosialisasi"), (A, 2026, "entah", "Belum", "01/12/2026")
    )
    assert found(intake) == [("E109", 2, "FGD"), ("E111", 2, "Sosialisasi")]
    assert [row[2] for row in records(intake, "tahapan")] == ["6"]
    assert adds_up(intake)


def test_steps_one_a_line_bring_participants_and_evidence() -> None:
    intake = read_rows(
        ("Kode desa", "Tahun", "Langkah", "Status", "Tanggal", "Jumlah peserta", "Bukti"),
        (A, 2026, "5 Rembuk stunting desa", "Selesai", "12/06/2026", 31, "Berita acara"),
        (A, 2026, 6, "Belum", None, None, None),
        (A, 2026, "7", None, None, None, None),
    )
    assert intake.problems == ()
    assert records(intake, "tahapan") == [
        (A, 2026, "5", "selesai", "2026-06-12", 31, "Berita acara", None),
        (A, 2026, "6", "belum", None, None, None, None),
    ]


def test_a_budget_with_sums_as_people_write_them() -> None:
    intake = read_rows(
        BUDGET,
        (A, 2026, 1, "Posyandu", "DD", "Rp 5.000.000,-", "4.250.000"),
        (A, 2026, 2, "Insentif kader", "ADD", "5 juta", None),
        (A, 2026, 3, "Jamban", "CSR", 7_500_000, 0),
        (B, 2026, 1, "Posyandu", "Dana Desa", "5,000", "sekitar 2 juta"),
    )
    assert found(intake) == [("E103", 5, "Anggaran (Rp)"), ("E103", 5, "Realisasi (Rp)")]
    assert [row[3:7] for row in records(intake, "anggaran")] == [
        ("Posyandu", "dana_desa", 5_000_000, 4_250_000),
        ("Insentif kader", "add", 5_000_000, None),
        ("Jamban", "swasta", 7_500_000, 0),
    ]


def test_without_a_number_column_lines_are_numbered_village_by_village_and_the_year_comes_from_the_title() -> None:
    intake = read_rows(
        ("Daftar usulan rembug stunting tahun 2025",),
        ("Kode desa", "Nama desa", "Usulan kegiatan", "Paket", "Biaya", "Status usulan"),
        (A, "Pacet", "Jamban", "Air & sanitasi", "12 juta", "Masuk RKPDes"),
        (B, "Cembor", "Kebun gizi", "Lain", None, "Diusulkan"),
        (A, "Pacet", "Kelas ibu", "KIA", 4_000_000, "RKP Desa"),
    )
    assert found(intake) == [("E109", 4, "Paket")]
    assert [row[:7] for row in records(intake, "usulan")] == [
        (A, 2025, 1, "Jamban", "air", 12_000_000, "rkpdes"),
        (A, 2025, 2, "Kelas ibu", "kia", 4_000_000, "rkpdes"),
    ]


def test_a_number_given_in_the_sheet_is_kept_and_a_blank_one_is_asked_for() -> None:
    header = ("Kode desa", "Tahun", "No", "Judul inovasi", "Uraian")
    intake = read_rows(header, (A, 2026, 7, "Satu Telur", None), (A, 2026, None, "Warung Gizi", "dusun"))
    assert found(intake) == [("E105", 3, "No")]
    assert records(intake, "inovasi") == [(A, 2026, 7, "Satu Telur", None)]


def test_a_sheet_without_any_year_is_not_taken_in() -> None:
    intake = read_rows(("Kode desa", "No", "Program", "Anggaran"), (A, 1, "Posyandu", 5_000_000))
    assert [problem.code for problem in intake.problems] == ["E102", "W205"]


def test_a_vacant_post_is_a_record_and_a_post_with_nothing_beside_it_is_not() -> None:
    intake = read_rows(
        ("Struktur TPPS desa tahun 2026",),
        ("No", "Kode desa", "Jabatan", "Nama", "Unsur", "SK"),
        (1, A, "Pengarah", "Slamet (contoh)", "Kepala Desa", "188/1/2026"),
        (2, A, "Ketua", None, "Ketua TP PKK", None),
        (3, A, "Sekretaris", None, None, None),
    )
    assert intake.problems == ()
    assert records(intake, "tim") == [
        (A, 2026, 1, "pengarah", "Slamet (contoh)", "Kepala Desa", "188/1/2026"),
        (A, 2026, 2, "ketua", None, "Ketua TP PKK", None),
    ]


def test_hostile_text_stays_text() -> None:
    title = "=HYPERLINK(1) <img src=x onerror=y> {value}"
    intake = read_rows(("Kode desa", "Tahun", "No", "Judul inovasi"), (A, 2026, 1, title), (A, 2026, 2, "x" * 5_000))
    assert found(intake) == [("E115", 3, "Judul inovasi")]
    assert records(intake, "inovasi") == [(A, 2026, 1, title, None)]
