"""Around the heat grids: short names of activities, the answer above the grid, how wide columns are. Pure."""

from collections.abc import Mapping

import pandas as pd

from indicators.plan import activities_by_month
from pages._ui import format as fmt
from pages._ui.plan_view import TO_DATE, Heat

SHORT = {
    "K01": "Orientasi TPK",
    "K02": "KIE kelompok",
    "K03": "KIE interpersonal",
    "K04": "Skrining catin",
    "K05": "Ibu hamil",
    "K06": "Ibu pascasalin",
    "K07": "PUS IAT/TIAL",
    "K08": "Anak < 5 tahun",
    "K09": "Bantuan sosial",
    "K10": "Rembug stunting",
    "K11": "Rapat koordinasi",
    "K12": "Pelaporan",
}
"""The official wording does not fit beside twelve months; it stands in the box and the list below the grid."""
_CHAR_PX, _PADDING_PX, _NAME_PX, _MOST_NAME_PX = 6.4, 16, 100, 145
_FEWEST_CHARS = 5


def row_name(kode: str, name: str) -> str:
    """'K10 Rembug stunting'; an area or a village's own activity keeps its name."""
    return f"{kode} {SHORT[kode]}" if kode in SHORT else name


def lowest_area(heat: Heat, bulan: str) -> str:
    """'Paling rendah sampai Oktober 2026: Dawarblandong, 57% (903/1.577)'; areas stand worst first."""
    if heat.words.empty or heat.words[TO_DATE].iloc[0] == fmt.NO_VALUE:
        return f"Belum ada rencana yang sudah waktunya sampai {fmt.month(bulan)}"
    first = heat.words.iloc[0]
    if _is_all(first[TO_DATE]):
        return _all_done(bulan)
    return f"Paling rendah sampai {fmt.month(bulan)}: {first['nama']}, {first[TO_DATE]}"


def lowest_activity(cells: pd.DataFrame, heat: Heat, bulan: str) -> str:
    """The same of the activities, which stand in the order of the document."""
    sums = activities_by_month(cells).groupby("kegiatan")[["pembilang", "penyebut"]].sum(min_count=1)
    shares = (
        sums["pembilang"].astype("Float64") / sums["penyebut"].where(sums["penyebut"].gt(0).fillna(False))
    ).dropna()
    if shares.empty:
        return f"Belum ada rencana yang sudah waktunya sampai {fmt.month(bulan)}"
    kode = shares.astype("float64").idxmin()
    words = heat.words[TO_DATE].iloc[heat.kode.index(kode)]
    if _is_all(words):
        return _all_done(bulan)
    name = heat.words["nama"].iloc[heat.kode.index(kode)]
    return f"Paling rendah sampai {fmt.month(bulan)}: {row_name(kode, name)}, {words}"


def _is_all(words: str) -> bool:
    """Whether '100% (24/24)' is all of it; '100% (239/240)' is not."""
    done, planned = words.rsplit("(", 1)[-1].rstrip(")").split("/")
    return done == planned


def _all_done(bulan: str) -> str:
    return f"Semua yang direncanakan sampai {fmt.month(bulan)} sudah terlaksana, di desa yang mengirim rencana"


def widths(words: pd.DataFrame) -> Mapping[str, int]:
    """Pixels of each column but the name: just what its longest cell needs, so that a laptop shows the month chosen."""
    return {name: _width(words[name]) for name in words.columns if name != "nama"}


def name_width(names: pd.Series) -> int:
    """Pixels of the name column."""
    return min(max(_width(names), _NAME_PX), _MOST_NAME_PX)


def _width(values: pd.Series) -> int:
    longest = max((len(each) for each in values), default=0)
    return _PADDING_PX + round(_CHAR_PX * max(longest, _FEWEST_CHARS))
