"""The dry run speaks the words of the forms, and a numbered line that turns into another one is named."""

import pandas as pd

from pages._ui.change_words import changes_frame, replaced_lines

PACET = "35.16.03.2001"
NAMES = {PACET: "Pacet", "35.16.03": "Pacet", "35.16.03.2002": "Kembangbelor"}
COLUMNS = ["tabel", "kode_desa", "kunci", "kolom", "lama", "baru"]


def changed(*rows: tuple) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=COLUMNS).astype("str")


def shown(*rows: tuple) -> list[list[str]]:
    frame = changes_frame(changed(*rows), NAMES)
    return frame[["tabel", "desa", "kecamatan", "isian", "kolom", "lama", "baru"]].to_numpy().tolist()


def test_every_name_of_the_schema_becomes_the_word_of_the_form() -> None:
    assert shown(
        ("rencana_kerja", PACET, "K03 · 2026-11", "tanggal_rencana", "2026-11-05", None),
        ("rencana_kerja", PACET, "K05 · 2026-04", "direncanakan", "1", "dihapus"),
        ("tahapan", PACET, "2026 · 5", "status", "berjalan", "selesai"),
        ("anggaran", PACET, "2026 · 2", "realisasi", "5000000", "7500000"),
    ) == [
        ["Rencana kerja", "Pacet", "Pacet", "K03 KIE interpersonal kepada keluarga berisiko stunting, November 2026",
         "Tanggal rencana", "5 November 2026", "(kosong)"],
        ["Rencana kerja", "Pacet", "Pacet", "K05 Pendampingan kepada ibu hamil, April 2026", "Direncanakan", "Ya",
         "dihapus"],
        ["Tahapan konvergensi", "Pacet", "Pacet", "tahun 2026, langkah 5 Rembug stunting desa", "Status", "Berjalan",
         "Selesai"],
        ["Penganggaran", "Pacet", "Pacet", "tahun 2026, nomor 2", "Realisasi", "Rp 5.000.000", "Rp 7.500.000"],
    ]  # fmt: skip


def test_an_own_activity_may_hold_the_joint_and_an_unknown_village_keeps_its_code() -> None:
    (row,) = shown(("rencana_kerja", "32.08.01.2001", "Pasar · Sehat · 2026-11", "terlaksana", "0", "1"))
    assert row[1:] == ["32.08.01.2001", "32.08.01", "Pasar · Sehat, November 2026", "Terlaksana", "Tidak", "Ya"]


def test_the_order_of_the_ledger_stays_and_nothing_changed_is_an_empty_frame() -> None:
    rows = (
        ("laporan", PACET, "2026-02", "tanggal_terima", "2026-03-01", "2026-03-02"),
        ("rembug", PACET, "2026-05-02", "peserta", "20", "30"),
        ("laporan", PACET, "2026-03", "tanggal_terima", "2026-04-01", None),
    )
    frame = changes_frame(changed(*rows), NAMES)
    assert frame["isian"].tolist() == ["Februari 2026", "2 Mei 2026", "Maret 2026"]
    assert changes_frame(changed(), NAMES).empty


def test_a_line_whose_number_now_says_something_else_is_named_with_both_texts() -> None:
    lines = replaced_lines(
        changed(
            ("usulan", PACET, "2026 · 1", "usulan", "Pengadaan antropometri", "Kelas ibu hamil"),
            ("usulan", PACET, "2026 · 1", "biaya", "5", "6"),
            ("inovasi", PACET, "2026 · 2", "judul", "Dapur Sehat", "dapur sehat."),
            ("anggaran", PACET, "2026 · 3", "program", "PMT", "dihapus"),
        ),
        NAMES,
    )
    assert len(lines) == 1
    for words in ("nomor 1", "“Pengadaan antropometri” → “Kelas ibu hamil”", "Pacet", "Usulan rembug"):
        assert words in lines[0]
