"""The tables a village fills once a year, beside its work plan: steps, proposals, budget, team, innovations."""

from loaders.schema.lists import LANGKAH, NASIB_USULAN, PAKET, POSISI_TIM, STATUS_LANGKAH, SUMBER_DANA
from loaders.schema.model import Column, Spread, Table

_KODE_DESA = Column(
    name="kode_desa", kind="code", label="Kode desa",
    words="Kode Kemendagri 10 angka, dengan atau tanpa titik, misalnya 35.16.03.2005.",
    spellings=("Kode", "Kode desa/kelurahan", "Kode wilayah", "Kode Kemendagri"),
)  # fmt: skip
_TAHUN = Column(name="tahun", kind="year", label="Tahun", words="Tahun rencana, misalnya 2026.",
                spellings=("Tahun rencana", "Tahun anggaran"))  # fmt: skip
_NOMOR = Column(name="nomor", kind="count", label="Nomor", words="Nomor urut di desa itu dalam tahun itu: 1, 2, 3 …",
                spellings=("No", "No urut", "Nomor urut"), unit="", high=9_999)  # fmt: skip
_MOST_RUPIAH = 1_000_000_000_000


def _rupiah(name: str, label: str, words: str, *spellings: str, kept: bool = False) -> Column:
    return Column(name=name, kind="count", label=label, words=words, spellings=spellings, required=False,
                  unit="rupiah", high=_MOST_RUPIAH, kept=kept)  # fmt: skip


def _text(name: str, label: str, words: str, *spellings: str, required: bool = False, kept: bool = False) -> Column:
    return Column(name=name, kind="text", label=label, words=words, spellings=spellings, required=required, kept=kept)


# The wide sheet, one line a village, has no room for participants, evidence and notes: those of the long form stay.
TAHAPAN = Table(
    name="tahapan", title="Tahapan konvergensi", key=("kode_desa", "tahun", "langkah"), book="tahunan",
    words="Tujuh langkah fasilitasi konvergensi. Sel langkah berisi belum, berjalan, atau tanggal selesainya.",
    columns=(
        _KODE_DESA,
        _TAHUN,
        Column(name="langkah", kind="choice", label="Langkah", words="Langkah 1 sampai 7.", items=LANGKAH,
               spellings=("Tahapan", "Langkah ke")),
        Column(name="status", kind="choice", label="Status", words="Belum, berjalan, atau selesai.",
               items=STATUS_LANGKAH, spellings=("Status langkah", "Keadaan")),
        Column(name="tanggal", kind="date", label="Tanggal", words="Tanggal langkah selesai.", required=False,
               spellings=("Tanggal selesai", "Tanggal pelaksanaan")),
        Column(name="peserta", kind="count", label="Jumlah peserta", words="Jumlah peserta.", required=False,
               unit="orang", high=100_000, spellings=("Peserta",), kept=True),
        _text("bukti", "Bukti", "Dokumen buktinya, misalnya notulen.", "Dokumen", "Eviden", kept=True),
        _text("catatan", "Catatan", "Keterangan singkat.", "Keterangan", kept=True),
    ),
    spread=Spread(column="langkah", values=("status", "tanggal"), day_means="selesai"),
)  # fmt: skip

USULAN = Table(
    name="usulan", title="Usulan rembug", key=("kode_desa", "tahun", "nomor"), book="tahunan",
    words="Usulan kegiatan hasil rembug stunting dan nasibnya kemudian.",
    columns=(
        _KODE_DESA,
        _TAHUN,
        _NOMOR,
        _text("usulan", "Usulan", "Kegiatan yang diusulkan.", "Usulan kegiatan", "Uraian usulan", required=True),
        Column(name="paket", kind="choice", label="Paket layanan", words="Paket layanan yang dilayani.", items=PAKET,
               spellings=("Paket",), required=False),
        _rupiah("biaya", "Perkiraan biaya", "Perkiraan biaya dalam rupiah.", "Biaya", "Pagu"),
        Column(name="nasib", kind="choice", label="Tindak lanjut usulan", words="Sejauh mana usulan diterima.",
               items=NASIB_USULAN, spellings=("Nasib", "Status usulan")),
        _text("catatan", "Catatan", "Keterangan singkat.", "Keterangan"),
    ),
)  # fmt: skip

# The village's Word document has neither the source nor what was spent: those of the workbook stay with their line.
ANGGARAN = Table(
    name="anggaran", title="Penganggaran", key=("kode_desa", "tahun", "nomor"), book="tahunan", same_line="program",
    words="Daftar penganggaran: program atau kegiatan, sumber dana, anggaran dan realisasi dalam rupiah.",
    columns=(
        _KODE_DESA,
        _TAHUN,
        _NOMOR,
        _text("program", "Program atau kegiatan", "Program atau kegiatan yang dibiayai.", "Program", "Program/kegiatan",
              required=True),
        Column(name="sumber_dana", kind="choice", label="Sumber dana", words="Dari mana dananya.", items=SUMBER_DANA,
               spellings=("Sumber", "Sumber anggaran"), required=False, kept=True),
        _rupiah("anggaran", "Anggaran", "Anggaran dalam rupiah.", "Jumlah anggaran", "Pagu anggaran", "Anggaran (Rp)"),
        _rupiah("realisasi", "Realisasi", "Yang sudah dibelanjakan, rupiah.", "Terpakai", "Realisasi (Rp)",
                kept=True),
        _text("keterangan", "Keterangan", "Keterangan singkat.", "Ket", "Catatan"),
    ),
)  # fmt: skip

TIM = Table(
    name="tim", title="Struktur TPPS desa", key=("kode_desa", "tahun", "nomor"), book="tahunan",
    given=("posisi",),
    words="Susunan TPPS desa: jabatan, nama, unsur, dan nomor SK. Jabatan tanpa isian lain dianggap belum dilaporkan.",
    columns=(
        _KODE_DESA,
        _TAHUN,
        _NOMOR,
        Column(name="posisi", kind="choice", label="Jabatan dalam TPPS", words="Jabatan dalam tim.", items=POSISI_TIM,
               spellings=("Jabatan", "Posisi", "Jabatan dalam tim", "Kedudukan dalam tim")),
        _text("nama", "Nama", "Nama pejabat atau anggota.", "Nama anggota", "Nama lengkap"),
        _text("unsur", "Unsur", "Asal unsur, misalnya Ketua TP PKK, Bidan, KPM.", "Jabatan asal", "Unsur/instansi"),
        _text("nomor_sk", "Nomor SK", "Nomor surat keputusan tim.", "SK", "No SK"),
    ),
)  # fmt: skip

INOVASI = Table(
    name="inovasi", title="Inovasi desa", key=("kode_desa", "tahun", "nomor"), book="tahunan",
    words="Inovasi desa untuk menurunkan stunting.",
    columns=(
        _KODE_DESA,
        _TAHUN,
        _NOMOR,
        _text("judul", "Judul inovasi", "Nama inovasinya.", "Inovasi", "Nama inovasi", required=True),
        _text("uraian", "Uraian", "Apa yang dilakukan, satu dua kalimat.", "Uraian inovasi", "Deskripsi"),
    ),
)  # fmt: skip

YEARLY = (TAHAPAN, USULAN, ANGGARAN, TIM, INOVASI)
