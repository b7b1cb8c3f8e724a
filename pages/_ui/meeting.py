"""The agenda's numbers in words: one point for each section of `indicators.meeting`. Pure; whoever draws escapes."""

import re
from collections.abc import Iterable

import pandas as pd

from indicators.areas import Areas
from indicators.catalog_model import Catalog
from indicators.meeting import Section
from indicators.plan_states import OFFICIAL
from pages._ui import format as fmt
from pages._ui import meeting_governance, meeting_services, text
from pages._ui.meeting_titles import TITLES
from reports.agenda import Group, Line, Point, Tone

_ACTIVITIES_NAMED = 3
_SILENT_KEY: dict[Tone, str] = {
    "buruk": "dua bulan atau lebih",
    "sedang": "bulan ini saja, atau bulan lama",
    "diam": "belum ada data",
}
_OLDER = "Laporan bulan lain yang juga belum dikirim (12 bulan terakhir)"
_ACTIVITY_KEY: dict[Tone, str] = {"buruk": "terlambat", "diam": "belum mengirim rencana kerja"}
_NOT_IN_BRACKETS = re.compile(r" \([^)]*\)$")


def points(
    sections: Iterable[Section], *, areas: Areas, catalog: Catalog, bulan: str, without_plan: list[str],
    money_day: str | None = None,
) -> tuple[Point, ...]:  # fmt: skip
    """The points between the follow-ups and the decisions.

    `without_plan`: villages that sent no plan for the year. `money_day`: the ISO day on which the last budget arrived.
    """
    found = {section.id: section for section in sections}
    return (
        _silent(found["belum_lapor"], found["laporan_lama"].rows, areas, bulan),
        _activities(found["kegiatan"], areas, bulan, without_plan),
        meeting_services.packages(found["paket"].rows, found["stunting"].rows, areas, catalog),
        meeting_services.unserved(found["belum_terlayani"].rows, areas, catalog),
        *meeting_governance.points(found, areas=areas, catalog=catalog, bulan=bulan, money_day=money_day),
    )


def _silent(section: Section, older: pd.DataFrame, areas: Areas, bulan: str) -> Point:
    count, month = len(section.rows), fmt.month(bulan)
    answer = f"Semua {fmt.number(section.jumlah)} desa sudah mengirim laporan bulanan {month}"
    if count:
        answer = f"{fmt.number(count)} dari {fmt.number(section.jumlah)} desa belum mengirim laporan bulanan {month}"
    lines = tuple(
        Line(name=areas.names[row.kode_desa], words=_since(row), tone=_silence_tone(row))
        for row in section.rows.itertuples()
    )
    return Point(
        id="belum_lapor", title=TITLES["belum_lapor"], answer=answer, note=text.REPORT_AND_NUMBERS, key=_SILENT_KEY,
        groups=(Group(lines=lines), Group(heading=_OLDER, lines=_older(older, areas))),
    )  # fmt: skip


def _older(rows: pd.DataFrame, areas: Areas) -> tuple[Line, ...]:
    """Reports missing from before: which months."""
    return tuple(
        Line(
            name=areas.names[row.kode_desa],
            words=", ".join(fmt.month(each, short=True) for each in row.bulan),
            tone="sedang",
        )
        for row in rows.itertuples()
    )


def _silence_tone(row) -> Tone:
    if fmt.missing(row.beruntun):
        return "diam"
    return "buruk" if row.beruntun > 1 else "sedang"


def _since(row) -> str:
    if fmt.missing(row.sejak):
        return "belum ada data"
    if fmt.missing(row.terakhir):
        return f"belum pernah, {fmt.number(row.beruntun)} bulan sejak {fmt.month(row.sejak)}"
    if row.beruntun == 1:
        return "bulan ini saja"
    return f"{fmt.number(row.beruntun)} bulan berturut-turut, sejak {fmt.month(row.sejak)}"


def _activities(section: Section, areas: Areas, bulan: str, without_plan: list[str]) -> Point:
    of_month = section.rows["bulan_ini"].astype(bool)  # a column of no rows has no type of its own
    now = section.rows[of_month]
    month = fmt.month(bulan)
    answer = f"Tidak ada kegiatan yang direncanakan pada {month}"
    if section.jumlah:
        answer = (
            f"{fmt.number(section.selesai)} dari {fmt.number(section.jumlah)} kegiatan {month} terlaksana; "
            f"{fmt.number(len(now))} belum, di {fmt.number(now['kode_desa'].nunique())} desa"
        )
    by_village = sorted(now.groupby("kode_desa"), key=lambda pair: (-len(pair[1]), pair[0]))
    lines = tuple(
        Line(name=areas.names[kode], words=text.listing(_short_names(rows), most=_ACTIVITIES_NAMED), tone="buruk")
        for kode, rows in by_village
    )
    silent = tuple(Line(name=areas.names[kode], words="belum mengirim rencana kerja") for kode in without_plan)
    return Point(
        id="kegiatan", title=TITLES["kegiatan"], answer=answer, groups=(Group(lines=lines + silent),),
        note=_arrears(section.rows), key=_ACTIVITY_KEY,
    )  # fmt: skip


def _arrears(rows: pd.DataFrame) -> str:
    """What earlier months left: activities of a village, each counted once, and the months they were planned in."""
    earlier = rows[rows["bulan_lalu"].gt(0)]
    if earlier.empty:
        return ""
    count, villages = fmt.number(len(earlier)), fmt.number(earlier["kode_desa"].nunique())
    return (
        f"Dari bulan-bulan sebelumnya: {count} kegiatan masih terlambat di {villages} desa "
        f"({fmt.number(earlier['bulan_lalu'].sum())} bulan-kegiatan). Satu kegiatan di satu desa dihitung satu, berapa "
        "pun bulannya."
    )


def _short_names(rows: pd.DataFrame) -> list[str]:
    """Official activities without what stands in brackets at their end; own ones in the village's words."""
    return [_NOT_IN_BRACKETS.sub("", row.nama) if row.kegiatan in OFFICIAL else row.nama for row in rows.itertuples()]
