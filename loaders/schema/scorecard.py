"""The village scorecard (Formulir 4, every quarter): its services, its other counts, and what was said about it."""

from loaders.schema.model import Column, Spread, Table
from loaders.schema.scorecard_lists import ASAL_SEHARUSNYA, INDIKATOR_SCORECARD, JENIS_DISKUSI, STATUS_DISKUSI

_MOST_RUPIAH = 1_000_000_000_000

_KODE_DESA = Column(
    name="kode_desa", kind="code", label="Kode desa",
    words="Kode Kemendagri 10 angka, dengan atau tanpa titik, misalnya 35.16.03.2005.",
    spellings=("Kode", "Kode desa/kelurahan", "Kode wilayah", "Kode Kemendagri"),
)  # fmt: skip
_KUARTAL = Column(
    name="kuartal", kind="quarter", label="Kuartal",
    words="Kuartal laporan, misalnya Kuartal 3 2026 atau 2026-3.",
    spellings=("Triwulan", "TW", "Kuartal ke", "Triwulan ke", "Periode", "Periode laporan"),
)  # fmt: skip


def _count(name: str, label: str, words: str, *spellings: str, required: bool = False, unit: str = "orang") -> Column:
    return Column(name=name, kind="count", label=label, words=words, spellings=spellings, required=required,
                  unit=unit, high=_MOST_RUPIAH if unit == "rupiah" else 100_000_000)  # fmt: skip


SCORECARD = Table(
    name="scorecard", title="Scorecard konvergensi: layanan", key=("kode_desa", "kuartal", "indikator"),
    book="kuartalan",
    words="Tabel 3 Formulir 4: tiap layanan, berapa yang menerima dan berapa yang seharusnya menerima. "
          "Yang belum waktunya atau tidak memenuhi syarat tidak ikut di keduanya.",
    columns=(
        _KODE_DESA,
        _KUARTAL,
        Column(name="indikator", kind="choice", label="Indikator", words="Nama layanan, atau IH-1 sampai PA-1.",
               items=INDIKATOR_SCORECARD, spellings=("Layanan", "Kode indikator", "Nama indikator")),
        _count("diterima", "Diterima", "Jumlah yang menerima layanan.", "Yang diterima", "Jumlah diterima",
               "Jumlah yang diterima", "Menerima", "Jumlah", "Y", required=True),
        _count("seharusnya", "Seharusnya", "Jumlah yang seharusnya menerima: tanpa yang belum waktunya.",
               "Seharusnya diterima", "Seharusnya menerima", "Yang seharusnya menerima", "Jumlah seharusnya menerima",
               "Jumlah seharusnya", "Jumlah yang seharusnya menerima", "S"),
        _count("diterima_laki", "Diterima laki-laki", "AN-4: yang menerima, laki-laki.", "Laki", "Laki-laki", "L"),
        _count("diterima_perempuan", "Diterima perempuan", "AN-4: yang menerima, perempuan.", "Perempuan", "P"),
        Column(name="asal_seharusnya", kind="choice", label="Asal seharusnya", required=False, items=ASAL_SEHARUSNYA,
               words="Dari mana angka seharusnya: ditulis, atau satu-satunya angka yang cocok dengan persentasenya."),
    ),
    spread=Spread(column="indikator", values=("diterima", "seharusnya")),
)  # fmt: skip

_AS_REPORTED = " Seperti tertulis di Tabel 4."

FORMULIR4 = Table(
    name="formulir4", title="Scorecard konvergensi: sasaran, tikar, tingkat, dana", key=("kode_desa", "kuartal"),
    book="kuartalan",
    words="Tabel 1, 2, 4 dan 5 Formulir 4, satu baris tiap desa dan kuartal. Kosong berarti belum lapor; nol "
          "ditulis 0.",
    columns=(
        _KODE_DESA,
        _KUARTAL,
        _count("rumah_tangga_hpk", "Rumah tangga 1.000 HPK", "Jumlah rumah tangga 1.000 HPK.",
               "Jumlah total rumah tangga 1.000 HPK", unit="keluarga"),
        _count("ibu_hamil", "Ibu hamil", "Jumlah ibu hamil.", "Jumlah ibu hamil", "Total ibu hamil"),
        _count("ibu_hamil_kek", "Ibu hamil KEK/risti", "Di antaranya KEK atau risiko tinggi.", "KEK/RESTI",
               "KEK/Risti"),
        _count("anak_0_23", "Anak 0–23 bulan", "Jumlah anak 0–23 bulan.", "Jumlah anak 0–23 bulan"),
        _count("anak_gizi", "Anak gizi kurang/buruk/stunting", "Di antaranya gizi kurang, gizi buruk, atau stunting.",
               "Gizi kurang/gizi buruk/stunting"),
        _count("tikar_total", "Tikar: jumlah anak", "Anak 0–23 bulan menurut hasil tikar pertumbuhan.", "Tikar total"),
        _count("tikar_hijau", "Tikar: hijau", "Hijau (normal).", "Hijau", "Hijau (normal)"),
        _count("tikar_kuning", "Tikar: kuning", "Kuning (risiko stunting).", "Kuning", "Kuning (risiko stunting)"),
        _count("tikar_merah", "Tikar: merah", "Merah (terindikasi stunting). Penapisan, bukan z-score.", "Merah",
               "Merah (terindikasi stunting)"),
        _count("tikar_tidak_diukur", "Tikar: tidak diukur", "Anak yang tidak diukur.", "Tidak diukur"),
        _count("ih_diterima", "Ibu hamil: layanan diterima", "Jumlah layanan ibu hamil yang diterima." + _AS_REPORTED,
               "Ibu hamil diterima", unit="layanan"),
        _count("ih_seharusnya", "Ibu hamil: layanan seharusnya", "Yang seharusnya diterima." + _AS_REPORTED,
               "Ibu hamil seharusnya", "Ibu hamil seharusnya diterima", unit="layanan"),
        _count("an_diterima", "Anak: layanan diterima", "Jumlah layanan anak 0–23 bulan yang diterima." + _AS_REPORTED,
               "Anak diterima", unit="layanan"),
        _count("an_seharusnya", "Anak: layanan seharusnya", "Yang seharusnya diterima." + _AS_REPORTED,
               "Anak seharusnya", "Anak seharusnya diterima", unit="layanan"),
        _count("total_diterima", "Total: layanan diterima", "Baris TOTAL." + _AS_REPORTED, "Total diterima",
               unit="layanan"),
        _count("total_seharusnya", "Total: layanan seharusnya", "Baris TOTAL." + _AS_REPORTED, "Total seharusnya",
               "Total seharusnya diterima", unit="layanan"),
        _count("dd_pembangunan_total", "Dana Desa pembangunan: total", "Bidang Pembangunan Desa, seluruh alokasi.",
               unit="rupiah"),
        _count("dd_pembangunan_stunting", "Dana Desa pembangunan: stunting", "Di antaranya khusus pencegahan stunting.",
               unit="rupiah"),
        _count("dd_pemberdayaan_total", "Dana Desa pemberdayaan: total", "Bidang Pemberdayaan Masyarakat Desa, seluruh "
               "alokasi.", unit="rupiah"),
        _count("dd_pemberdayaan_stunting", "Dana Desa pemberdayaan: stunting", "Di antaranya khusus pencegahan "
               "stunting.", unit="rupiah"),
        _count("paud_anak", "Anak > 2–6 tahun", "Jumlah anak > 2–6 tahun, bila dicatat.", "Jumlah anak > 2–6 tahun",
               "Anak 2–6 tahun"),
    ),
)  # fmt: skip

DISKUSI = Table(
    name="diskusi", title="Diskusi scorecard", key=("kode_desa", "kuartal", "nomor"), in_template=False,
    words="Catatan, sebab, dan kesepakatan dari diskusi scorecard. Dicatat di layar Scorecard Desa, bukan di berkas.",
    columns=(
        Column(name="kode_desa", kind="code", label="Kode desa", words="Desa yang mendiskusikan scorecard-nya."),
        Column(name="kuartal", kind="quarter", label="Kuartal", words="Kuartal scorecard yang dibahas."),
        Column(name="nomor", kind="text", label="Nomor", words="Tanda pengenal acak, dibuat saat disimpan."),
        Column(name="jenis", kind="choice", label="Jenis", words="Catatan, sebab, atau kesepakatan.",
               items=JENIS_DISKUSI),
        Column(name="indikator", kind="choice", label="Indikator", words="Layanan yang dimaksud, bila satu.",
               items=INDIKATOR_SCORECARD, required=False),
        Column(name="isi", kind="text", label="Isi", words="Yang dicatat atau disepakati."),
        Column(name="siapa", kind="text", label="Siapa", words="Penanggung jawab kesepakatan, sebaiknya jabatannya.",
               required=False),
        Column(name="tenggat", kind="date", label="Tenggat", words="Kapan selesainya; boleh tanggal mendatang.",
               required=False, future=True),
        Column(name="status", kind="choice", label="Status", words="Kesepakatan: belum atau selesai.",
               items=STATUS_DISKUSI, required=False),
    ),
)  # fmt: skip

QUARTERLY = (SCORECARD, FORMULIR4)
