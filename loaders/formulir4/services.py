"""Which service of the scorecard a wording means: by its subject and its topic, never by its number or place."""

import re
from functools import lru_cache

from rapidfuzz import fuzz

from loaders.choices import ids_by_spelling
from loaders.formulir4.grid import plain
from loaders.schema.scorecard_lists import INDIKATOR_SCORECARD
from loaders.words import simplify, spellings

_SUBJECTS = {
    "IH": re.compile(r"\b(?:ibu hamil|bumil|ibu bersalin|kehamilan|ibu nifas)\b"),
    "AN": re.compile(r"\b(?:anak\w*|bayi|baduta|balita|orang ?tua|pengasuh\w*)\b"),
    "PA": re.compile(r"\bpaud\b|\b(?:2|3|dua) ?(?:-|sd|s/d|s\.d\.?|sampai) ?(?:6|enam)\b"),
}
_WATER, _LATRINE, _INSURED = r"air (?:minum|bersih)", r"jamban|sanitasi", r"jaminan|\bbpjs\b|\bjkn\b"
_TOPICS = {
    service: re.compile(pattern)
    for service, pattern in {
        "IH-1": r"(?:periksa|pemeriksaan|memeriksakan) (?:kehamilan|hamil)|\banc\b|antenatal",
        "IH-2": r"tambah darah|\bttd\b|\bfe\b",
        "IH-3": r"nifas",
        "IH-4": r"konseling gizi|kelas ibu",
        "IH-5": r"(?=.*(?:\bkek\b|kekurangan energi|r[ie]siko tinggi|\br[ei]sti\b))(?=.*kunjung)",
        "IH-6": _WATER, "IH-7": _LATRINE, "IH-8": _INSURED,
        "AN-1": r"imunisasi",
        "AN-2": r"berat badan|timbang",
        "AN-3": r"panjang|tinggi",
        "AN-4": r"konseling gizi",
        "AN-5": r"(?=.*(?:gizi buruk|gizi kurang|stunting))(?=.*kunjung)",
        "AN-6": _WATER, "AN-7": _LATRINE,
        "AN-8": r"\bakt[ae]\b",
        "AN-9": _INSURED,
        "AN-10": r"pengasuhan|parenting",
        "PA-1": r"\bpaud\b",
    }.items()
}  # fmt: skip
_NEAR, _APART = 86, 8
"""A slip of the pen is near one service (percent alike) and by so much nearer than to every other."""


def subject_in(text: str) -> str:
    """'IH', 'AN' or 'PA' when a cell names one group of people, as the form's first column does; else ''."""
    found = [name for name, pattern in _SUBJECTS.items() if pattern.search(plain(text))]
    return "PA" if "PA" in found else found[0] if len(found) == 1 else ""


@lru_cache(maxsize=2_048)
def service_of(text: str, subject: str = "") -> str | None:
    """The id of the one service that `text` means; None when there is none, or no telling which.

    `subject` ('IH', 'AN', 'PA') is used when the text itself names nobody: 'Akses air minum aman'.
    """
    known = ids_by_spelling(INDIKATOR_SCORECARD).get(simplify(text))
    if known is not None:
        return known
    words = plain(text)
    groups = [name for name, pattern in _SUBJECTS.items() if pattern.search(words)] or [subject]
    ours = [service for service in _TOPICS if service[:2] in groups]
    named = [service for service in ours if _TOPICS[service].search(words)]
    if len(named) == 1:
        return named[0]
    return _nearest(words, named or ours)


def _nearest(words: str, services: list[str]) -> str | None:
    if len(words) < 12:
        return None
    best = {
        item.id: max(fuzz.ratio(words, plain(text)) for text in spellings(item))
        for item in INDIKATOR_SCORECARD if item.id in services
    }  # fmt: skip
    ranked = sorted(best.items(), key=lambda entry: -entry[1])
    if not ranked or ranked[0][1] < _NEAR:
        return None
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] - ranked[1][1] >= _APART else None
