"""How each service behaves: whom it is for, how many receive it on average, and its season.

How to add a service: one line here for the new id in `loaders.schema.LAYANAN`; a test says every id has one.
"""

from dataclasses import dataclass
from typing import Literal

Season = Literal["tetap", "sekolah", "posyandu", "semester", "triwulan"]


@dataclass(frozen=True, kw_only=True)
class Service:
    """`share` is the usual share served; `lower_is_better` turns good villages downwards; `renewal` is the monthly
    share of persons whose being served is decided anew (small means steady figures).
    """

    layanan: str
    group: str
    share: float
    season: Season = "tetap"
    lower_is_better: bool = False
    renewal: float = 0.15


SERVICES = (
    Service(layanan="rematri_ttd", group="remaja_putri", share=0.55, season="sekolah"),
    Service(layanan="rematri_hb", group="remaja_putri", share=0.42, season="semester"),
    Service(layanan="catin_periksa", group="catin", share=0.86, renewal=0.9),
    Service(layanan="catin_ttd", group="catin", share=0.74, renewal=0.9),
    Service(layanan="catin_bimbingan", group="catin", share=0.80, renewal=0.9),
    Service(layanan="catin_skrining", group="catin", share=0.70, renewal=0.9),
    Service(layanan="bumil_kek_asupan", group="bumil_kek", share=0.82, renewal=0.3),
    Service(layanan="bumil_ttd", group="ibu_hamil", share=0.77),
    Service(layanan="bumil_ktd", group="ibu_hamil", share=0.15, lower_is_better=True),
    Service(layanan="pus_unmet", group="pus", share=0.115, lower_is_better=True, renewal=0.05),
    Service(layanan="nifas_kbpp", group="ibu_nifas", share=0.66, renewal=0.7),
    Service(layanan="bayi_asi", group="bayi_0_5", share=0.74, renewal=0.2),
    Service(layanan="anak_mpasi", group="anak_6_23", share=0.76),
    Service(layanan="balita_gibur", group="gizi_buruk", share=0.85, renewal=0.3),
    Service(layanan="balita_gikur", group="gizi_kurang", share=0.78, renewal=0.3),
    Service(layanan="balita_pantau", group="balita", share=0.81, season="posyandu"),
    Service(layanan="balita_idl", group="balita", share=0.86, renewal=0.05),
    Service(layanan="krs_damping", group="krs", share=0.80),
    Service(layanan="krs_tunai", group="krs", share=0.38, season="triwulan", renewal=0.05),
    Service(layanan="krs_pangan", group="krs", share=0.52, season="triwulan", renewal=0.05),
    Service(layanan="krs_pbi", group="krs", share=0.66, renewal=0.03),
    Service(layanan="krs_phbs", group="krs", share=0.58, renewal=0.05),
    Service(layanan="krs_air", group="krs", share=0.88, renewal=0.02),
    Service(layanan="krs_sanitasi", group="krs", share=0.80, renewal=0.02),
    Service(layanan="desa_odf", group="desa", share=0.68),
)

SERVICE_OF = {service.layanan: service for service in SERVICES}
"""Layanan id -> its service."""
