"""Colours, symbols and words of a status: one table, used by maps, charts, tables and legends.

Status is never colour alone: symbol and word go with it, and the colours differ in lightness for grey print.
"""

from dataclasses import dataclass

from geo.palette import BAND_COLORS, HATCH, PALE, STATUS_COLORS

INK, MUTED, LINE, GROUND, ACCENT = "#1B2733", "#5B6B7A", "#D5DCE1", "#FFFFFF", "#0F6B6B"
AREA, PARENT, LAST_YEAR, TARGET = ACCENT, "#5B6B7A", "#4F8A8A", "#C2410C"
FONT = "Source Sans, sans-serif"


@dataclass(frozen=True)
class Status:
    """How one status looks: word, symbol, fill of bars, pale fill and text colour of cells, Streamlit's colour name."""

    label: str
    symbol: str
    color: str
    tint: str
    tint_ink: str
    badge: str


STATUS = {
    "tercapai": Status("Tercapai", "●", STATUS_COLORS["tercapai"].color, "#E1F1F0", "#0A5F5B", "green"),
    "hampir": Status("Hampir", "◐", STATUS_COLORS["hampir"].color, "#FDF3D0", "#6B5200", "yellow"),
    "tertinggal": Status("Tertinggal", "▲", STATUS_COLORS["tertinggal"].color, "#FBE6DC", "#9A330A", "orange"),
    "periksa": Status("Di atas 100%, periksa", "⚑", STATUS_COLORS["periksa"].color, "#ECE5F7", "#553787", "violet"),
    "tanpa_target": Status("Tanpa target", "■", STATUS_COLORS["tanpa_target"].color, "#EEF2F5", "#46586A", "blue"),
    "belum_lapor": Status("Belum lapor", "○", HATCH.color, "#EEF0F2", "#46586A", "gray"),
    "tidak_berlaku": Status("Tidak berlaku", "–", PALE.color, "#F7F8F9", "#5B6B7A", "gray"),
}

PLAN = {
    "terlaksana": Status("Terlaksana", "●", "#5FAFA9", "#E1F1F0", "#0A5F5B", "green"),
    "terlambat": Status("Terlambat", "▲", "#E58A5C", "#FBE6DC", "#9A330A", "orange"),
    "direncanakan": Status("Direncanakan", "○", "#DCEFEC", "#EEF2F5", "#46586A", "blue"),
    "di_luar_rencana": Status("Di luar rencana", "◆", "#9FB3BF", "#EEF2F5", "#46586A", "blue"),
    "kosong": Status("Tidak direncanakan", "·", "#F7F9FA", "#F7F8F9", "#5B6B7A", "gray"),
}

BANDS = {
    "rendah": Status("Rendah", "▲", BAND_COLORS["rendah"].color, "#F9D2C0", "#7F2A08", "orange"),
    "sedang": Status("Sedang", "◐", BAND_COLORS["sedang"].color, "#FCEBB0", "#6B5200", "yellow"),
    "baik": Status("Baik", "◕", BAND_COLORS["baik"].color, "#E1F1F0", "#0A5F5B", "blue"),
    "sangat_baik": Status("Sangat baik", "●", BAND_COLORS["sangat_baik"].color, "#B5DCD8", "#07423F", "green"),
    "periksa": STATUS["periksa"],
    "tanpa_penyebut": Status(
        "Sasaran tidak diketahui", "?", BAND_COLORS["tanpa_penyebut"].color, "#F1EEE8", "#5C5344", "gray"
    ),
    "tidak_berlaku": Status("Tidak ada sasaran", "–", PALE.color, "#F7F8F9", "#5B6B7A", "gray"),
    "belum_lapor": STATUS["belum_lapor"],
}
"""By `pita` of the scorecard: working bands and not a status, since the scorecard has no official target."""


def status_words(status: str) -> str:
    """'tertinggal' -> '▲ Tertinggal'."""
    look = STATUS[status]
    return f"{look.symbol} {look.label}"
