"""What a scorecard service is, and the working rules: frozen descriptions read from the TOML files. No data."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from indicators.catalog_model import Target

GROUPS = ("ih", "an", "paud")
"""ibu hamil, anak 0–23 bulan, anak > 2–6 tahun (PAUD: alone, never in the total)."""
TOTALLED = ("ih", "an")
KELOMPOK = ("ih", "an", "total")
KELOMPOK_TITLES = {"ih": "Ibu hamil", "an": "Anak 0–23 bulan", "total": "Total konvergensi desa"}

PITA = ("rendah", "sedang", "baik", "sangat_baik")
"""Bands of a percentage, lowest first: a working setting, "batas kerja, bukan baku"."""
BANDS_LABEL = "batas kerja, bukan baku"


@dataclass(frozen=True, kw_only=True)
class Service:
    """One of the 19 services. `not_due`: who is TS. `seharusnya_dari` and `nol_bila` name columns of formulir4 ('' =
    none): layanan.toml.
    """

    id: str
    title: str
    short: str
    group: str
    package: str
    denominator: str
    not_due: str
    counted: str
    seharusnya_dari: str = ""
    nol_bila: str = ""


@dataclass(frozen=True, kw_only=True)
class DatedTarget:
    """A target for some services or groups (`for_ids`; empty: for all)."""

    target: Target
    for_ids: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Rules:
    """Working rules from `aturan.toml`. Points are percentage points."""

    kunjungan_hamil_minimal: int
    batas_pita: tuple[float, ...]
    selisih_kecamatan_poin: float
    kecamatan_orang_minimal: int
    panah_orang_lebih_dari: int
    lonjakan_orang: int
    lonjakan_persen: float
    salinan_angka: int
    kesenjangan_terbesar: int
    targets: tuple[DatedTarget, ...] = ()

    @property
    def band_words(self) -> dict[str, str]:
        """The span of each band in words: '< 40 %', '40–<70 %', … '≥ 90 %'."""
        low, middle, high = (f"{each:g}".replace(".", ",") for each in self.batas_pita)
        spans = (f"< {low} %", f"{low}–<{middle} %", f"{middle}–<{high} %", f"≥ {high} %")
        return dict(zip(PITA, spans, strict=True))


@dataclass(frozen=True, kw_only=True)
class Definitions(Mapping[str, Service]):
    """The services by id, in the order of the form, and the working rules."""

    services: dict[str, Service]
    rules: Rules

    def __getitem__(self, id_: str) -> Service:
        return self.services[id_]

    def __iter__(self) -> Iterator[str]:
        return iter(self.services)

    def __len__(self) -> int:
        return len(self.services)

    def of_group(self, kelompok: str) -> tuple[str, ...]:
        """Ids of a group in the order of the form; those of `total` are ih and an, never PAUD."""
        groups = TOTALLED if kelompok == "total" else (kelompok,)
        return tuple(id_ for id_, item in self.services.items() if item.group in groups)

    def target_in(self, id_: str, kuartal: str) -> Target | None:
        """The target of a service or group in force at the end of the quarter; None when nobody set one."""
        bulan = f"{kuartal[:4]}-{int(kuartal[5]) * 3:02d}"
        fitting = [each.target for each in self.rules.targets if not each.for_ids or id_ in each.for_ids]
        started = [target for target in fitting if target.holds_in(bulan)]
        return max(started, key=lambda target: target.since, default=None)

    def with_rules(self, **changed: object) -> "Definitions":
        """The same services under changed rules (for settings and tests)."""
        return replace(self, rules=replace(self.rules, **changed))


def limit_above(nilai: float | None, limits: Sequence[float]) -> float | None:
    """The lowest of the ascending `limits` that a share does not reach: no rounding may lead up to it."""
    return next((limit for limit in limits if nilai is not None and nilai < limit), None)
