"""What the rembug of one village proposed, and what became of it."""

from dataclasses import dataclass

from sample_data.generate.rembug import meetings_of
from sample_data.generate.seeds import stream
from sample_data.generate.steps import steps_of
from sample_data.generate.village import Village

# Proposal, package, usual cost in millions of rupiah.
_IDEAS = (
    ("PMT pemulihan untuk ibu hamil KEK", "kia", 9),
    ("Alat antropometri standar untuk posyandu", "kia", 14),
    ("Transport rujukan ibu hamil berisiko", "kia", 6),
    ("Kelas ibu hamil dan ibu balita", "kia", 5),
    ("Pelatihan PMBA bagi kader posyandu", "gizi", 8),
    ("Dapur sehat pengolahan pangan lokal", "gizi", 7),
    ("Kebun gizi di tiap dusun", "gizi", 6),
    ("Demo masak MP-ASI tiap bulan", "gizi", 4),
    ("Stimulan jamban keluarga", "air", 30),
    ("Perpipaan air bersih dusun", "air", 55),
    ("Pemeliharaan sumur dan tandon bersama", "air", 18),
    ("Pendaftaran PBI bagi keluarga berisiko", "sosial", 3),
    ("Bantuan pangan keluarga berisiko stunting", "sosial", 20),
    ("Layanan keliling akta kelahiran", "sosial", 3),
    ("Alat permainan edukatif PAUD", "paud", 10),
    ("Insentif guru PAUD dan pengasuh BKB", "paud", 12),
)
# Chances of diusulkan, rkpdes, apbdes, terlaksana, ditolak: without Musdes nothing gets into a plan.
_FATES = ("diusulkan", "rkpdes", "apbdes", "terlaksana", "ditolak")
_WITHOUT_MUSDES = (0.88, 0.0, 0.0, 0.0, 0.12)
_AFTER_MUSDES = {2025: (0.08, 0.16, 0.18, 0.42, 0.16), 2026: (0.14, 0.40, 0.20, 0.12, 0.14)}
_REMARKS = {"ditolak": ("Dana terbatas", "Sudah dibiayai kabupaten", "Bukan kewenangan desa")}


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """One proposal; `cost` in rupiah, None where nobody wrote it down."""

    number: int
    text: str
    package: str
    cost: int | None
    fate: str
    remark: str | None


def proposals_of(village: Village, year: int) -> list[Proposal]:
    """The proposals of the year's rembug; [] without a rembug."""
    if not any(meeting.day.year == year for meeting in meetings_of(village)):
        return []
    rng = stream("usulan", year, village.kode)
    chosen = rng.choice(len(_IDEAS), size=int(rng.integers(3, 7)), replace=False)
    chances = _AFTER_MUSDES[year] if _musdes_done(village, year) else _WITHOUT_MUSDES
    found = []
    for number, idea in enumerate(chosen, 1):
        text, package, millions = _IDEAS[idea]
        fate, cost = str(rng.choice(_FATES, p=chances)), round(millions * rng.uniform(0.6, 1.5) * 10) * 100_000
        remarks, has_cost = _REMARKS.get(fate, (None,)), rng.random() >= 0.05
        remark = remarks[int(rng.integers(len(remarks)))]
        found.append(
            Proposal(
                number=number, text=text, package=package, cost=cost if has_cost else None, fate=fate, remark=remark
            )
        )
    return found


def _musdes_done(village: Village, year: int) -> bool:
    return any(step.langkah == 6 and step.status == "selesai" for step in steps_of(village, year))
