"""Words and marks of the discussion sheet. A state is never said by a mark or a colour alone."""

import re

from indicators.scorecard.model import PITA
from reports.word.wording import clean

LOOKS = {
    "rendah": ("▲", "Rendah"),
    "sedang": ("◐", "Sedang"),
    "baik": ("◕", "Baik"),
    "sangat_baik": ("●", "Sangat baik"),
    "periksa": ("⚑", "Periksa"),
    "belum_lapor": ("○", "Belum lapor"),
    "tidak_berlaku": ("–", "Tidak ada sasaran"),
    "tanpa_penyebut": ("?", "Sasaran tidak diketahui"),
}
"""By `pita` of the measures: the mark in Word (the PDF draws the same shapes), and the word beside it."""

_STATES = {
    "periksa": "penerima lebih banyak dari sasaran",
    "belum_lapor": "tidak ada angka",
    "tidak_berlaku": "tidak ada yang seharusnya menerima",
    "tanpa_penyebut": "penerima ada, persennya tidak dapat dihitung",
}
_LONGEST_WORD = 24
_BREAK = "\u200b"


def legend(band_words: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """(mark, what it means) for every state, the bands with their limits ('≥ 90 %')."""
    bands = [(name, f"{LOOKS[name][1]} {band_words[name]}") for name in reversed(PITA)]
    return (*bands, *((name, f"{LOOKS[name][1]}: {words}") for name, words in _STATES.items()))


def cut(text: object, most: int) -> str:
    """One clean line of at most `most` letters; words too long for any column may be broken."""
    flat = clean(text)
    flat = flat if len(flat) <= most else flat[: most - 1].rstrip() + "…"
    return re.sub(rf"\S{{{_LONGEST_WORD}}}(?=\S)", lambda found: found.group() + _BREAK, flat)
