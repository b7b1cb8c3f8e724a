"""What the messages to villages say, from the tables: silence, late activities, rembug. Pure."""

from collections.abc import Mapping

import pandas as pd

from indicators.areas import Areas
from indicators.catalog_model import Settings
from indicators.plan_cells import late, plan_cells
from indicators.plan_states import OFFICIAL
from indicators.rembug import rembug_status
from indicators.streaks import report_streaks
from pages._ui import format as fmt
from pages._ui import text
from reports.pesan import Silence, VillageNews

TABLES_READ = ("desa", "laporan", "rencana_kerja", "rembug")
_MONTHS_NAMED = 4


def silences(
    tables: Mapping[str, pd.DataFrame], areas: Areas, *, bulan: str, first_month: str | None
) -> dict[str, Silence]:
    """Villages of `tables["desa"]` whose report of `bulan` has not arrived, by code, longest silence first."""
    streaks = report_streaks(tables["laporan"], tables["desa"], bulan=bulan, first_month=first_month)
    silent = streaks[streaks["beruntun"].gt(0)].sort_values(["beruntun", "kode_desa"], ascending=[False, True])
    return {
        row.kode_desa: Silence(desa=areas.title(row.kode_desa), berturut=int(row.beruntun), sejak=fmt.month(row.sejak))
        for row in silent.itertuples()
    }


def village_news(
    tables: Mapping[str, pd.DataFrame], areas: Areas, *, kode: str, bulan: str, first_month: str | None,
    settings: Settings,
) -> VillageNews:  # fmt: skip
    """Everything one village is to be told at the end of `bulan`."""
    desa = tables["desa"][tables["desa"]["kode_desa"].eq(kode)]
    due = late(plan_cells(tables["rencana_kerja"], desa, bulan=bulan))
    official = due[due["kegiatan"].isin(OFFICIAL)].sort_values("kegiatan")
    rembug = rembug_status(tables["rembug"], desa, bulan=bulan, settings=settings).iloc[0]
    return VillageNews(
        desa=areas.title(kode),
        kecamatan=areas.title(areas.parent(kode) or kode),
        bulan=fmt.month(bulan),
        silence=silences(tables | {"desa": desa}, areas, bulan=bulan, first_month=first_month).get(kode),
        kegiatan=tuple((row.nama, _months(row.bulan)) for row in official.itertuples()),
        kegiatan_sendiri=len(due) - len(official),
        rembug_tanggal=None if rembug["sudah"] else fmt.day(rembug["tenggat"]),
        rembug_hari=int(rembug["sisa_hari"]),
    )


def _months(late_months: tuple[str, ...]) -> str:
    """'Jul, Agu dan 2 lainnya'."""
    return text.listing([fmt.month_name(int(bulan[5:7])) for bulan in late_months], most=_MONTHS_NAMED)
