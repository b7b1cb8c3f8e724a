"""Closed lists that table columns refer to: services, target groups, sources, activities. Wording: domain facts."""

from loaders.schema.model import Item


def _item(id_: str, title: str, *spellings: str, unit: str = "orang") -> Item:
    return Item(id=id_, title=title, spellings=spellings, unit=unit)


def _langkah(number: int, title: str, *others: str) -> Item:
    """Steps are called by name, by number and name, or by number alone, whatever the sheet calls a step."""
    numbered = [f"{number} {text}" for text in (title, *others)]
    alone = [f"{word} {number}" for word in ("Langkah", "Langkah ke", "Tahap", "Tahapan", "Tahapan ke")]
    return _item(str(number), title, *others, *numbered, *alone)


# Perpres 72/2021 and the regional convergence reporting. The indicator catalogue has one block for each of these ids.
LAYANAN = (
    _item("rematri_ttd", "Remaja putri konsumsi TTD", "TTD remaja putri", "Rematri TTD"),
    _item("rematri_hb", "Remaja putri periksa status anemia (Hb)", "Skrining anemia remaja putri", "Rematri Hb"),
    _item("catin_periksa", "Catin periksa kesehatan pranikah", "Pemeriksaan kesehatan catin"),
    _item("catin_ttd", "Catin konsumsi TTD", "TTD catin"),
    _item("catin_bimbingan", "Catin bimbingan perkawinan materi stunting", "Bimbingan perkawinan catin"),
    _item("catin_skrining", "Catin skrining/pendampingan 3 bulan pranikah", "Skrining catin", "Pendampingan catin"),
    _item("bumil_kek_asupan", "Ibu hamil KEK mendapat tambahan asupan gizi", "Bumil KEK PMT", "PMT bumil KEK"),
    _item("bumil_ttd", "Ibu hamil konsumsi TTD minimal 90 tablet", "Bumil TTD", "TTD ibu hamil"),
    _item("bumil_ktd", "Kehamilan tidak diinginkan", "KTD"),
    _item("pus_unmet", "PUS unmet need KB", "Unmet need KB", "Unmet need"),
    _item("nifas_kbpp", "Ibu pascasalin KB pascapersalinan", "KB pascapersalinan", "KBPP"),
    _item("bayi_asi", "Bayi < 6 bulan ASI eksklusif", "ASI eksklusif"),
    _item("anak_mpasi", "Anak 6–23 bulan mendapat MP-ASI", "MP-ASI", "MPASI"),
    _item("balita_gibur", "Balita gizi buruk mendapat tata laksana", "Gizi buruk ditangani"),
    _item("balita_gikur", "Balita gizi kurang mendapat tambahan asupan", "Gizi kurang PMT"),
    _item("balita_pantau", "Balita dipantau pertumbuhan dan perkembangan", "Pemantauan balita"),
    _item("balita_idl", "Balita imunisasi dasar lengkap", "IDL", "Imunisasi dasar lengkap"),
    _item("krs_damping", "KRS memperoleh pendampingan", "Pendampingan KRS", unit="keluarga"),
    _item("krs_tunai", "KRS bantuan tunai bersyarat", "PKH KRS", "Bantuan tunai KRS", unit="keluarga"),
    _item("krs_pangan", "KRS bantuan pangan", "Bantuan pangan KRS", "BPNT KRS", unit="keluarga"),
    _item("krs_pbi", "KRS PBI jaminan kesehatan", "PBI KRS", unit="keluarga"),
    _item("krs_phbs", "KRS menerapkan PHBS", "PHBS", unit="keluarga"),
    _item("krs_air", "KRS akses air minum layak", "Air minum layak", unit="keluarga"),
    _item("krs_sanitasi", "KRS akses sanitasi layak", "Sanitasi layak", unit="keluarga"),
    _item("desa_odf", "Desa Stop BABS (ODF)", "ODF", "Stop BABS", unit="desa"),
)

KELOMPOK = (
    _item("remaja_putri", "Remaja putri", "Rematri"),
    _item("catin", "Calon pengantin", "Catin"),
    _item("ibu_hamil", "Ibu hamil", "Bumil"),
    _item("ibu_nifas", "Ibu pascasalin", "Ibu nifas", "Bufas"),
    _item("pus", "Pasangan usia subur (PUS)", "PUS", unit="pasangan"),
    _item("bayi_0_5", "Bayi < 6 bulan", "Bayi 0-5 bulan"),
    _item("anak_6_23", "Anak 6–23 bulan", "Baduta 6-23 bulan"),
    _item("balita", "Balita", "Anak 0-59 bulan"),
    _item("anak_paud", "Anak > 2–6 tahun", "Anak usia PAUD"),
    _item("krs", "Keluarga berisiko stunting (KRS)", "KRS", unit="keluarga"),
)

SUMBER = (
    _item("posyandu", "Posyandu", "Kader posyandu"),
    _item("bidan", "Bidan"),
    _item("kpm", "KPM", "Kader Pembangunan Manusia"),
    _item("tpk", "TPK", "Tim Pendamping Keluarga"),
    _item("paud", "PAUD", "Guru PAUD"),
    _item("kua", "KUA"),
    _item("konsolidasi", "Konsolidasi", "Hasil konsolidasi"),
)

# Tabel 2 of the village plan, verbatim.
KEGIATAN = (
    _item("K01", "Orientasi substansi stunting bagi TPK"),
    _item("K02", "KIE kelompok keluarga berisiko stunting"),
    _item("K03", "KIE interpersonal kepada keluarga berisiko stunting"),
    _item("K04", "Melakukan skrining 3 (tiga) bulan pranikah kepada calon pengantin"),
    _item("K05", "Pendampingan kepada ibu hamil"),
    _item("K06", "Pendampingan ibu pascasalin"),
    _item("K07", "Pendampingan PUS ingin anak ditunda (IAT) atau tidak ingin anak lagi (TIAL)"),
    _item(
        "K08",
        "Pendampingan pengasuhan dan tumbuh kembang anak di bawah 5 tahun "
        "(ASI eksklusif 6 bulan, MP-ASI > 6 bulan, imunisasi dasar lengkap)",
        "Pendampingan pengasuhan dan tumbuh kembang anak di bawah 5 tahun",
    ),
    _item("K09", "Memastikan keluarga mendapatkan bantuan sosial"),
    _item("K10", "Rembug stunting tingkat desa/kelurahan", "Rembuk stunting tingkat desa/kelurahan"),
    _item("K11", "Rapat koordinasi desa/kelurahan"),
    _item("K12", "Pelaporan TPPS desa/kelurahan"),
)

JENIS_DESA = (_item("desa", "Desa"), _item("kelurahan", "Kelurahan"))

# Domain §3: Tahapan Fasilitasi Konvergensi. Step 5 comes before 6 before 7.
LANGKAH = (
    _langkah(1, "Sosialisasi program", "Sosialisasi"),
    _langkah(2, "Peningkatan kapasitas KPM dan unsur masyarakat", "Peningkatan kapasitas", "Peningkatan kapasitas KPM"),
    _langkah(3, "Penyediaan data desa, peta sosial, konsolidasi data", "Penyediaan data desa", "Konsolidasi data"),
    _langkah(4, "Diskusi kelompok terarah", "FGD", "Diskusi kelompok terarah (FGD)"),
    _langkah(5, "Rembug stunting desa", "Rembuk stunting desa", "Rembug stunting", "Rembuk stunting"),
    _langkah(
        6, "Integrasi ke Musyawarah Desa (Musdes)", "Integrasi ke Musyawarah Desa", "Integrasi ke Musdes", "Musdes"
    ),
    _langkah(7, "Sinkronisasi perencanaan desa dan kabupaten/kota", "Sinkronisasi perencanaan", "Sinkronisasi"),
)
STATUS_LANGKAH = (
    _item("belum", "Belum"),
    _item("berjalan", "Berjalan", "Sedang berjalan", "Proses"),
    _item("selesai", "Selesai", "Sudah"),
)
PAKET = (
    _item("kia", "KIA", "Kesehatan ibu dan anak"),
    _item("gizi", "Konseling gizi terpadu", "Konseling gizi"),
    _item("air", "Air bersih & sanitasi", "Air bersih dan sanitasi", "Air & sanitasi"),
    _item("sosial", "Perlindungan sosial", "Jaminan sosial"),
    _item("paud", "PAUD", "Layanan PAUD"),
)
NASIB_USULAN = (
    _item("diusulkan", "Diusulkan", "Usulan"),
    _item("rkpdes", "Masuk RKPDes", "RKPDes", "RKP Desa"),
    _item("apbdes", "Masuk APBDes", "APBDes", "APB Desa"),
    _item("terlaksana", "Terlaksana", "Dilaksanakan"),
    _item("ditolak", "Ditolak", "Tidak disetujui"),
)
SUMBER_DANA = (
    _item("dana_desa", "Dana Desa", "DD", "DDS"),
    _item("add", "Alokasi Dana Desa (ADD)", "ADD", "Alokasi Dana Desa"),
    _item("pades", "Pendapatan Asli Desa", "PADes", "PAD"),
    _item("apbd_kab", "APBD Kabupaten/Kota", "APBD", "APBD Kabupaten", "BOKB"),
    _item("apbd_prov", "APBD Provinsi", "Bantuan provinsi", "BK Provinsi"),
    _item("apbn", "APBN", "Pusat"),
    _item("swasta", "Swasta, CSR, swadaya", "CSR", "Swadaya", "Donatur"),
)
# Domain §1: structure of the TPPS Desa, in the order of the document.
POSISI_TIM = (
    _item("pengarah", "Pengarah", "Penasihat"),
    _item("ketua", "Ketua", "Ketua pelaksana"),
    _item("wakil_ketua", "Wakil Ketua", "Wakil"),
    _item("sekretaris", "Sekretaris"),
    _item("koor_lapangan", "Koordinator Bidang Lapangan Tim Pendamping Keluarga", "Koordinator Bidang Lapangan TPK",
          "Koordinator TPK"),
    _item("anggota_lapangan", "Anggota Bidang Lapangan Tim Pendamping Keluarga", "Anggota Bidang Lapangan TPK",
          "Tim Pendamping Keluarga", "Anggota TPK", "TPK"),
    _item("koor_data", "Koordinator Bidang Lapangan Pengelolaan Data", "Koordinator Bidang Pengelolaan Data",
          "Koordinator Data"),
    _item("anggota_data", "Anggota Bidang Lapangan Pengelolaan Data", "Anggota Bidang Pengelolaan Data",
          "Anggota Data"),
)  # fmt: skip
