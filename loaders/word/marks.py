"""What one cell of Tabel 2 says: nothing, a mark, a day, or something that is no mark."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from loaders.cells import Fault, clean, quoted
from loaders.months import MONTH_OF_WORD
from loaders.schema import TABLES
from loaders.word.text import EMPTY_BOX

TICKS = frozenset("√✓✔☑☒✅⬛■▪◼█●•⚫*vVxX✗✘✖×★1")
"""Marks met in real plans. A cross counts as a mark: it is drawn into a box, it does not say no."""
_BLANK = re.compile(rf"[\s.…_\-–—0{EMPTY_BOX}□]*")
_BETWEEN = re.compile(r"[\s/,+&;()-]+")
_LETTERS = {mark: flags for mark, flags in TABLES["rencana_kerja"].spread.marks if mark in ("R", "RT", "T")}
_WORDS = {"rencana": (1, None), "direncanakan": (1, None), "terlaksana": (None, 1), "dilaksanakan": (None, 1),
          "selesai": (1, 1), "sudah": (1, 1), "sudah dilaksanakan": (1, 1), "sudah terlaksana": (1, 1)}  # fmt: skip
_MONTH = "|".join(sorted(MONTH_OF_WORD, key=len, reverse=True))
_DAY_NAME = r"(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)[,\s]+"
_DAY = re.compile(
    rf"(?:{_DAY_NAME})?(?:tgl|tanggal)?[.:\s]*(?P<day>\d{{1,2}})"
    rf"(?:[\s./-]*(?P<word>{_MONTH})\.?|\s*[/.]\s*(?P<month>\d{{1,2}})|(?P<dash>\s*-\s*(?P<after>\d{{1,2}})))?"
    r"(?:[\s./,-]+(?P<year>(?:19|20)\d\d|\d\d))?"
)
_DAYS = re.compile(
    rf"(?:tgl|tanggal)?[.:\s]*(?P<day>\d{{1,2}})(?:\s*(?:[-–,&/]|dan|s\.?/?d\.?|sampai)\s*\d{{1,2}}){{1,9}}"
    rf"(?:\s*(?P<word>{_MONTH})\.?)?(?:\s+(?P<year>(?:19|20)\d\d))?"
)
_OFTEN = re.compile(
    r"\d{1,2}\s*(?:x|kali)\b.*|(?:minggu|mg|mgg|m)\.?\s*(?:ke)?[\s.-]*(?:\d|i{1,3}|iv|v)\b.*|(?:tiap|setiap|rutin|awal|akhir|pertengahan)\b.*"
)
_LONGEST = 120


@dataclass(frozen=True)
class Mark:
    """`flags` (planned, done; None: not said) where the cell says it itself; a plain mark says what its column says."""

    flags: tuple[int | None, int | None] | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    note: str | None = None


@dataclass(frozen=True)
class Legend:
    """What the lines around the table say about its marks: the signs that mean done, and whether a colour does."""

    done: frozenset[str] = frozenset()
    colour_is_done: bool = False

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Legend":
        """Reads lines such as 'Keterangan: √ = direncanakan, ● = terlaksana' or 'arsir = terlaksana'."""
        joined = " ; ".join(
            text[:300] for text in texts if re.search(r"terlaksana|realisasi|selesai", text, re.IGNORECASE)
        )
        signs = {sign for sign, words in _SIGN.findall(joined) if _means_done(words)}
        return cls(frozenset(signs & TICKS), any(_means_done(words) for words in _COLOUR.findall(joined)))


_MEANING = (
    r"\s*(?:[=:–-]|adalah|berarti)?\s*((?:sudah\s+)?(?:di)?(?:rencana\w*|laksana\w*|terlaksana|realisasi|selesai))"
)
_SIGN = re.compile(rf"(?<!\w)([{re.escape(''.join(sorted(TICKS)))}])(?!\w){_MEANING}", re.IGNORECASE)
_COLOUR = re.compile(rf"(?:arsir|warna|blok|diwarnai)\w*(?:\s+\w+)?{_MEANING}", re.IGNORECASE)


def _means_done(words: str) -> bool:
    return "rencana" not in words.lower()


def read_mark(text: str, *, month: int, legend: Legend) -> Mark | Fault | None:
    """The mark in a cell of the column of `month`; None for a blank cell; E405 when it is no mark."""
    if _BLANK.fullmatch(text):
        return None
    signs = _BETWEEN.sub("", text)
    if len(text) <= _LONGEST and set(signs) <= TICKS:
        return _of_signs(set(signs), legend)
    if signs.upper() in _LETTERS:
        return Mark(flags=_LETTERS[signs.upper()])
    plain = clean(text).lower()
    if len(plain) > _LONGEST:
        return Fault("E405", quoted(text))
    if plain in _WORDS:
        return Mark(flags=_WORDS[plain])
    if _OFTEN.fullmatch(plain):
        return Mark(note=text)
    bare = plain.lstrip("".join(TICKS - {"1"}) + " (").rstrip(") ")
    return _dated(bare, text, month) or Fault("E405", quoted(text))


def _of_signs(signs: set[str], legend: Legend) -> Mark:
    if not legend.done:
        return Mark()
    return Mark(flags=(1 if signs - legend.done else None, 1 if signs & legend.done else None))


def _dated(plain: str, text: str, month: int) -> Mark | None:
    found = _DAY.fullmatch(plain)
    if found and not _is_range(found, month):
        number = found["month"] or found["after"]
        return _mark(found["day"], found["word"], number, found["year"], note=None)
    found = _DAYS.fullmatch(plain)
    return _mark(found["day"], found["word"], None, found["year"], note=text) if found else None


def _is_range(found: re.Match, month: int) -> bool:
    """'12-14' and '5, 19' are days, '5-3' in March is a date: a year needs a month before it."""
    if found["dash"]:
        return int(found["after"]) != month and not found["year"]
    return bool(found["year"]) and not (found["word"] or found["month"])


def _mark(day: str, word: str | None, number: str | None, year: str | None, *, note: str | None) -> Mark | None:
    month = MONTH_OF_WORD[word] if word else int(number) if number else None
    if not 1 <= int(day) <= 31 or (month is not None and not 1 <= month <= 12):
        return None
    full = None if not year else int(year) if len(year) == 4 else 2000 + int(year)
    return Mark(day=int(day), month=month, year=full, note=note)
