"""The agenda of the camat's monthly meeting (domain §10) as data: sections in the order in which they are spoken of.

Everything is as known at the end of `bulan`. Nothing here is text for the screen: sections have an id and frames.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from indicators.budget import budget
from indicators.catalog_model import Catalog
from indicators.counts import empty_table
from indicators.crosschecks import crosschecks
from indicators.packages import highest_stunting, lowest_villages
from indicators.plan import late, plan_cells, villages_by_month
from indicators.rembug import rembug_status
from indicators.steps import step_states, steps_reached
from indicators.streaks import missing_reports, report_streaks
from indicators.unserved import unserved_people

SECTIONS = (
    "tindak_lanjut",
    "belum_lapor",
    "laporan_lama",
    "kegiatan",
    "paket",
    "stunting",
    "belum_terlayani",
    "rembug_tahapan",
    "anggaran",
    "data",
    "keputusan",
)
TABLES_READ = ("laporan", "rencana_kerja", "rembug", "tahapan", "anggaran", "layanan", "pengukuran")


@dataclass(frozen=True, kw_only=True)
class Section:
    """One point of the agenda. `rows` is what to speak about; empty means there is nothing to settle.

    `selesai` of `jumlah` is the section's own n/N where it has one (None, None where it has not): villages that
    reported, activities done this month, villages that held the rembug, follow-ups closed.
    """

    id: str
    rows: pd.DataFrame
    selesai: int | None = None
    jumlah: int | None = None


def agenda(
    tables: Mapping[str, pd.DataFrame],
    measures: pd.DataFrame,
    desa: pd.DataFrame,
    *,
    catalog: Catalog,
    bulan: str,
    first_month: str | None,
    follow_ups: pd.DataFrame | None = None,
    most: int = 5,
) -> tuple[Section, ...]:
    """The sections in the order of SECTIONS, for the villages of `desa` (those of one kecamatan).

    `tables`: TABLES_READ from the ledger; one not given holds nothing. `measures`: village rows of all indicators as
    known for `bulan` (`measure_at`, `with_trend`), may hold other villages. `first_month`: the ledger's first month of
    data (see `streaks`). `follow_ups`: rows as the screen wants them, in its order, with `keadaan`.

    Rows of each section:
    - tindak_lanjut: `follow_ups` untouched.
    - belum_lapor: villages whose report of `bulan` has not arrived: `report_streaks`, longest silence first.
    - laporan_lama: older reports still missing: `missing_reports`.
    - kegiatan: activities late at the end of `bulan` (`plan.late`) with bulan_ini (bool: one of the late months is
      `bulan`; those first) and bulan_lalu (how many of them are before `bulan`); a row is one activity of one village,
      its months are cells of the plan; n/N is this month's completion, that of the indicator rencana_bulan.
    - paket: `lowest_villages` (at most `most` per package).
    - stunting: `highest_stunting`, spoken of beside the packages.
    - belum_terlayani: `unserved_people`.
    - rembug_tahapan: one row per village: `rembug_status` with the columns of `steps_reached`, whose keadaan is
      `keadaan_langkah`; villages without rembug first, then those with fewer steps.
    - anggaran: `budget` by village.
    - data: `crosschecks`.
    - keputusan: empty; filled in at the meeting.
    """
    at = {name: tables[name] if name in tables else empty_table(name) for name in TABLES_READ}
    known = measures[measures["kode"].isin(desa["kode_desa"])]
    return (
        _follow_ups(follow_ups),
        _silent(at["laporan"], desa, bulan=bulan, first_month=first_month),
        Section(id="laporan_lama", rows=missing_reports(at["laporan"], desa, bulan=bulan, first_month=first_month)),
        _activities(at["rencana_kerja"], desa, bulan=bulan),
        Section(id="paket", rows=lowest_villages(known, catalog=catalog, most=most)),
        Section(id="stunting", rows=highest_stunting(known, most=most)),
        Section(id="belum_terlayani", rows=unserved_people(known, catalog=catalog)),
        _rembug_and_steps(at, desa, catalog=catalog, bulan=bulan),
        Section(id="anggaran", rows=budget(at["anggaran"], desa, bulan=bulan, by="desa")),
        Section(id="data", rows=crosschecks(at, desa, catalog=catalog, bulan=bulan)),
        Section(id="keputusan", rows=pd.DataFrame()),
    )


def _follow_ups(rows: pd.DataFrame | None) -> Section:
    if rows is None:
        return Section(id="tindak_lanjut", rows=pd.DataFrame())
    closed = int(rows["keadaan"].ne("terbuka").sum())
    return Section(id="tindak_lanjut", rows=rows, selesai=closed, jumlah=len(rows))


def _silent(laporan: pd.DataFrame, desa: pd.DataFrame, *, bulan: str, first_month: str | None) -> Section:
    streaks = report_streaks(laporan, desa, bulan=bulan, first_month=first_month)
    silent = streaks[streaks["beruntun"].ne(0).fillna(True)]
    silent = silent.sort_values(["beruntun", "kode_desa"], ascending=[False, True], ignore_index=True)
    return Section(id="belum_lapor", rows=silent, selesai=len(streaks) - len(silent), jumlah=len(streaks))


def _activities(rencana_kerja: pd.DataFrame, desa: pd.DataFrame, *, bulan: str) -> Section:
    cells = plan_cells(rencana_kerja, desa, bulan=bulan)
    grid = villages_by_month(cells)
    now = grid[grid["bulan"].eq(bulan)]
    rows = late(cells)
    is_now = pd.Series([bulan in months for months in rows["bulan"]], index=rows.index, dtype=bool)
    rows = rows.assign(bulan_ini=is_now, bulan_lalu=rows["jumlah"] - is_now.astype("Int64"))
    rows = rows.sort_values(["bulan_ini", "kode_desa", "kegiatan"], ascending=[False, True, True], ignore_index=True)
    return Section(id="kegiatan", rows=rows, selesai=int(now["pembilang"].sum()), jumlah=int(now["penyebut"].sum()))


def _rembug_and_steps(at: Mapping[str, pd.DataFrame], desa: pd.DataFrame, *, catalog: Catalog, bulan: str) -> Section:
    held = rembug_status(at["rembug"], desa, bulan=bulan, settings=catalog.settings)
    steps = steps_reached(step_states(at["tahapan"], desa, bulan=bulan))
    rows = held.merge(steps.rename(columns={"keadaan": "keadaan_langkah"}), on="kode_desa")
    rows = rows.sort_values(["sudah", "langkah", "kode_desa"], na_position="first", ignore_index=True)
    return Section(id="rembug_tahapan", rows=rows, selesai=int(held["sudah"].sum()), jumlah=len(held))
