"""The closed registry of counting rules: what TOML cannot say is a named Python function with its own tests.

How to add a rule: write the function in a `measures_*.py`, list it here, use its name as `rule = "…"` in the catalogue.
A rule takes one table of the ledger and the settings and gives the columns `kode_desa`, `bulan`, `jumlah`.
"""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from indicators import measures_plan, measures_reports, measures_yearly
from indicators.catalog_model import VILLAGE_LIST_RULE, Settings


@dataclass(frozen=True)
class Rule:
    """`table` is what the rule reads; `count` is None for the village list, which `measure` fills in itself."""

    table: str
    count: Callable[[pd.DataFrame, Settings], pd.DataFrame] | None


RULES: dict[str, Rule] = {
    VILLAGE_LIST_RULE: Rule("desa", None),
    "rencana_bulan_direncanakan": Rule("rencana_kerja", measures_plan.planned_in_month),
    "rencana_bulan_terlaksana": Rule("rencana_kerja", measures_plan.done_in_month),
    "rencana_sd_direncanakan": Rule("rencana_kerja", measures_plan.planned_to_date),
    "rencana_sd_terlaksana": Rule("rencana_kerja", measures_plan.done_to_date),
    "rencana_tahun_direncanakan": Rule("rencana_kerja", measures_plan.planned_in_year),
    "rencana_tahun_terlaksana": Rule("rencana_kerja", measures_plan.done_in_year),
    "laporan_diterima": Rule("laporan", measures_reports.reports_received),
    "laporan_tepat_waktu": Rule("laporan", measures_reports.reports_on_time),
    "rembug_diadakan": Rule("rembug", measures_reports.rembug_held),
    "rembug_sebelum_tenggat": Rule("rembug", measures_reports.rembug_in_time),
    "tahapan_dilaporkan": Rule("tahapan", measures_yearly.year_sent),
    "tahapan_selesai_semua": Rule("tahapan", measures_yearly.all_steps_finished),
    "tim_dilaporkan": Rule("tim", measures_yearly.year_sent),
    "tim_lengkap": Rule("tim", measures_yearly.structure_complete),
}
