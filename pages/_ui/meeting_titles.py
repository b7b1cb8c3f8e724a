"""The points of the meeting in their order: id -> the words on the wall and on paper. Pure."""

TITLES = {
    "tindak_lanjut": "Tindak lanjut rapat lalu",
    "belum_lapor": "Laporan bulanan yang belum dikirim",
    "kegiatan": "Kegiatan yang belum terlaksana",
    "paket": "Desa terendah tiap paket layanan",
    "belum_terlayani": "Yang belum terlayani",
    "rembug_tahapan": "Rembug dan tujuh langkah",
    "anggaran": "Anggaran",
    "data": "Data yang perlu diselesaikan",
    "keputusan": "Keputusan rapat",
}
