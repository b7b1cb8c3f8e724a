"""The closed lists of the village scorecard: its 19 services, and what is said about them."""

from loaders.schema.model import Item


def _service(id_: str, title: str, *spellings: str) -> Item:
    return Item(id=id_, title=title, spellings=spellings)


# Titles: the wording of the official form (domain §5), its slips mended. AN-8 and AN-9 swap places between editions.
INDIKATOR_SCORECARD = (
    _service("IH-1", "Ibu hamil periksa kehamilan paling sedikit 4 kali selama kehamilan",
             "Ibu hamil periksa kehamilan paling sedikit 6 kali selama kehamilan", "Ibu hamil periksa kehamilan",
             "Ibu hamil periksa kehamilan ≥ 4 kali", "Ibu hamil periksa kehamilan ≥ 6 kali", "ANC",
             "Pemeriksaan kehamilan", "Ibu hamil mendapat pemeriksaan kehamilan (ANC) 6 kali",
             "Ibu hamil periksa kehamilan paling sedikit 4 kali selama kehamilan kehamilan."),
    _service("IH-2", "Ibu hamil mendapatkan dan minum 1 tablet tambah darah (pil FE) setiap hari "
             "minimal selama 90 hari",
             "Mendapat dan minum pil Fe/TTD setiap hari ≥ 90 hari", "Ibu hamil minum pil Fe", "Ibu hamil minum TTD"),
    _service("IH-3", "Ibu bersalin mendapatkan layanan nifas oleh nakes dilaksanakan minimal 3 kali",
             "Ibu bersalin mendapat layanan nifas nakes ≥ 3 kali", "Ibu bersalin mendapat layanan nifas"),
    _service("IH-4", "Ibu hamil mengikuti kegiatan konseling gizi atau kelas ibu hamil minimal 4 kali selama kehamilan",
             "Konseling gizi / kelas ibu hamil ≥ 4 kali", "Kelas ibu hamil", "Konseling gizi ibu hamil"),
    _service("IH-5", "Ibu hamil dengan kondisi risiko tinggi dan/atau Kekurangan Energi Kronis (KEK) mendapat "
             "kunjungan ke rumah oleh bidan desa secara terpadu minimal 1 bulan sekali",
             "Ibu hamil dengan kondisi resiko tinggi dan/atau Kekurangan Energi Kronis (KEK) mendapat "
             "kunjungan ke rumah oleh bidan Desa secara terpadu minimal 1 bulan sekali",
             "Ibu hamil KEK/risti dikunjungi rumah ≥ 1 × sebulan", "Ibu hamil KEK dikunjungi"),
    _service("IH-6", "Rumah tangga ibu hamil memiliki sarana akses air minum yang aman",
             "Rumah tangga ibu hamil akses air minum aman", "Ibu hamil akses air minum"),
    _service("IH-7", "Rumah tangga ibu hamil memiliki sarana jamban keluarga yang layak",
             "Rumah tangga ibu hamil jamban layak", "Ibu hamil jamban layak"),
    _service("IH-8", "Ibu hamil memiliki jaminan layanan kesehatan", "Ibu hamil memiliki jaminan kesehatan",
             "Jaminan kesehatan ibu hamil"),
    _service("AN-1", "Bayi usia 12 bulan ke bawah mendapatkan imunisasi dasar lengkap",
             "Bayi ≤ 12 bulan imunisasi dasar lengkap", "Bayi imunisasi dasar lengkap"),
    _service("AN-2", "Anak usia 0–23 bulan diukur berat badannya di posyandu secara rutin setiap bulan",
             "Anak 0–23 ditimbang di posyandu rutin tiap bulan", "Anak ditimbang rutin setiap bulan"),
    _service("AN-3", "Anak usia 0–23 bulan diukur panjang/tinggi badannya oleh tenaga kesehatan terlatih minimal "
             "2 kali dalam setahun",
             "Anak 0–23 diukur panjang/tinggi ≥ 2 × setahun", "Anak diukur panjang atau tinggi badannya"),
    _service("AN-4", "Orang tua/pengasuh yang memiliki anak usia 0–23 bulan mengikuti kegiatan konseling gizi secara "
             "rutin minimal sebulan sekali",
             "Orang tua/pengasuh konseling gizi ≥ 1 × sebulan", "Konseling gizi orang tua/pengasuh"),
    _service("AN-5", "Anak usia 0–23 bulan dengan status gizi buruk, gizi kurang, dan stunting mendapat "
             "kunjungan ke rumah secara terpadu minimal 1 bulan sekali",
             "Anak gizi buruk/kurang/stunting dikunjungi ≥ 1 × sebulan", "Anak gizi buruk dikunjungi"),
    _service("AN-6", "Rumah tangga anak usia 0–23 bulan memiliki sarana akses air minum yang aman",
             "Rumah tangga anak 0–23 akses air minum aman", "Anak akses air minum"),
    _service("AN-7", "Rumah tangga anak usia 0–23 bulan memiliki sarana jamban yang layak",
             "Rumah tangga anak 0–23 jamban layak", "Anak jamban layak"),
    _service("AN-8", "Anak usia 0–23 bulan memiliki akta kelahiran", "Anak usia 0–23 bulan memiliki akte kelahiran",
             "Anak 0–23 memiliki akta kelahiran", "Akta kelahiran anak"),
    _service("AN-9", "Anak usia 0–23 bulan memiliki jaminan layanan kesehatan",
             "Anak 0–23 memiliki jaminan kesehatan", "Jaminan kesehatan anak"),
    _service("AN-10", "Orang tua/pengasuh yang memiliki anak usia 0–23 bulan mengikuti kelas pengasuhan minimal "
             "sebulan sekali",
             "Orang tua/pengasuh yang memiliki anaksia 0-23 bulan mengikuti Kelas Pengasuhan minimal "
             "sebulan sekali",
             "Orang tua/pengasuh ikut kelas pengasuhan ≥ 1 × sebulan", "Kelas pengasuhan"),
    _service("PA-1", "Anak usia 2–6 tahun terdaftar dan aktif mengikuti kegiatan layanan PAUD",
             "Anak > 2–6 tahun terdaftar dan aktif PAUD (≥ 80 %)", "Anak > 2–6 tahun terdaftar dan aktif PAUD",
             "Anak aktif PAUD"),
)  # fmt: skip

ASAL_SEHARUSNYA = (
    Item(id="ditulis", title="Ditulis", spellings=("Ditulis di kolom atau lembar",)),
    Item(id="persen", title="Dari persentase", spellings=("Persentase", "Persen")),
    Item(id="tidak_cocok", title="Persentase tidak cocok"),
)
"""`persen`: the only whole number that fits the percentage written beside the count, at its written precision;
`tidak_cocok`: no whole number fits it, so that the number due stays empty."""

JENIS_DISKUSI = (
    Item(id="catatan", title="Catatan"),
    Item(id="kesepakatan", title="Kesepakatan"),
    Item(id="sebab", title="Sebab"),
)
STATUS_DISKUSI = (
    Item(id="belum", title="Belum"),
    Item(id="selesai", title="Selesai"),
)
