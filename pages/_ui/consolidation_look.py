"""How sources side by side are called and look: states of the gap, what must be settled, short names. Pure.

A state is never colour alone: symbol and word go with it.
"""

from indicators.consolidation import SETTLED, SOURCES
from loaders.schema import KELOMPOK, SUMBER
from pages._ui.theme import STATUS, Status

GAPS = {
    "berbeda": Status("Berbeda", "▲", "#C2410C", "#FBE6DC", "#9A330A", "orange"),
    "sepakat": Status("Sama di semua sumber", "●", "#0B7A75", "#E1F1F0", "#0A5F5B", "green"),
    "satu_sumber": Status("Baru satu sumber", "◔", "#46586A", "#EEF2F5", "#46586A", "blue"),
    "belum_lapor": STATUS["belum_lapor"],
}
"""By `keadaan` of `indicators.consolidation`: with one source there is nothing to compare."""
REASONS = {
    "konsolidasi_di_luar": Status("Konsolidasi di luar angka semua sumber", "⚑", "", "#ECE5F7", "#553787", "violet"),
    "sumber_berbeda": Status("Sumber berbeda, belum dikonsolidasi", "▲", "", "#FBE6DC", "#9A330A", "orange"),
    "sumber_belum_disamakan": Status("Catatan sumber belum disamakan", "◆", "", "#FDF3D0", "#6B5200", "yellow"),
    "belum_dikonsolidasi": Status("Sepakat, konsolidasi belum ditulis", "◇", "", "#EEF2F5", "#46586A", "blue"),
}
"""By `alasan`, most pressing first."""
PRESSING = ("konsolidasi_di_luar", "sumber_berbeda")
"""What only a meeting can settle; the rest is putting records straight after an agreement."""
NOTHING = "tidak ada"

GROUP_TITLES = {item.id: item.title for item in KELOMPOK}
GROUP_UNITS = {item.id: item.unit for item in KELOMPOK}
SOURCE_TITLES = {item.id: item.title for item in SUMBER}
COLUMNS = (*SOURCES, SETTLED)
_CELLS = {"satu_sumber": "satu", "belum_lapor": "belum"}
_SHORT = {
    "remaja_putri": "Rematri",
    "catin": "Catin",
    "ibu_nifas": "Pascasalin",
    "pus": "PUS",
    "bayi_0_5": "Bayi 0–5",
    "anak_6_23": "Anak 6–23",
    "anak_paud": "Anak PAUD",
    "krs": "KRS",
}


def group_heading(kelompok: str) -> str:
    """A group in a column heading: 'Catin'."""
    return _SHORT.get(kelompok, GROUP_TITLES[kelompok])


def gap_cell(keadaan: str, words: str) -> str:
    """A cell of a grid: '7 ▲' (the words of a gap), 'satu ◔', 'belum ○'."""
    return f"{_CELLS.get(keadaan, words)} {GAPS[keadaan].symbol}"


def gap_words(keadaan: str) -> str:
    """'▲ Berbeda'."""
    look = GAPS[keadaan]
    return f"{look.symbol} {look.label}"


def reason_words(alasan: object) -> str:
    """'⚑ Konsolidasi di luar angka semua sumber'; '' where there is nothing to settle."""
    if alasan not in REASONS:
        return ""
    look = REASONS[alasan]
    return f"{look.symbol} {look.label}"


def css(look: Status) -> str:
    """The tint of a cell in that state."""
    return f"background-color: {look.tint}; color: {look.tint_ink}"
