"""The village's words for an activity -> K01–K12, or its own activity. The wording decides, never the row's place."""

import re
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz

from loaders.choices import own_or_listed
from loaders.schema import KEGIATAN
from loaders.word.wordings import ELSEWHERE, SAME, SAY_NOTHING, SHORT

THRESHOLD = 82
"""Likeness (0–100) from which a rewording counts as the listed activity; 'Rapat koordinasi bulanan' stays below."""
MARGIN = 6
"""By so much the best must beat the second: K02 and K03, K05 and K06 differ in one word."""
NEAR = 72
"""From here on the user is told which listed activity it resembles."""

_PREFIX = re.compile(
    r"^\s*(?:[-•▪*·–]+\s*|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)]+\s*|\d{1,2}\s+(?=[A-Za-z]))", re.IGNORECASE
)
_LONGEST_COMPARED = 300


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
    guesses = {text: _best(text) for text, match in found.items() if match is None}
    for text, (listed, score, margin) in sorted(guesses.items(), key=lambda pair: -pair[1][1]):
        if score >= THRESHOLD and margin >= MARGIN and listed not in taken:
            taken.add(listed)
            found[text] = Match(listed, exact=False)
        else:
            found[text] = Match(stripped(text), near=listed if score >= NEAR else "")
    return found


def _exact(text: str) -> Match | None:
    """A code, an official wording, or one of the short ones, up to spelling."""
    for candidate in (text, stripped(text)):
        known = own_or_listed(candidate, KEGIATAN)
        if known != candidate:
            return Match(known)
    words = _words(text)
    return next((Match(id_) for id_, spelled in _wordings() if words and words == spelled), None)


def _words(text: str) -> str:
    """The telling words in alphabetical order."""
    plain = re.sub(r"[^a-z0-9-]+", " ", stripped(text[:_LONGEST_COMPARED]).lower())
    for pattern, word in SAME:
        plain = pattern.sub(word, plain)
    return " ".join(sorted(set(plain.replace("-", " ").split()) - SAY_NOTHING))


@cache
def _wordings() -> tuple[tuple[str, str], ...]:
    return tuple(
        (item.id, _words(text)) for item in KEGIATAN for text in (item.title, *item.spellings, *SHORT[item.id])
    )


def _best(text: str) -> tuple[str, float, float]:
    """(id most alike, its likeness, by how much it beats the next). One word, or several activities, are like none."""
    words = _words(text)
    telling = set(words.split())
    if len(telling) < 2 or telling & ELSEWHERE or len(_named_in(telling)) > 1:
        return "", 0.0, 0.0
    scores = dict.fromkeys((item.id for item in KEGIATAN), 0.0)
    for id_, spelled in _wordings():
        scores[id_] = max(scores[id_], fuzz.ratio(words, spelled))
    (first, best), (_, second) = sorted(scores.items(), key=lambda pair: -pair[1])[:2]
    return first, best, best - second


def _named_in(telling: set[str]) -> set[str]:
    """The activities of which some wording stands in it whole: 'Pendampingan ibu hamil dan ibu pascasalin' has two."""
    return {id_ for id_, spelled in _wordings() if telling.issuperset(spelled.split())}
