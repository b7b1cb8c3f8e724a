"""The tables, declared once. Header matching, parsing, the database, the template and docs/data.md read this file.

How to add a table: declare it here, list it in TABLES, add a sheet of it to sample_data, run `make test`.
"""

from dataclasses import replace

from loaders.schema.lists import JENIS_DESA, KEGIATAN, KELOMPOK, LAYANAN, SUMBER
from loaders.schema.meeting import TINDAK_LANJUT
from loaders.schema.model import Column, Spread, Table
from loaders.schema.scorecard import DISKUSI, QUARTERLY
from loaders.schema.yearly import YEARLY

_KODE_DESA = Column(
    name="kode_desa", kind="code", label="Kode desa",
    words="Kode Kemendagri 10 angka, dengan atau tanpa titik, misalnya 35.16.03.2005.",
    spellings=("Kode", "Kode desa/kelurahan", "Kode wilayah", "Kode Kemendagri", "KDEPUM", "id desa"),
)  # fmt: skip
_BULAN = Column(
    name="bulan", kind="month", label="Bulan",
    words="Bulan data, misalnya September 2026 atau 2026-09.",
    spellings=("Periode", "Bulan data", "Bulan laporan", "Bulan ke"),
)  # fmt: skip
_NAMA_DESA = Column(
    name="nama_desa", kind="text", label="Nama desa", words="Nama desa atau kelurahan, tanpa kata 'Desa'.",
    spellings=("Desa", "Desa/Kelurahan", "Nama desa/kelurahan", "Kelurahan"),
)  # fmt: skip


_WEIGHED = " Dihitung untuk bulan penimbangan: Februari dan Agustus."


def _count(name: str, label: str, words: str, *spellings: str, required: bool = False, unit: str = "orang") -> Column:
    return Column(
        name=name, kind="count", label=label, words=words, spellings=spellings,
        required=required, unit=unit, high=100_000_000,
    )  # fmt: skip


def _flag(name: str, label: str, words: str, *spellings: str, kept: bool = False) -> Column:
    return Column(name=name, kind="flag", label=label, words=words, spellings=spellings, required=False, kept=kept)


DESA = Table(
    name="desa", title="Daftar desa", key=("kode_desa",),
    words="Satu baris untuk tiap desa atau kelurahan. Kecamatan dan kabupaten mengikuti kode.",
    columns=(
        _KODE_DESA,
        _NAMA_DESA,
        Column(name="jenis", kind="choice", label="Jenis", words="Desa atau kelurahan.", required=False,
               spellings=("Desa atau kelurahan", "Status desa"), items=JENIS_DESA),
        Column(name="nama_kecamatan", kind="text", label="Kecamatan", words="Nama kecamatan.",
               spellings=("Nama kecamatan", "Kec")),
        Column(name="nama_kabupaten", kind="text", label="Kabupaten/Kota", words="Nama kabupaten atau kota.",
               spellings=("Kabupaten", "Kota", "Nama kabupaten", "Kab/Kota"), required=False),
        Column(name="nama_provinsi", kind="text", label="Provinsi", words="Nama provinsi.",
               spellings=("Nama provinsi",), required=False),
    ),
)  # fmt: skip

LAYANAN_TABLE = Table(
    name="layanan", title="Layanan bulanan", key=("kode_desa", "bulan", "layanan"),
    words="Jumlah sasaran dan yang terlayani, tiap layanan tiap bulan. Kosong berarti belum lapor; nol ditulis 0.",
    columns=(
        _KODE_DESA,
        _BULAN,
        Column(name="layanan", kind="choice", label="Layanan", words="Nama layanan.", items=LAYANAN,
               spellings=("Nama layanan", "Jenis layanan", "Indikator")),
        _count("sasaran", "Sasaran", "Jumlah yang seharusnya menerima layanan.", "Jumlah sasaran", "Target sasaran"),
        _count("terlayani", "Terlayani", "Jumlah yang sudah menerima layanan.", "Jumlah terlayani", "Capaian",
               "Realisasi"),
    ),
    spread=Spread(column="layanan", values=("sasaran", "terlayani")),
)  # fmt: skip

SASARAN = Table(
    name="sasaran", title="Jumlah sasaran menurut sumber", key=("kode_desa", "bulan", "kelompok", "sumber"),
    words="Jumlah tiap kelompok sasaran menurut sumber data, dan hasil konsolidasinya.",
    columns=(
        _KODE_DESA,
        _BULAN,
        Column(name="kelompok", kind="choice", label="Kelompok sasaran", words="Kelompok sasaran.", items=KELOMPOK,
               spellings=("Kelompok",)),
        Column(name="sumber", kind="choice", label="Sumber data", words="Siapa yang mencatat.", items=SUMBER,
               spellings=("Sumber",)),
        _count("jumlah", "Jumlah", "Jumlah orang atau keluarga dalam kelompok itu.", "Banyaknya"),
    ),
    spread=Spread(column="kelompok", values=("jumlah",)),
)  # fmt: skip

PENGUKURAN = Table(
    name="pengukuran", title="Penimbangan dan pengukuran balita", key=("kode_desa", "bulan"),
    words="SKDN dan status gizi hasil penimbangan posyandu, jumlah anak.",
    columns=(
        _KODE_DESA,
        _BULAN,
        _count("balita_s", "S – semua balita", "Semua balita di desa (S).", "S", "Sasaran balita", "Jumlah balita"),
        _count("kms_k", "K – punya KMS/KIA", "Balita yang memiliki KMS atau buku KIA (K).", "K"),
        _count("ditimbang_d", "D – ditimbang", "Balita yang ditimbang bulan itu (D).", "D", "Ditimbang"),
        _count("naik_n", "N – naik berat", "Balita yang naik berat badannya (N).", "N"),
        _count("diukur", "Diukur TB/PB", "Balita yang diukur tinggi atau panjang badannya." + _WEIGHED, "Diukur",
               "Jumlah diukur"),
        _count("pendek", "Pendek", "Balita pendek: TB/U di bawah −2 SD sampai −3 SD." + _WEIGHED),
        _count("sangat_pendek", "Sangat pendek", "Balita sangat pendek: TB/U di bawah −3 SD." + _WEIGHED),
        _count("gizi_kurang", "Gizi kurang", "BB/TB di bawah −2 SD sampai −3 SD." + _WEIGHED, "Wasting"),
        _count("gizi_buruk", "Gizi buruk", "BB/TB di bawah −3 SD." + _WEIGHED),
        _count("bb_kurang", "BB kurang", "BB/U di bawah −2 SD, termasuk sangat kurang." + _WEIGHED, "Underweight"),
    ),
)  # fmt: skip

# Plan and realisation are two things that two files tell, often one long after the other: what a file does not say
# stays. A document that lists the plan of a whole year says of every other cell that it is not planned.
RENCANA_KERJA = Table(
    name="rencana_kerja", title="Rencana kerja", key=("kode_desa", "kegiatan", "bulan"), book="tahunan",
    words="12 kegiatan × 12 bulan. R = direncanakan, RT = direncanakan dan terlaksana, T = terlaksana, RB = "
    "direncanakan tetapi belum terlaksana, B = batal. R tidak menghapus tanda terlaksana yang sudah tercatat.",
    columns=(
        _KODE_DESA,
        # Villages add rows of their own, so the list proposes and does not restrict.
        Column(name="kegiatan", kind="text", label="Kegiatan", words="K01–K12, atau kegiatan desa sendiri.",
               items=KEGIATAN, spellings=("Nama kegiatan", "Uraian kegiatan", "Program atau kegiatan")),
        replace(_BULAN, future=True),
        _flag("direncanakan", "Direncanakan", "Ya bila direncanakan pada bulan itu.", "Rencana", kept=True),
        _flag("terlaksana", "Terlaksana", "Ya bila sudah dilaksanakan, Tidak untuk membatalkannya.", "Realisasi",
              "Selesai", kept=True),
        Column(name="tanggal", kind="date", label="Tanggal", words="Tanggal pelaksanaan.", required=False,
               spellings=("Tanggal pelaksanaan",), kept=True, falls_with="terlaksana"),
        Column(name="catatan", kind="text", label="Catatan", words="Keterangan singkat.", required=False,
               spellings=("Keterangan",), kept=True),
        Column(name="tanggal_rencana", kind="date", label="Tanggal rencana", words="Tanggal yang direncanakan.",
               required=False, future=True, spellings=("Rencana tanggal", "Direncanakan tanggal"), kept=True,
               falls_with="direncanakan"),
    ),
    spread=Spread(column="bulan", values=("direncanakan", "terlaksana"),
                  marks=(("R", (1, None)), ("RT", (1, 1)), ("T", (None, 1)), ("RB", (1, 0)), ("B", (0, 0)))),
    unlisted=(("direncanakan", 0),),
)  # fmt: skip

LAPORAN = Table(
    name="laporan", title="Laporan bulanan TPPS desa", key=("kode_desa", "bulan"),
    words="Tanggal laporan bulanan desa diterima kecamatan. Kosong berarti belum diterima.",
    columns=(
        _KODE_DESA,
        _BULAN,
        Column(name="tanggal_terima", kind="date", label="Tanggal diterima", words="Tanggal laporan diterima.",
               spellings=("Tanggal terima", "Tanggal laporan", "Diterima tanggal")),
    ),
    spread=Spread(column="bulan", values=("tanggal_terima",)),
)  # fmt: skip

REMBUG = Table(
    name="rembug", title="Rembug stunting", key=("kode_desa", "tanggal"), book="tahunan",
    words="Satu baris untuk tiap rembug stunting yang sudah diadakan.",
    columns=(
        _KODE_DESA,
        Column(name="tanggal", kind="date", label="Tanggal rembug", words="Tanggal rembug stunting diadakan.",
               spellings=("Tanggal", "Tanggal rembuk", "Tanggal pelaksanaan")),
        _count("peserta", "Jumlah peserta", "Jumlah peserta yang hadir.", "Peserta"),
        _flag("daftar_hadir", "Daftar hadir", "Ada atau tidak daftar hadirnya."),
        _flag("notulen", "Notulen", "Ada atau tidak notulennya."),
        _flag("berita_acara", "Berita acara", "Ada atau tidak berita acaranya."),
    ),
)  # fmt: skip

# Boundaries travel through the same ledger as numbers: they too have a sender, a date and an undo.
BATAS = Table(
    name="batas", title="Batas desa", key=("kode_desa",), in_template=False,
    words="Poligon batas desa dalam WGS84 dua dimensi, sebagai teks WKB heksadesimal.",
    columns=(
        _KODE_DESA,
        Column(name="nama_peta", kind="text", label="Nama di peta", words="Nama menurut berkas batas.", required=False),
        Column(name="geometri", kind="geometry", label="Geometri", words="WKB heksadesimal, WGS84."),
    ),
)  # fmt: skip

_MONTHLY = (DESA, LAYANAN_TABLE, SASARAN, PENGUKURAN, RENCANA_KERJA, LAPORAN, REMBUG)

_BORN_HERE = (BATAS, TINDAK_LANJUT, DISKUSI)

TABLES: dict[str, Table] = {table.name: table for table in (*_MONTHLY, *YEARLY, *QUARTERLY, *_BORN_HERE)}
