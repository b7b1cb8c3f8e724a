"""How the scorecard is computed, in words for people: the Metodologi screen and docs/scorecard.md both draw from here.

Services and thresholds are read off the definitions and the working rules; only the formulas are written here.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from indicators.catalog_model import Settings
from indicators.scorecard.model import KELOMPOK_TITLES, Rules, Service
from loaders.schema import TABLES


@dataclass(frozen=True)
class Formula:
    """What is computed, how, and what must be known about it."""

    what: str
    formula: str
    words: str


FORMULAS = (
    Formula(
        "Satu layanan",
        "Y ÷ (N − TS) × 100",
        "Y: yang diterima; N: semua sasaran; TS: tidak sesuai syarat atau usia, keluar dari pembilang dan penyebut. "
        "T (tidak menerima) tetap di penyebut. Yang tidak dilaporkan bukan T dan bukan 0.",
    ),
    Formula(
        "Satu kelompok",
        "ΣY ÷ ΣSeharusnya × 100",
        "8 layanan ibu hamil, 10 layanan anak 0–23 bulan. Yang dijumlahkan hanya layanan yang dilaporkan; "
        "kekurangannya disebut. Bila ada layanan tanpa jumlah seharusnya, dipakai total Tabel 4 yang dilaporkan, dan "
        "ditandai.",
    ),
    Formula(
        "Desa",
        "(Y ibu hamil + Y anak) ÷ (S ibu hamil + S anak) × 100",
        "PAUD (PA-1) berdiri sendiri, tidak masuk total.",
    ),
    Formula(
        "Kecamatan, kabupaten",
        "ΣY semua desa ÷ ΣS semua desa × 100",
        "Dijumlahkan dulu, baru dibagi. Persentase tidak pernah dirata-rata.",
    ),
    Formula(
        "Belum menerima",
        "Σ dari S − Y, tiap desa dan tiap layanan yang belum sampai 100 %",
        "Kelebihan di satu desa atau satu layanan tidak menutupi kekurangan di tempat lain; yang di atas 100 % "
        "diperiksa dahulu dan ditandai.",
    ),
    Formula(
        "Perubahan",
        "persen triwulan ini − persen triwulan pembanding, keduanya seperti tertulis",
        "Persen ditulis dengan satu desimal, setengah dibulatkan ke atas; lebih banyak desimal hanya bila pembulatan "
        "akan menyentuh batas pita yang belum tercapai. Panah dan selisih memakai angka yang tertulis itu.",
    ),
    Formula(
        "Tanpa penyebut",
        "tidak ada persentase",
        "Seharusnya 0 atau tidak dilaporkan berarti tidak ada data, bukan 0%.",
    ),
)
_GROUPS = KELOMPOK_TITLES | {"paud": "Anak > 2–6 tahun (PAUD), di luar total"}


def group_title(item: Service) -> str:
    """'Ibu hamil'."""
    return _GROUPS[item.group]


def due_from(item: Service) -> str:
    """Where the number due comes from when the form's Tabel 3 does not say it."""
    if not item.seharusnya_dari:
        return "Hanya bila tertulis, atau dari persentase yang tertulis"
    label = TABLES["formulir4"].column(item.seharusnya_dari).label
    return f"Bila tidak tertulis: Tabel 1, {label[0].lower()}{label[1:]}"


@dataclass(frozen=True)
class RuleWords:
    """A working rule: its key in the TOML file, its value as written there, and what it does."""

    key: str
    value: str
    words: str


def rules_in_words(rules: Rules, settings: Settings) -> Iterator[RuleWords]:
    """Every working rule of the scorecard, and those of the catalogue that it uses. All are "batas kerja"."""
    words = {
        "kunjungan_hamil_minimal": "IH-1: sedikitnya {} kali periksa kehamilan (formulir baru: 6)",
        "batas_pita": "Batas pita konvergensi, dalam persen: " + "; ".join(rules.band_words.values()),
        "selisih_kecamatan_poin": "Dibicarakan bila tertinggal {} poin atau lebih dari kecamatannya …",
        "kecamatan_orang_minimal": "… dan sasarannya sedikitnya {} orang",
        "panah_orang_lebih_dari": "Tanda panah hanya bila perubahannya lebih dari {} orang …",
        "lonjakan_orang": "Ditanyakan bila berubah sedikitnya {} orang dari triwulan lalu …",
        "lonjakan_persen": "… dan sekaligus lebih dari {} persen dari angka lalu",
        "salinan_angka": "Diduga salinan bila sedikitnya {} angka semuanya sama dengan triwulan lalu",
        "kesenjangan_terbesar": "{} kekurangan terbesar ditulis di bahan diskusi",
    }
    for key, sentence in words.items():
        yield _rule(key, getattr(rules, key), sentence)
    yield _rule("trend_min_points", settings.trend_min_points, "Tanda panah hanya bila berubah sedikitnya {} poin …")
    people = "… dan sasarannya sedikitnya {} orang di kedua triwulan"
    yield _rule("trend_min_denominator", settings.trend_min_denominator, people)


def _rule(key: str, value: object, sentence: str) -> RuleWords:
    return RuleWords(key, _written(value), sentence.format(_written(value)))


def _written(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(_written(each) for each in value)
    return f"{value:g}".replace(".", ",")
