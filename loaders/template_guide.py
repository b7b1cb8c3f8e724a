"""The template's first sheet: what to write where, in Indonesian, in the words of the schema."""

from collections.abc import Iterator

import xlsxwriter

from loaders.schema import Column, Table
from loaders.template_plan import sheet_name
from loaders.template_sheet import Styles

SHEET = "Petunjuk"

_RULES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("Kosong atau 0", "Kosong berarti belum lapor. Tulis 0 hanya bila jumlahnya memang nol.", ()),
    ("Kode desa", "Kode Kemendagri 10 angka sudah terisi; jangan diubah. Nama desa hanya memudahkan membaca.", ()),
    ("Bulan", "Tulis misalnya September 2026 atau 2026-09.", ("layanan", "sasaran", "pengukuran")),
    ("Kuartal", "Kuartal 1 Januari–Maret, 2 April–Juni, 3 Juli–September, 4 Oktober–Desember; misalnya Kuartal 3 2026.",
     ("scorecard", "formulir4")),
    ("Seharusnya", "Yang belum waktunya atau tidak memenuhi syarat tidak ikut, misalnya ibu hamil tanpa KEK di IH-5.",
     ("scorecard",)),
    ("Angka", "Angka bulat saja, tanpa kata: 12, bukan 12 org. Persentase dihitung sendiri oleh dashboard.", ()),
    ("Tanda rencana kerja", "R = direncanakan, RT = direncanakan dan terlaksana, T = terlaksana.", ("rencana_kerja",)),
    ("Tanda centang", "√, v, x, ●, 1 dibaca sebagai R (direncanakan), bukan terlaksana; jumlahnya disebut.",
     ("rencana_kerja",)),
    ("Yang tidak ditulis", "Tetap seperti semula: R tidak menghapus terlaksana, sel kosong tidak menghapus rencana.",
     ("rencana_kerja",)),
    ("Membatalkan tanda", "RB = direncanakan tetapi belum terlaksana. B = batal: tidak direncanakan, tidak terlaksana.",
     ("rencana_kerja",)),
    ("Baris yang hilang", "Lembar boleh berisi sebagian saja: baris yang tidak ada lagi di sini tetap tersimpan.",
     ("rencana_kerja", "usulan", "anggaran", "tim", "inovasi")),
    ("Mengosongkan", ("Sel kosong tidak menghapus peserta, bukti, dan catatan tahapan, atau sumber dana dan realisasi "
     "anggaran yang sudah tercatat. Tulis hapus di selnya untuk mengosongkannya."), ("tahapan", "anggaran")),
    ("Dokumen Word", "Rencana Kerja TPPS dari Word adalah daftar lengkap setahun: yang tidak tercantum lagi dihapus.",
     ("rencana_kerja", "usulan", "anggaran", "tim", "inovasi")),
    ("Kegiatan desa sendiri", "Boleh ditambahkan di baris baru: kode desa, nama kegiatan, tahun, lalu tandanya.",
     ("rencana_kerja",)),
    ("Sumber data", "Satu baris untuk tiap sumber. Salin barisnya bila satu desa punya beberapa sumber sebulan.",
     ("sasaran",)),
    ("Tahapan", "Tiap langkah: tulis Belum, Berjalan, atau tanggal selesainya.", ("tahapan",)),
    ("Bukti tahapan", "Bila dicatat juga: satu baris tiap langkah, kolom Langkah, Status, Tanggal, Peserta, Bukti.",
     ("tahapan",)),
    ("Rupiah", "Rupiah penuh: 5000000. Rp 5.000.000,- dan 5 juta juga terbaca.", ("usulan", "anggaran")),
    ("Nomor", ("Nomor urut di desa itu dalam tahun itu. Bila mengirim ulang, baris yang sama memakai nomor yang sama. "
     "Untuk isian baru pakai nomor yang belum terpakai: nomor yang sudah ada diganti isinya."),
     ("usulan", "anggaran", "tim", "inovasi")),
    ("Struktur tim", "Jabatan sudah terisi. Salin barisnya (nomor berikutnya) bila anggotanya lebih dari satu.",
     ("tim",)),
    ("Satu sel salah", ("Baris yang berisi sel salah ditolak seluruhnya sampai diperbaiki. Di lembar dengan satu kolom "
     "tiap bulan, layanan, atau langkah, yang ditolak hanya isian itu. Pemeriksaan sebelum disimpan menyebutkannya."),
     ()),
    ("Boleh", "Menambah baris, menghapus baris atau lembar yang tidak dipakai, menambah baris jumlah.", ()),
    ("Jangan", "Mengubah judul kolom. Jangan menulis NIK, alamat, atau nama warga: dashboard hanya memerlukan jumlah.",
     ()),
    ("Nama orang", "Hanya nama pengurus TPPS di lembar Tim; bukan nama ibu, anak, atau keluarga.", ("tim",)),
)  # fmt: skip
"""(heading, words, the tables it is about: none means any)."""


def write_guide(book: xlsxwriter.Workbook, styles: Styles, tables: list[Table]) -> None:
    """Add the sheet of instructions for `tables`."""
    sheet = book.add_worksheet(SHEET)
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 1, 90)
    sheet.set_column(2, 2, 14)
    sheet.hide_gridlines(2)
    sheet.write_string(0, 0, "Petunjuk pengisian", styles.title)
    row = 2
    names = {table.name for table in tables}
    for heading, words, about in _RULES:
        if about and names.isdisjoint(about):
            continue
        sheet.write_string(row, 0, heading, styles.strong)
        sheet.write_string(row, 1, words, styles.words)
        row += 1
    for table in tables:
        row += 1
        for cells in _explained(table):
            for column, text in enumerate(cells):
                sheet.write_string(row, column, text, styles.words if column else styles.strong)
            row += 1


def _explained(table: Table) -> Iterator[tuple[str, ...]]:
    yield f"Lembar {sheet_name(table)}", f"{table.title}. {table.words}"
    for column in table.columns:
        yield column.label, _words(column), "wajib" if column.required else "boleh kosong"


def _words(column: Column) -> str:
    if not column.items or column.name == "kegiatan":
        return column.words
    return f"{column.words} Pilihan: {'; '.join(item.title for item in column.items)}."
