"""Which grid of the work plan is filled in: rows, columns, names, and what the Kiriman is called. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from indicators.plan_states import marked
from loaders.realisation import BLANK, Layout, mark_of
from loaders.schema import KEGIATAN, TABLES
from pages._ui import format as fmt
from pages._ui.plan_view import activity_words

OFFICIAL = {item.id: activity_words(item.id, item.title) for item in KEGIATAN}


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A grid to fill: `layout`, the words of its rows and columns, the `area` it reads, and `file`, its Kiriman's name.

    `hints` says a column's name in full where its heading is short.
    """

    layout: Layout
    rows: Mapping[str, str]
    columns: Mapping[str, str]
    hints: Mapping[str, str]
    area: str
    file: str

    @property
    def id(self) -> str:
        """Tells one grid from another."""
        return "-".join([self.area, *self.layout.fixed.values(), self.layout.columns[0]])


def months_of(year: int) -> tuple[str, ...]:
    """'2026-01' to '2026-12'."""
    return tuple(f"{year}-{month:02d}" for month in range(1, 13))


def village_year(plan: pd.DataFrame, *, kode_desa: str, title: str, year: int) -> Sheet:
    """Activities × months of one village; its own activities of the year come after K01–K12."""
    mine = plan[plan["kode_desa"].eq(kode_desa) & plan["bulan"].str.startswith(f"{year}-")]
    own = sorted(set(marked(mine)["kegiatan"]) - set(OFFICIAL))
    rows = OFFICIAL | {name: name for name in own}
    return _sheet("kegiatan", rows, _months(year), {"kode_desa": kode_desa}, area=kode_desa, title=f"{title} {year}")


def one_activity(names: Mapping[str, str], *, kegiatan: str, kecamatan: str, title: str, year: int) -> Sheet:
    """Villages × months for one activity; `names` are the villages to show."""
    title = f"{kegiatan} {title} {year}"
    return _sheet("kode_desa", names, _months(year), {"kegiatan": kegiatan}, area=kecamatan, title=title)


def one_month(names: Mapping[str, str], *, bulan: str, kecamatan: str, title: str) -> Sheet:
    """Villages × K01–K12 for one month."""
    columns = {item.id: item.id for item in KEGIATAN}
    return _sheet("kode_desa", names, columns, {"bulan": bulan}, area=kecamatan, title=f"{title} {fmt.month(bulan)}")


def key_words(key: Mapping[str, str], names: Mapping[str, str]) -> str:
    """A key of the plan in words; `names` of the villages."""
    activity = OFFICIAL.get(key["kegiatan"], key["kegiatan"])
    return f"{names.get(key['kode_desa'], key['kode_desa'])}, {activity}, {fmt.month(key['bulan'])}"


def value_words(values: Mapping[str, object] | None) -> str:
    """What a cell says: 'RT, 12 Maret 2026, catatan "14 ibu"', or that nothing stands there."""
    if values is None:
        return "belum diisi"
    parts = [mark_of(values["direncanakan"], values["terlaksana"]) or "dikosongkan"]
    if not fmt.missing(values["tanggal"]):
        parts.append(fmt.day(values["tanggal"]))
    if not fmt.missing(values["tanggal_rencana"]):
        parts.append(f"rencana {fmt.day(values['tanggal_rencana'])}")
    if not fmt.missing(values["catatan"]):
        parts.append(f'catatan "{values["catatan"]}"')
    return ", ".join(parts)


def mark_words(mark: str) -> str:
    """'RT' -> 'RT – direncanakan dan terlaksana'."""
    return f"{mark} – {_MEANING[mark]}" if mark != BLANK else "kosong – tidak direncanakan, tidak terlaksana"


_MEANING = {"R": "direncanakan", "RT": "direncanakan dan terlaksana", "T": "terlaksana di luar rencana"}


def _months(year: int) -> dict[str, str]:
    return {bulan: fmt.month_name(int(bulan[5:7])) for bulan in months_of(year)}


def _sheet(
    down: str, rows: Mapping[str, str], columns: Mapping[str, str], fixed: dict[str, str], *, area: str, title: str
) -> Sheet:
    (across,) = set(TABLES["rencana_kerja"].key) - {down, *fixed}
    layout = Layout(down=down, rows=tuple(rows), across=across, columns=tuple(columns), fixed=fixed)
    hints = {name: OFFICIAL.get(name) or fmt.month(name) for name in columns}
    file = f"Isian layar: Rencana kerja {title}"
    return Sheet(layout=layout, rows=rows, columns=columns, hints=hints, area=area, file=file)
