"""The agenda's numbers in words: one point for each section of `indicators.meeting`. Pure; whoever draws escapes."""

import re
from collections.abc import Iterable, Mapping

import pandas as pd

from indicators.areas import Areas
from indicators.catalog_model import Catalog
from indicators.meeting import Section
from indicators.plan_states import OFFICIAL
from pages._ui import format as fmt
from pages._ui import meeting_governance, text
from pages._ui.meeting_titles import TITLES
from reports.agenda import Group, Line, Point

_ACTIVITIES_NAMED, _VILLAGES_NAMED = 3, 12
_NOT_IN_BRACKETS = re.compile(r" \([^)]*\)$")


def points(
    sections: Iterable[Section], *, areas: Areas, catalog: Catalog, bulan: str, without_plan: list[str]
) -> tuple[Point, ...]:
    """The points between the follow-ups and the decisions. `without_plan`: villages that sent no plan for the year."""
    found = {section.id: section for section in sections}
    return (
        _silent(found["belum_lapor"], areas, bulan),
        _activities(found["kegiatan"], areas, bulan, without_plan),
        _packages(found["paket"].rows, areas, catalog),
        _unserved(found["belum_terlayani"].rows, areas, catalog),
        *meeting_governance.points(found, areas=areas, catalog=catalog, bulan=bulan),
    )


def _silent(section: Section, areas: Areas, bulan: str) -> Point:
    count, month = len(section.rows), fmt.month(bulan)
    answer = f"Semua {fmt.number(section.jumlah)} desa sudah mengirim laporan {month}"
    if count:
        answer = f"{fmt.number(count)} dari {fmt.number(section.jumlah)} desa belum mengirim laporan {month}"
    lines = tuple(
        Line(name=areas.names[row.kode_desa], words=_since(row), tone="buruk" if _is_long(row) else "sedang")
        for row in section.rows.itertuples()
    )
    return Point(id="belum_lapor", title=TITLES["belum_lapor"], answer=answer, groups=(Group(lines=lines),))


def _is_long(row) -> bool:
    return not fmt.missing(row.beruntun) and row.beruntun > 1


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
    now, rest = section.rows[of_month], section.rows[~of_month]
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
    note = ""
    if len(rest):
        villages = fmt.number(rest["kode_desa"].nunique())
        note = f"Selain itu {fmt.number(len(rest))} kegiatan bulan-bulan lalu masih tertinggal di {villages} desa."
    groups = (Group(lines=lines + silent),)
    return Point(id="kegiatan", title=TITLES["kegiatan"], answer=answer, groups=groups, note=note)


def _short_names(rows: pd.DataFrame) -> list[str]:
    """Official activities without what stands in brackets at their end; own ones in the village's words."""
    return [_NOT_IN_BRACKETS.sub("", row.nama) if row.kegiatan in OFFICIAL else row.nama for row in rows.itertuples()]


def _packages(rows: pd.DataFrame, areas: Areas, catalog: Catalog) -> Point:
    groups = tuple(
        Group(heading=_package_heading(name, part, catalog), lines=_package_lines(part, areas, catalog))
        for name, part in rows.groupby("paket", sort=False)
    )
    answer = "Tidak ada desa yang tertinggal dari target"
    if len(rows):
        behind = fmt.number(rows["kode"].nunique())
        answer = f"{behind} desa perlu didorong lebih dulu; tiap paket punya penghambatnya sendiri"
    return Point(id="paket", title=TITLES["paket"], answer=answer, groups=groups)


def _package_heading(name: str, rows: pd.DataFrame, catalog: Catalog) -> str:
    """'KIA: tertahan Bumil TTD di 3 dari 5 desa'."""
    drags = rows["indikator"].value_counts()
    return f"{name}: tertahan {catalog[drags.index[0]].short} di {drags.iloc[0]} dari {len(rows)} desa"


def _package_lines(rows: pd.DataFrame, areas: Areas, catalog: Catalog) -> tuple[Line, ...]:
    return tuple(
        Line(
            name=areas.names[row.kode],
            words=(
                f"{catalog[row.indikator].short} {fmt.percent(row.nilai)} "
                f"({fmt.share(row.pembilang_indikator, row.penyebut_indikator)})"
            ),
            tone="buruk" if row.tertinggal else "sedang",
        )
        for row in rows.itertuples()
    )


def _unserved(rows: pd.DataFrame, areas: Areas, catalog: Catalog) -> Point:
    groups = tuple(
        Group(heading=_unserved_heading(id_, part, catalog), lines=_unserved_lines(part, areas))
        for id_, part in rows.groupby("indikator", sort=False)
    )
    sums: Mapping[str, int] = rows.groupby("satuan", sort=False)["orang"].sum().to_dict()
    missing = ", ".join(f"{fmt.number(count)} {words}" for words, count in sums.items() if count)
    answer = f"Belum terlayani: {missing}" if missing else "Semua sasaran yang dilaporkan sudah terlayani"
    return Point(id="belum_terlayani", title=TITLES["belum_terlayani"], answer=answer, groups=groups)


def _unserved_heading(id_: str, rows: pd.DataFrame, catalog: Catalog) -> str:
    return f"{catalog[id_].short}: {fmt.number(rows['orang'].sum())} {catalog[id_].counted}"


def _unserved_lines(rows: pd.DataFrame, areas: Areas) -> tuple[Line, ...]:
    """Most people first; beyond _VILLAGES_NAMED the rest is added up. Villages nothing is known of are always named."""
    known, unknown = rows[rows["orang"].notna()], rows[rows["orang"].isna()]
    named, rest = known.head(_VILLAGES_NAMED), known.iloc[_VILLAGES_NAMED:]
    lines = [
        Line(name=areas.names[row.kode], words=f"{fmt.number(row.orang)} dari {fmt.number(row.penyebut)}", tone="buruk")
        for row in named.itertuples()
    ]
    if len(rest):
        people = f"{fmt.number(rest['orang'].sum())} {rest['satuan'].iloc[0]}"
        lines.append(Line(name=f"{fmt.number(len(rest))} desa lain", words=people, tone="buruk"))
    silent = {"belum_lapor": ("belum lapor", "diam"), "periksa": ("di atas sasaran, periksa", "sedang")}
    for row in unknown.itertuples():
        words, tone = silent[row.keadaan]
        lines.append(Line(name=areas.names[row.kode], words=words, tone=tone))
    return tuple(lines)
