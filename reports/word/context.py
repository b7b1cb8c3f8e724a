"""The words a plan puts into the templates: what the village is called, and by whom it is led."""

from datetime import date

from babel.dates import format_date

from geo.codes import LENGTHS
from reports.word.model import VillagePlan
from reports.word.settings import DocumentSettings, Titles
from reports.word.wording import SHORT_DOTS, clean, or_dots

_FIRST_KOTA = 71  # Kemendagri numbers a province's kabupaten from 01 and its kota from 71
_FIRST_DESA = "2"  # the last block of the code: 1xxx kelurahan, 2xxx desa


def titles(plan: VillagePlan, settings: DocumentSettings) -> Titles:
    """How this village calls itself; where the list does not say, its code does."""
    if plan.jenis in settings.sebutan:
        return settings.sebutan[plan.jenis]
    if plan.kode_desa is None or len(plan.kode_desa) != LENGTHS["desa"]:
        return settings.sebutan["formulir"]
    return settings.sebutan["desa" if plan.kode_desa[9] >= _FIRST_DESA else "kelurahan"]


def words(plan: VillagePlan, settings: DocumentSettings) -> dict[str, str]:
    """Placeholder -> text. What the data does not say is a dotted line."""
    called = titles(plan, settings)
    return {
        "jenis": called.jenis,
        "kepala": called.kepala,
        "sekretaris": called.sekretaris,
        "wilayah": _titled(called.jenis, plan.nama),
        "kecamatan": _titled("Kecamatan", plan.kecamatan),
        "kabupaten": _titled(_kabupaten_or_kota(plan.kode_desa), plan.kabupaten),
        "provinsi": _titled("Provinsi", plan.provinsi),
        "tahun": or_dots(plan.tahun, SHORT_DOTS),
        "singkatan": settings.label.singkatan,
        "tim": settings.label.tim,
        "tanggal_rembug": _day(plan.tanggal_rembug),
    }


def _titled(title: str, name: str | None) -> str:
    text = or_dots(name)
    return text if text.lower().startswith(f"{title.lower()} ") else f"{title} {text}"


def _kabupaten_or_kota(kode_desa: str | None) -> str:
    number = clean(kode_desa)[3:5] if kode_desa else ""
    if not number.isdecimal():
        return "Kabupaten/Kota"
    return "Kota" if int(number) >= _FIRST_KOTA else "Kabupaten"


def _day(iso: str | None) -> str:
    return format_date(date.fromisoformat(iso[:10]), "d MMMM yyyy", locale="id") if iso else SHORT_DOTS * 2
