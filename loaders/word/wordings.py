"""How villages word the twelve activities: what is the same, what says nothing, what makes another activity of it.

How to add a wording met in a real plan: a line in SHORT, and the wording in `tests/loaders/test_word_activities.py`.
"""

import re

SHORT = {
    "K01": ("Orientasi TPK", "Orientasi stunting TPK", "Orientasi substansi stunting"),
    "K02": ("KIE kelompok", "KIE kelompok KRS"),
    "K03": ("KIE interpersonal", "KIE interpersonal KRS"),
    "K04": ("Skrining catin", "Skrining pranikah calon pengantin", "Pendampingan calon pengantin",
            "Skrining 3 bulan pranikah"),
    "K05": ("Pendampingan ibu hamil",),
    "K06": ("Pendampingan ibu pascasalin",),
    "K07": ("Pendampingan PUS", "Pendampingan PUS IAT TIAL",
            "Pendampingan PUS ingin anak ditunda atau tidak ingin anak lagi"),
    "K08": ("Pendampingan pengasuhan dan tumbuh kembang balita", "Pendampingan balita",
            "Pendampingan tumbuh kembang anak", "Pendampingan pengasuhan anak di bawah 5 tahun"),
    "K09": ("Bantuan sosial", "Penyaluran bantuan sosial", "Fasilitasi bantuan sosial", "Memastikan bantuan sosial"),
    "K10": ("Rembug stunting",),
    "K11": ("Rapat koordinasi",),
    "K12": ("Pelaporan", "Pelaporan bulanan", "Pelaporan TPPS bulanan"),
}  # fmt: skip
"""Wordings beside the official ones."""

_SAME = (
    (r"\bremb[ou]?[gk]\b", "rembug"), (r"\bbumil\b", "ibu hamil"), (r"\bcat[ie]n\b", "calon pengantin"),
    (r"\bkrs\b", "keluarga berisiko stunting"), (r"\bkeluarga (?:ber)?res?iko\b", "keluarga berisiko"),
    (r"\bkeluarga risiko\b", "keluarga berisiko"), (r"\bbansos\b", "bantuan sosial"),
    (r"\brakor\b", "rapat koordinasi"), (r"\bpra nikah\b", "pranikah"), (r"\bskreen?ing\b", "skrining"),
    (r"\bibu (?:nifas|bersalin|melahirkan)\b|\bbufas\b|\bbulin\b", "ibu pascasalin"),
    (r"\bpasca[- ]?(?:salin|persalinan|melahirkan)\b", "pascasalin"),
    (r"\bpasangan usia subur\b", "pus"), (r"\b3 tiga\b|\btiga\b", "3"),
    (r"\bbalita\b|\bbaduta\b|\banak (?:usia )?(?:0[- ](?:23|59) bulan|0[- ]5 tahun)\b", "anak di bawah 5 tahun"),
    (r"\bdibawah\b", "di bawah"), (r"\btp3s\b|\btppps\b|\bp3s\b", "tpps"),
    (r"\blaporan\b|\bmelapor(?:kan)?\b", "pelaporan"), (r"\bmendampingi\b", "pendampingan"),
    (r"\bpenyuluhan\b|\bsosialisasi\b", "kie"), (r"\bkomunikasi informasi (?:dan )?edukasi\b", "kie"),
    (r"\btim pendamping keluarga\b", "tpk"), (r"\bk(?:e)?pd\b", "kepada"),
)  # fmt: skip
SAME = tuple((re.compile(pattern), word) for pattern, word in _SAME)
"""Pattern -> the word that stands for it; read over text in lower case without punctuation."""

SAY_NOTHING = frozenset({
    "kepada", "bagi", "dan", "atau", "di", "tingkat", "desa", "kelurahan", "melakukan", "pelaksanaan", "kegiatan",
    "yang", "untuk", "pada", "dengan", "oleh", "dalam", "secara", "tahun", "mengadakan", "penyelenggaraan", "tpps",
})  # fmt: skip
"""Left out before wordings are compared."""

ELSEWHERE = frozenset({
    "pra", "dusun", "kecamatan", "kabupaten", "kec", "kab", "rw", "rt", "persiapan", "evaluasi", "monitoring", "monev",
    "tindak", "lanjut", "dokumen", "provinsi",
})  # fmt: skip
"""Words that make another activity of it, however alike the rest is."""
