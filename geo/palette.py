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

BORDER = "#FFFFFF"
OUTLINE = "#46586A"
FLAGGED = "#7A1FA2"
CHOSEN = "#1B2733"
