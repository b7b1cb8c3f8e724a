"""Ledger frames -> one VillagePlan for each village of the list."""

from collections.abc import Collection
from dataclasses import asdict

import pandas as pd

from loaders.schema import KEGIATAN
from reports.word.area import areas, records
from reports.word.model import Activity, BudgetLine, Innovation, Member, VillagePlan

Rows = dict[str, list[dict]]


def plans(
    desa: pd.DataFrame,
    *,
    rencana_kerja: pd.DataFrame,
    anggaran: pd.DataFrame,
    tim: pd.DataFrame,
    inovasi: pd.DataFrame,
    rembug: pd.DataFrame,
    tahun: int,
    kode_desa: Collection[str] | None = None,
) -> list[VillagePlan]:
    """One plan of `tahun` for each village of `desa` (only those in `kode_desa`, when given), in code order.

    The frames have the columns of `loaders.schema`. A village that sent nothing has a plan too: an unfilled one.
    """
    activities = _by_village(_of_year(rencana_kerja, tahun), "bulan")
    lines, members, ideas = (_by_village(_of_year(frame, tahun), "nomor") for frame in (anggaran, tim, inovasi))
    # The rembug of a year feeds the RKPDes of the next, so the plan builds on the one before.
    meetings = _by_village(rembug[rembug["tanggal"].str.slice(0, 4).eq(str(tahun - 1))], "tanggal")
    return [
        VillagePlan(
            **asdict(village),
            tahun=tahun,
            tanggal_rembug=meetings[kode][-1]["tanggal"] if kode in meetings else None,
            kegiatan=_activities(activities.get(kode, [])),
            anggaran=tuple(_made(BudgetLine, row) for row in lines.get(kode, [])),
            tim=tuple(_made(Member, row) for row in members.get(kode, [])),
            inovasi=tuple(_made(Innovation, row) for row in ideas.get(kode, [])),
        )
        for village in areas(desa, kode_desa)
        for kode in [village.kode_desa]
    ]


def _of_year(frame: pd.DataFrame, tahun: int) -> pd.DataFrame:
    if "tahun" in frame:
        return frame[frame["tahun"].eq(tahun).fillna(False)]
    return frame[frame["bulan"].str.slice(0, 4).eq(str(tahun))]


def _by_village(frame: pd.DataFrame, order: str) -> Rows:
    found: Rows = {}
    for record in records(frame.sort_values(order)):
        found.setdefault(record["kode_desa"], []).append(record)
    return found


def _made(kind: type, record: dict) -> object:
    return kind(**{name: record.get(name) for name in kind.__dataclass_fields__})


def _activities(rows: list[dict]) -> tuple[Activity, ...]:
    """K01–K12, always all of them, then the village's own by name."""
    official = {item.id: item.title for item in KEGIATAN}
    own = sorted(
        {row["kegiatan"] for row in rows if row["direncanakan"] == 1 or row["terlaksana"] == 1} - set(official)
    )
    return tuple(
        Activity(
            kode=kode,
            nama=official.get(kode, kode),
            direncanakan=_months(rows, kode, "direncanakan"),
            terlaksana=_months(rows, kode, "terlaksana"),
        )
        for kode in [*official, *own]
    )


def _months(rows: list[dict], kode: str, flag: str) -> tuple[int, ...]:
    return tuple(int(row["bulan"][5:7]) for row in rows if row["kegiatan"] == kode and row[flag] == 1)
