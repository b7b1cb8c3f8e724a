"""What can be wrong with a file, as a catalogue. A leaf: any room may import it.

How to add a problem: one entry in CATALOG (code, severity, sentence, advice), a check that yields it, and a test that
asserts on code and coordinates. `E…` stops the row, `W…` is said and the row goes in.
"""

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True)
class Entry:
    """One kind of problem: `sentence` says what is wrong, `advice` what to do; both may use {value} and the details."""

    severity: Literal["error", "warning"]
    sentence: str
    advice: str


CATALOG: dict[str, Entry] = {
    "E101": Entry("error", "berkas tidak dapat dibaca ({reason})", "Simpan ulang sebagai .xlsx atau .csv, lalu unggah lagi."),
    "E102": Entry("error", "tidak ada lembar yang dikenali", "Pakai template dari layar Unggah Data, atau samakan judul kolomnya."),
    "E103": Entry("error", '"{value}" bukan angka', "Tulis angka saja, misalnya 12."),
    "E104": Entry("error", "{value} di luar batas wajar ({low} sampai {high})", "Periksa lagi angkanya."),
    "E105": Entry("error", "sel wajib ini kosong", "Isi selnya, atau hapus barisnya."),
    "E106": Entry("error", 'kode desa "{value}" tidak ada di daftar desa', "Periksa kodenya, atau muat dahulu Daftar desa (template Kabupaten lain)."),
    "E107": Entry("error", '"{value}" bukan bulan yang dikenali', "Tulis misalnya September 2026 atau 2026-09."),
    "E108": Entry("error", '"{value}" bukan tanggal yang dikenali', "Tulis misalnya 05/09/2026."),
    "E109": Entry("error", '"{value}" tidak ada dalam pilihan', "Pilih salah satu: {choices}."),
    "E110": Entry("error", "baris ini sudah ada di {first} dengan isi berbeda", "Sisakan satu baris saja."),
    "E111": Entry("error", "{value} sesudah hari ini", "Data bulan mendatang belum dapat diterima; periksa tahunnya."),
    "E112": Entry("error", 'kode desa "{value}" bukan kode 10 angka', "Tulis kode Kemendagri, misalnya 35.16.03.2005."),
    "E113": Entry("error", "berkas terlalu besar untuk dibaca ({reason})", "Pecah berkasnya, misalnya satu berkas tiap kecamatan."),
    "E114": Entry("error", 'bulan "{value}" tidak disertai tahun', "Tambahkan tahunnya, misalnya September 2026, atau kolom Tahun."),
    "E115": Entry("error", '"{value}" terlalu panjang', "Ringkas sampai {high} huruf."),
    "E119": Entry("error", "lembar ini tidak menyebut satu bulan yang jelas", "Tambahkan kolom Bulan, atau tulis satu bulan di judul, misalnya Bulan September 2026."),
    "E116": Entry("error", "berkas tidak dapat dibuka ({reason})", "Periksa nama, letak, dan izinnya."),
    "W201": Entry("warning", "terlayani {value} lebih besar daripada sasaran {other}", "Diterima dan ditandai; periksa kedua angkanya."),
    "W202": Entry("warning", "{label} {value} lebih besar daripada {other_label} {other}", "Diterima dan ditandai; periksa kedua angkanya."),
    "W203": Entry("warning", 'kolom "{value}" tidak dikenali dan tidak dipakai', "Samakan judulnya dengan template bila memang data."),
    "W204": Entry("warning", 'baris "{value}" dianggap jumlah dan tidak dipakai', "Tidak perlu apa-apa: jumlah dihitung sendiri."),
    "W205": Entry("warning", "lembar ini tidak dikenali dan tidak dipakai", "Abaikan bila bukan data; bila data, samakan judul kolomnya."),
    "W206": Entry("warning", "baris yang sama persis sudah ada di {first}", "Tidak perlu apa-apa: dihitung satu kali."),
    "W210": Entry("warning", "bulan tidak ada di kolom; dipakai {value} dari judul", "Bila keliru, tambahkan kolom Bulan lalu unggah lagi."),
    "W211": Entry("warning", '{count} sel bertanda "{value}" atau sejenisnya dibaca sebagai {mark} (direncanakan)', "Tidak perlu apa-apa bila memang rencana; bila sudah terlaksana, tulis RT atau T."),
    "W207": Entry("warning", "masih ada {value} masalah {other} yang sama di lembar ini", "Perbaiki yang disebut, lalu unggah lagi."),
    "W208": Entry("warning", "langkah {value} selesai, padahal langkah {other} {state}", "Diterima dan ditandai; periksa kedua langkahnya."),
    "W209": Entry("warning", "jabatan {value} sudah ada di {first}", "Diterima dan ditandai; hapus salah satu bila keliru."),
    "E301": Entry("error", "berkas batas tidak dapat dibaca ({reason})", "Pakai GeoJSON, GeoPackage, atau shapefile dalam satu zip."),
    "E302": Entry("error", 'poligon "{value}" tidak dapat dipasangkan dengan satu desa', "{why}"),
    "W303": Entry("warning", 'bentuk poligon "{value}" tidak sah dan sudah diperbaiki', "Tidak perlu apa-apa; periksa di peta bila ragu."),
    "E304": Entry("error", 'baris "{value}" tidak memiliki bentuk luasan', "Lengkapi poligonnya di berkas batas."),
    "E305": Entry("error", 'poligon "{value}" jatuh di luar Indonesia', "Periksa koordinatnya di berkas batas."),
    "W306": Entry("warning", 'poligon "{value}" digabung dengan {first} karena desanya sama', "Tidak perlu apa-apa; periksa di peta bila ragu."),
    "E401": Entry("error", "dokumen Word tidak dapat dibaca ({reason})", "Buka di Word, simpan ulang sebagai Word Document (.docx) tanpa kata sandi, lalu unggah lagi."),
    "E402": Entry("error", 'desa "{value}" tidak dapat dipastikan: {why}', "{advice}"),
    "E403": Entry("error", "tahun rencana tidak dapat dipastikan ({value})", "Tulis satu tahun di judul, misalnya Rencana Kerja TPPS Desa Pacet Kecamatan Pacet Tahun 2026."),
    "E404": Entry("error", "tidak ada rencana kerja, penganggaran, tim, atau inovasi yang dikenali", "Pakai format Rencana Kerja TPPS, dengan tabel kegiatan menurut bulan."),
    "E405": Entry("error", '"{value}" bukan tanda atau tanggal yang dikenali', "Tulis √ bila direncanakan, atau tanggalnya, misalnya 12 Maret."),
    "E406": Entry("error", "sel ini berisi gambar, bukan tulisan", "Tulis √, atau beri warna selnya."),
    "E407": Entry("error", '"{value}" bukan jumlah uang', "Tulis satu jumlah, misalnya Rp 5.000.000."),
    "E408": Entry("error", 'jabatan "{value}" tidak dikenali', "Tulis jabatan dalam TPPS, misalnya Ketua, atau Anggota Bidang Lapangan Pengelolaan Data."),
    "E411": Entry("error", '"{value}" bukan triwulan yang dikenali', "Tulis misalnya Triwulan III 2026 atau 2026-3."),
    "E412": Entry("error", 'triwulan "{value}" tidak disertai tahun', "Tambahkan tahunnya, misalnya Triwulan III 2026, atau kolom Tahun."),
    "E413": Entry("error", "{value} belum dimulai", "Data triwulan mendatang belum dapat diterima; periksa triwulan dan tahunnya."),
    "E414": Entry("error", "lembar ini tidak menyebut satu triwulan yang jelas", "Tambahkan kolom Triwulan, atau tulis satu triwulan di judul, misalnya Triwulan III 2026."),
    "E415": Entry("error", "kuartal formulir tidak tertulis", "Isi Tahun dan Kuartal di kepala formulir, misalnya Tahun: 2026, Kuartal: 3."),
    "E416": Entry("error", "ada lebih dari satu isian di sini ({value})", "Sisakan satu angka saja."),
    "E417": Entry("error", "kolom Jumlah di tabel layanan tidak ditemukan", "Beri judul Jumlah di atas angka yang menerima layanan."),
    "E418": Entry("error", 'layanan "{value}" tidak dapat dipastikan', "Tulis seperti di Formulir 4 yang resmi."),
    "E419": Entry("error", "formulir ini belum diisi", "Isi angkanya, lalu unggah lagi; nol ditulis 0."),
    "W409": Entry("warning", "tabel rencana kerja (kegiatan menurut bulan) tidak ditemukan", "Periksa apakah judul kolomnya bulan 1 sampai 12, dan kegiatannya di sebelah kiri."),
    "W410": Entry("warning", '"{value}" dibaca sebagai {other}', "Tidak perlu apa-apa bila benar; bila bukan, tulis kegiatannya lebih jelas."),
    "W411": Entry("warning", '"{value}" mirip {other}, tetapi disimpan sebagai kegiatan desa sendiri', "Bila maksudnya sama, tulis seperti di format."),
    "W412": Entry("warning", 'kegiatan "{value}" ada lebih dari satu kali; tandanya digabung', "Sisakan satu baris bila memang sama."),
    "W413": Entry("warning", "dokumen ini hanya memuat realisasi; rencananya tidak diketahui", "Unggah juga rencananya, atau beri judul Rencana bila memang rencana."),
    "W414": Entry("warning", "warna {value} sel kosong dianggap latar tabel, bukan tanda", "Bila memang tanda, tulis √ di selnya."),
    "W415": Entry("warning", '"{value}" bukan tanggal di bulan kolom ini; dicatat di bulan kolomnya tanpa tanggal', "Periksa tanggal atau kolomnya."),
    "W416": Entry("warning", 'jumlah "{value}" digabung untuk beberapa baris; dihitung satu kali, di baris pertama', "Pisahkan jumlahnya bila dapat."),
    "W417": Entry("warning", 'nama "{value}" tidak sama dengan kode desa {other}; kodenya yang dipakai', "Periksa kode desanya."),
    "W418": Entry("warning", "kuartal tidak ada di kolom; dipakai {value} dari judul", "Bila keliru, tambahkan kolom Kuartal lalu unggah lagi."),
    "W419": Entry("warning", "{value} tidak ditemukan atau tidak terbaca", "Bila memang diisi, samakan judul dan kolomnya dengan Formulir 4."),
    "W420": Entry("warning", "{label}: lebih dari satu jumlah seharusnya cocok dengan {value}; jumlah itu tidak diisi", "Tulis jumlah yang seharusnya menerima."),
    "W421": Entry("warning", "{label}: tidak ada jumlah seharusnya yang cocok dengan {value} dari {other}; jumlah itu tidak diisi", "Periksa jumlah dan persennya, atau tulis jumlah yang seharusnya menerima."),
    "W422": Entry("warning", "{label}: persentase tertulis {value}, padahal {part} dari {whole}", "Diterima; persentase dihitung sendiri dari kedua jumlahnya. Periksa angkanya."),
    "W423": Entry("warning", "hijau, kuning, merah, dan tidak diukur berjumlah {value}, padahal jumlah anak {other}", "Diterima dan ditandai; periksa angka tikar pertumbuhan."),
    "W424": Entry("warning", "{label} {value} tidak sama dengan {other_label} {other}", "Diterima dan ditandai; periksa kedua angkanya."),
    "W425": Entry("warning", "{label} tertulis {value}, padahal layanannya berjumlah {other}", "Diterima dan ditandai; yang dipakai jumlah layanannya bila lengkap."),
    "W426": Entry("warning", "{label} tertulis {value}, padahal ibu hamil dan anak berjumlah {other}", "Diterima dan ditandai; periksa baris TOTAL."),
    "W427": Entry("warning", '{label}: seharusnya {value} di formulir, tetapi {other} di lembar "{first}"; dipakai yang di formulir', "Samakan keduanya."),
    "W428": Entry("warning", "lembar jumlah seharusnya ini tidak dapat dipasangkan dengan satu formulir", "Tulis Desa yang sama di lembar itu, atau satu formulir saja tiap berkas."),
    "W429": Entry("warning", "{refused} isian {value} ditolak, jadi yang tidak tercantum di dokumen ini tidak dihapus", "Perbaiki yang ditolak lalu unggah lagi, agar dokumen ini berlaku sebagai daftar lengkap."),
}  # fmt: skip


LOST: dict[str, str] = {
    "baris": "Seluruh baris ini tidak disimpan.",
    "sel": "Hanya isian ini yang tidak disimpan.",
    "pasangan": "Isian ini dan pasangannya (misalnya sasaran dan terlayani) tidak disimpan; sisa barisnya tetap masuk.",
    "formulir": "Seluruh isian Tabel 1, 2, 4, dan 5 formulir ini tidak disimpan.",
    "layanan": "Isian layanan ini tidak disimpan; yang lain di formulir ini tetap masuk.",
    "seluruh_formulir": "Seluruh formulir ini tidak disimpan.",
}
"""What goes with a refused cell: a record is taken in whole or not at all."""


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One thing wrong in one place. `row` is the sheet's own row number (1-based), `column` its header as written."""

    code: str
    file: str
    sheet: str = ""
    row: int | None = None
    column: str = ""
    value: str = ""
    details: dict[str, str] = field(default_factory=dict)
    lost: str = ""
    """How much is not taken in because of it: a key of LOST."""

    @property
    def is_error(self) -> bool:
        """True when the row it stands on is refused."""
        return CATALOG[self.code].severity == "error"

    @property
    def place(self) -> str:
        """Where: file, sheet, row and column, as far as known."""
        parts = [self.file]
        if self.sheet:
            parts.append(f'lembar "{self.sheet}"')
        if self.row is not None:
            parts.append(f"baris {self.row}")
        if self.column:
            parts.append(f'kolom "{self.column}"')
        return ", ".join(parts)

    @property
    def message(self) -> str:
        """What is wrong and what to do, for where code and place stand beside it."""
        entry = CATALOG[self.code]
        words = {"value": self.value, **self.details}
        told = f"{entry.sentence.format_map(words)}. {entry.advice.format_map(words)}"
        return f"{told} {LOST[self.lost]}" if self.lost and self.is_error else told

    @property
    def sentence(self) -> str:
        """The whole sentence a user reads: code, place, what is wrong, what to do."""
        return f"[{self.code}] {self.place}: {self.message}"


class UserError(Exception):
    """Something the user can mend: its text is one Indonesian sentence, shown without a traceback. Bugs are not this."""
