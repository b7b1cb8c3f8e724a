"""Colours, symbols and words of a status: one table, used by maps, charts, tables and legends.

Status is never colour alone: symbol and word go with it, and the colours differ in lightness for grey print.
"""

from dataclasses import dataclass

INK, MUTED, LINE, GROUND, ACCENT = "#1B2733", "#5B6B7A", "#D5DCE1", "#FFFFFF", "#0F6B6B"
AREA, PARENT, LAST_YEAR, TARGET = ACCENT, "#5B6B7A", "#8FB8B8", "#C2410C"
FONT = "Source Sans, sans-serif"


@dataclass(frozen=True)
class Status:
    """How one status looks: word, symbol, fill, text colour on that fill, and the nearest Streamlit colour name."""

    label: str
    symbol: str
    color: str
    ink: str
    badge: str


STATUS = {
    "tercapai": Status("Tercapai", "●", "#0B7A75", "#FFFFFF", "green"),
    "hampir": Status("Hampir", "◐", "#F2B705", "#1B2733", "yellow"),
    "tertinggal": Status("Tertinggal", "▲", "#C2410C", "#FFFFFF", "orange"),
    "periksa": Status("Di atas 100%, periksa", "⚑", "#6B3FA0", "#FFFFFF", "violet"),
    "tanpa_target": Status("Tanpa target", "■", "#7FA8B8", "#1B2733", "blue"),
    "belum_lapor": Status("Belum lapor", "○", "#B8C0C7", "#1B2733", "gray"),
    "tidak_berlaku": Status("Tidak berlaku", "–", "#E8ECEF", "#5B6B7A", "gray"),
}

PLAN = {
    "terlaksana": Status("Terlaksana", "●", "#0B7A75", "#FFFFFF", "green"),
    "terlambat": Status("Terlambat", "▲", "#C2410C", "#FFFFFF", "orange"),
    "direncanakan": Status("Direncanakan", "○", "#CFE3E3", "#1B2733", "blue"),
    "di_luar_rencana": Status("Di luar rencana", "◆", "#7FA8B8", "#1B2733", "blue"),
    "kosong": Status("Tidak direncanakan", "", "#F7F9FA", "#5B6B7A", "gray"),
}


def status_words(status: str) -> str:
    """'tertinggal' -> '▲ Tertinggal'."""
    look = STATUS[status]
    return f"{look.symbol} {look.label}"
