"""One invented village: how big it is, how well it works, how dependable its reports are."""

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from sample_data.generate.events import IMPROVING, SMALLEST, STAGNANT, TROUBLED, WORSENING
from sample_data.generate.months import MONTHS
from sample_data.generate.seeds import stream
from sample_data.generate.services import SERVICES

NEIGHBOURHOOD = 0.028
"""Degrees (3 km): how far a village resembles its neighbours."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Village:
    """Traits drawn once. `quality` and `service_quality` are log-odds around 0, `slope` log-odds a year."""

    kode: str
    nama: str
    kecamatan: str
    people: int
    quality: float
    slope: float
    stunting_share: float
    miss_chance: float
    late_chance: float
    service_quality: dict[str, float] = field(repr=False)

    @property
    def kode_kecamatan(self) -> str:
        """The kecamatan's code."""
        return self.kode[:8]

    @property
    def is_kelurahan(self) -> bool:
        """True for a kelurahan: the last block of its code begins with 1."""
        return self.kode[9] == "1"

    def path(self) -> np.ndarray:
        """Quality in every month: level, slope, and the fall of a village in trouble."""
        since, depth = TROUBLED.get(self.kode, ("9999-12", 0.0))
        fall = np.array([depth if month >= since else 0.0 for month in MONTHS])
        return self.quality + self.slope * np.arange(len(MONTHS)) / 12 + fall


def invent_villages(desa: pd.DataFrame) -> list[Village]:
    """All villages of `desa` (read_villages) with their traits, in the order of the codes."""
    kecamatan = desa["kode_kecamatan"]
    near = _nearness(desa)
    level = np.clip(_by_area("mutu", kecamatan), -1.2, 1.4)
    quality = 0.50 * level + 0.42 * _smooth("mutu", near) + 0.30 * _own("mutu", len(desa))
    poverty = -0.75 * level + 0.55 * _smooth("gizi", near) + 0.35 * _own("gizi", len(desa))
    size = np.exp(np.log(3000) + 0.38 * _smooth("penduduk", near) + 0.42 * _own("penduduk", len(desa)))
    care = 0.6 * quality + 0.9 * _own("rajin", len(desa))
    services = {service.layanan: _service_quality(service.layanan, near, kecamatan) for service in SERVICES}
    return [
        Village(
            kode=row.kode_desa,
            nama=row.nama_desa,
            kecamatan=row.nama_kecamatan,
            people=SMALLEST.get(row.kode_desa, int(np.clip(size[i], 800, 9000))),
            quality=float(quality[i]),
            slope=_slope(row.kode_desa),
            stunting_share=float(np.clip(0.15 * np.exp(0.40 * poverty[i]), 0.05, 0.34)),
            miss_chance=float(np.clip(0.045 * np.exp(-0.8 * care[i]), 0.004, 0.25)),
            late_chance=float(np.clip(0.16 * np.exp(-0.9 * care[i]), 0.01, 0.75)),
            service_quality={name: float(values[i]) for name, values in services.items()},
        )
        for i, row in enumerate(desa.itertuples())
    ]


def _slope(kode_desa: str) -> float:
    kecamatan = kode_desa[:8]
    common = {**STAGNANT, **WORSENING}.get(kecamatan, IMPROVING)
    return common + 0.10 * float(stream("laju", kode_desa).standard_normal())


def _service_quality(layanan: str, near: np.ndarray, kecamatan: pd.Series) -> np.ndarray:
    by_area, smooth = _by_area(layanan, kecamatan), _smooth(layanan, near)
    return 0.22 * by_area + 0.25 * smooth + 0.20 * _own(layanan, len(near))


def _nearness(desa: pd.DataFrame) -> np.ndarray:
    place = desa[["lon", "lat"]].to_numpy()
    distance = np.hypot(*(place[:, None, :] - place[None, :, :]).transpose(2, 0, 1))
    weight = np.exp(-0.5 * (distance / NEIGHBOURHOOD) ** 2)
    return weight / np.sqrt((weight**2).sum(axis=1, keepdims=True))


def _smooth(purpose: str, near: np.ndarray) -> np.ndarray:
    return near @ stream("sekitar", purpose).standard_normal(len(near))


def _own(purpose: str, size: int) -> np.ndarray:
    return stream("sendiri", purpose).standard_normal(size)


def _by_area(purpose: str, kecamatan: pd.Series) -> np.ndarray:
    return kecamatan.map(lambda kode: stream("kecamatan", purpose, kode).standard_normal()).to_numpy(float)
