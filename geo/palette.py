"""Colours of the map. One hue for amounts; the status colours of the house; states by pattern as well as colour.

Lightness falls in even steps along the ramp, so it survives grey print and any kind of colour blindness.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Fill:
    """How an area is filled: `color`, and `hatched` when diagonal lines are drawn over it."""

    color: str
    hatched: bool = False


TEAL_RAMP = (Fill("#CFE8E4"), Fill("#9DD0C9"), Fill("#6CB5AE"), Fill("#2E8A85"), Fill("#0B5454"))
HATCH_LINE = "#8A98A5"
HATCH = Fill("#DDE2E6", hatched=True)
PALE = Fill("#E9ECEE")
OUTSIDE = Fill("#F7F8F9")

STATUS_COLORS = {
    "tercapai": Fill("#0B7A75"),
    "hampir": Fill("#F2B705"),
    "tertinggal": Fill("#C2410C"),
    "periksa": Fill("#6D4AA8"),
    "tanpa_target": Fill("#9FB3BF"),
}
"""By `status` of the measures; 'belum_lapor' and 'tidak_berlaku' are states and drawn as such."""

BAND_COLORS = {
    "rendah": STATUS_COLORS["tertinggal"],
    "sedang": STATUS_COLORS["hampir"],
    "baik": TEAL_RAMP[2],
    "sangat_baik": TEAL_RAMP[4],
    "periksa": STATUS_COLORS["periksa"],
    "tanpa_penyebut": Fill("#C9C2B5"),
}
"""By `pita` of the scorecard: its working bands, above 100 %, and received without knowing out of how many."""

BORDER = "#FFFFFF"
OUTLINE = "#46586A"
FLAGGED = "#7A1FA2"
CHOSEN = "#1B2733"
