"""Innovations against stunting: a quarter of the villages have one, a few have two."""

from dataclasses import dataclass

from sample_data.generate.events import WITHOUT_PLAN_2026
from sample_data.generate.seeds import stream
from sample_data.generate.village import Village

_CHANCE = {2025: 0.20, 2026: 0.25}
_IDEAS = (
    ("Satu Telur Satu Baduta", "Tiap keluarga mampu menitipkan telur di posyandu untuk baduta dari keluarga berisiko."),
    ("Jemput Timbang", "Kader mendatangi balita yang tidak hadir di posyandu pada hari yang sama."),
    ("Warung Gizi Dusun", "Warung yang ikut menjual menu MP-ASI murah dari pangan lokal."),
    ("Kelas Ayah Siaga", "Pertemuan malam bagi calon ayah tentang kehamilan dan ASI eksklusif."),
    ("Celengan Jamban", "Arisan warga untuk membangun jamban layak bergiliran."),
    ("Kebun Gizi Halaman", "Bibit sayur dan ikan dalam ember untuk keluarga berisiko stunting."),
    ("Pojok Catin", "Calon pengantin diperiksa dan dibimbing satu pintu di balai desa."),
    ("Rapor Balita", "Kartu tumbuh kembang dibahas bersama orang tua dan guru PAUD tiap semester."),
    ("Sumur Bersama Bersih", "Pemeriksaan air sumur bersama tiap triwulan oleh karang taruna."),
    ("Bank Data Dusun", "Kepala dusun, kader, dan bidan mencocokkan jumlah sasaran tiap bulan."),
)


@dataclass(frozen=True, kw_only=True)
class Innovation:
    """One innovation of a village."""

    number: int
    title: str
    words: str | None


def innovations_of(village: Village, year: int) -> list[Innovation]:
    """The village's innovations in the year; what runs in 2025 runs on in 2026."""
    if year == 2026 and village.kode in WITHOUT_PLAN_2026:
        return []
    rng = stream("inovasi", village.kode)
    if rng.random() >= _CHANCE[year]:
        return []
    chosen = rng.choice(len(_IDEAS), size=1 + int(rng.random() < 0.15), replace=False)
    told = rng.random(len(chosen)) >= 0.1
    return [
        Innovation(number=number, title=_IDEAS[idea][0], words=_IDEAS[idea][1] if has_words else None)
        for number, (idea, has_words) in enumerate(zip(chosen, told, strict=True), 1)
    ]
