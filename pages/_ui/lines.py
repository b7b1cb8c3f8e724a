"""Which lines a trend shows: the area, the area above it, the same area a year earlier. Frames in, lines out. Pure."""

import pandas as pd

from indicators.areas import Areas
from indicators.months import shift
from pages._ui import theme
from pages._ui.charts.trend import Line


def of_area(rows: pd.DataFrame, kode: str) -> pd.DataFrame:
    """The months of one area in order."""
    return rows[rows["kode"] == kode].sort_values("bulan")


def year_earlier(rows: pd.DataFrame) -> pd.DataFrame:
    """The same rows set under the month twelve months later, cut to the months that `rows` itself covers."""
    moved = rows.assign(bulan=rows["bulan"].map(lambda bulan: shift(bulan, 12)))
    return moved[moved["bulan"].isin(rows["bulan"])]


def main_lines(own: pd.DataFrame, above: pd.DataFrame | None, *, name: str, above_name: str) -> list[Line]:
    """The area in strong ink, its parent and its own last year behind it."""
    lines = [Line(name="tahun sebelumnya", color=theme.LAST_YEAR, rows=year_earlier(own), width=2, dash="dash")]
    if above is not None:
        lines.append(Line(name=above_name, color=theme.PARENT, rows=above, width=2))
    lines.append(Line(name=name, color=theme.AREA, rows=own, width=3))
    return [line for line in lines if line.rows["nilai"].notna().any()]


def child_lines(rows: pd.DataFrame, areas: Areas, kode: str) -> list[Line]:
    """One line for each area below `kode`, in code order, silent ones too."""
    return [
        Line(name=areas.names[child], color=theme.AREA, rows=of_area(rows, child)) for child in areas.children(kode)
    ]
