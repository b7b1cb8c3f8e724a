"""The village's words for an activity -> K01–K12, or its own activity. The wording decides, never the row's place."""

import re
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz

from loaders.choices import own_or_listed
from loaders.schema import KEGIATAN

THRESHOLD = 82
"""Likeness (0–100) from which a rewording counts as the listed activity; 'Rembug tingkat kecamatan' stays below."""
MARGIN = 6
"""By so much the best must beat the second: K02 and K03, K05 and K06 differ in one word."""
NEAR = 72
"""From here on the user is told which listed activity it resembles."""

_PREFIX = re.compile(
    r"^\s*(?:[-•▪*·–]+\s*|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)]+\s*|\d{1,2}\s+(?=[A-Za-z]))", re.IGNORECASE
)
_SAME = (
    (r"\bremb[ou]?[gk]\b|\brembuk\b|\brembug\b", "rembug"), (r"\bbumil\b", "ibu hamil"),
    (r"\bcatin\b|\bcaten\b", "calon pengantin"), (r"\bkrs\b", "keluarga berisiko stunting"),
    (r"\bkeluarga (?:ber)?res[ik]{1,2}o\b|\bkeluarga risiko\b", "keluarga berisiko"),
    (r"\bbansos\b", "bantuan sosial"), (r"\brakor\b", "rapat koordinasi"),
    (r"\bibu (?:nifas|bersalin|melahirkan)\b|\bbufas\b|\bbulin\b", "ibu pascasalin"),
    (r"\bpasca[- ]?(?:salin|persalinan|melahirkan)\b", "pascasalin"), (r"\bpost partum\b", "pascasalin"),
    (r"\bpasangan usia subur\b", "pus"), (r"\bskreen?ing\b", "skrining"), (r"\b3 tiga\b|\btiga\b", "3"),
    (r"\b(?:ba)?balita\b|\bbaduta\b|\banak (?:usia )?(?:0[- ](?:23|59) bulan|0[- ]5 tahun)\b", "anak di bawah 5 tahun"),
    (r"\btp3s\b|\btppps\b|\bp3s\b", "tpps"), (r"\blaporan\b|\bmelapor(?:kan)?\b", "pelaporan"),
    (r"\bmendampingi\b", "pendampingan"), (r"\bpenyuluhan\b|\bsosialisasi\b", "kie"),
    (r"\btim pendamping keluarga\b", "tpk"), (r"\bkomunikasi informasi (?:dan )?edukasi\b", "kie"),
    (r"\bpra nikah\b", "pranikah"),
)  # fmt: skip
_SYNONYMS = tuple((re.compile(pattern), word) for pattern, word in _SAME)
_EMPTY_WORDS = frozenset(
    [
        "kepada",
        "bagi",
        "dan",
        "atau",
        "di",
        "tingkat",
        "desa",
        "kelurahan",
        "melakukan",
        "pelaksanaan",
        "kegiatan",
        "yang",
        "untuk",
        "pada",
        "dengan",
        "oleh",
        "dalam",
        "secara",
        "tahun",
        "mengadakan",
        "penyelenggaraan",
        "tpps",
    ]
)
_ELSEWHERE = frozenset(
    [
        "pra",
        "dusun",
        "kecamatan",
        "kabupaten",
        "kec",
        "kab",
        "rw",
        "rt",
        "persiapan",
        "evaluasi",
        "monitoring",
        "monev",
        "tindak",
        "lanjut",
        "dokumen",
        "provinsi",
    ]
)
"""Words that make another activity of it however alike the rest is."""
_SHORT = {
    "K01": ("Orientasi TPK", "Orientasi stunting TPK", "Orientasi substansi stunting"),
    "K02": ("KIE kelompok", "KIE kelompok KRS"),
    "K03": ("KIE interpersonal", "KIE interpersonal KRS"),
    "K04": ("Skrining catin", "Skrining pranikah calon pengantin", "Pendampingan calon pengantin", "Skrining 3 bulan pranikah"),
    "K05": ("Pendampingan ibu hamil",),
    "K06": ("Pendampingan ibu pascasalin",),
    "K07": ("Pendampingan PUS", "Pendampingan PUS IAT TIAL", "Pendampingan PUS IAT dan TIAL", "Pendampingan PUS ingin anak ditunda atau tidak ingin anak lagi"),
    "K08": ("Pendampingan pengasuhan dan tumbuh kembang balita", "Pendampingan balita", "Pendampingan tumbuh kembang anak",
            "Pendampingan pengasuhan anak di bawah 5 tahun"),
    "K09": ("Bantuan sosial", "Penyaluran bantuan sosial", "Fasilitasi bantuan sosial", "Memastikan bantuan sosial"),
    "K10": ("Rembug stunting",),
    "K11": ("Rapat koordinasi",),
    "K12": ("Pelaporan", "Pelaporan bulanan", "Pelaporan TPPS bulanan"),
}  # fmt: skip
"""Short wordings met in plans, beside the official ones."""


@dataclass(frozen=True)
class Match:
    """What a wording was read as: an id (K05) or the village's own text. `near`: the listed one it resembles."""

    kegiatan: str
    exact: bool = True
    near: str = ""


def stripped(text: str) -> str:
    """`text` without the number, letter or bullet before it."""
    return _PREFIX.sub("", text, count=1).strip() or text.strip()


def match_all(texts: list[str]) -> dict[str, Match]:
    """Every wording of one plan -> its activity. Two wordings never share a listed one: the more alike gets it."""
    found = {text: _exact(text) for text in dict.fromkeys(texts)}
    taken = {match.kegiatan for match in found.values() if match is not None}
    open_texts = sorted((text for text, match in found.items() if match is None), key=lambda text: -_best(text)[1])
    for text in open_texts:
        listed, score, margin = _best(text)
        if score >= THRESHOLD and margin >= MARGIN and listed not in taken:
            taken.add(listed)
            found[text] = Match(listed, exact=False)
        else:
            found[text] = Match(stripped(text), near=listed if score >= NEAR else "")
    return found


def _exact(text: str) -> Match | None:
    """A code or an official wording, up to spelling."""
    for candidate in (text, stripped(text)):
        known = own_or_listed(candidate, KEGIATAN)
        if known != candidate:
            return Match(known)
    words = _words(text)
    return next((Match(id_) for id_, spelled in _wordings() if words and words == spelled), None)


def _words(text: str) -> str:
    plain = re.sub(r"[^a-z0-9-]+", " ", stripped(text).lower())
    for pattern, word in _SYNONYMS:
        plain = pattern.sub(word, plain)
    return " ".join(sorted(set(plain.replace("-", " ").split()) - _EMPTY_WORDS))


@cache
def _wordings() -> tuple[tuple[str, str], ...]:
    return tuple(
        (item.id, _words(text)) for item in KEGIATAN for text in (item.title, *item.spellings, *_SHORT.get(item.id, ()))
    )


def _best(text: str) -> tuple[str, float, float]:
    """(id most alike, its likeness, by how much it beats the next)."""
    words, scores = _words(text), dict.fromkeys((item.id for item in KEGIATAN), 0.0)
    if _ELSEWHERE.intersection(words.split()) or " " not in words:
        return "", 0.0, 0.0
    for id_, spelled in _wordings():
        scores[id_] = max(scores[id_], fuzz.ratio(words, spelled))
    (first, best), (_, second) = sorted(scores.items(), key=lambda pair: -pair[1])[:2]
    return first, best, best - second
