"""The words screens and documents use for the scorecard's ids: states, origins, reasons, groups."""

KEADAAN_KATA = {
    "nilai": "Ada nilai",
    "nol": "Nol: dilaporkan, belum ada yang menerima",
    "belum_lapor": "Belum lapor",
    "tidak_berlaku": "Tidak ada yang seharusnya menerima",
    "tanpa_penyebut": "Jumlah seharusnya tidak diketahui",
}
PITA_KATA = {
    "rendah": "Rendah",
    "sedang": "Sedang",
    "baik": "Baik",
    "sangat_baik": "Sangat baik",
    "periksa": "Periksa: lebih dari 100 %",
    "belum_lapor": "Belum lapor",
    "tidak_berlaku": "Tidak ada sasaran",
    "tanpa_penyebut": "Sasaran tidak diketahui",
}
ASAL_KATA = {
    "ditulis": "Jumlah seharusnya ditulis desa",
    "persen": "Jumlah seharusnya diturunkan dari persen yang tertulis",
    "tabel1": "Jumlah seharusnya dari Tabel 1",
    "layanan": "Dijumlahkan dari layanan",
    "dilaporkan": "Total Tabel 4 seperti dilaporkan desa",
    "campuran": "Campuran beberapa asal",
    "tidak_diketahui": "Jumlah seharusnya tidak diketahui",
}
ALASAN_ARAH_KATA = {
    "kuartal_ini_diam": "Triwulan ini belum dilaporkan",
    "kuartal_lalu_diam": "Triwulan pembanding tidak dilaporkan",
    "tanpa_penyebut": "Jumlah seharusnya tidak diketahui di salah satu triwulan",
    "tidak_berlaku": "Tidak ada yang seharusnya menerima di salah satu triwulan",
    "periksa": "Ada angka di atas 100 % di salah satu triwulan",
    "desa_lain": "Desa yang melapor tidak sama di kedua triwulan",
    "layanan_lain": "Layanan atau asal angkanya tidak sama di kedua triwulan",
    "n_kecil": "Terlalu sedikit orang untuk dibandingkan",
    "satu_orang": "Perubahannya hanya sebesar satu orang",
}
