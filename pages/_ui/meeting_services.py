"""The agenda's services in words: lowest villages, stunting, people not served. Pure; whoever draws escapes."""

from collections.abc import Mapping

import pandas as pd

from indicators.areas import Areas
from indicators.catalog_model import Catalog
from pages._ui import format as fmt
from pages._ui import sentences, theme
from pages._ui.meeting_titles import TITLES
from reports.agenda import Group, Line, Point, Tone

_VILLAGES_NAMED = 12
_TONES: dict[str, Tone] = {
    "tertinggal": "buruk", "hampir": "sedang", "tercapai": "baik", "tanpa_target": "netral", "periksa": "periksa",
    "belum_lapor": "diam",
}  # fmt: skip
_KEY = {tone: theme.STATUS[status].label.lower() for status, tone in _TONES.items()} | {"diam": "belum lapor angkanya"}
"""A mark says how the number beside it stands against its target, as on every other screen."""
_ORDER = (
    "Urutan desa: banyaknya indikator tertinggal dalam paket, lalu orang yang kurang per 100 sasaran. Yang disebut: "
    "indikator yang paling menahan desa itu."
)


def packages(rows: pd.DataFrame, stunting: pd.DataFrame, areas: Areas, catalog: Catalog) -> Point:
    """`rows` of `packages.lowest_villages`, `stunting` of `packages.highest_stunting`."""
    groups = tuple(
        Group(heading=_package_heading(name, part, catalog), lines=_package_lines(part, areas, catalog))
        for name, part in rows.groupby("paket", sort=False)
    )
    answer = "Tidak ada desa yang tertinggal dari target"
    if len(rows):
        behind = fmt.number(rows["kode"].nunique())
        answer = f"{behind} desa perlu didorong lebih dulu; tiap paket punya penghambatnya sendiri"
    return Point(
        id="paket", title=TITLES["paket"], answer=answer, groups=(*groups, _stunting(stunting, areas)), note=_ORDER,
        key=_KEY,
    )  # fmt: skip


def _package_heading(name: str, rows: pd.DataFrame, catalog: Catalog) -> str:
    """'KIA: tertahan Bumil TTD di 3 dari 5 desa'; of several that drag equally many the worst village's."""
    drags = rows["indikator"].value_counts(sort=False).sort_values(ascending=False, kind="stable")
    return f"{name}: tertahan {catalog[drags.index[0]].short} di {drags.iloc[0]} dari {len(rows)} desa"


def _package_lines(rows: pd.DataFrame, areas: Areas, catalog: Catalog) -> tuple[Line, ...]:
    return tuple(
        Line(
            name=areas.names[row.kode],
            words=(
                f"{catalog[row.indikator].short} {sentences.value_words(row)} "
                f"({fmt.share(row.pembilang_indikator, row.penyebut_indikator)}){_others(row)}"
            ),
            tone=_TONES[row.status],
        )
        for row in rows.itertuples()
    )


def _others(row) -> str:
    return f" dan {fmt.number(row.tertinggal - 1)} lain tertinggal" if row.tertinggal > 1 else ""


def _stunting(rows: pd.DataFrame, areas: Areas) -> Group:
    if rows.empty:
        return Group()
    lines = tuple(
        Line(
            name=areas.names[row.kode],
            words=f"{sentences.value_words(row)} ({fmt.share(row.pembilang, row.penyebut)} diukur{_measured(row)})",
            tone=_TONES[row.status],
        )
        for row in rows.itertuples()
    )
    return Group(heading=f"Stunting tertinggi, pengukuran {fmt.month(rows['bulan'].iloc[0])}", lines=lines)


def _measured(row) -> str:
    return "" if fmt.missing(row.diukur_persen) else f", {fmt.percent(row.diukur_persen, decimals=0)} balita"


def unserved(rows: pd.DataFrame, areas: Areas, catalog: Catalog) -> Point:
    """`rows` of `unserved.unserved_people`."""
    groups = tuple(
        Group(heading=_unserved_heading(id_, part, catalog), lines=_unserved_lines(part, areas))
        for id_, part in rows.groupby("indikator", sort=False)
    )
    sums: Mapping[str, int] = rows.groupby("satuan", sort=False)["orang"].sum().to_dict()
    missing = ", ".join(f"{fmt.number(count)} {words}" for words, count in sums.items() if count)
    answer = f"Belum terlayani: {missing}" if missing else "Semua sasaran yang dilaporkan sudah terlayani"
    return Point(id="belum_terlayani", title=TITLES["belum_terlayani"], answer=answer, groups=groups, key=_KEY)


def _unserved_heading(id_: str, rows: pd.DataFrame, catalog: Catalog) -> str:
    """'KRS didampingi: 146 keluarga belum, target 90%'."""
    goal = catalog[id_].target_in(rows["bulan"].iloc[0])
    aim = f", target {fmt.target(goal.value)}" if goal else ""
    return f"{catalog[id_].short}: {fmt.number(rows['orang'].sum())} {catalog[id_].counted} belum{aim}"


def _unserved_lines(rows: pd.DataFrame, areas: Areas) -> tuple[Line, ...]:
    """Most people first; beyond _VILLAGES_NAMED the rest is added up. Villages nothing is known of are always named."""
    known, unknown = rows[rows["orang"].notna()], rows[rows["orang"].isna()]
    named, rest = known.head(_VILLAGES_NAMED), known.iloc[_VILLAGES_NAMED:]
    lines = [
        Line(
            name=areas.names[row.kode], words=f"{fmt.number(row.orang)} dari {fmt.number(row.penyebut)}",
            tone=_TONES[row.status],
        )
        for row in named.itertuples()
    ]  # fmt: skip
    if len(rest):
        people = f"{fmt.number(rest['orang'].sum())} {rest['satuan'].iloc[0]}"
        lines.append(Line(name=f"{fmt.number(len(rest))} desa lain", words=people, tone=None))
    silent = {"belum_lapor": "belum lapor angkanya", "periksa": "di atas sasaran, periksa"}
    for row in unknown.itertuples():
        lines.append(Line(name=areas.names[row.kode], words=silent[row.keadaan], tone=_TONES[row.keadaan]))
    return tuple(lines)
