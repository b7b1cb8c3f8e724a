"""How gaps between sources are computed, in words: the screens and docs/scorecard.md both draw from here."""

STATES = {
    "berbeda": "sedikitnya dua sumber mengirim angka, dan angkanya tidak sama",
    "sepakat": "sedikitnya dua sumber mengirim angka, semuanya sama: selisih nol",
    "satu_sumber": "baru satu sumber mengirim angka: tidak ada yang dibandingkan, bukan selisih nol",
    "belum_lapor": "belum ada sumber yang mengirim angka",
}
"""By `keadaan` of `indicators.consolidation`."""
GAP_RULE = (
    "Selisih: angka terbesar dikurangi angka terkecil dari sumber yang mengirim; angka konsolidasi tidak ikut. "
    "Dengan kurang dari dua sumber tidak ada selisih, bukan selisih nol."
)
AREA_RULE = "Wilayah: selisih tiap desa yang dapat dibandingkan dijumlahkan; 12/16 berarti berbeda di 12 dari 16 desa."
SILENT_RULE = (
    "Sumber disebut belum lapor bila desa lain mengirim kelompok itu dari sumber yang sama pada bulan itu. Sumber yang "
    "memang tidak mencatat kelompok itu di mana pun (KUA mencatat calon pengantin, bukan balita) tidak ditagih."
)
SETTLE_RULE = (
    "Yang diselesaikan, dari yang paling mendesak: angka konsolidasi di luar rentang angka semua sumber; sumber "
    "berbeda tanpa angka konsolidasi; sudah dikonsolidasi tetapi catatan sumber masih berbeda; sumber sepakat "
    "tetapi angka konsolidasinya belum ditulis."
)
TREND_RULE = (
    "Perkembangan menjumlahkan selalu desa yang sama: desa yang dapat dibandingkan di semua bulan yang digambar. "
    "○: bulan itu belum ada desa yang dapat dibandingkan. Hanya bulan yang memuat angka sumber."
)
PAIR_RULE = (
    "Dua sumber dijumlahkan hanya atas desa yang mengirim angka dari keduanya, supaya sumber yang diisi lebih sedikit "
    "desa tidak tampak lebih rendah. Desa yang hanya punya satu sumber dihitung di kolomnya."
)
RULES = (GAP_RULE, AREA_RULE, SILENT_RULE, SETTLE_RULE, TREND_RULE, PAIR_RULE)
